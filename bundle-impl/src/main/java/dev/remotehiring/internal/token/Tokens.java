package dev.remotehiring.internal.token;

import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.http.Deadline;
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

/**
 * One access token for each connection, in memory. A fresh one is handed out; a due one too, while one caller renews it
 * in the background; for an expired one, one caller renews and the others wait for it.
 */
public final class Tokens {
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
    private static final Duration BACK_OFF = Duration.ofSeconds(1);

    /** Longer than a renewal can take; one that hangs all the same, say in the host's vault, is left alone then. */
    private static final Duration ABANDONED = Duration.ofSeconds(30);

    private final ConcurrentMap<Key, Slot> slots = new ConcurrentHashMap<>();
    private final Renewal renewal;
    private final Clock clock;
    private final Executor executor;

    /**
     * @param store where connections are kept
     * @param endpoint where tokens come from
     * @param clock tells what is due
     * @param executor renews
     */
    public Tokens(ConnectionStore store, TokenEndpoint endpoint, Clock clock, Executor executor) {
        this.renewal = new Renewal(store, endpoint);
        this.clock = clock;
        this.executor = executor;
    }

    /**
     * A token that works now.
     *
     * @throws RemoteHiringException when there is none to be had: the kind says whether trying again helps
     */
    public Secret bearer(StoredConnection connection, Deadline deadline) {
        Slot slot = slot(connection);
        Kept kept = slot.kept;
        Instant now = clock.instant();
        if (kept == null || !kept.isOf(connection) || !now.isBefore(kept.expires())) {
            return renewed(slot, connection, deadline.atMost(LONGEST_WAIT));
        }
        if (!now.isBefore(kept.due())) {
            slot.renew(connection);
        }
        return kept.token();
    }

    /** A token of another consent could be of another company: a hire must never end up there. */
    private static Secret renewed(Slot slot, StoredConnection connection, Deadline deadline) {
        Kept kept = await(slot.renew(connection), deadline);
        if (!kept.isOf(connection)) {
            throw new RemoteHiringException(
                    Kind.REMOTE_UNAVAILABLE, "The connection to Remote was made anew at this moment. Try again.");
        }
        return kept.token();
    }

    /** Remote refused this token: the next caller gets another one. Safe to call from many callers of one token. */
    public void refused(StoredConnection connection, Secret token) {
        slot(connection).forget(token);
    }

    /** Keeps the token that came with a new connection. */
    public void keep(StoredConnection connection, TokenAnswer answer) {
        slot(connection).keep(connection, answer);
    }

    /** Forgets the token of a connection that is no more. */
    public void forget(TenantId tenant, ConnectionId connection) {
        slots.remove(new Key(tenant, connection));
    }

    private Slot slot(StoredConnection connection) {
        return slots.computeIfAbsent(new Key(connection.tenant(), connection.id()), key -> new Slot());
    }

    private static Kept await(CompletableFuture<Kept> renewing, Deadline deadline) {
        try {
            return renewing.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw again(e.getCause());
        } catch (TimeoutException e) {
            throw new RemoteHiringException(
                    Kind.REMOTE_UNAVAILABLE, "Remote's token endpoint does not answer in time. Try again.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RemoteHiringException(Kind.REMOTE_UNAVAILABLE, "The request was interrupted. Try again.", e);
        }
    }

    private static RemoteHiringException again(Throwable failure) {
        if (failure instanceof RemoteHiringException known) {
            return new RemoteHiringException(
                    known.kind(), known.getMessage(), known, known.retryAt().orElse(null));
        }
        return new RemoteHiringException(Kind.REMOTE_UNEXPECTED, "The access could not be renewed.", failure);
    }

    private record Key(TenantId tenant, ConnectionId connection) {}

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

        /** The renewal that is going on, or a new one; after a failure, that failure for a second. */
        synchronized CompletableFuture<Kept> renew(StoredConnection connection) {
            if (renewing != null && renewing.consent().equals(connection.connectedAt()) && isToBeShared()) {
                return renewing.result();
            }
            if (isFresh(connection)) {
                return CompletableFuture.completedFuture(kept); // renewed between the caller's look and this one
            }
            CompletableFuture<Kept> started = new CompletableFuture<>();
            renewing = new Renewing(started, connection.connectedAt(), Deadline.in(ABANDONED));
            begin(started, connection);
            return started;
        }

        private boolean isToBeShared() {
            if (!renewing.result().isDone()) {
                return !renewing.deadline().isPast();
            }
            Instant now = clock.instant();
            return renewing.result().isCompletedExceptionally()
                    && !now.isBefore(failedAt) // unless the clock was put back
                    && now.isBefore(failedAt.plus(BACK_OFF));
        }

        private boolean isFresh(StoredConnection connection) {
            return kept != null && kept.isOf(connection) && clock.instant().isBefore(kept.due());
        }

        private void begin(CompletableFuture<Kept> started, StoredConnection connection) {
            try {
                executor.execute(() -> run(started, connection));
            } catch (RejectedExecutionException e) {
                failed(started, e);
            }
        }

        private void run(CompletableFuture<Kept> started, StoredConnection connection) {
            try {
                Renewal.Renewed renewed = renewal.renew(connection, Deadline.in(LONGEST_WAIT));
                started.complete(keep(renewed.connection(), renewed.answer()));
            } catch (RuntimeException e) {
                failed(started, e);
            } finally {
                if (!started.isDone()) { // an Error: whoever waits must not wait for ever
                    failed(started, new IllegalStateException("The renewal was cut short."));
                }
            }
        }

        private void failed(CompletableFuture<Kept> started, RuntimeException failure) {
            synchronized (this) {
                failedAt = clock.instant();
            }
            started.completeExceptionally(failure);
        }

        /** Publishes the token, unless one of a later consent is there; whoever waits for it is released after this. */
        synchronized Kept keep(StoredConnection connection, TokenAnswer answer) {
            Kept given = Kept.of(
                    answer,
                    connection.connectedAt(),
                    clock.instant(),
                    ThreadLocalRandom.current().nextDouble());
            if (kept == null || !kept.connectedAt().isAfter(given.connectedAt())) {
                kept = given;
            }
            return given;
        }

        synchronized void forget(Secret token) {
            if (kept != null && kept.token().equals(token)) {
                kept = null;
            }
        }
    }
}
