package dev.remotehiring.internal.form;

import dev.remotehiring.admin.FieldSource;
import dev.remotehiring.api.FieldKind;
import dev.remotehiring.host.Candidate;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the host's candidate says for a field, under the names of all versions of the form (the Remote facts, section
 * 3.2). Nothing is invented: a field that the candidate says nothing for stays empty. What acknowledges something is
 * never taken from a record: a person ticks it. What an administrator has decided comes before what is built in.
 */
final class CandidateMapping {
    private static final Map<String, Function<Candidate, Optional<String>>> BY_NAME = Map.of(
            "name", candidate -> Optional.of(candidate.fullName()),
            "full_name", candidate -> Optional.of(candidate.fullName()),
            "email", Candidate::personalEmail,
            "personal_email", Candidate::personalEmail,
            "work_email", Candidate::workEmail,
            "job_title", Candidate::jobTitle,
            "provisional_start_date", candidate -> candidate.startDate().map(LocalDate::toString),
            "mobile_number", Candidate::telephone);

    private final Candidate candidate;
    private final Map<String, FieldSource> sources;

    /** @param sources chosen by an administrator, by the field's name; they count instead of what is built in */
    CandidateMapping(Candidate candidate, Map<String, FieldSource> sources) {
        this.candidate = candidate;
        this.sources = sources;
    }

    List<String> texts(Field field) {
        if (field.acknowledges()) {
            return List.of();
        }
        FieldSource chosen = sources.get(field.name());
        return (chosen == null ? builtIn(field) : Sources.text(chosen, candidate))
                .filter(text -> !text.isBlank())
                .map(text -> several(text, field))
                .orElse(List.of());
    }

    private Optional<String> builtIn(Field field) {
        return Stream.of(
                        BY_NAME.getOrDefault(field.name(), none -> Optional.empty())
                                .apply(candidate),
                        Optional.ofNullable(candidate.details().get(field.name())),
                        derived(field))
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** A person without the company's address logs in with the own one; a seniority date that is known exists. */
    private Optional<String> derived(Field field) {
        Optional<String> says = switch (field.name()) {
            case "login_email" -> Optional.of("personal");
            case "has_seniority_date" ->
                Optional.ofNullable(candidate.details().get("seniority_date")).map(known -> "yes");
            default -> Optional.empty();
        };
        return says.filter(text -> field.choices().value(text).isPresent());
    }

    /** A list in one text is separated by semicolons, commas or lines; an option may have a comma in it. */
    private static List<String> several(String text, Field field) {
        if (field.kind() != FieldKind.MULTI_SELECT
                || field.choices().value(text.strip()).isPresent()) {
            return List.of(text);
        }
        String separator = text.contains(";") || text.contains("\n") ? "[;\n]" : ",";
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }
}
