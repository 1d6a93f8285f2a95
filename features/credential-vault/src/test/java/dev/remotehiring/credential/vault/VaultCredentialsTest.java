package dev.remotehiring.credential.vault;

import dev.remotehiring.host.CredentialService;
import dev.remotehiring.hostkit.CredentialServiceContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class VaultCredentialsTest extends CredentialServiceContract {
    @TempDir
    private Path folder;

    private Store store;

    @Override
    protected CredentialService open() {
        store = new Store(folder);
        return store.start();
    }

    @Override
    protected CredentialService reopen() {
        return store.start();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
