package dev.remotehiring.credential.jdbc;

import dev.remotehiring.host.CredentialService;
import dev.remotehiring.hostkit.CredentialServiceContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class H2CredentialsTest extends CredentialServiceContract {
    @TempDir
    private Path folder;

    private Store store;

    @Override
    protected CredentialService open() {
        store = new Store(folder);
        return store.start();
    }

    /** The last connection closes the database, so this opens the files again. */
    @Override
    protected CredentialService reopen() {
        store.close();
        return open();
    }

    @AfterEach
    void close() {
        store.close();
    }
}
