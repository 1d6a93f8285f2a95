package dev.remotehiring.credential.vault;

import static dev.remotehiring.credential.vault.Store.KEY;
import static dev.remotehiring.credential.vault.Store.PATH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TamperingTest {
    private static final String SECRET = "marker-of-the-secret-4711";
    private static final String DATA = "secret/data/remote-hiring/";
    private static final TenantId TENANT = KEY.tenant().orElseThrow();

    @TempDir
    private Path folder;

    private Store store;
    private CredentialService credentials;

    @BeforeEach
    void write() {
        store = new Store(folder);
        store.write(KEY, SECRET);
        credentials = store.start();
    }

    @AfterEach
    void close() {
        store.close();
    }

    static Stream<CredentialKey> elsewhere() {
        return Stream.of(
                new CredentialKey(Optional.of(new TenantId("tenant-2")), KEY.kind(), KEY.environment(), KEY.name()),
                new CredentialKey(Optional.empty(), KEY.kind(), KEY.environment(), KEY.name()),
                new CredentialKey(KEY.tenant(), CredentialKind.CUSTOMER_TOKEN, KEY.environment(), KEY.name()),
                new CredentialKey(KEY.tenant(), KEY.kind(), "gateway.sandbox.example", KEY.name()),
                new CredentialKey(KEY.tenant(), KEY.kind(), KEY.environment(), "company-2"));
    }

    @ParameterizedTest
    @MethodSource("elsewhere")
    void find_dataCopiedToAnotherPath_doNotOpen(CredentialKey stolen) {
        String data = store.operator().get(DATA + PATH).at("/data/data").toString();
        store.operator().put(DATA + CredentialPath.of(stolen), data);

        CredentialStoreException refused = assertThrows(CredentialStoreException.class, () -> credentials.find(stolen));
        assertTrue(refused.getMessage().contains(stolen.path()), refused.getMessage());
        assertFalse(refused.getMessage().contains(SECRET), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"secret\":\"other\"}",
                "{\"format\":1,\"key\":\"KEY\"}",
                "{\"format\":2,\"key\":\"KEY\",\"secret\":\"other\"}",
                "{\"format\":1,\"key\":\"KEY\",\"secret\":\"\"}",
                "{\"format\":1,\"key\":\"KEY\",\"secret\":7}",
                "{\"format\":1,\"key\":\"KEY\",\"secret\":\"other\",\"deleted\":true}",
                "{\"format\":1,\"key\":\"another\",\"deleted\":true}"
            })
    void find_dataOfAnotherForm_doNotOpenAndAreNotWrittenOver(String data) {
        store.operator().put(DATA + PATH, data.replace("KEY", KEY.path()));

        assertThrows(CredentialStoreException.class, () -> credentials.find(KEY));
        assertThrows(CredentialStoreException.class, () -> credentials.compareAndSet(KEY, new Secret("mine"), 2));
        assertThrows(CredentialStoreException.class, () -> credentials.compareAndSet(KEY, new Secret("mine"), 0));
        assertThrows(CredentialStoreException.class, () -> credentials.delete(KEY, 2));
        assertEquals(
                2,
                store.operator().get(DATA + PATH).at("/data/metadata/version").asLong());
        assertEquals(
                List.of(KEY), credentials.list(TENANT, CredentialKind.CONNECTION), "it can be seen that it is there");
    }

    @Test
    void find_brokenEntryDeletedInVault_canBeWrittenAgain() {
        store.operator().put(DATA + PATH, "{}");
        store.operator().ask("DELETE", DATA + PATH, "");

        assertEquals(Optional.empty(), credentials.find(KEY));
        assertTrue(credentials.compareAndSet(KEY, new Secret("mine"), 0).isPresent());
    }

    /** Vault is the only memory there is: who may write there, may write what was valid once. The README says so. */
    @Test
    void find_sameDataWrittenOnceMore_opensAtTheNewVersion() {
        String data = store.operator().get(DATA + PATH).at("/data/data").toString();
        store.operator().put(DATA + PATH, data);

        assertEquals(2, credentials.find(KEY).orElseThrow().version());
    }
}
