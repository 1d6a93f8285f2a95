package dev.remotehiring.internal.token;

import dev.remotehiring.host.Secret;
import java.time.Duration;
import java.time.Instant;

/**
 * An access token in memory.
 *
 * @param token the token
 * @param connectedAt of which consent it is
 * @param due from when on it should be renewed, although it still works
 * @param expires until when it is handed out; a little before Remote's own end
 */
record Kept(Secret token, Instant connectedAt, Instant due, Instant expires) {
    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final int SHARE = 4;
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /** Due five minutes before the end (a quarter of the life when that is shorter), a little earlier by chance. */
    static Kept of(TokenAnswer answer, Instant connectedAt, Instant now, double chance) {
        Duration life = answer.lifetime();
        Duration early = shorter(EARLY, life.dividedBy(SHARE));
        Duration jitter = Duration.ofMillis((long) (early.toMillis() * chance / SHARE));
        Duration margin = shorter(MARGIN, life.dividedBy(2 * SHARE));
        return new Kept(
                answer.accessToken(),
                connectedAt,
                now.plus(life).minus(early).minus(jitter),
                now.plus(life).minus(margin));
    }

    /** Whether it is of this consent, and not of one before or after a reconnect. */
    boolean isOf(StoredConnection connection) {
        return connectedAt.equals(connection.connectedAt());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
