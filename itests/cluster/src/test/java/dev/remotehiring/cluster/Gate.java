package dev.remotehiring.cluster;

import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;

/**
 * A gate before the vault's writes, for all nodes, kept in the database: while it is shut, whoever wants to write a
 * credential waits. So a node can be caught between Remote's answer and what it makes of it.
 */
public final class Gate implements AutoCloseable {
    private static final String PASS = "SELECT pg_advisory_xact_lock_shared(7)";
    private static final String SHUT = "SELECT pg_advisory_lock(7)";
    private static final String WAITING =
            "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 7 AND NOT granted";

    private final Connection connection;

    private Gate(Connection connection) {
        this.connection = connection;
    }

    /** Shuts it. */
    static Gate shut(DataSource database) throws SQLException {
        Gate gate = new Gate(database.getConnection());
        execute(gate.connection, SHUT);
        return gate;
    }

    /** How many wait before it. */
    int waiting() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(WAITING)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Opens it. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** A vault with the gate before its writes. */
    public static CredentialService before(CredentialService vault, DataSource database) {
        return new CredentialService() {
            @Override
            public Optional<VersionedSecret> find(CredentialKey key) {
                return vault.find(key);
            }

            @Override
            public OptionalLong compareAndSet(CredentialKey key, Secret value, long expectedVersion) {
                pass(database);
                return vault.compareAndSet(key, value, expectedVersion);
            }

            @Override
            public boolean delete(CredentialKey key, long expectedVersion) {
                return vault.delete(key, expectedVersion);
            }

            @Override
            public List<CredentialKey> list(TenantId tenant, CredentialKind kind) {
                return vault.list(tenant, kind);
            }
        };
    }

    private static void pass(DataSource database) {
        try (Connection connection = database.getConnection()) {
            execute(connection, PASS);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
