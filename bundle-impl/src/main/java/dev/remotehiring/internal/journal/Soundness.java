package dev.remotehiring.internal.journal;

import dev.remotehiring.internal.journal.Database.Transaction;
import java.sql.SQLException;
import java.util.UUID;

/** Whether the database is one to rely on: it answers, has the tables, and takes back what is not committed. */
public final class Soundness {
    private final Database database;

    /** @param database the host's */
    public Soundness(Database database) {
        this.database = database;
    }

    /**
     * What was seen.
     *
     * @param version the version of the tables
     * @param takesBack whether a row was gone after its transaction had been given up
     */
    public record Seen(int version, boolean takesBack) {}

    /**
     * Looks. It leaves nothing behind.
     *
     * @throws dev.remotehiring.api.RemoteHiringException when the database does not answer, or is too new
     */
    public Seen look() {
        int version = database.transaction(transaction -> transaction
                .first(row -> row.getInt("version"), "SELECT version FROM rh_schema WHERE id = 1")
                .orElseThrow());
        return new Seen(version, takesBack("proof-" + UUID.randomUUID()));
    }

    private boolean takesBack(String row) {
        try {
            database.transaction(transaction -> {
                write(transaction, row);
                throw new GivenUpException();
            });
        } catch (GivenUpException asIntended) {
            return database.transaction(
                    transaction -> transaction.update("DELETE FROM rh_lease WHERE name = ?", row) == 0);
        }
        return false;
    }

    private static void write(Transaction transaction, String row) throws SQLException {
        transaction.update(
                "INSERT INTO rh_lease (name, owner, fence, ends_at, quiet_until) VALUES (?, NULL, 0, 0, 0)", row);
    }

    private static final class GivenUpException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
