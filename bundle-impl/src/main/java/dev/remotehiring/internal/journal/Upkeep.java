package dev.remotehiring.internal.journal;

import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * When to look at each connection that nobody uses. A use puts it off for a day or so; the moments are spread, so that
 * connections that were made together are not looked at together. One node takes each.
 */
public final class Upkeep {
    private static final Duration UNUSED = Duration.ofDays(1);
    private static final Duration SPREAD = Duration.ofHours(6);
    private static final Duration NOTED = Duration.ofHours(1);

    private final Database database;
    private final String issuer;
    private final Clock clock;
    private final ConcurrentMap<Due, Instant> noted = new ConcurrentHashMap<>();

    /**
     * @param database where
     * @param issuer the gateway's host: connections of another one are looked at by others
     * @param clock tells what is due
     */
    public Upkeep(Database database, String issuer, Clock clock) {
        this.database = database;
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * A connection that nobody has used for long.
     *
     * @param tenant whose
     * @param connection which
     */
    public record Due(TenantId tenant, ConnectionId connection) {}

    /** Notes that a connection was used, at most once an hour. */
    public void used(TenantId tenant, ConnectionId connection) {
        Due key = new Due(tenant, connection);
        Instant now = clock.instant();
        Instant before = noted.get(key);
        if (before == null || before.isAfter(now) || now.isAfter(before.plus(NOTED))) {
            made(tenant, connection);
        }
    }

    /** Notes a connection that is new, or anew: another node may have forgotten it since this one noted a use. */
    public void made(TenantId tenant, ConnectionId connection) {
        Due key = new Due(tenant, connection);
        Instant now = clock.instant();
        lookAt(key, now.plus(UNUSED).plus(chance(SPREAD)));
        noted.put(key, now);
    }

    /** A connection that is no more. */
    public void forget(TenantId tenant, ConnectionId connection) {
        noted.remove(new Due(tenant, connection));
        database.transaction(transaction -> transaction.update(
                "DELETE FROM rh_connection WHERE tenant = ? AND issuer = ? AND connection = ?",
                tenant.value(),
                issuer,
                connection.value()));
    }

    /** The tenants that have, or had, a connection here. */
    public List<TenantId> tenants() {
        return database.transaction(transaction -> transaction.list(
                row -> new TenantId(row.getString("tenant")),
                "SELECT DISTINCT tenant FROM rh_connection WHERE issuer = ? ORDER BY tenant",
                issuer));
    }

    /** The next connection to look at, for this node alone; it comes up again later unless it is used or forgotten. */
    public Optional<Due> next() {
        Instant now = clock.instant();
        return database.transaction(transaction -> {
            List<Due> due = transaction.list(
                    row -> new Due(
                            new TenantId(row.getString("tenant")), new ConnectionId(row.getString("connection"))),
                    "SELECT tenant, connection FROM rh_connection WHERE issuer = ? AND look_at <= ? ORDER BY look_at"
                            + " FETCH FIRST 1 ROWS ONLY FOR UPDATE",
                    issuer,
                    now);
            for (Due one : due) {
                transaction.update(
                        "UPDATE rh_connection SET look_at = ? WHERE tenant = ? AND issuer = ? AND connection = ?",
                        now.plus(NOTED).plus(chance(NOTED)),
                        one.tenant().value(),
                        issuer,
                        one.connection().value());
            }
            return due.stream().findFirst();
        });
    }

    private void lookAt(Due key, Instant moment) {
        if (moved(key, moment) == 0) {
            try {
                database.transaction(transaction -> transaction.update(
                        "INSERT INTO rh_connection (tenant, issuer, connection, look_at) VALUES (?,?,?,?)",
                        key.tenant().value(),
                        issuer,
                        key.connection().value(),
                        moment));
            } catch (RemoteHiringException e) {
                boolean twoAtOnce = e.getCause() instanceof SQLException failure && Database.isTaken(failure);
                if (!twoAtOnce) {
                    throw e;
                }
            }
        }
    }

    private int moved(Due key, Instant moment) {
        return database.transaction(transaction -> transaction.update(
                "UPDATE rh_connection SET look_at = ? WHERE tenant = ? AND issuer = ? AND connection = ?",
                moment,
                key.tenant().value(),
                issuer,
                key.connection().value()));
    }

    private static Duration chance(Duration most) {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(most.toMillis()));
    }
}
