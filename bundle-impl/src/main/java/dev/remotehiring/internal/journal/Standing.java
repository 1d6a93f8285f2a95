package dev.remotehiring.internal.journal;

import dev.remotehiring.api.HireState;
import dev.remotehiring.api.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** How many hires of which tenant stand still, and since when. */
public final class Standing {
    private final Database database;
    private final String issuer;

    /**
     * @param database where
     * @param issuer the gateway's host: hires of another environment are not seen
     */
    public Standing(Database database, String issuer) {
        this.database = database;
        this.issuer = issuer;
    }

    /**
     * Hires of one tenant that stand where they stand.
     *
     * @param tenant whose
     * @param number how many
     * @param since since when the first of them does
     */
    public record Group(TenantId tenant, int number, Instant since) {}

    /**
     * What was found.
     *
     * @param unknown sent without an answer, by tenant
     * @param doubles with an employment too many, which a person has to settle, by tenant
     * @param queued in the queue, by tenant; {@code since} is when the last one left it, if that is later; one
     *     that was hired by a click of its own was never in it
     */
    public record Groups(List<Group> unknown, List<Group> doubles, List<Group> queued) {
        /** Keeps copies. */
        public Groups {
            unknown = List.copyOf(unknown);
            doubles = List.copyOf(doubles);
            queued = List.copyOf(queued);
        }
    }

    /** Counts them. */
    public Groups count() {
        return database.transaction(transaction -> new Groups(
                transaction.list(
                        Standing::group,
                        "SELECT tenant, COUNT(*) AS number, MIN(changed_at) AS since FROM rh_hire WHERE state = ? AND"
                                + " issuer = ? GROUP BY tenant ORDER BY tenant",
                        HireState.UNKNOWN.name(),
                        issuer),
                transaction.list(
                        Standing::group,
                        "SELECT tenant, COUNT(*) AS number, MIN(changed_at) AS since FROM rh_hire WHERE other IS NOT"
                                + " NULL AND issuer = ? GROUP BY tenant ORDER BY tenant",
                        issuer),
                transaction.list(
                        Standing::group,
                        "SELECT q.tenant, COUNT(*) AS number, GREATEST(MIN(q.changed_at), COALESCE((SELECT"
                                + " MAX(m.changed_at) FROM rh_batch b JOIN rh_batch_hire p ON p.batch = b.id JOIN rh_hire"
                                + " m ON m.id = p.hire WHERE b.tenant = q.tenant AND b.issuer = ? AND m.state NOT IN"
                                + " (?,?)), 0)) AS since FROM rh_hire q WHERE q.state = ? AND q.issuer = ? GROUP BY"
                                + " q.tenant ORDER BY q.tenant",
                        issuer,
                        HireState.QUEUED.name(),
                        HireState.REQUESTED.name(),
                        HireState.QUEUED.name(),
                        issuer)));
    }

    private static Group group(ResultSet row) throws SQLException {
        return new Group(
                new TenantId(row.getString("tenant")),
                row.getInt("number"),
                Database.instant(row, "since").orElseThrow());
    }
}
