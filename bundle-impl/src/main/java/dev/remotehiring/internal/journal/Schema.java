package dev.remotehiring.internal.journal;

import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.journal.Database.Transaction;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the tables to the version of this plugin, by numbered scripts beside this class. Each script says which is the
 * oldest version that can still work with the tables as it leaves them: that one may go on beside this one, and come
 * back. A database that a newer plugin has brought too far for this one is refused. H2 commits at each CREATE and so gives up the lock: every statement of a script can be
 * repeated, and is, when two nodes met.
 */
public final class Schema {
    private static final Logger LOG = LoggerFactory.getLogger(Schema.class);
    private static final int VERSION = 5;
    private static final int TRIES = 10;
    private static final Pattern OLDEST = Pattern.compile("-- oldest: (\\d+)\\R");

    private static final String VERSION_TABLE = "CREATE TABLE IF NOT EXISTS rh_schema (id INTEGER PRIMARY KEY, version"
            + " INTEGER NOT NULL, oldest INTEGER DEFAULT 0 NOT NULL, installation VARCHAR(36))";

    /** In transactions of their own: who changes a table while holding a row of it blocks whoever waits for the row. */
    private static final Map<String, String> ADDED_COLUMNS = Map.of(
            "oldest", "ALTER TABLE rh_schema ADD COLUMN IF NOT EXISTS oldest INTEGER DEFAULT 0 NOT NULL",
            "installation", "ALTER TABLE rh_schema ADD COLUMN IF NOT EXISTS installation VARCHAR(36)");

    private static final String COLUMNS =
            "SELECT LOWER(column_name) FROM information_schema.columns WHERE LOWER(table_name) = 'rh_schema' AND"
                    + " table_schema = CURRENT_SCHEMA";
    private static final String VERSION_ROW =
            "INSERT INTO rh_schema (id, version) SELECT 1, 0 WHERE NOT EXISTS (SELECT 1 FROM rh_schema WHERE id = 1)";

    private static final Object ONE_AT_A_TIME = new Object();

    private Schema() {}

    /**
     * Creates or upgrades the tables. One environment of this node at a time: H2 loses what is written to a table while
     * it is changed.
     *
     * @throws RemoteHiringException when the database is too new for this plugin, or fails
     */
    public static void migrate(Database database) {
        synchronized (ONE_AT_A_TIME) {
            migrateBesideOthers(database);
        }
    }

    /** Safe to run on several nodes at once: the row of the version is locked meanwhile. */
    static void migrateBesideOthers(Database database) {
        for (int attempt = 1; !upgraded(database, attempt == TRIES); attempt++) {
            LOG.debug("The tables are being brought up to date by another node as well.");
        }
    }

    /** Whether it is done; false when another node did a part of it at the same moment, so that it has to be seen again. */
    private static boolean upgraded(Database database, boolean lastTry) {
        try {
            database.transaction(transaction -> transaction.update(VERSION_TABLE));
            addColumns(database);
            database.transaction(transaction -> transaction.update(VERSION_ROW));
            return database.transaction(Schema::upgrade);
        } catch (RemoteHiringException e) {
            if (lastTry || !(e.getCause() instanceof SQLException failure) || Database.isAway(failure)) {
                throw e;
            }
            return false;
        }
    }

    /** The first versions had less to say about the tables. */
    private static void addColumns(Database database) {
        List<String> found = database.transaction(transaction -> transaction.list(row -> row.getString(1), COLUMNS));
        ADDED_COLUMNS.forEach((column, statement) -> {
            if (!found.contains(column)) {
                database.transaction(transaction -> transaction.update(statement));
            }
        });
    }

    private static boolean upgrade(Transaction transaction) throws SQLException {
        Tables found = transaction
                .first(
                        row -> new Tables(row.getInt("version"), row.getInt("oldest")),
                        "SELECT version, oldest FROM rh_schema WHERE id = 1 FOR UPDATE")
                .orElseThrow();
        if (found.oldest > VERSION) {
            throw new RemoteHiringException(ErrorCode.DATABASE_NEWER, found.version, found.oldest, VERSION);
        }
        if (found.version > VERSION) {
            LOG.info(
                    "The database has the tables of a newer version ({}) of this plugin; this one ({}) works with them.",
                    found.version,
                    VERSION);
        }
        for (int next = found.version + 1; next <= VERSION; next++) {
            apply(transaction, next);
        }
        transaction.update(
                "UPDATE rh_schema SET installation = ? WHERE id = 1 AND installation IS NULL",
                UUID.randomUUID().toString());
        return true;
    }

    private record Tables(int version, int oldest) {}

    private static void apply(Transaction transaction, int version) throws SQLException {
        Matcher head = OLDEST.matcher(script(version));
        if (!head.lookingAt()) {
            throw new IllegalStateException("The script for version " + version + " does not say what it is good for.");
        }
        for (String statement : script(version).substring(head.end()).split(";\\s*\\R", -1)) {
            if (!statement.isBlank()) {
                transaction.update(statement);
            }
        }
        transaction.update(
                "UPDATE rh_schema SET version = ?, oldest = ? WHERE id = 1", version, Integer.valueOf(head.group(1)));
    }

    private static String script(int version) {
        try (InputStream script = Schema.class.getResourceAsStream("schema-" + version + ".sql")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("The bundle lacks its script for version " + version + ".", e);
        }
    }
}
