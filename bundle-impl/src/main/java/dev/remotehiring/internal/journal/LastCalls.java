package dev.remotehiring.internal.journal;

import dev.remotehiring.api.ConnectionFailure;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.internal.journal.Database.Transaction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When each connection worked last, and when and why it failed last: what the real calls say, kept for people. A node
 * notes a success every few seconds, because another node may have noted a failure, and the same failure once a minute;
 * the first success after a failure of its own at once. No call fails because this cannot be written.
 */
public final class LastCalls {
    private static final Logger LOG = LoggerFactory.getLogger(LastCalls.class);
    private static final Duration QUIET_WELL = Duration.ofSeconds(5);
    private static final Duration QUIET_FAILING = Duration.ofMinutes(1);

    private final Database database;
    private final String issuer;
    private final Clock clock;
    private final ConcurrentMap<Key, Noted> noted = new ConcurrentHashMap<>();

    /**
     * @param database where
     * @param issuer the gateway's host
     * @param clock dates the calls
     */
    public LastCalls(Database database, String issuer, Clock clock) {
        this.database = database;
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * The last calls through one connection.
     *
     * @param worked when one last worked
     * @param failed when and why one last failed
     */
    public record Of(Optional<Instant> worked, Optional<ConnectionFailure> failed) {
        /** Nothing is known. */
        public static final Of NONE = new Of(Optional.empty(), Optional.empty());
    }

    private record Key(TenantId tenant, ConnectionId connection) {}

    /** What this node has written, and in which order. */
    private record Noted(Instant worked, Instant failed, Optional<Failure> failure, boolean failedLast) {
        private static final Noted NOTHING = new Noted(Instant.MIN, Instant.MIN, Optional.empty(), false);

        boolean saysSuccess(Instant now) {
            return !failedLast && isRecent(worked, QUIET_WELL, now);
        }

        boolean saysFailure(Failure same, Instant now) {
            return failure.map(Failure::code).equals(Optional.of(same.code())) && isRecent(failed, QUIET_FAILING, now);
        }

        private static boolean isRecent(Instant moment, Duration quiet, Instant now) {
            return !now.isBefore(moment) && Duration.between(moment, now).compareTo(quiet) < 0;
        }
    }

    /** The last calls of all connections of a tenant, as far as they can be read now. */
    public Map<ConnectionId, Of> of(TenantId tenant) {
        try {
            return found(tenant);
        } catch (RemoteHiringException e) {
            LOG.warn("How the connections of tenant {} worked last is not known now: {}", tenant, e.getMessage());
            return Map.of();
        }
    }

    private Map<ConnectionId, Of> found(TenantId tenant) {
        Map<ConnectionId, Of> found = new LinkedHashMap<>();
        database.transaction(transaction -> transaction.list(
                        row -> Map.entry(
                                new ConnectionId(row.getString("connection")),
                                new Of(
                                        Database.instant(row, "worked_at"),
                                        StoredFailure.read(
                                                Database.instant(row, "failed_at"), row.getString("failure")))),
                        "SELECT connection, worked_at, failed_at, failure FROM rh_connection WHERE tenant = ? AND issuer"
                                + " = ?",
                        tenant.value(),
                        issuer))
                .forEach(entry -> found.put(entry.getKey(), entry.getValue()));
        return found;
    }

    /** Notes that a call worked. */
    public void worked(TenantId tenant, ConnectionId connection) {
        Key key = new Key(tenant, connection);
        Instant now = now();
        Noted before = noted.getOrDefault(key, Noted.NOTHING);
        if (!before.saysSuccess(now)) {
            write(
                    key,
                    before,
                    new Noted(now, before.failed(), before.failure(), false),
                    transaction -> transaction.update(
                            "UPDATE rh_connection SET worked_at = ? WHERE tenant = ? AND issuer = ? AND connection = ?",
                            now,
                            tenant.value(),
                            issuer,
                            connection.value()));
        }
    }

    /** Notes that a call failed. */
    public void failed(TenantId tenant, ConnectionId connection, Failure failure) {
        Key key = new Key(tenant, connection);
        Instant now = now();
        Noted before = noted.getOrDefault(key, Noted.NOTHING);
        if (!before.saysFailure(failure, now)) {
            write(
                    key,
                    before,
                    new Noted(before.worked(), now, Optional.of(failure), true),
                    transaction -> transaction.update(
                            "UPDATE rh_connection SET failed_at = ?, failure = ? WHERE tenant = ? AND issuer = ? AND"
                                    + " connection = ?",
                            now,
                            StoredFailure.write(failure),
                            tenant.value(),
                            issuer,
                            connection.value()));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** A connection that is no more. */
    public void forget(TenantId tenant, ConnectionId connection) {
        noted.remove(new Key(tenant, connection));
    }

    /** One of many callers writes; where nothing was written, the next call tries again. */
    private void write(Key key, Noted before, Noted after, Statement statement) {
        boolean mine =
                before == Noted.NOTHING ? noted.putIfAbsent(key, after) == null : noted.replace(key, before, after);
        if (!mine) {
            return;
        }
        boolean written = false;
        try {
            written = database.transaction(statement::run) > 0;
        } catch (RemoteHiringException e) {
            LOG.warn("That a connection of tenant {} was used could not be noted: {}", key.tenant(), e.getMessage());
        } finally {
            if (!written) {
                noted.remove(key, after);
            }
        }
    }

    @FunctionalInterface
    private interface Statement {
        int run(Transaction transaction) throws SQLException;
    }
}
