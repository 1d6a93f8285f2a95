package dev.remotehiring.api;

import java.util.List;

/**
 * How the onboarding of a hire goes, as it was when it was read.
 *
 * @param employment Remote's record
 * @param turn who has to do something next
 * @param steps Remote's steps in their order; empty when Remote did not tell them
 * @param differences what the host's candidate and Remote's employment say differently now
 * @param mayCancel whether Remote would let the onboarding be cancelled now
 * @param invitation whether the person can be invited now
 */
public record Onboarding(
        Employment employment,
        Turn turn,
        List<OnboardingStep> steps,
        List<Difference> differences,
        boolean mayCancel,
        Invitation invitation) {
    /** Keeps copies. */
    public Onboarding {
        steps = List.copyOf(steps);
        differences = List.copyOf(differences);
    }

    /** The same, with what Remote has said against the invitation. */
    public Onboarding refused(String words) {
        return new Onboarding(employment, turn, steps, differences, mayCancel, invitation.refused(words));
    }

    /** Who has to do something next. */
    public enum Turn {
        /** The company: a recruiter, in Remote. */
        COMPANY,
        /** The person who is hired. */
        CANDIDATE,
        /** Remote. */
        REMOTE,
        /** Nobody: it is done, or over. */
        NOBODY,
        /** It cannot be told from the status. */
        UNKNOWN
    }
}
