package dev.remotehiring.internal.journal;

import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.journal.Database.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Work that one node of a cluster does at a time. A lease has a term, on the database's clock, and a fencing number that
 * grows with each taking: whoever was stopped past the term finds that the number is another's, and writes nothing. With
 * the lease goes a note for the next one to take it, and a time until which nobody should try again. No transaction is
 * open while a lease is held.
 */
public final class Leases {
    private static final String NOW = Database.NOW;

    private static final int TRIES = 3;

    /** PostgreSQL's clock stands still within a transaction, also while that waits for the row. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final Database database;
    private final String node = UUID.randomUUID().toString();

    /** @param database where; shared by the nodes */
    public Leases(Database database) {
        this.database = database;
    }

    /**
     * A lease that is held.
     *
     * @param name of what
     * @param fence larger than that of every holder before
     */
    public record Lease(String name, long fence) {}

    /**
     * What came of trying to take a lease.
     *
     * @param lease the lease; empty when another node holds it
     * @param note what the last holder left
     * @param quietUntil until when nobody should try again, on the nodes' clocks
     */
    public record Turn(Optional<Lease> lease, Optional<String> note, Instant quietUntil) {
        /** It does not print its note. */
        @Override
        public String toString() {
            return "Turn[" + lease + "]";
        }
    }

    /**
     * Takes a lease, unless another holds it and its term has not passed. One that ends much later than a term from now
     * was taken before the database's clock was put back.
     *
     * @param name of what; at most 64 characters
     * @param term how long it is held at most; longer than the work can take, and the same on all nodes
     */
    public Turn take(String name, Duration term) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.transaction(transaction -> taken(transaction, name, term));
            } catch (RemoteHiringException e) {
                boolean twoAtOnce = e.getCause() instanceof SQLException failure && Database.isTaken(failure);
                if (!twoAtOnce || attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Turn taken(Transaction transaction, String name, Duration term) throws SQLException {
        Optional<Row> found = transaction.first(
                Leases::row,
                "SELECT owner, fence, note, quiet_until, CASE WHEN ends_at > " + NOW + " AND ends_at <= " + NOW
                        + " + CAST(? AS BIGINT) THEN 1 ELSE 0 END AS held FROM rh_lease WHERE name = ? FOR UPDATE",
                term.plus(SLACK).toMillis(),
                name);
        if (found.isPresent() && found.get().held()) {
            return new Turn(Optional.empty(), found.get().note(), found.get().quietUntil());
        }
        if (found.isEmpty()) {
            transaction.update(
                    "INSERT INTO rh_lease (name, owner, fence, ends_at, quiet_until) VALUES (?,?,1," + NOW
                            + " + CAST(? AS BIGINT),0)",
                    name,
                    node,
                    term.toMillis());
            return new Turn(Optional.of(new Lease(name, 1)), Optional.empty(), Instant.EPOCH);
        }
        Row row = found.get();
        transaction.update(
                "UPDATE rh_lease SET owner = ?, fence = fence + 1, ends_at = " + NOW
                        + " + CAST(? AS BIGINT) WHERE name = ?",
                node,
                term.toMillis(),
                name);
        return new Turn(Optional.of(new Lease(name, row.fence() + 1)), row.note(), row.quietUntil());
    }

    /** Whether a lease is still this node's: its term has not passed, and nobody has taken it since. */
    public boolean isHeld(Lease lease) {
        return database.transaction(transaction -> transaction
                .first(
                        row -> row.getString(1),
                        "SELECT name FROM rh_lease WHERE name = ? AND owner = ? AND fence = ? AND ends_at > " + NOW,
                        lease.name(),
                        node,
                        lease.fence())
                .isPresent());
    }

    /**
     * Gives a lease back with a note for whoever takes it next.
     *
     * @return false when it was no longer this node's, and nothing was written
     */
    public boolean release(Lease lease, String note) {
        return ended(lease, note, Instant.EPOCH);
    }

    /** Gives a lease back as it was found. */
    public boolean release(Lease lease) {
        return ended(lease, null, null);
    }

    /** Gives a lease back; nobody should try again before then. */
    public boolean release(Lease lease, Instant quietUntil) {
        return ended(lease, null, quietUntil);
    }

    /** Forgets the note of a lease, whoever holds it. */
    public void forgetNote(String name) {
        database.transaction(transaction -> transaction.update("UPDATE rh_lease SET note = NULL WHERE name = ?", name));
    }

    /** Forgets the notes of all leases, whoever holds them. */
    public void forgetNotes() {
        database.transaction(transaction -> transaction.update("UPDATE rh_lease SET note = NULL"));
    }

    /** What is null stays as it is. */
    private boolean ended(Lease lease, String note, Instant quietUntil) {
        return database.transaction(transaction -> transaction.update(
                        "UPDATE rh_lease SET ends_at = 0, note = COALESCE(CAST(? AS VARCHAR), note), quiet_until ="
                                + " COALESCE(CAST(? AS BIGINT), quiet_until) WHERE name = ? AND owner = ? AND fence = ?"
                                + " AND ends_at > " + NOW,
                        note,
                        quietUntil,
                        lease.name(),
                        node,
                        lease.fence())
                == 1);
    }

    private record Row(long fence, Optional<String> note, Instant quietUntil, boolean held) {}

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getLong("fence"),
                Optional.ofNullable(row.getString("note")),
                Instant.ofEpochMilli(row.getLong("quiet_until")),
                row.getInt("held") == 1);
    }
}
