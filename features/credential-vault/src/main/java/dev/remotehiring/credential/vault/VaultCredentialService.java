package dev.remotehiring.credential.vault;

import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps credentials in Vault. As long as Vault does not answer, every method fails, within ten seconds.
 *
 * <p>Vault's delete compares no versions. So a credential is deleted by writing, with check-and-set, an entry that says
 * so, and destroying the versions up to that one. The version counter stays, and so goes on growing.
 */
final class VaultCredentialService implements CredentialService {
    private static final Logger LOG = LoggerFactory.getLogger(VaultCredentialService.class);
    private static final Duration TIME = Duration.ofSeconds(10);

    private final KeyValueEngine engine;
    private final Duration time;

    VaultCredentialService(Settings settings) {
        this(settings, TIME);
    }

    VaultCredentialService(Settings settings, Duration time) {
        this.engine = new KeyValueEngine(settings);
        this.time = time;
    }

    @Override
    public Optional<VersionedSecret> find(CredentialKey key) {
        return current(key, begin()).secret();
    }

    @Override
    public OptionalLong compareAndSet(CredentialKey key, Secret value, long expectedVersion) {
        Deadline deadline = begin();
        Current before = current(key, deadline);
        if (before.seen() != expectedVersion) {
            return OptionalLong.empty();
        }
        String path = CredentialPath.of(key);
        OptionalLong written = engine.write(path, Entry.of(key, value), before.version(), deadline);
        written.ifPresent(version -> tryToDestroy(key, version - 1, deadline));
        return written;
    }

    @Override
    public boolean delete(CredentialKey key, long expectedVersion) {
        Deadline deadline = begin();
        Current before = current(key, deadline);
        if (expectedVersion == ABSENT || before.seen() != expectedVersion) {
            return false;
        }
        String path = CredentialPath.of(key);
        OptionalLong written = engine.write(path, Entry.deleted(key), expectedVersion, deadline);
        written.ifPresent(version -> destroy(key, version, deadline));
        return written.isPresent();
    }

    @Override
    public List<CredentialKey> list(TenantId tenant, CredentialKind kind) {
        Deadline deadline = begin();
        String folder = CredentialPath.folder(Optional.of(tenant), kind);
        List<CredentialKey> keys = new ArrayList<>();
        for (String environment : engine.folders(folder, deadline)) {
            for (String name : engine.names(folder + "/" + environment, deadline)) {
                CredentialPath.key(tenant, kind, environment, name)
                        .filter(key ->
                                engine.history(CredentialPath.of(key), deadline).readable())
                        .ifPresent(keys::add);
            }
        }
        return keys;
    }

    private Deadline begin() {
        Deadline deadline = Deadline.in(time);
        engine.requireFit(deadline);
        return deadline;
    }

    /** What is stored; finishes a deletion that was interrupted between its two steps. */
    private Current current(CredentialKey key, Deadline deadline) {
        Slot slot = engine.read(CredentialPath.of(key), deadline);
        Optional<Secret> secret = slot.data().flatMap(entry -> Entry.open(entry, key));
        if (slot.data().isPresent() && secret.isEmpty()) {
            tryToDestroy(key, slot.version(), deadline);
        }
        return new Current(slot.version(), secret.map(value -> new VersionedSecret(value, slot.version())));
    }

    private void destroy(CredentialKey key, long version, Deadline deadline) {
        try {
            engine.destroyUpTo(CredentialPath.of(key), version, deadline);
        } catch (CredentialStoreException failed) {
            throw new CredentialStoreException(
                    "The credential " + key.path() + " is deleted, but Vault still has its old versions. They are"
                            + " destroyed when it is next looked at. " + failed.getMessage(),
                    failed);
        }
    }

    /** What is written counts, whether the old versions are gone yet or not: the next write tries again. */
    private void tryToDestroy(CredentialKey key, long version, Deadline deadline) {
        try {
            engine.destroyUpTo(CredentialPath.of(key), version, deadline);
        } catch (CredentialStoreException failed) {
            LOG.warn("Vault still has old versions of the credential {}.", key.path(), failed);
        }
    }

    /**
     * What Vault has for a credential.
     *
     * @param version Vault's counter, also of what was deleted
     * @param secret the secret, if there is one
     */
    private record Current(long version, Optional<VersionedSecret> secret) {
        long seen() {
            return secret.isPresent() ? version : ABSENT;
        }
    }
}
