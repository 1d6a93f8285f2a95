package dev.remotehiring.api;

import java.util.List;

/**
 * Whether the person can be invited to the onboarding now. The invitation is a real e-mail of Remote's.
 *
 * @param state whether
 * @param missing what Remote is still missing, by Remote's names of its sections, for instance {@code contract_details}
 */
public record Invitation(State state, List<String> missing) {
    /** Keeps a copy. */
    public Invitation {
        missing = List.copyOf(missing);
    }

    /** Whether a person can be invited. */
    public enum State {
        /** One click invites. */
        POSSIBLE,
        /** Something is missing at Remote. */
        INCOMPLETE,
        /** This is a test environment, and the address is one at which somebody could live: nobody is mailed. */
        GUARDED,
        /** Done. */
        INVITED,
        /** Not in this status. */
        NOT_NOW
    }
}
