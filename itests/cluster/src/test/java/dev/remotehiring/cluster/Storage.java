package dev.remotehiring.cluster;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/** The databases of a host: one for the plugin's journal, one for the credentials; they may be the same. */
interface Storage extends AutoCloseable {
    /** The JDBC address of the journal. */
    String journal();

    /** The JDBC address of the credentials. */
    String vault();

    /** The database of the credentials, without a pool. */
    DataSource credentials();

    /** Keeps a copy of a part, as it is now. Nobody uses it meanwhile. */
    void backUp(Part part) throws Exception;

    /** Makes a part what it was when it was last backed up. Nobody uses it meanwhile. */
    void restore(Part part) throws Exception;

    @Override
    void close() throws IOException;

    /** What can be backed up on its own. */
    enum Part {
        /** The plugin's tables. */
        JOURNAL("rh\\_%"),
        /** The credentials. */
        VAULT("remote\\_hiring\\_%");

        private final String tables;

        Part(String tables) {
            this.tables = tables;
        }
    }

    /** One PostgreSQL for both, of its own. */
    static Storage postgres() throws IOException {
        EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
        String address = postgres.getJdbcUrl("postgres", "postgres");
        return new Storage() {
            @Override
            public String journal() {
                return address;
            }

            @Override
            public String vault() {
                return address;
            }

            @Override
            public DataSource credentials() {
                return postgres.getPostgresDatabase();
            }

            @Override
            public void backUp(Part part) throws SQLException {
                execute("CREATE SCHEMA IF NOT EXISTS backup");
                for (String table : tables(part)) {
                    execute("CREATE TABLE backup." + table + " AS TABLE public." + table);
                }
            }

            @Override
            public void restore(Part part) throws SQLException {
                for (String table : tables(part)) {
                    execute("TRUNCATE public." + table);
                    execute("INSERT INTO public." + table + " TABLE backup." + table);
                }
            }

            private List<String> tables(Part part) throws SQLException {
                try (Connection connection = credentials().getConnection();
                        PreparedStatement statement = connection.prepareStatement(
                                "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename LIKE ?")) {
                    statement.setString(1, part.tables);
                    List<String> found = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) {
                            found.add(rows.getString(1));
                        }
                    }
                    return found;
                }
            }

            private void execute(String sql) throws SQLException {
                try (Connection connection = credentials().getConnection();
                        Statement statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            }

            @Override
            public void close() throws IOException {
                postgres.close();
            }
        };
    }

    /**
     * Two H2 files, {@code journal.mv.db} and {@code vault.mv.db}, for one node at a time. What is committed is on the
     * disk: left to itself, H2 waits for half a second, and a process that is killed then forgets it.
     */
    static Storage h2(Path folder) {
        return new Storage() {
            @Override
            public String journal() {
                return address("journal");
            }

            @Override
            public String vault() {
                return address("vault");
            }

            @Override
            public DataSource credentials() {
                JdbcDataSource source = new JdbcDataSource();
                source.setURL(vault());
                return source;
            }

            @Override
            public void backUp(Part part) throws IOException {
                Files.copy(file(part, ".mv.db"), file(part, ".backup"), StandardCopyOption.REPLACE_EXISTING);
            }

            @Override
            public void restore(Part part) throws IOException {
                Files.copy(file(part, ".backup"), file(part, ".mv.db"), StandardCopyOption.REPLACE_EXISTING);
            }

            private Path file(Part part, String end) {
                return folder.resolve(part.name().toLowerCase(Locale.ROOT) + end);
            }

            private String address(String name) {
                return "jdbc:h2:file:" + folder.resolve(name).toAbsolutePath()
                        + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
            }

            @Override
            public void close() {
                // files
            }
        };
    }
}
