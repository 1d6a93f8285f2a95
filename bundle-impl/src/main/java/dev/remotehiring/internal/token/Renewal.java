package dev.remotehiring.internal.token;

import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.Leases;
import dev.remotehiring.internal.journal.Leases.Lease;
import dev.remotehiring.internal.journal.Leases.Turn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Renews an access token once in the whole cluster: one node has the lease and asks Remote, the others take what it
 * hands over. No transaction is open while Remote is asked. A failure keeps all nodes quiet for a second.
 */
final class Renewal {
    private static final Logger LOG = LoggerFactory.getLogger(Renewal.class);
    private static final Duration BACK_OFF = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    /** A time further ahead than this comes from another clock. */
    private static final Duration LONGEST_QUIET = Duration.ofMinutes(15);

    private final TokenSource source;
    private final Leases leases;
    private final String issuer;
    private final Clock clock;
    private final Duration term;
    private final HandOver handOver = new HandOver();

    /**
     * @param source asks Remote
     * @param leases one for each token
     * @param issuer the gateway's host
     * @param clock tells what is due
     * @param term of a lease; longer than a renewal can take
     */
    Renewal(TokenSource source, Leases leases, String issuer, Clock clock, Duration term) {
        this.source = source;
        this.leases = leases;
        this.issuer = issuer;
        this.clock = clock;
        this.term = term;
    }

    /**
     * A token that is not due.
     *
     * @param asked who acts
     * @param isWanted what must not be had again: a token that Remote refused, or one of a dropped client secret
     * @param deadline by when
     */
    Kept renew(ActingAs asked, Predicate<Kept> isWanted, Deadline deadline) {
        while (true) {
            ActingAs newest = source.newest(asked);
            Turn turn = leases.take(name(asked), term);
            Optional<Kept> found = turn.lease().isPresent()
                    ? ours(turn, asked, isWanted, deadline)
                    : handed(turn, newest, isWanted)
                            .filter(kept -> clock.instant().isBefore(kept.expires()));
            if (found.isPresent()) {
                return found.get();
            }
            pause(deadline);
        }
    }

    /** What the last holder handed over. */
    private Optional<Kept> handed(Turn turn, ActingAs newest, Predicate<Kept> isWanted) {
        return turn.note()
                .flatMap(note -> handOver.open(note, source.sealing(newest), name(newest), chance()))
                .filter(kept -> kept.isOf(newest) && isWanted.test(kept));
    }

    /** Forgets a token that is on its way to other nodes. */
    void forget(String key) {
        leases.forgetNote(name(key));
    }

    private String name(ActingAs actingAs) {
        return name(actingAs.key());
    }

    private String name(String key) {
        return Fingerprint.full(issuer + "/" + key);
    }

    /** What comes of having the lease; empty when it was lost on the way. */
    private Optional<Kept> ours(Turn turn, ActingAs asked, Predicate<Kept> isWanted, Deadline deadline) {
        Lease lease = turn.lease().orElseThrow();
        try {
            ActingAs newest = source.newest(asked); // again: before the lease it may have been older
            Optional<Kept> handed = handed(turn, newest, isWanted)
                    .filter(kept -> clock.instant().isBefore(kept.due()));
            if (handed.isPresent()) {
                leases.release(lease);
                return handed;
            }
            requireNotQuiet(turn);
            TokenSource.Got got = source.get(newest, deadline, () -> leases.isHeld(lease));
            Kept kept = Kept.of(got.answer(), got.actingAs().since(), chance());
            leave(lease, kept, got.actingAs());
            return Optional.of(kept);
        } catch (TokenSource.HeldUpException e) {
            LOG.warn("{}", e.getMessage());
            return Optional.empty();
        } catch (RemoteHiringException e) {
            quiet(lease, quietUntil(e), e);
            throw e;
        } catch (RuntimeException | Error e) {
            quiet(lease, clock.instant().plus(BACK_OFF), e);
            throw e;
        }
    }

    /** For the other nodes. What was got is good, whether or not they can be told of it. */
    private void leave(Lease lease, Kept kept, ActingAs actingAs) {
        try {
            leases.release(lease, handOver.seal(kept, source.sealing(actingAs), name(actingAs)));
        } catch (RemoteHiringException e) {
            LOG.warn("A new token could not be handed to other nodes, which get their own: {}", e.getMessage());
            quiet(lease, Instant.EPOCH, e);
        }
    }

    private void requireNotQuiet(Turn turn) {
        Instant now = clock.instant();
        if (now.isBefore(turn.quietUntil()) && turn.quietUntil().isBefore(now.plus(LONGEST_QUIET))) {
            throw new RemoteHiringException(null, turn.quietUntil(), new Failure(ErrorCode.ACCESS_JUST_FAILED));
        }
    }

    /** Nobody tries an ended connection again, but a new one in its place may come at any moment. */
    private Instant quietUntil(RemoteHiringException failure) {
        return failure.kind() == Kind.CONNECTION_ENDED
                ? Instant.EPOCH
                : failure.retryAt().orElse(clock.instant().plus(BACK_OFF));
    }

    private void quiet(Lease lease, Instant until, Throwable failure) {
        try {
            leases.release(lease, until);
        } catch (RemoteHiringException alsoFailed) {
            failure.addSuppressed(alsoFailed); // the lease runs out by itself
        }
    }

    private static void pause(Deadline deadline) {
        if (deadline.isPast()) {
            throw new RemoteHiringException(ErrorCode.ACCESS_CONTENDED);
        }
        try {
            Thread.sleep(LOOK_AGAIN.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RemoteHiringException(e, ErrorCode.ACCESS_INTERRUPTED);
        }
    }

    private static double chance() {
        return ThreadLocalRandom.current().nextDouble();
    }
}
