package dev.remotehiring.credential.jdbc;

import static dev.remotehiring.credential.jdbc.Store.KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.Secret;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TamperingTest {
    private static final String SECRET = "marker-of-the-secret-4711";
    private static final CredentialKey OTHER = Store.key("company-2");

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
    void find_anyByteOfTheSealChanged_fails() throws SQLException {
        store.write(KEY, SECRET);
        byte[] good = Base64.getDecoder().decode(store.column("sealed", KEY));
        JdbcCredentialService credentials = store.start();
        for (int i = 0; i < good.length; i++) {
            byte[] bad = good.clone();
            bad[i] ^= 1;
            setSealed(KEY, Base64.getEncoder().encodeToString(bad));
            assertThrows(CredentialStoreException.class, () -> credentials.find(KEY), "byte " + i);
        }
    }

    @Test
    void find_sealCutOrNoBase64_fails() throws SQLException {
        store.write(KEY, SECRET);
        String good = store.column("sealed", KEY);
        JdbcCredentialService credentials = store.start();
        for (String bad : new String[] {"", good.substring(0, 8), good.substring(4), "no Base64!"}) {
            setSealed(KEY, bad);
            assertThrows(CredentialStoreException.class, () -> credentials.find(KEY), bad);
        }
    }

    @Test
    void find_sealOfAnotherRow_fails() throws SQLException {
        store.write(KEY, SECRET);
        store.write(OTHER, "another secret");
        String sealed = store.column("sealed", OTHER);

        setSealed(KEY, sealed);

        assertThrows(CredentialStoreException.class, () -> store.start().find(KEY));
    }

    @Test
    void find_rowRenamedToAnotherTenant_fails() throws SQLException {
        store.write(KEY, SECRET);
        store.sql("UPDATE remote_hiring_credential SET tenant = 'tenant-2'");
        CredentialKey stolen =
                new CredentialKey(Optional.of(new TenantId("tenant-2")), KEY.kind(), KEY.environment(), KEY.name());

        assertThrows(CredentialStoreException.class, () -> store.start().find(stolen));
    }

    @Test
    void find_olderSealPutBack_fails() throws SQLException {
        long version = store.write(KEY, "older secret");
        String older = store.column("sealed", KEY);
        store.start().compareAndSet(KEY, new Secret(SECRET), version).orElseThrow();

        setSealed(KEY, older);

        assertThrows(CredentialStoreException.class, () -> store.start().find(KEY));
    }

    @Test
    void find_versionChanged_fails() throws SQLException {
        store.write(KEY, SECRET);
        store.sql("UPDATE remote_hiring_credential SET version = 7");

        assertThrows(CredentialStoreException.class, () -> store.start().find(KEY));
    }

    @Test
    void find_sealBroken_saysWhichCredentialAndNoSecret() throws Exception {
        store.write(KEY, SECRET);
        store.sql("UPDATE remote_hiring_credential SET version = 7");
        CredentialStoreException failed =
                assertThrows(CredentialStoreException.class, () -> store.start().find(KEY));
        StringWriter trace = new StringWriter();
        failed.printStackTrace(new PrintWriter(trace));

        assertTrue(failed.getMessage().contains(KEY.path()), failed.getMessage());
        assertFalse(trace.toString().contains(SECRET));
        assertFalse(trace.toString().contains(store.keyLine().split(" ")[1]));
    }

    @Test
    void write_secret_isNowhereInTheDatabaseFileInClear() throws IOException {
        store.write(KEY, SECRET);
        store.close();

        String file = Files.readString(folder.resolve("data.mv.db"), StandardCharsets.ISO_8859_1);
        assertFalse(file.contains(SECRET));
        assertTrue(file.contains(KEY.name()), "the file is the right one");
    }

    @Test
    void write_sameSecretTwice_looksDifferentEachTime() throws SQLException {
        long version = store.write(KEY, SECRET);
        String first = store.column("sealed", KEY);
        store.start().compareAndSet(KEY, new Secret(SECRET), version).orElseThrow();
        String second = store.column("sealed", KEY);

        assertNotEquals(first, second);
        assertNotEquals(first.substring(0, 16), second.substring(0, 16), "the nonce");
    }

    private void setSealed(CredentialKey key, String text) throws SQLException {
        assertEquals(
                1,
                store.sql("UPDATE remote_hiring_credential SET sealed = '" + text + "' WHERE name = '" + key.name()
                        + "'"));
    }
}
