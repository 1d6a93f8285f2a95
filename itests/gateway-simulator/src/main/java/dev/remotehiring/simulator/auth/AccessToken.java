package dev.remotehiring.simulator.auth;

import java.time.Instant;

/**
 * A minted access token as the server remembers it, under its hash.
 *
 * @param caller who it speaks for
 * @param expiresAtMillis since 1970
 */
public record AccessToken(Caller caller, long expiresAtMillis) {
    boolean aliveAt(Instant now) {
        return now.toEpochMilli() < expiresAtMillis;
    }
}
