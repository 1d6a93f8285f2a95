package dev.remotehiring.internal.journal;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;

/** A PostgreSQL of the tests' own. The binaries in the build are those of Linux on x86. */
public final class Postgres implements AutoCloseable {
    private final EmbeddedPostgres postgres;

    /** Starts it. */
    public Postgres() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
    }

    /** A source of a new database. */
    public DataSource empty() {
        String name = "journal_" + UUID.randomUUID().toString().replace("-", "");
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return postgres.getDatabase("postgres", name);
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
