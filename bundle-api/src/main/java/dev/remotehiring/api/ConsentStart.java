package dev.remotehiring.api;

import java.util.Objects;
import java.util.Optional;

/**
 * Someone sets out for Remote's consent page.
 *
 * @param actor who
 * @param session the browser; only the same one can come back with the answer
 * @param hire the hire that waits for it; empty when an administrator just connects
 */
public record ConsentStart(Actor actor, BrowserSession session, Optional<HireId> hire) {
    /** @throws NullPointerException when a part is missing */
    public ConsentStart {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(hire, "hire");
    }
}
