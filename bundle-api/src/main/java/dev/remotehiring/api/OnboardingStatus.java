package dev.remotehiring.api;

import java.util.Locale;

/** The status of an employment at Remote (the Remote facts, section 3.9). */
public enum OnboardingStatus {
    /** Not yet a hire. */
    PRE_HIRE,
    /** The employer may still edit. */
    CREATED,
    /** Remote looks at the job title. */
    JOB_TITLE_REVIEW,
    /** Remote waits for a reserve payment before the invitation. */
    CREATED_AWAITING_RESERVE,
    /** The reserve is paid. */
    CREATED_RESERVE_PAID,
    /** The person is invited; the contract is fixed. */
    INVITED,
    /** The person has begun. */
    INITIATED,
    /** Something is missing. */
    PENDING,
    /** The person is done; something on Remote's or the employer's side remains. */
    PENDING_POST_SELF_ENROLLMENT_ACTIONS,
    /** Remote checks. */
    REVIEW,
    /** Employed. */
    ACTIVE,
    /** Leaving. */
    OFFBOARDING,
    /** Gone, or cancelled. */
    ARCHIVED,
    /** Removed at Remote. */
    DELETED,
    /** A status that this version does not know. */
    OTHER;

    /** Reads Remote's word; one that is not known is {@link #OTHER}. */
    public static OnboardingStatus of(String word) {
        for (OnboardingStatus status : values()) {
            if (status.name().toLowerCase(Locale.ROOT).equals(word)) {
                return status;
            }
        }
        return OTHER;
    }
}
