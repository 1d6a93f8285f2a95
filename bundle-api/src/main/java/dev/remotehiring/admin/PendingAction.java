package dev.remotehiring.admin;

/**
 * Something that a company still has to do at Remote.
 *
 * @param kind what
 * @param required whether it must be done
 */
public record PendingAction(Kind kind, boolean required) {
    /** What a company has to do. */
    public enum Kind {
        /** Remote has to verify the company. */
        VERIFY_COMPANY,
        /** A legal entity of the company has to set up how it pays Remote. */
        SET_UP_PAYMENTS,
        /** Something that this version does not know. */
        OTHER
    }
}
