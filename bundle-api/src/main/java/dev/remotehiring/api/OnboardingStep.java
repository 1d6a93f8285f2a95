package dev.remotehiring.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A step of Remote's onboarding, in Remote's words (the Remote facts, section 3.9).
 *
 * @param type Remote's word for what it is, for instance {@code company_invites_employee}
 * @param label what to call it, plain text in Remote's language
 * @param description more about it, plain text; may be empty
 * @param state how far it is
 * @param startedAt when it began
 * @param completedAt when it was done
 * @param optional whether it may be left out
 * @param steps what it consists of
 */
public record OnboardingStep(
        String type,
        String label,
        String description,
        State state,
        Optional<Instant> startedAt,
        Optional<Instant> completedAt,
        boolean optional,
        List<OnboardingStep> steps) {
    /** Keeps a copy. */
    public OnboardingStep {
        steps = List.copyOf(steps);
    }

    /** How far a step is. */
    public enum State {
        /** Not begun. */
        NOT_STARTED,
        /** Under way. */
        IN_PROGRESS,
        /** Done. */
        COMPLETED,
        /** It went wrong; Remote knows more. */
        FAILED,
        /** In a state that this version does not know. */
        OTHER
    }
}
