package dev.remotehiring.internal.onboarding;

import dev.remotehiring.api.Onboarding.Turn;
import dev.remotehiring.api.OnboardingStatus;

/** Whose turn it is, by the status alone (the Remote facts, section 3.9). */
final class Turns {
    private Turns() {}

    /** Where the facts leave open who has to act, it is not guessed. */
    static Turn of(OnboardingStatus status) {
        return switch (status) {
            case PRE_HIRE, CREATED, CREATED_AWAITING_RESERVE, CREATED_RESERVE_PAID -> Turn.COMPANY;
            case INVITED, INITIATED -> Turn.CANDIDATE;
            case JOB_TITLE_REVIEW, REVIEW -> Turn.REMOTE;
            case ACTIVE, OFFBOARDING, ARCHIVED, DELETED -> Turn.NOBODY;
            case PENDING, PENDING_POST_SELF_ENROLLMENT_ACTIONS, OTHER -> Turn.UNKNOWN;
        };
    }
}
