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
        boolean usable =
                kept != null && kept.connectedAt().equals(connection.connectedAt()) && now.isBefore(kept.expires());
        if (!usable) {
            return await(slot.renew(connection), deadline.atMost(LONGEST_WAIT)).token();
        }
        if (!now.isBefore(kept.due())) {
            slot.renew(connection);
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

    /** The token of one connection and its renewal, if one is going on. */
    private final class Slot {
        private volatile Kept kept;
        private CompletableFuture<Kept> renewing;
        private Instant notBefore = Instant.MIN;

        /** The renewal that is going on, or a new one; after a failure, that failure for a second. */
        synchronized CompletableFuture<Kept> renew(StoredConnection connection) {
            if (renewing != null && (!renewing.isDone() || clock.instant().isBefore(notBefore))) {
                return renewing;
            }
            if (isFresh(connection)) {
                return CompletableFuture.completedFuture(kept); // renewed between the caller's look and this one
            }
            CompletableFuture<Kept> started = new CompletableFuture<>();
            renewing = started;
            executor.execute(() -> run(started, connection));
            return started;
        }

        private boolean isFresh(StoredConnection connection) {
            return kept != null
                    && kept.connectedAt().equals(connection.connectedAt())
                    && clock.instant().isBefore(kept.due());
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
                notBefore = clock.instant().plus(BACK_OFF);
            }
            started.completeExceptionally(failure);
        }

        /** Publishes the token; whoever waits for it is released after this. */
        synchronized Kept keep(StoredConnection connection, TokenAnswer answer) {
            kept = Kept.of(
                    answer,
                    connection.connectedAt(),
                    clock.instant(),
                    ThreadLocalRandom.current().nextDouble());
            return kept;
        }

        synchronized void forget(Secret token) {
            if (kept != null && kept.token().equals(token)) {
                kept = null;
            }
        }
    }
}
