package dev.remotehiring.credential.vault;

import static dev.remotehiring.credential.vault.Store.KEY;
import static dev.remotehiring.credential.vault.Store.PATH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.credential.vault.standin.VaultStandIn.Answer;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stays in Vault after writing and deleting, and after either was interrupted. */
class VersionsTest {
    private static final Secret OLD = new Secret("old-secret-4711");
    private static final Secret NEW = new Secret("new-secret-4712");
    private static final String DATA = "secret/data/remote-hiring/" + PATH;
    private static final String METADATA = "secret/metadata/remote-hiring/" + PATH;

    @TempDir
    private Path folder;

    private Store store;
    private CredentialService credentials;
    private long version;

    @BeforeEach
    void write() {
        store = new Store(folder);
        version = store.write(KEY, OLD.reveal());
        credentials = store.start();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50})
    void compareAndSet_whateverTheMountKeeps_theOldSecretIsGoneForGood(int maxVersions) {
        store.engine().setMaxVersions(maxVersions);
        credentials.compareAndSet(KEY, NEW, version).orElseThrow();

        assertFalse(kept(OLD));
        assertTrue(kept(NEW));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50})
    void delete_whateverTheMountKeeps_theSecretIsGoneForGood(int maxVersions) {
        store.engine().setMaxVersions(maxVersions);
        assertTrue(credentials.delete(KEY, version));

        assertEquals("", store.engine().everythingKept());
        store.operator().ask("POST", "secret/undelete/remote-hiring/" + PATH, "{\"versions\":[1,2]}");
        assertEquals(Optional.empty(), credentials.find(KEY));
    }

    @Test
    void compareAndSet_mountRequiresCas_works() {
        store.engine().setCasRequired(true);

        assertTrue(credentials.compareAndSet(KEY, NEW, version).isPresent());
        assertTrue(credentials.delete(KEY, version + 1));
    }

    @Test
    void compareAndSet_moreWritesThanVaultKeepsVersions_goesOnGrowing() {
        for (int i = 0; i < 25; i++) {
            version = credentials
                    .compareAndSet(KEY, new Secret("secret " + i), version)
                    .orElseThrow();
        }

        assertEquals(26, version);
        assertEquals(Optional.of(new VersionedSecret(new Secret("secret 24"), 26)), credentials.find(KEY));
    }

    @Test
    void find_deletedByAnOperator_isAbsentAndCanBeWrittenAgain() {
        store.operator().ask("DELETE", DATA, "");

        assertEquals(Optional.empty(), credentials.find(KEY));
        assertEquals(List.of(), credentials.list(KEY.tenant().orElseThrow(), CredentialKind.CONNECTION));
        assertEquals(OptionalLong.empty(), credentials.compareAndSet(KEY, NEW, version));
        assertFalse(credentials.delete(KEY, version));
        assertEquals(OptionalLong.of(version + 1), credentials.compareAndSet(KEY, NEW, 0));
        assertFalse(kept(OLD), "the deleted version could be brought back");
    }

    @Test
    void find_metadataDeletedByAnOperator_beginsAnew() {
        store.operator().ask("DELETE", METADATA, "");

        assertEquals(Optional.empty(), credentials.find(KEY));
        assertEquals(OptionalLong.of(1), credentials.compareAndSet(KEY, NEW, 0));
    }

    @Test
    void find_onlyMetadataWritten_isAbsent() {
        String fresh = PATH.replace("company-1", "company-9");
        store.operator().ask("POST", "secret/metadata/remote-hiring/" + fresh, "{\"max_versions\":3}");

        assertEquals(Optional.empty(), credentials.find(Store.key("company-9")));
        assertEquals(List.of(KEY), credentials.list(KEY.tenant().orElseThrow(), CredentialKind.CONNECTION));
        assertEquals(OptionalLong.of(1), credentials.compareAndSet(Store.key("company-9"), NEW, 0));
    }

    @Test
    void list_somethingElseInTheFolder_leavesItOut() {
        String kind = "secret/data/remote-hiring/v1/8:tenant-1/CONNECTION/";
        store.operator().put(kind + "notes", "{\"by\":\"an operator\"}");
        store.operator().put(kind + "notes/deeper", "{\"by\":\"an operator\"}");
        store.operator().put(kind + "15:gateway.example/company-3", "{\"by\":\"an operator\"}");
        store.operator().put(kind + "15:gateway.example/1:~20", "{\"by\":\"an operator\"}");
        store.operator().put(kind + "15:gateway.example/9:company-1/deeper", "{\"by\":\"an operator\"}");

        assertEquals(List.of(KEY), credentials.list(KEY.tenant().orElseThrow(), CredentialKind.CONNECTION));
    }

    @Test
    void compareAndSet_oldVersionsCannotBeDestroyed_isWrittenAllTheSameAndDoneWithTheNext() {
        refuse("POST /v1/secret/destroy");
        long second = credentials.compareAndSet(KEY, NEW, version).orElseThrow();
        assertEquals(Optional.of(new VersionedSecret(NEW, second)), credentials.find(KEY));
        assertTrue(kept(OLD));

        obey();
        credentials.compareAndSet(KEY, new Secret("newest"), second).orElseThrow();

        assertFalse(kept(OLD));
        assertFalse(kept(NEW));
    }

    @Test
    void delete_oldVersionsCannotBeDestroyed_saysSoAndTheNextLookDoesIt() {
        refuse("POST /v1/secret/destroy");
        CredentialStoreException failed =
                assertThrows(CredentialStoreException.class, () -> credentials.delete(KEY, version));
        assertTrue(failed.getMessage().contains("old versions"), failed.getMessage());
        assertEquals(Optional.empty(), credentials.find(KEY), "deleted it is");
        assertTrue(kept(OLD));

        obey();
        assertEquals(Optional.empty(), credentials.find(KEY));

        assertEquals("", store.engine().everythingKept());
        assertTrue(credentials.compareAndSet(KEY, NEW, 0).orElseThrow() > version);
    }

    /** Vault's delete takes whatever is newest: used here, it would take what another node has just written. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /v1/secret/metadata", "POST /v1/secret/destroy"})
    void delete_newlyWrittenBeforeTheOldVersionsAreDestroyed_keepsTheNewOne(String step) {
        CredentialService otherNode = store.start();
        boolean[] written = {false};
        store.vault().script(request -> {
            if (request.startsWith(step) && !written[0]) {
                written[0] = true;
                assertTrue(otherNode.compareAndSet(KEY, NEW, 0).isPresent());
            }
            return Optional.empty();
        });

        assertTrue(credentials.delete(KEY, version));

        assertTrue(written[0]);
        assertEquals(Optional.of(NEW), credentials.find(KEY).map(VersionedSecret::secret));
        assertFalse(kept(OLD));
    }

    @Test
    void compareAndSet_readerFromBeforeADeletion_neverWinsAgain() {
        credentials.delete(KEY, version);
        for (long candidate = 1; candidate < 5; candidate++) {
            assertEquals(OptionalLong.empty(), credentials.compareAndSet(KEY, NEW, candidate), "version " + candidate);
            assertFalse(credentials.delete(KEY, candidate), "version " + candidate);
        }
    }

    private boolean kept(Secret secret) {
        return store.engine().everythingKept().contains(secret.reveal());
    }

    private void refuse(String begin) {
        store.vault()
                .script(request -> Optional.of(request)
                        .filter(asked -> asked.startsWith(begin))
                        .map(asked -> new Answer(500, "{\"errors\":[\"internal error\"]}")));
    }

    private void obey() {
        store.vault().script(request -> Optional.empty());
    }
}
