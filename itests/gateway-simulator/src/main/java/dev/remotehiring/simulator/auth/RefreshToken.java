package dev.remotehiring.simulator.auth;

import java.time.Duration;
import java.time.Instant;

/**
 * A refresh token as the server remembers it, under its hash.
 *
 * @param caller who it speaks for
 * @param family what it shares with the tokens that it replaced and that replace it
 * @param supersededAtMillis since 1970, when another replaced it; 0 while none did
 */
public record RefreshToken(Caller caller, String family, long supersededAtMillis) {
    boolean superseded() {
        return supersededAtMillis != 0;
    }

    /** How long ago it was replaced. */
    Duration supersededFor(Instant now) {
        return Duration.ofMillis(now.toEpochMilli() - supersededAtMillis);
    }

    /** The same, replaced at that time; one that was replaced before stays so. */
    RefreshToken supersededAt(Instant now) {
        return superseded() ? this : new RefreshToken(caller, family, now.toEpochMilli());
    }
}
