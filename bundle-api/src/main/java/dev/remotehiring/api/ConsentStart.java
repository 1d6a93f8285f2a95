package dev.remotehiring.api;

import java.util.Objects;
import java.util.Optional;

/**
 * Someone sets out for Remote's consent page.
 *
 * @param actor who
 * @param session the browser; only the same one can come back with the answer
 * @param hire the hire that waits for it; empty when an administrator just connects
 * @param instead the company of {@link ConsentOutcome.WrongCompany} that an administrator wants in the place of the
 *     connected one: a consent for it, and for no other one, then replaces the tenant's connections
 */
public record ConsentStart(Actor actor, BrowserSession session, Optional<HireId> hire, Optional<CompanyId> instead) {
    /** For the company that is connected, or for the first one. */
    public ConsentStart(Actor actor, BrowserSession session, Optional<HireId> hire) {
        this(actor, session, hire, Optional.empty());
    }

    /** @throws NullPointerException when a part is missing */
    public ConsentStart {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(session, "session");
        Objects.requireNonNull(hire, "hire");
        Objects.requireNonNull(instead, "instead");
    }
}
