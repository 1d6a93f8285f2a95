package dev.remotehiring.cluster;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
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

    @Override
    void close() throws IOException;

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

            private String address(String name) {
                return "jdbc:h2:file:" + folder.resolve(name).toAbsolutePath()
                        + ";USER=sa;DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0";
            }

            @Override
            public void close() {
                // files
            }
        };
    }
}
