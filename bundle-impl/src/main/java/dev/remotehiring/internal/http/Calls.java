package dev.remotehiring.internal.http;

import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.internal.fault.Fault;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** How the last real calls to the gateway went, on this node, since its start. Nothing is asked for it. */
public final class Calls {
    private final Clock clock;
    private Seen seen;

    /** @param clock dates them */
    public Calls(Clock clock) {
        this.clock = clock;
        this.seen = new Seen(clock.instant(), Optional.empty(), Optional.empty());
    }

    /**
     * What was seen of the gateway.
     *
     * @param since since when calls are seen
     * @param answered when it last gave a proper answer, whatever it said; empty when it never did
     * @param failing the calls since then that came to nothing; empty when there is none
     */
    public record Seen(Instant since, Optional<Instant> answered, Optional<Failing> failing) {}

    /**
     * Calls in a row that came to nothing.
     *
     * @param since when the first of them ended
     * @param times how many
     * @param failure what the last of them met
     */
    public record Failing(Instant since, int times, Failure failure) {}

    /** What was seen until now. */
    public synchronized Seen seen() {
        return seen;
    }

    /** A limited rate is an answer: the gateway is there. What is not its own, or a fault of its own, is none. */
    void answered(int status) {
        Fault fault = Fault.ofStatus(status);
        if (status / 100 == 2 || !fault.isPassing() || fault == Fault.RATE_LIMITED) {
            worked();
        } else {
            failed(
                    fault.error() == ErrorCode.PROXY_REFUSES
                            ? new Failure(fault.error())
                            : new Failure(fault.error(), status));
        }
    }

    void silent() {
        failed(new Failure(ErrorCode.REMOTE_SILENT));
    }

    private synchronized void worked() {
        seen = new Seen(seen.since, Optional.of(clock.instant()), Optional.empty());
    }

    private synchronized void failed(Failure failure) {
        Failing before = seen.failing.orElse(new Failing(clock.instant(), 0, failure));
        seen = new Seen(seen.since, seen.answered, Optional.of(new Failing(before.since, before.times + 1, failure)));
    }
}
