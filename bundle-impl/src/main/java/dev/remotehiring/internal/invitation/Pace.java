package dev.remotehiring.internal.invitation;

import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * How many codes this node looks up within a minute, or how often one and the same, whoever brings them. Nobody guesses
 * 256 bits: it keeps visitors whom nobody knows from keeping the database busy and the audit growing.
 */
final class Pace {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final Clock clock;
    private final int most;
    private Instant begun = Instant.EPOCH;
    private int steps;

    /** @param most how many a minute */
    Pace(Clock clock, int most) {
        this.clock = clock;
        this.most = most;
    }

    /** @throws RemoteHiringException when it was one too many; it says when to try again */
    synchronized void step() {
        Instant now = clock.instant();
        if (now.isBefore(begun) || !now.isBefore(begun.plus(WINDOW))) {
            begun = now;
            steps = 0;
        }
        if (steps == most) {
            throw new RemoteHiringException(null, begun.plus(WINDOW), new Failure(ErrorCode.INVITATION_CODES_TOO_MANY));
        }
        steps++;
    }
}
