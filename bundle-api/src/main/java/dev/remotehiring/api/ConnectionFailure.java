package dev.remotehiring.api;

import java.time.Instant;
import java.util.Objects;

/**
 * That a connection failed.
 *
 * @param at when
 * @param failure why, and who can do what; without Remote's own words
 */
public record ConnectionFailure(Instant at, Failure failure) {
    /** @throws NullPointerException when a part is missing */
    public ConnectionFailure {
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(failure, "failure");
    }
}
