package dev.remotehiring.credential.vault;

import static dev.remotehiring.credential.vault.Store.KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenFileTest {
    @TempDir
    private Path folder;

    private Store store;
    private CredentialService credentials;

    @BeforeEach
    void start() {
        store = new Store(folder);
        store.write(KEY, "secret");
        credentials = store.start();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void find_tokenExchanged_takesTheNewOne() {
        assertTrue(credentials.find(KEY).isPresent());
        store.vault().revoke(Store.TOKEN);
        store.allow("hvs.second");

        assertTrue(credentials.find(KEY).isPresent());
    }

    /** The agent writes the new token in the moment in which Vault refuses the old one. */
    @Test
    void find_tokenRenewedWhileItIsRefused_asksOnceMore() {
        credentials.find(KEY);
        store.vault().revoke(Store.TOKEN);
        store.vault().script(request -> {
            if (Files.exists(store.tokenFile()) && !written().equals("hvs.second")) {
                store.allow("hvs.second");
                return Optional.of(
                        new dev.remotehiring.credential.vault.standin.VaultStandIn.Answer(403, "{\"errors\":[]}"));
            }
            return Optional.empty();
        });
        store.vault().requests().clear();

        assertTrue(credentials.find(KEY).isPresent());
        assertEquals(
                2, store.vault().requests().size(), store.vault().requests().toString());
    }

    @Test
    void find_tokenRefusedAndNotRenewed_asksOnlyOnce() {
        credentials.find(KEY);
        store.vault().revoke(Store.TOKEN);
        store.vault().requests().clear();

        assertThrows(CredentialStoreException.class, () -> credentials.find(KEY));
        assertEquals(
                1, store.vault().requests().size(), store.vault().requests().toString());
    }

    @Test
    void read_lineBreakAtTheEnd_isNotPartOfIt() {
        store.writeToken("hvs.token\n");
        assertEquals(new Secret("hvs.token"), new TokenFile(store.tokenFile()).read());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "hvs.marker one", "hvs.marker\nhvs.marker", "hvs.marker\u0001", "hvs.marker é"})
    void read_noToken_isRefusedWithoutQuotingIt(String text) {
        store.writeToken(text);

        CredentialStoreException refused = assertThrows(CredentialStoreException.class, () -> credentials.find(KEY));
        assertTrue(refused.getMessage().contains(store.tokenFile().toString()), refused.getMessage());
        assertFalse(refused.getMessage().contains("marker"), refused.getMessage());
    }

    @Test
    void read_noFile_saysWhichAndWhoWritesIt() throws IOException {
        Files.delete(store.tokenFile());

        CredentialStoreException refused = assertThrows(CredentialStoreException.class, () -> credentials.find(KEY));
        assertTrue(refused.getMessage().contains(store.tokenFile().toString()), refused.getMessage());
        assertTrue(refused.getMessage().contains("Vault Agent"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw----r--", "rw-rw----", "rw-----w-"})
    void read_othersHaveRights_refuses(String permissions) throws IOException {
        Files.setPosixFilePermissions(store.tokenFile(), PosixFilePermissions.fromString(permissions));

        CredentialStoreException refused = assertThrows(CredentialStoreException.class, () -> credentials.find(KEY));
        assertTrue(refused.getMessage().contains("chmod 640"), refused.getMessage());
    }

    @Test
    void read_asVaultAgentWritesIt_works() throws IOException {
        Files.setPosixFilePermissions(store.tokenFile(), PosixFilePermissions.fromString("rw-r-----"));

        assertTrue(credentials.find(KEY).isPresent());
    }

    private String written() {
        try {
            return Files.readString(store.tokenFile());
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
