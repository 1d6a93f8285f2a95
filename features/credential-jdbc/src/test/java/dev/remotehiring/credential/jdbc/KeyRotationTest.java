package dev.remotehiring.credential.jdbc;

import static dev.remotehiring.credential.jdbc.Store.KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRotationTest {
    private static final Secret SECRET = new Secret("secret");
    private static final CredentialKey OTHER = Store.key("company-2");
    private static final String NEW_KEY = MasterKey.random("next").line();

    @TempDir
    private Path folder;

    private Store store;
    private long version;
    private String oldKey;

    @BeforeEach
    void writeWithTheOldKey() throws IOException {
        store = new Store(folder);
        version = store.write(KEY, SECRET.reveal());
        oldKey = store.keyLine();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void find_newKeyAbove_stillOpens() throws IOException {
        store.writeKeys(NEW_KEY, oldKey);

        assertEquals(
                Optional.of(new VersionedSecret(SECRET, version)), store.start().find(KEY));
    }

    @Test
    void start_newKeyAbove_sealsAnewAndTheOldKeyCanGo() throws Exception {
        store.writeKeys(NEW_KEY, oldKey);
        store.start();
        assertEquals("next", store.column("master_key", KEY));

        store.writeKeys(NEW_KEY);

        assertEquals(
                Optional.of(new VersionedSecret(SECRET, version)), store.start().find(KEY));
    }

    @Test
    void start_newKeyBelow_opensWhatOtherNodesSealWithItAlready() throws Exception {
        store.writeKeys(NEW_KEY, oldKey);
        JdbcCredentialService otherNode = store.start();
        store.writeKeys(oldKey, NEW_KEY);
        JdbcCredentialService thisNode = store.start();
        otherNode.compareAndSet(KEY, new Secret("newer"), version).orElseThrow();

        assertEquals("next", store.column("master_key", KEY));
        assertEquals(new Secret("newer"), thisNode.find(KEY).orElseThrow().secret());
    }

    @Test
    void compareAndSet_newKeyAbove_sealsWithIt() throws IOException, SQLException {
        store.writeKeys(NEW_KEY, oldKey);
        store.start().compareAndSet(OTHER, SECRET, 0).orElseThrow();

        assertEquals("next", store.column("master_key", OTHER));
    }

    @Test
    void find_keyOfTheRowGone_failsAndSaysWhichKey() throws IOException {
        store.writeKeys(NEW_KEY);
        JdbcCredentialService credentials = store.start();

        CredentialStoreException failed = assertThrows(CredentialStoreException.class, () -> credentials.find(KEY));
        assertTrue(failed.getMessage().contains("2026-11-22"), failed.getMessage());
    }

    @Test
    void start_oneRowDoesNotOpen_othersAreSealedAnew() throws IOException, SQLException {
        store.write(OTHER, "other");
        store.sql("UPDATE remote_hiring_credential SET version = 7 WHERE name = 'company-1'");
        store.writeKeys(NEW_KEY, oldKey);
        JdbcCredentialService credentials = store.start();

        assertEquals("2026-11-22", store.column("master_key", KEY));
        assertEquals("next", store.column("master_key", OTHER));
        assertThrows(CredentialStoreException.class, () -> credentials.find(KEY));
    }

    @Test
    void find_otherKeyUnderTheSameId_fails() throws IOException {
        store.writeKeys(MasterKey.random("2026-11-22").line());

        assertThrows(CredentialStoreException.class, () -> store.start().find(KEY));
    }

    @Test
    void find_rowNamesAnotherKeyOfTheFile_fails() throws IOException, SQLException {
        store.writeKeys(oldKey, NEW_KEY);
        store.sql("UPDATE remote_hiring_credential SET master_key = 'next'");

        assertThrows(CredentialStoreException.class, () -> store.start().find(KEY));
    }
}
