package dev.remotehiring.api;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether the person can be invited to the onboarding now. The invitation is a real e-mail of Remote's. It does not print
 * addresses or Remote's words.
 *
 * @param state whether
 * @param missing what Remote is still missing, by Remote's names of its sections, for instance {@code contract_details}
 * @param address the address that the person logs in with, and that Remote writes to; empty when Remote does not tell it
 * @param said Remote's words, in Remote's language, when it has just refused an invitation; else empty
 */
public record Invitation(State state, List<String> missing, Optional<String> address, String said) {
    /** Keeps a copy. */
    public Invitation {
        Objects.requireNonNull(state, "state");
        missing = List.copyOf(missing);
        Objects.requireNonNull(address, "address");
        Objects.requireNonNull(said, "said");
    }

    /** The same, with what Remote said against it. */
    public Invitation refused(String words) {
        return new Invitation(state, missing, address, words);
    }

    @Override
    public String toString() {
        return "Invitation[" + state + ", " + missing + "]";
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
