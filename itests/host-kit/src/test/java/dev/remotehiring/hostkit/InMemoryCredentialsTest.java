package dev.remotehiring.hostkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryCredentialsTest extends CredentialServiceContract {
    private static final CredentialKey KEY =
            new CredentialKey(Optional.empty(), CredentialKind.CLIENT_SECRET, "gateway.example", "remote-hiring");

    private final InMemoryCredentials credentials = new InMemoryCredentials();

    @Override
    protected CredentialService open() {
        return credentials;
    }

    @Override
    protected CredentialService reopen() {
        return credentials;
    }

    @Test
    void breakDown_everyMethod_throwsUntilRepaired() {
        credentials.put(KEY, new Secret("kept"));
        credentials.breakDown();

        assertThrows(IllegalStateException.class, () -> credentials.find(KEY));
        assertThrows(IllegalStateException.class, () -> credentials.compareAndSet(KEY, new Secret("new"), 1));
        assertThrows(IllegalStateException.class, () -> credentials.delete(KEY, 1));
        assertThrows(
                IllegalStateException.class,
                () -> credentials.list(new TenantId("tenant-1"), CredentialKind.CLIENT_SECRET));

        credentials.repair();
        assertEquals(Optional.of(new VersionedSecret(new Secret("kept"), 1)), credentials.find(KEY));
    }

    @Test
    void put_twice_overwritesAndGrows() {
        credentials.put(KEY, new Secret("first"));
        credentials.put(KEY, new Secret("second"));

        assertEquals(Optional.of(new VersionedSecret(new Secret("second"), 2)), credentials.find(KEY));
    }
}
