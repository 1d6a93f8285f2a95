package dev.remotehiring.credential.jdbc;

import static dev.remotehiring.credential.jdbc.Database.prepare;
import static dev.remotehiring.credential.jdbc.Database.update;

import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table. Each write is one statement that names the version it expects, so the database decides who wins. */
final class CredentialTable {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String IS_KEY = " WHERE tenant = ? AND kind = ? AND environment = ? AND name = ?";
    private static final String SELECT_KEYS =
            "SELECT tenant, kind, environment, name FROM remote_hiring_credential WHERE sealed IS NOT NULL";

    private final Database database;

    CredentialTable(Database database) {
        this.database = database;
    }

    Optional<Row> find(CredentialKey key) {
        String sql = "SELECT version, master_key, sealed FROM remote_hiring_credential" + IS_KEY;
        return database.run(connection -> {
            try (PreparedStatement statement = prepare(connection, sql, parts(key));
                    ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(row(rows)) : Optional.empty();
            }
        });
    }

    /** Adds the first row of a key; false when another writer was first. */
    boolean insert(CredentialKey key, long version, Sealed sealed) {
        String sql = "INSERT INTO remote_hiring_credential"
                + " (version, master_key, sealed, tenant, kind, environment, name) VALUES (?, ?, ?, ?, ?, ?, ?)";
        try {
            return database.tryToRun(
                    connection -> update(connection, sql, with(key, version, sealed.masterKey(), sealed.text())) == 1);
        } catch (SQLException failed) {
            if (UNIQUE_VIOLATION.equals(failed.getSQLState())) {
                return false;
            }
            throw new CredentialStoreException("The database of the credentials failed.", failed);
        }
    }

    /** Writes over a row; false when it has another version by now, or was deleted. */
    boolean replace(CredentialKey key, long expected, Sealed sealed) {
        return changeOne(
                "SET version = ?, master_key = ?, sealed = ?" + IS_KEY + " AND version = ? AND sealed IS NOT NULL",
                with(key, expected + 1, sealed.masterKey(), sealed.text()),
                expected);
    }

    /** Writes over a deleted row; false when it has another version by now, or a secret. */
    boolean revive(CredentialKey key, long expected, Sealed sealed) {
        return changeOne(
                "SET version = ?, master_key = ?, sealed = ?" + IS_KEY + " AND version = ? AND sealed IS NULL",
                with(key, expected + 1, sealed.masterKey(), sealed.text()),
                expected);
    }

    /** Puts the same secret under a new seal; false when somebody wrote meanwhile. */
    boolean reseal(CredentialKey key, long version, Sealed sealed) {
        return changeOne(
                "SET master_key = ?, sealed = ?" + IS_KEY + " AND version = ? AND sealed IS NOT NULL",
                with(key, sealed.masterKey(), sealed.text()),
                version);
    }

    /** Deletes the secret and keeps the version; false when it has another version by now, or was deleted. */
    boolean delete(CredentialKey key, long expected) {
        return changeOne(
                "SET master_key = NULL, sealed = NULL" + IS_KEY + " AND version = ? AND sealed IS NOT NULL",
                parts(key),
                expected);
    }

    List<CredentialKey> list(TenantId tenant, CredentialKind kind) {
        return keys(SELECT_KEYS + " AND tenant = ? AND kind = ?", tenant.value(), kind.name());
    }

    /** The keys whose secrets were sealed by another master key than this one. */
    List<CredentialKey> notSealedBy(String masterKey) {
        return keys(SELECT_KEYS + " AND master_key <> ?", masterKey);
    }

    boolean isEmpty() {
        return keys(SELECT_KEYS).isEmpty();
    }

    private boolean changeOne(String change, Object[] parameters, long version) {
        Object[] all = concat(parameters, version);
        return database.run(connection -> update(connection, "UPDATE remote_hiring_credential " + change, all) == 1);
    }

    private List<CredentialKey> keys(String sql, Object... parameters) {
        return database.run(connection -> readKeys(connection, sql, parameters));
    }

    private static List<CredentialKey> readKeys(Connection connection, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet rows = statement.executeQuery()) {
            List<CredentialKey> keys = new ArrayList<>();
            while (rows.next()) {
                Optional<TenantId> tenant = Optional.of(rows.getString(1))
                        .filter(id -> !id.isEmpty())
                        .map(TenantId::new);
                CredentialKind kind = CredentialKind.valueOf(rows.getString(2));
                keys.add(new CredentialKey(tenant, kind, rows.getString(3), rows.getString(4)));
            }
            return keys;
        }
    }

    private static Row row(ResultSet rows) throws SQLException {
        String masterKey = rows.getString(2);
        String text = rows.getString(3);
        return new Row(rows.getLong(1), text == null ? Optional.empty() : Optional.of(new Sealed(masterKey, text)));
    }

    private static Object[] with(CredentialKey key, Object... values) {
        return concat(values, parts(key));
    }

    private static Object[] parts(CredentialKey key) {
        return new Object[] {
            key.tenant().map(TenantId::value).orElse(""), key.kind().name(), key.environment(), key.name()
        };
    }

    private static Object[] concat(Object[] first, Object... second) {
        List<Object> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(second));
        return all.toArray();
    }
}
