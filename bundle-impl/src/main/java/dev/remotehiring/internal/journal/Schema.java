package dev.remotehiring.internal.journal;

import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.internal.journal.Database.Transaction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables to the version of this plugin, by numbered scripts beside this class. A database that a newer plugin
 * has brought further is refused. H2 commits at each CREATE and so gives up the lock: every statement of a script can be
 * repeated, and is, when two nodes met.
 */
public final class Schema {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final int VERSION = 3;
    private static final int TRIES = 10;
    private static final String VERSION_TABLE =
            "CREATE TABLE IF NOT EXISTS rh_schema (id INTEGER PRIMARY KEY, version INTEGER NOT NULL)";
    private static final String VERSION_ROW =
            "INSERT INTO rh_schema (id, version) SELECT 1, 0 WHERE NOT EXISTS (SELECT 1 FROM rh_schema WHERE id = 1)";

    private Schema() {}

    /**
     * Creates or upgrades the tables. Safe to run on several nodes at once: the row of the version is locked meanwhile.
     *
     * @throws RemoteHiringException when the database is newer than this plugin, or fails
     */
    public static void migrate(Database database) {
        for (int attempt = 1; !upgraded(database, attempt == TRIES); attempt++) {
            LOG.info("The tables are being brought up to date by another node as well.");
        }
    }

    /** Whether it is done; false when another node did a part of it at the same moment, so that it has to be seen again. */
    private static boolean upgraded(Database database, boolean lastTry) {
        try {
            database.transaction(transaction -> transaction.update(VERSION_TABLE));
            database.transaction(transaction -> transaction.update(VERSION_ROW));
            return database.transaction(Schema::upgrade);
        } catch (RemoteHiringException e) {
            if (lastTry || !(e.getCause() instanceof SQLException failure) || Database.isAway(failure)) {
                throw e;
            }
            return false;
        }
    }

    private static boolean upgrade(Transaction transaction) throws SQLException {
        int found = transaction
                .first(row -> row.getInt(1), "SELECT version FROM rh_schema WHERE id = 1 FOR UPDATE")
                .orElseThrow();
        if (found > VERSION) {
            throw new RemoteHiringException(
                    Kind.STORAGE_FAILED,
                    "The database has the tables of a newer version (" + found + ") of this plugin; this one knows "
                            + VERSION + ". Install the newer plugin again.");
        }
        for (int next = found + 1; next <= VERSION; next++) {
            for (String statement : script(next).split(";\\s*\\R", -1)) {
                if (!statement.isBlank()) {
                    transaction.update(statement);
                }
            }
            transaction.update("UPDATE rh_schema SET version = ? WHERE id = 1", next);
        }
        transaction.update(
                "UPDATE rh_schema SET installation = ? WHERE id = 1 AND installation IS NULL",
                UUID.randomUUID().toString());
        return true;
    }

    private static String script(int version) {
        try (InputStream script = Schema.class.getResourceAsStream("schema-" + version + ".sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The bundle lacks its script for version " + version + ".", e);
        }
    }
}
