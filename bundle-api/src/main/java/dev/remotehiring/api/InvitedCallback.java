package dev.remotehiring.api;

import java.util.Objects;
import java.util.Optional;

/**
 * What Remote sent a browser back with, whoever sits before it. The code and the state do not print.
 *
 * @param session the browser
 * @param state the {@code state} parameter
 * @param code the {@code code} parameter, when the answer was yes
 * @param error the {@code error} parameter, when it was not (RFC 6749, section 4.1.2.1)
 * @param errorDescription the {@code error_description} parameter
 */
public record InvitedCallback(
        BrowserSession session,
        Optional<String> state,
        Optional<String> code,
        Optional<String> error,
        Optional<String> errorDescription) {
    /** @throws NullPointerException when a part is missing */
    public InvitedCallback {
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(state, "state");
    }

    /** The same, brought by a user whom the host has logged in. */
    public ConsentCallback by(Actor actor) {
        return new ConsentCallback(actor, session, state, code, error, errorDescription);
    }

    @Override
    public String toString() {
        return "InvitedCallback[state hidden, " + (code.isPresent() ? "code hidden" : "error " + error) + "]";
    }
}
