package dev.remotehiring.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import dev.remotehiring.hostkit.InMemoryCredentials;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two client secrets during a replacement, and two administrators at once. */
class ClientSecretsTest {
    private static final Secret FIRST = new Secret("first");
    private static final Secret SECOND = new Secret("second");
    private static final Secret THIRD = new Secret("third");

    private final InMemoryCredentials vault = new InMemoryCredentials();
    private final ClientSecrets here = new ClientSecrets(vault, Bench.ISSUER, "remote-hiring");

    @BeforeEach
    void store() {
        vault.compareAndSet(Bench.clientSecret(), FIRST, CredentialService.ABSENT);
    }

    @Test
    void replaceBy_newestIsTriedFirstAndTheOneBeforeNext() {
        here.replaceBy(SECOND);

        assertEquals(List.of(SECOND, FIRST), here.usable());
    }

    @Test
    void replaceBy_anotherNodeReplacesAtTheSameMoment_tellsTheOneWhoCameLate() {
        ClientSecrets late = new ClientSecrets(new Vault(() -> here.replaceBy(SECOND)), Bench.ISSUER, "remote-hiring");

        RemoteHiringException failure = assertThrows(RemoteHiringException.class, () -> late.replaceBy(THIRD));

        assertEquals(Kind.HOST_FAILED, failure.kind());
        assertEquals(List.of(SECOND, FIRST), here.usable());
    }

    @Test
    void usable_replacementBrokenOffBetweenItsWrites_isOneSecret() {
        vault.compareAndSet(
                new CredentialKey(Optional.empty(), CredentialKind.CLIENT_SECRET, Bench.ISSUER, "remote-hiring.before"),
                FIRST,
                CredentialService.ABSENT);

        assertEquals(List.of(FIRST), here.usable());
        assertEquals(Optional.empty(), here.before());
    }

    @Test
    void dropBefore_replacedOnceMoreMeanwhile_keepsTheOneThatIsBeforeNow() {
        here.replaceBy(SECOND);
        here.replaceBy(THIRD);

        here.dropBefore(FIRST);

        assertEquals(List.of(THIRD, SECOND), here.usable());
    }

    /** The vault; something happens just before the first write. */
    private final class Vault implements CredentialService {
        private Runnable meanwhile;

        Vault(Runnable meanwhile) {
            this.meanwhile = meanwhile;
        }

        @Override
        public OptionalLong compareAndSet(CredentialKey key, Secret value, long expectedVersion) {
            Runnable now = meanwhile;
            meanwhile = () -> {};
            now.run();
            return vault.compareAndSet(key, value, expectedVersion);
        }

        @Override
        public Optional<VersionedSecret> find(CredentialKey key) {
            return vault.find(key);
        }

        @Override
        public boolean delete(CredentialKey key, long expectedVersion) {
            return vault.delete(key, expectedVersion);
        }

        @Override
        public List<CredentialKey> list(TenantId tenant, CredentialKind kind) {
            return vault.list(tenant, kind);
        }
    }
}
