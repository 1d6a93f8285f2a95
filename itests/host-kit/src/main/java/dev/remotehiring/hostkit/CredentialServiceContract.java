package dev.remotehiring.hostkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every {@link CredentialService} must do. Extend it in the host's tests; see the README of this module. Each test
 * expects an empty store.
 */
public abstract class CredentialServiceContract {
    private static final String GATEWAY = "gateway.example";
    private static final TenantId TENANT = new TenantId("tenant-1");
    private static final TenantId OTHER_TENANT = new TenantId("tenant-2");
    private static final CredentialKey KEY = connection(TENANT, "company-1");
    private static final Secret OLD = new Secret("old value");
    private static final Secret NEW = new Secret("new value");

    private CredentialService credentials;

    /** The service under test, on a store that is empty at the beginning of each test. */
    protected abstract CredentialService open();

    /** The service after a restart: stopped and started anew on the same store. */
    protected abstract CredentialService reopen();

    @BeforeEach
    final void openCredentials() {
        credentials = open();
    }

    @Test
    public void find_keyNeverWritten_isEmpty() {
        assertEquals(Optional.empty(), credentials.find(KEY));
    }

    @Test
    public void compareAndSet_absent_writesVersionOneOrMore() {
        long version = create(KEY, OLD);

        assertTrue(version >= 1, "version " + version);
        assertEquals(Optional.of(new VersionedSecret(OLD, version)), credentials.find(KEY));
    }

    @Test
    public void compareAndSet_expectedVersion_replacesAndGrows() {
        long first = create(KEY, OLD);
        long second = credentials.compareAndSet(KEY, NEW, first).orElseThrow();

        assertTrue(second > first, second + " after " + first);
        assertEquals(Optional.of(new VersionedSecret(NEW, second)), credentials.find(KEY));
    }

    @Test
    public void compareAndSet_sameValueAgain_growsToo() {
        long first = create(KEY, OLD);

        assertTrue(credentials.compareAndSet(KEY, OLD, first).orElseThrow() > first);
    }

    @Test
    public void compareAndSet_staleVersion_writesNothing() {
        long first = create(KEY, OLD);
        long second = credentials.compareAndSet(KEY, NEW, first).orElseThrow();

        assertEquals(OptionalLong.empty(), credentials.compareAndSet(KEY, OLD, first));
        assertEquals(Optional.of(new VersionedSecret(NEW, second)), credentials.find(KEY));
    }

    @Test
    public void compareAndSet_versionOfTheFuture_writesNothing() {
        long version = create(KEY, OLD);

        assertEquals(OptionalLong.empty(), credentials.compareAndSet(KEY, NEW, version + 1));
        assertEquals(Optional.of(new VersionedSecret(OLD, version)), credentials.find(KEY));
    }

    @Test
    public void compareAndSet_absentExpectedButThere_writesNothing() {
        long version = create(KEY, OLD);

        assertEquals(OptionalLong.empty(), credentials.compareAndSet(KEY, NEW, CredentialService.ABSENT));
        assertEquals(Optional.of(new VersionedSecret(OLD, version)), credentials.find(KEY));
    }

    @Test
    public void compareAndSet_versionExpectedButAbsent_writesNothing() {
        assertEquals(OptionalLong.empty(), credentials.compareAndSet(KEY, NEW, 1));
        assertEquals(Optional.empty(), credentials.find(KEY));
    }

    @Test
    public void compareAndSet_longValueOfManyScripts_comesBackUnchanged() {
        Secret value = new Secret("{\"note\":\"καλημέρα 採用 🔑 '\\\\\"\"}\n".repeat(2_000));
        create(KEY, value);

        assertTrue(value.equals(credentials.find(KEY).orElseThrow().secret()), "the value came back changed");
    }

    @Test
    public void delete_expectedVersion_removes() {
        long version = create(KEY, OLD);

        assertTrue(credentials.delete(KEY, version));
        assertEquals(Optional.empty(), credentials.find(KEY));
        assertEquals(List.of(), credentials.list(TENANT, CredentialKind.CONNECTION));
    }

    @Test
    public void delete_staleVersion_keeps() {
        long first = create(KEY, OLD);
        long second = credentials.compareAndSet(KEY, NEW, first).orElseThrow();

        assertFalse(credentials.delete(KEY, first));
        assertEquals(Optional.of(new VersionedSecret(NEW, second)), credentials.find(KEY));
    }

    @Test
    public void delete_twice_saysNoTheSecondTime() {
        long version = create(KEY, OLD);

        assertTrue(credentials.delete(KEY, version));
        assertFalse(credentials.delete(KEY, version));
    }

    @Test
    public void compareAndSet_afterDeletion_versionStillGrows() {
        long first = create(KEY, OLD);
        credentials.delete(KEY, first);
        long again = create(KEY, NEW);

        assertTrue(again > first, again + " after " + first);
        assertEquals(OptionalLong.empty(), credentials.compareAndSet(KEY, OLD, first), "a reader from before");
        assertFalse(credentials.delete(KEY, first), "a reader from before");
    }

    @Test
    public void compareAndSet_deletedVersionExpected_writesNothing() {
        long version = create(KEY, OLD);
        credentials.delete(KEY, version);

        assertEquals(OptionalLong.empty(), credentials.compareAndSet(KEY, NEW, version));
        assertEquals(Optional.empty(), credentials.find(KEY));
    }

    @Test
    public void find_keysThatDifferInOnePart_areApart() {
        List<CredentialKey> keys = List.of(
                KEY,
                connection(OTHER_TENANT, "company-1"),
                connection(TENANT, "company-2"),
                connection(TENANT, "COMPANY-1"),
                connection(TENANT, "company-1 "),
                new CredentialKey(Optional.of(TENANT), CredentialKind.CONNECTION, "other.example", "company-1"),
                new CredentialKey(Optional.of(TENANT), CredentialKind.CUSTOMER_TOKEN, GATEWAY, "company-1"),
                new CredentialKey(Optional.empty(), CredentialKind.CONNECTION, GATEWAY, "company-1"),
                new CredentialKey(Optional.of(TENANT), CredentialKind.CONNECTION, GATEWAY + "/9:", "company-1"),
                new CredentialKey(Optional.of(TENANT), CredentialKind.CONNECTION, GATEWAY, "/9:company-1"));
        keys.forEach(key -> create(key, new Secret("of " + key.path())));

        keys.forEach(key -> assertEquals(
                Optional.of(new Secret("of " + key.path())),
                credentials.find(key).map(VersionedSecret::secret)));
    }

    @Test
    public void find_keyOfGreatestLength_works() {
        CredentialKey key = new CredentialKey(
                Optional.of(new TenantId("t".repeat(128))),
                CredentialKind.CONNECTION,
                "e".repeat(200),
                "名".repeat(200));
        create(key, OLD);

        assertEquals(Optional.of(OLD), credentials.find(key).map(VersionedSecret::secret));
        assertEquals(List.of(key), credentials.list(key.tenant().orElseThrow(), CredentialKind.CONNECTION));
    }

    @Test
    public void list_tenantAndKind_hasTheirKeysOnly() {
        CredentialKey second = connection(TENANT, "company-2");
        CredentialKey elsewhere =
                new CredentialKey(Optional.of(TENANT), CredentialKind.CONNECTION, "other.example", "company-1");
        List.of(KEY, second, elsewhere).forEach(key -> create(key, OLD));
        create(connection(OTHER_TENANT, "company-1"), OLD);
        create(new CredentialKey(Optional.of(TENANT), CredentialKind.CUSTOMER_TOKEN, GATEWAY, "company-1"), OLD);
        create(new CredentialKey(Optional.empty(), CredentialKind.CONNECTION, GATEWAY, "company-1"), OLD);

        List<CredentialKey> found = credentials.list(TENANT, CredentialKind.CONNECTION);

        assertEquals(3, found.size());
        assertEquals(Set.of(KEY, second, elsewhere), Set.copyOf(found));
    }

    @Test
    public void list_nothingWritten_isEmpty() {
        assertEquals(List.of(), credentials.list(TENANT, CredentialKind.CONNECTION));
    }

    @Test
    public void compareAndSet_manyWritersOfOneVersion_exactlyOneWins() {
        for (int round = 0; round < 10; round++) {
            CredentialKey key = connection(TENANT, "company-" + round);
            long version = create(key, OLD);
            Race.Result<OptionalLong> race =
                    Race.of(8, writer -> credentials.compareAndSet(key, new Secret("by " + writer), version));

            int winner = race.onlyOne(OptionalLong::isPresent);
            assertEquals(
                    new VersionedSecret(
                            new Secret("by " + winner), race.answer(winner).orElseThrow()),
                    credentials.find(key).orElseThrow());
        }
    }

    @Test
    public void compareAndSet_manyFirstWriters_exactlyOneWins() {
        for (int round = 0; round < 10; round++) {
            CredentialKey key = connection(TENANT, "company-" + round);
            int winner = Race.of(
                            8,
                            writer -> credentials.compareAndSet(
                                    key, new Secret("by " + writer), CredentialService.ABSENT))
                    .onlyOne(OptionalLong::isPresent);

            assertEquals(
                    new Secret("by " + winner),
                    credentials.find(key).orElseThrow().secret());
        }
    }

    @Test
    public void delete_racingWithWriters_exactlyOneWins() {
        for (int round = 0; round < 10; round++) {
            CredentialKey key = connection(TENANT, "company-" + round);
            long version = create(key, OLD);
            int winner = Race.of(
                            4,
                            racer -> racer % 2 == 0
                                    ? credentials.delete(key, version)
                                    : credentials
                                            .compareAndSet(key, NEW, version)
                                            .isPresent())
                    .onlyOne(Boolean::booleanValue);

            Optional<Secret> expected = winner % 2 == 0 ? Optional.empty() : Optional.of(NEW);
            assertEquals(expected, credentials.find(key).map(VersionedSecret::secret));
        }
    }

    @Test
    public void reopen_everything_isStillThere() {
        long version = create(KEY, OLD);
        CredentialKey deleted = connection(TENANT, "company-2");
        long deletedVersion = create(deleted, OLD);
        credentials.delete(deleted, deletedVersion);

        credentials = reopen();

        assertEquals(Optional.of(new VersionedSecret(OLD, version)), credentials.find(KEY));
        assertEquals(Optional.empty(), credentials.find(deleted));
        assertEquals(List.of(KEY), credentials.list(TENANT, CredentialKind.CONNECTION));
        assertTrue(create(deleted, NEW) > deletedVersion, "the version must grow after a deletion and a restart");
        assertTrue(credentials.compareAndSet(KEY, NEW, version).isPresent());
    }

    private long create(CredentialKey key, Secret value) {
        Supplier<AssertionError> refused = () -> new AssertionError("An absent credential could not be written.");
        return credentials.compareAndSet(key, value, CredentialService.ABSENT).orElseThrow(refused);
    }

    private static CredentialKey connection(TenantId tenant, String name) {
        return new CredentialKey(Optional.of(tenant), CredentialKind.CONNECTION, GATEWAY, name);
    }
}
