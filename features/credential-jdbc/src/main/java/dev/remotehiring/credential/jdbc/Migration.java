package dev.remotehiring.credential.jdbc;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the table up to date by numbered scripts, each once. Several nodes may start at the same time; a script must
 * bear to be begun twice, because not every database rolls back a {@code CREATE}.
 */
final class Migration {
    private static final Logger LOG = LoggerFactory.getLogger(Migration.class);
    private static final List<String> SCRIPTS = List.of("001-credential.sql");
    private static final String CREATE_LIST =
            "CREATE TABLE IF NOT EXISTS remote_hiring_credential_schema (script INTEGER NOT NULL PRIMARY KEY)";

    private final Database database;

    Migration(Database database) {
        this.database = database;
    }

    void run() {
        for (int i = 0; i < SCRIPTS.size(); i++) {
            int number = i + 1;
            String script = SCRIPTS.get(i);
            if (!isApplied(number)) {
                apply(number, script);
            }
        }
    }

    /** Another node may do the same right now: a failure counts only when it is not done afterwards either. */
    private void apply(int number, String script) {
        try {
            database.tryToRun(connection -> apply(connection, number, script));
            LOG.info("Credential table: {} applied.", script);
        } catch (SQLException failed) {
            if (!isApplied(number)) {
                throw new CredentialStoreException("The credential table cannot be set up by " + script + ".", failed);
            }
            LOG.debug("Credential table: another node applied {}.", script, failed);
        }
    }

    private static int apply(Connection connection, int number, String script) throws SQLException {
        Database.update(connection, CREATE_LIST);
        for (String statement : text(script).split(";\\s*\\n")) {
            Database.update(connection, statement);
        }
        return Database.update(connection, "INSERT INTO remote_hiring_credential_schema (script) VALUES (?)", number);
    }

    private boolean isApplied(int number) {
        try {
            return database.tryToRun(connection -> isApplied(connection, number));
        } catch (SQLException noList) {
            LOG.debug("Credential table: no list of scripts yet.", noList);
            return false;
        }
    }

    private static boolean isApplied(Connection connection, int number) throws SQLException {
        String sql = "SELECT script FROM remote_hiring_credential_schema WHERE script = ?";
        try (PreparedStatement statement = Database.prepare(connection, sql, number);
                ResultSet rows = statement.executeQuery()) {
            return rows.next();
        }
    }

    private static String text(String script) {
        try (InputStream stream = Migration.class.getResourceAsStream(script)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new CredentialStoreException("The script " + script + " cannot be read.", failed);
        }
    }
}
