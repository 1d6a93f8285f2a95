package dev.remotehiring.internal.token;

import dev.remotehiring.host.Secret;
import java.time.Duration;
import java.time.Instant;

/**
 * An access token in memory.
 *
 * @param token the token
 * @param since of which consent it is
 * @param mintedWith the fingerprint of the client secret that it was got with
 * @param life how long it is good for in all
 * @param end Remote's own end of it
 * @param due from when on it should be renewed, although it still works
 * @param expires until when it is handed out; a little before Remote's own end
 */
record Kept(Secret token, Instant since, String mintedWith, Duration life, Instant end, Instant due, Instant expires) {
    private static final Duration EARLY = Duration.ofMinutes(5);
    private static final int SHARE = 4;
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /** A new token. However long the answer took: its life is counted from the question on. */
    static Kept of(TokenAnswer answer, Instant since, double chance) {
        return of(
                answer.accessToken(),
                since,
                answer.mintedWith(),
                answer.lifetime(),
                answer.askedAt().plus(answer.lifetime()),
                chance);
    }

    /** Due five minutes before the end (a quarter of the life when that is shorter), a little earlier by chance. */
    static Kept of(Secret token, Instant since, String mintedWith, Duration life, Instant end, double chance) {
        Duration early = shorter(EARLY, life.dividedBy(SHARE));
        Duration jitter = Duration.ofMillis((long) (early.toMillis() * chance / SHARE));
        Duration margin = shorter(MARGIN, life.dividedBy(2 * SHARE));
        return new Kept(token, since, mintedWith, life, end, end.minus(early).minus(jitter), end.minus(margin));
    }

    /** When it was asked for. */
    Instant asked() {
        return end.minus(life);
    }

    /** Whether it is of this consent, and not of one before or after a reconnect. */
    boolean isOf(ActingAs actingAs) {
        return since.equals(actingAs.since());
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
