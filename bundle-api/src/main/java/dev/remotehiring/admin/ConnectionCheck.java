package dev.remotehiring.admin;

import dev.remotehiring.api.RemoteHiringException;
import java.time.Instant;
import java.util.Optional;

/**
 * What came of asking Remote who a connection speaks for.
 *
 * @param at when
 * @param company the company's name as Remote says it; empty when it did not say
 * @param user the name of the Remote user who consented; empty when it did not say
 * @param failure what went wrong, if so
 * @param message what went wrong, in words that may be shown; empty when nothing did
 */
public record ConnectionCheck(
        Instant at, String company, String user, Optional<RemoteHiringException.Kind> failure, String message) {
    /** Whether the connection works. */
    public boolean works() {
        return failure.isEmpty();
    }
}
