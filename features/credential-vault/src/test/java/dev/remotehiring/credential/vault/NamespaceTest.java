package dev.remotehiring.credential.vault;

import static dev.remotehiring.credential.vault.Store.KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.credential.vault.standin.KeyValueTwo;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamespaceTest {
    @TempDir
    private Path folder;

    @Test
    void credentials_inANamespace_lieThereAndNowhereElse() {
        try (Store store = new Store(folder)) {
            KeyValueTwo theirs = store.vault().mount("acme/hr", "secret");
            CredentialService credentials = new VaultCredentialService(
                    new Settings(
                            store.vault().address(),
                            store.tokenFile(),
                            "secret",
                            "remote-hiring",
                            Optional.of("acme/hr"),
                            Optional.empty()),
                    Duration.ofSeconds(10));
            assertThrows(CredentialStoreException.class, () -> credentials.find(KEY), "the token is not of there");

            store.vault().allow(Store.TOKEN, "acme/hr", Store.readmePolicy());
            credentials.compareAndSet(KEY, new Secret("theirs"), 0).orElseThrow();

            assertTrue(theirs.everythingKept().contains("theirs"));
            assertEquals("", store.engine().everythingKept());
            assertFalse(credentials.find(KEY).isEmpty());
        }
    }
}
