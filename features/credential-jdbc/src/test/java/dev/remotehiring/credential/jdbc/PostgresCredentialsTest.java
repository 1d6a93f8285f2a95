package dev.remotehiring.credential.jdbc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import dev.remotehiring.hostkit.CredentialServiceContract;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The binaries in the build are those of Linux on x86. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class PostgresCredentialsTest extends CredentialServiceContract {
    private static EmbeddedPostgres postgres;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startPostgres() throws IOException {
        postgres = EmbeddedPostgres.builder()
                .setServerConfig("listen_addresses", "127.0.0.1")
                .start();
    }

    @AfterAll
    static void stopPostgres() throws IOException {
        postgres.close();
    }

    @Override
    protected CredentialService open() {
        dropTables();
        return reopen();
    }

    @Override
    protected CredentialService reopen() {
        return new JdbcCredentialService(new Settings(folder.resolve("master.key"), true), source(), Store.CLOCK);
    }

    @Test
    void start_manyNodesAtOnce_allWorkOnOneTableAndOneKey() throws Exception {
        dropTables();
        int nodes = 6;
        CyclicBarrier together = new CyclicBarrier(nodes);
        ExecutorService threads = Executors.newFixedThreadPool(nodes);
        try {
            List<Future<CredentialService>> started = IntStream.range(0, nodes)
                    .mapToObj(node -> threads.submit(() -> {
                        together.await(30, TimeUnit.SECONDS);
                        return reopen();
                    }))
                    .toList();
            long version = 0;
            for (Future<CredentialService> node : started) {
                CredentialService credentials = node.get(30, TimeUnit.SECONDS);
                Secret value = new Secret("after version " + version);
                version = credentials.compareAndSet(Store.KEY, value, version).orElseThrow();
                assertEquals(
                        new VersionedSecret(value, version),
                        reopen().find(Store.KEY).orElseThrow());
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static void dropTables() {
        new Database(source())
                .run(connection -> Database.update(connection, "DROP TABLE IF EXISTS remote_hiring_credential")
                        + Database.update(connection, "DROP TABLE IF EXISTS remote_hiring_credential_schema"));
    }

    private static DataSource source() {
        return postgres.getPostgresDatabase();
    }
}
