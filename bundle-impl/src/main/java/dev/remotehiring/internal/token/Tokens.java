package dev.remotehiring.internal.token;

import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.fault.Fault;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.DroppedSecrets;
import dev.remotehiring.internal.journal.Leases;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * One access token for each who acts, in memory. A fresh one is handed out; a due one too, while one caller renews it
 * in the background; for an expired one, one caller renews and the others wait for it.
 */
public final class Tokens {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration BACK_OFF = Duration.ofSeconds(1);

    /** Longer than asking Remote can take, with the credential service before and after it. */
    private static final Duration TERM = Duration.ofSeconds(13);

    /** Two tokens refused within so short a time: the next one would be refused as well. */
    private static final Duration AT_ONCE = Duration.ofSeconds(10);

    /** So long no further one is asked for then. */
    private static final Duration HELD = Duration.ofSeconds(30);

    /** A time further ahead than this comes from another clock. */
    private static final Duration LONGEST_QUIET = Duration.ofDays(1);

    /** Longer than a renewal can take; one that hangs all the same, say in the host's vault, is left alone then. */
    private static final Duration ABANDONED = Duration.ofSeconds(30);

    private final ConcurrentMap<String, Slot> slots = new ConcurrentHashMap<>();
    private final ConnectionStore store;
    private final TokenSource source;
    private final Renewal renewal;
    private final DroppedSecrets dropped;
    private final Settings settings;
    private final Clock clock;
    private final Executor executor;

    /** What it stands on. */
    public record Parts(
            ConnectionStore store,
            ClientSecrets secrets,
            TokenEndpoint endpoint,
            Leases leases,
            DroppedSecrets dropped,
            Settings settings) {}

    /**
     * @param parts what it stands on
     * @param clock tells what is due
     * @param executor renews
     */
    public Tokens(Parts parts, Clock clock, Executor executor) {
        this(parts, clock, executor, TERM);
    }

    /** With another term of a lease. */
    Tokens(Parts parts, Clock clock, Executor executor, Duration term) {
        this.source = new TokenSource(parts, clock);
        this.store = parts.store();
        this.renewal = new Renewal(source, parts.leases(), parts.store().issuer(), clock, term);
        this.dropped = parts.dropped();
        this.settings = parts.settings();
        this.clock = clock;
        this.executor = executor;
    }

    /** Whom to tell of a connection that Remote has ended. */
    public void whenEnded(Consumer<StoredConnection> listener) {
        source.whenEnded(listener);
    }

    /**
     * A token that works now.
     *
     * @throws RemoteHiringException when there is none to be had: the kind says whether trying again helps
     */
    public Secret bearer(ActingAs actingAs, Deadline deadline) {
        requireNotRemoved(actingAs);
        if (actingAs.tokenKind() == TokenKind.CUSTOMER) {
            return customerToken((StoredConnection) actingAs);
        }
        Slot slot = slot(actingAs);
        Kept kept = slot.kept;
        Instant now = clock.instant();
        if (kept == null || !isGood(kept, actingAs) || !now.isBefore(kept.expires())) {
            return renewed(slot, actingAs, deadline.atMost(LONGEST_WAIT));
        }
        if (!now.isBefore(kept.due())) {
            slot.renew(actingAs);
        }
        return kept.token();
    }

    /** It is used as it is; a token of another environment never leaves this machine. */
    private Secret customerToken(StoredConnection connection) {
        if (!connection.isAlive()) {
            throw Fault.UNAUTHORIZED.exception(null);
        }
        Secret token = connection.required();
        settings.environment().requireOwn(token);
        return token;
    }

    private boolean isGood(Kept kept, ActingAs actingAs) {
        return kept.isOf(actingAs) && !dropped.contains(kept.mintedWith());
    }

    /** A token of another consent could be of another company: a hire must never end up there. */
    private Secret renewed(Slot slot, ActingAs actingAs, Deadline deadline) {
        Kept kept = await(slot.renew(actingAs), deadline);
        requireNotRemoved(actingAs);
        if (!kept.isOf(actingAs)) {
            throw new RemoteHiringException(ErrorCode.CONNECTION_MADE_ANEW);
        }
        if (!clock.instant().isBefore(kept.expires())) {
            throw new RemoteHiringException(ErrorCode.ACCESS_RAN_OUT);
        }
        return kept.token();
    }

    /**
     * Remote refused this token: the next caller gets another one, unless a new one was refused as well. Safe to call
     * from many callers of one token.
     */
    public void refused(ActingAs actingAs, Secret token) {
        if (actingAs.tokenKind() == TokenKind.CUSTOMER) {
            endCustomerToken((StoredConnection) actingAs);
            return;
        }
        slot(actingAs).refused(actingAs, token);
    }

    /** There is no way to renew a customer token, so Remote's no ends it; a connection test that works revives it. */
    private void endCustomerToken(StoredConnection used) {
        store.find(used.tenant(), used.id())
                .filter(now -> now.isAlive() && now.secret().equals(used.secret()))
                .ifPresent(now -> store.save(now.with(Connection.Ended.REFUSED_BY_REMOTE)));
    }

    /** Keeps the token that came with a new connection. */
    public void keep(ActingAs actingAs, TokenAnswer answer) {
        slot(actingAs)
                .keep(Kept.of(
                        answer, actingAs.since(), ThreadLocalRandom.current().nextDouble()));
    }

    /** Forgets the token of whoever acts: the next call gets a new one. */
    public void forget(ActingAs actingAs) {
        forget(actingAs.key());
    }

    /** Forgets the token of a connection that is no more, here at once and on other nodes within a second. */
    public void remove(StoredConnection connection) {
        dropped.remove(consent(connection.key(), connection.since()));
        forget(connection.key());
    }

    /** A new connection counts, even if one was removed in its place at the very same moment. */
    public void made(StoredConnection connection) {
        String consent = consent(connection.key(), connection.since());
        if (dropped.hasRemoved(consent)) {
            dropped.restore(consent);
        }
    }

    /** Forgets the tokens of connections that were removed on other nodes. */
    public void sweep() {
        slots.forEach((key, slot) -> {
            Kept kept = slot.kept;
            if (kept != null && dropped.hasRemoved(consent(key, kept.since()))) {
                slots.remove(key, slot);
            }
        });
    }

    private void requireNotRemoved(ActingAs actingAs) {
        if (dropped.hasRemoved(consent(actingAs.key(), actingAs.since()))) {
            forget(actingAs.key());
            throw new RemoteHiringException(ErrorCode.CONNECTION_REMOVED);
        }
    }

    /** Names one consent: the same connection made anew is another one. */
    private String consent(String key, Instant since) {
        return Fingerprint.of(store.issuer() + "/" + key + "/" + since);
    }

    /** Forgets the token of whoever has this key. */
    public void forget(String key) {
        slots.remove(key);
        renewal.forget(key);
    }

    private Slot slot(ActingAs actingAs) {
        return slots.computeIfAbsent(actingAs.key(), key -> new Slot());
    }

    private static Kept await(CompletableFuture<Kept> renewing, Deadline deadline) {
        try {
            return renewing.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw again(e.getCause());
        } catch (TimeoutException e) {
            throw new RemoteHiringException(e, ErrorCode.ACCESS_TOO_LATE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RemoteHiringException(e, ErrorCode.ACCESS_INTERRUPTED);
        }
    }

    private static RemoteHiringException again(Throwable failure) {
        if (failure instanceof RemoteHiringException known) {
            return new RemoteHiringException(known, known.retryAt().orElse(null), known.failure());
        }
        return new RemoteHiringException(failure, ErrorCode.ACCESS_NOT_RENEWED);
    }

    /**
     * One renewal.
     *
     * @param result what comes of it
     * @param consent of which consent it is
     * @param deadline from when on nobody relies on it any more
     */
    private record Renewing(CompletableFuture<Kept> result, Instant consent, Deadline deadline) {}

    /** The token of one connection and its renewal, if one is going on. */
    private final class Slot {
        private volatile Kept kept;
        private Renewing renewing;
        private Instant failedAt = Instant.MIN;
        private Instant quietUntil = Instant.MIN;
        private Secret refused;
        private Instant refusedAt = Instant.EPOCH;
        private Instant heldSince = Instant.MAX;
        private Instant heldOf = Instant.MIN;

        /** The renewal that is going on, or a new one; after a failure, that failure for a second. */
        synchronized CompletableFuture<Kept> renew(ActingAs actingAs) {
            if (renewing != null && renewing.consent().equals(actingAs.since()) && isToBeShared()) {
                return renewing.result();
            }
            if (isFresh(actingAs)) {
                return CompletableFuture.completedFuture(kept); // renewed between the caller's look and this one
            }
            if (isHeld(actingAs)) {
                return CompletableFuture.failedFuture(Fault.UNAUTHORIZED.exception(null, heldSince.plus(HELD)));
            }
            CompletableFuture<Kept> started = new CompletableFuture<>();
            renewing = new Renewing(started, actingAs.since(), Deadline.in(ABANDONED));
            begin(started, actingAs);
            return started;
        }

        private boolean isToBeShared() {
            if (!renewing.result().isDone()) {
                return !renewing.deadline().isPast();
            }
            Instant now = clock.instant();
            return renewing.result().isCompletedExceptionally()
                    && !now.isBefore(failedAt) // unless the clock was put back
                    && now.isBefore(quietUntil);
        }

        private boolean isFresh(ActingAs actingAs) {
            return kept != null && isGood(kept, actingAs) && clock.instant().isBefore(kept.due());
        }

        private void begin(CompletableFuture<Kept> started, ActingAs actingAs) {
            try {
                executor.execute(() -> run(started, actingAs));
            } catch (RejectedExecutionException e) {
                failed(started, e);
            }
        }

        private void run(CompletableFuture<Kept> started, ActingAs actingAs) {
            try {
                Kept got = renewal.renew(actingAs, this::isWanted, Deadline.in(LONGEST_WAIT));
                keep(got);
                started.complete(got);
            } catch (RuntimeException e) {
                failed(started, e);
            } catch (Error e) { // whoever waits must not wait for ever
                failed(started, new IllegalStateException("The renewal was cut short.", e));
                throw e;
            }
        }

        private void failed(CompletableFuture<Kept> started, RuntimeException failure) {
            synchronized (this) {
                failedAt = clock.instant();
                quietUntil = quietUntil(failedAt, failure);
            }
            started.completeExceptionally(failure);
        }

        private static Instant quietUntil(Instant now, RuntimeException failure) {
            Instant soon = now.plus(BACK_OFF);
            return failure instanceof RemoteHiringException known
                    ? known.retryAt()
                            .filter(until -> until.isAfter(soon) && until.isBefore(now.plus(LONGEST_QUIET)))
                            .orElse(soon)
                    : soon;
        }

        private synchronized boolean isWanted(Kept found) {
            return !found.token().equals(refused) && !dropped.contains(found.mintedWith());
        }

        /** Publishes the token, unless one of a later consent is there; whoever waits for it is released after this. */
        synchronized void keep(Kept given) {
            if (kept == null || !kept.since().isAfter(given.since())) {
                kept = given;
            }
        }

        /** Only what is refused at once again and again is held: a token may be withdrawn at any time. */
        synchronized void refused(ActingAs actingAs, Secret token) {
            if (kept != null && kept.token().equals(token)) {
                boolean isNew = !kept.asked().isBefore(refusedAt); // not one that another node had before
                kept = null;
                Instant now = clock.instant();
                if (!now.isBefore(refusedAt) && now.isBefore(refusedAt.plus(AT_ONCE)) && isNew) {
                    heldSince = now;
                    heldOf = actingAs.since();
                }
                refusedAt = now;
            }
            refused = token;
        }

        private boolean isHeld(ActingAs actingAs) {
            Instant now = clock.instant();
            return heldOf.equals(actingAs.since()) && !now.isBefore(heldSince) && now.isBefore(heldSince.plus(HELD));
        }
    }
}
