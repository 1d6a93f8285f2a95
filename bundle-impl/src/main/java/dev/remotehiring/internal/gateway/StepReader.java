package dev.remotehiring.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.api.OnboardingStep;
import dev.remotehiring.api.OnboardingStep.State;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the steps of an onboarding, in whatever envelope they come. What is missing in a step stays empty; a word for a
 * state that is not known is {@link State#OTHER}.
 */
final class StepReader {
    private static final int DEEPEST = 4;
    private static final int LONGEST = 300;

    private StepReader() {}

    static List<OnboardingStep> read(JsonNode answer) {
        JsonNode data = answer.has("data") ? answer.path("data") : answer;
        return steps(data.isArray() ? data : data.path("steps"), 1);
    }

    private static List<OnboardingStep> steps(JsonNode list, int depth) {
        List<OnboardingStep> steps = new ArrayList<>();
        if (list.isArray() && depth <= DEEPEST) {
            list.forEach(step -> {
                String type = text(step.path("type"));
                String label = text(step.path("label"));
                if (!label.isEmpty() || !type.isEmpty()) {
                    steps.add(step(step, type, label, depth));
                }
            });
        }
        return steps;
    }

    private static OnboardingStep step(JsonNode step, String type, String label, int depth) {
        return new OnboardingStep(
                type,
                label.isEmpty() ? type.replace('_', ' ') : label,
                text(step.path("description")),
                state(text(step.path("status"))),
                instant(step.path("started_at")),
                instant(step.path("completed_at")),
                step.path("optional").asBoolean(false),
                steps(step.path("sub_steps"), depth + 1));
    }

    private static State state(String word) {
        for (State state : State.values()) {
            if (state.name().toLowerCase(Locale.ROOT).equals(word)) {
                return state;
            }
        }
        return State.OTHER;
    }

    /** One line, not too long. */
    private static String text(JsonNode node) {
        String line = node.isValueNode() && !node.isNull()
                ? node.asText().replaceAll("\\p{Cntrl}+", " ").strip()
                : "";
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /** With a zone, without one (then it is UTC), or a day alone (the Remote facts, section 0.5). */
    private static Optional<Instant> instant(JsonNode node) {
        String text = text(node).replace(' ', 'T');
        try {
            if (text.length() <= "2026-01-31".length()) {
                return text.isEmpty()
                        ? Optional.empty()
                        : Optional.of(LocalDate.parse(text)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant());
            }
            boolean zoned = text.matches(".*(?:Z|[+-]\\d{2}:?\\d{2})");
            return Optional.of(
                    zoned
                            ? OffsetDateTime.parse(text.replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2"))
                                    .toInstant()
                            : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
        } catch (DateTimeException noMoment) {
            return Optional.empty();
        }
    }
}
