package dev.remotehiring.credential.jdbc;

import static dev.remotehiring.credential.jdbc.Store.KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.host.Secret;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {
    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = new Store(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void start_noKeyFileAndNotToCreate_fails() {
        Settings settings = new Settings(store.keyFile(), false);

        assertThrows(
                CredentialStoreException.class, () -> new JdbcCredentialService(settings, store.pool(), Store.CLOCK));
        assertFalse(Files.exists(store.keyFile()));
    }

    @Test
    void start_keyFileLostButCredentialsStored_failsInsteadOfMakingANewKey() throws IOException {
        store.write(KEY, "secret");
        Files.delete(store.keyFile());

        CredentialStoreException failed = assertThrows(CredentialStoreException.class, store::start);
        assertTrue(failed.getMessage().contains("backup"), failed.getMessage());
        assertFalse(Files.exists(store.keyFile()));
    }

    @Test
    void start_databaseAway_failsAtEachUseUntilItIsThere() {
        JdbcDataSource later = new JdbcDataSource();
        later.setUrl("jdbc:h2:file:" + folder.resolve("later") + ";IFEXISTS=TRUE");
        JdbcCredentialService credentials =
                new JdbcCredentialService(new Settings(store.keyFile(), true), later, Store.CLOCK);
        assertThrows(CredentialStoreException.class, () -> credentials.find(KEY));

        later.setUrl("jdbc:h2:file:" + folder.resolve("later"));

        credentials.compareAndSet(KEY, new Secret("secret"), 0).orElseThrow();
        assertEquals(new Secret("secret"), credentials.find(KEY).orElseThrow().secret());
    }

    @Test
    void compareAndSet_dataSourceWithoutAutoCommit_isCommitted() {
        JdbcDataSource manual = new JdbcDataSource();
        manual.setUrl("jdbc:h2:file:" + folder.resolve("data") + ";INIT=SET AUTOCOMMIT FALSE");
        manual.setUser("sa");
        JdbcCredentialService credentials =
                new JdbcCredentialService(new Settings(store.keyFile(), true), manual, Store.CLOCK);
        credentials.compareAndSet(KEY, new Secret("secret"), 0).orElseThrow();

        assertEquals(new Secret("secret"), store.start().find(KEY).orElseThrow().secret());
    }

    @Test
    void settings_fileMissing_isRefusedInWords() {
        for (String file : new String[] {null, "", "  "}) {
            IllegalArgumentException refused =
                    assertThrows(IllegalArgumentException.class, () -> Settings.from(configured(file)));
            assertTrue(refused.getMessage().contains("master.key.file"), refused.getMessage());
        }
    }

    @Test
    void settings_relativeFile_becomesAbsolute() {
        assertEquals(
                new Settings(Path.of("conf/master.key").toAbsolutePath(), true),
                Settings.from(configured(" conf/master.key")));
    }

    private static Configuration configured(String file) {
        return new Configuration() {
            @Override
            public String master_key_file() {
                return file;
            }

            @Override
            public boolean master_key_create() {
                return true;
            }

            @Override
            public String dataSource_target() {
                return "";
            }

            @Override
            public Class<? extends Annotation> annotationType() {
                return Configuration.class;
            }
        };
    }
}
