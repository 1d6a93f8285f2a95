package dev.remotehiring.api;

import java.util.Objects;
import java.util.Optional;

/**
 * What Remote sent the browser back with. The code and the state do not print.
 *
 * @param actor who is logged in to the host in this browser
 * @param session the browser
 * @param state the {@code state} parameter
 * @param code the {@code code} parameter, when the answer was yes
 * @param error the {@code error} parameter, when it was not (RFC 6749, section 4.1.2.1)
 * @param errorDescription the {@code error_description} parameter
 */
public record ConsentCallback(
        Actor actor,
        BrowserSession session,
        Optional<String> state,
        Optional<String> code,
        Optional<String> error,
        Optional<String> errorDescription) {
    /** @throws NullPointerException when a part is missing */
    public ConsentCallback {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(session, "session");
    }

    @Override
    public String toString() {
        return "ConsentCallback[" + actor + ", state hidden, " + (code.isPresent() ? "code hidden" : "error " + error)
                + "]";
    }
}
