package dev.remotehiring.internal.journal;

import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.TenantId;
import java.time.Instant;
import java.util.List;

/** Connections of all tenants, and whether something was done through them. */
public final class InUse {
    private final Database database;
    private final String issuer;

    /**
     * @param database where
     * @param issuer the gateway's host
     */
    public InUse(Database database, String issuer) {
        this.database = database;
        this.issuer = issuer;
    }

    /** The connections that were used last, the last one first. */
    public List<Upkeep.Due> last(int most) {
        return database.transaction(transaction -> transaction.list(
                row -> new Upkeep.Due(
                        new TenantId(row.getString("tenant")), new ConnectionId(row.getString("connection"))),
                "SELECT tenant, connection FROM rh_connection WHERE issuer = ? ORDER BY look_at DESC FETCH FIRST "
                        + most + " ROWS ONLY",
                issuer));
    }

    /** Whether a hire was made at Remote through a connection since it was made. */
    public boolean hasHired(TenantId tenant, ConnectionId connection, Instant since) {
        return database.transaction(transaction -> transaction
                .first(
                        row -> row.getString("id"),
                        "SELECT id FROM rh_hire WHERE issuer = ? AND tenant = ? AND connection = ? AND sends > 0"
                                + " AND employment IS NOT NULL AND changed_at >= ? FETCH FIRST 1 ROWS ONLY",
                        issuer,
                        tenant.value(),
                        connection.value(),
                        since)
                .isPresent());
    }
}
