package dev.remotehiring.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.SetUp;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import dev.remotehiring.internal.config.TestSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Every page asks for the set-up, those for anybody too: that must not keep the vault busy. */
class SigningTest {
    private final Platform platform = new Platform();
    private final CountedVault vault = new CountedVault(platform.credentials);
    private House house = house(true);

    @AfterEach
    void close() {
        house.close();
        platform.close();
    }

    private House house(boolean assertions) {
        Map<String, Object> keys = TestSettings.custom(platform.remote.uri());
        keys.put("assertions", assertions);
        House.Host host =
                new House.Host(vault, platform.users, platform.candidates, platform.source, List.of(platform.listener));
        return new House(TestSettings.of(keys), host, platform.clock, false);
    }

    private SetUp setUp() {
        return house.admin().setUp();
    }

    private CredentialKey key() {
        return new CredentialKey(
                Optional.empty(),
                CredentialKind.CLIENT_SECRET,
                platform.remote.uri().getAuthority(),
                "remote-hiring");
    }

    private void secretIs(String secret) {
        platform.credentials.put(key(), new Secret(secret));
    }

    @Test
    void setUp_askedByMany_readsTheVaultOnceInTenSeconds() throws Exception {
        Together.any(20, number -> setUp());
        IntStream.range(0, 50).forEach(number -> setUp());
        platform.clock.advance(Duration.ofMillis(9_999));
        assertTrue(setUp().assertions());
        assertEquals(1, vault.reads.get());

        platform.clock.advance(Duration.ofMillis(1));
        setUp();

        assertEquals(2, vault.reads.get());
    }

    @Test
    void setUp_whileTheVaultDoesNotAnswer_asksItNoMoreOften() {
        platform.credentials.breakDown();
        IntStream.range(0, 50).forEach(number -> assertEquals(1, setUp().notes().size()));
        assertEquals(1, vault.reads.get());

        platform.credentials.repair();
        platform.clock.advance(Duration.ofSeconds(10));

        assertTrue(setUp().assertions());
    }

    @Test
    void setUp_secretTooShort_isSaidTenSecondsLaterAtTheLatest() {
        assertTrue(setUp().assertions());
        secretIs("short");
        platform.clock.advance(Duration.ofSeconds(10));

        assertFalse(setUp().assertions());
    }

    @Test
    void setUp_secretReplacedHere_isLookedAtAtOnce() {
        secretIs("short");
        assertFalse(setUp().assertions());
        String next = UUID.randomUUID() + "-" + UUID.randomUUID();
        platform.remote.addClientSecret(Platform.CLIENT_ID, next);

        house.admin().replaceClientSecret(new Secret(next));

        assertTrue(setUp().assertions());
    }

    @Test
    void setUp_firstSecretComes_isSeenAtOnce() {
        platform.credentials.delete(
                key(), platform.credentials.find(key()).orElseThrow().version());
        assertFalse(setUp().assertions());

        secretIs(UUID.randomUUID() + "-" + UUID.randomUUID());

        assertTrue(setUp().assertions());
    }

    @Test
    void setUp_whileALookDoesNotComeBack_saysWhatWasSeenBefore() throws Exception {
        assertTrue(setUp().assertions());
        platform.clock.advance(Duration.ofSeconds(10));
        vault.stuck = new CountDownLatch(1);
        Thread first = new Thread(this::setUp);
        first.start();
        while (vault.reads.get() < 2) {
            Thread.onSpinWait();
        }

        assertTrue(
                assertTimeoutPreemptively(Duration.ofSeconds(20), this::setUp).assertions());

        vault.stuck.countDown();
        first.join();
        assertEquals(2, vault.reads.get());
    }

    @Test
    void setUp_settingsChanged_areLookedAtAtOnce() {
        setUp();
        secretIs("short");
        house.close();
        house = house(true);

        assertFalse(setUp().assertions());
    }

    @Test
    void setUp_withoutAssertions_readsNoVault() {
        house.close();
        house = house(false);
        setUp();

        assertEquals(0, vault.reads.get());
    }

    /** Counts how often a vault is asked for a secret. */
    private static final class CountedVault implements CredentialService {
        private final CredentialService vault;
        private final AtomicInteger reads = new AtomicInteger();
        private volatile CountDownLatch stuck = new CountDownLatch(0);

        CountedVault(CredentialService vault) {
            this.vault = vault;
        }

        @Override
        public Optional<VersionedSecret> find(CredentialKey key) {
            reads.incrementAndGet();
            try {
                stuck.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return vault.find(key);
        }

        @Override
        public OptionalLong compareAndSet(CredentialKey key, Secret value, long expectedVersion) {
            return vault.compareAndSet(key, value, expectedVersion);
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
