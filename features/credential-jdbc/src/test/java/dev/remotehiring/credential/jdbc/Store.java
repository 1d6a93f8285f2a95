package dev.remotehiring.credential.jdbc;

import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.h2.jdbcx.JdbcConnectionPool;

/** A folder with an H2 database and a master key file, and what an attacker or an administrator does to them. */
final class Store implements AutoCloseable {
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    static final CredentialKey KEY = key("company-1");

    private final Path folder;
    private final JdbcConnectionPool pool;

    Store(Path folder) {
        this.folder = folder;
        this.pool = JdbcConnectionPool.create("jdbc:h2:file:" + folder.resolve("data"), "sa", "");
    }

    static CredentialKey key(String name) {
        return new CredentialKey(
                Optional.of(new TenantId("tenant-1")), CredentialKind.CONNECTION, "gateway.example", name);
    }

    Path keyFile() {
        return folder.resolve("master.key");
    }

    JdbcConnectionPool pool() {
        return pool;
    }

    JdbcCredentialService start() {
        return new JdbcCredentialService(new Settings(keyFile(), true), pool, CLOCK);
    }

    long write(CredentialKey key, String secret) {
        return start().compareAndSet(key, new Secret(secret), CredentialService.ABSENT)
                .orElseThrow();
    }

    String keyLine() throws IOException {
        return Files.readAllLines(keyFile()).get(1);
    }

    void writeKeys(String... lines) throws IOException {
        Files.deleteIfExists(keyFile());
        Files.createFile(keyFile(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(keyFile(), List.of(lines));
    }

    /** Changes rows behind the service's back. */
    int sql(String update) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(update);
        }
    }

    /** One column of a row. */
    String column(String column, CredentialKey key) throws SQLException {
        String sql = "SELECT " + column + " FROM remote_hiring_credential WHERE name = ?";
        try (Connection connection = pool.getConnection();
                var statement = Database.prepare(connection, sql, key.name());
                var rows = statement.executeQuery()) {
            rows.next();
            return rows.getString(1);
        }
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
