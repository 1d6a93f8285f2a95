package dev.remotehiring.hostkit;

import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** A vault for tests. It can be broken and repaired, to see what happens while a real one does not answer. */
public final class InMemoryCredentials implements CredentialService {
    private record Entry(Optional<Secret> secret, long version) {
        private static final Entry NEVER = new Entry(Optional.empty(), ABSENT);

        long seen() {
            return secret.isPresent() ? version : ABSENT;
        }
    }

    private final Map<CredentialKey, Entry> entries = new HashMap<>();
    private boolean broken;

    @Override
    public synchronized Optional<VersionedSecret> find(CredentialKey key) {
        Entry entry = entry(key);
        return entry.secret().map(secret -> new VersionedSecret(secret, entry.version()));
    }

    @Override
    public synchronized OptionalLong compareAndSet(CredentialKey key, Secret value, long expectedVersion) {
        Entry before = entry(key);
        if (before.seen() != expectedVersion) {
            return OptionalLong.empty();
        }
        Entry after = new Entry(Optional.of(value), before.version() + 1);
        entries.put(key, after);
        return OptionalLong.of(after.version());
    }

    @Override
    public synchronized boolean delete(CredentialKey key, long expectedVersion) {
        Entry before = entry(key);
        if (before.secret().isEmpty() || before.version() != expectedVersion) {
            return false;
        }
        entries.put(key, new Entry(Optional.empty(), before.version()));
        return true;
    }

    @Override
    public synchronized List<CredentialKey> list(TenantId tenant, CredentialKind kind) {
        requireWorking();
        return entries.entrySet().stream()
                .filter(entry -> entry.getValue().secret().isPresent())
                .map(Map.Entry::getKey)
                .filter(key -> key.tenant().equals(Optional.of(tenant)) && key.kind() == kind)
                .toList();
    }

    /** Writes whatever the version is, to set a scene. */
    public synchronized void put(CredentialKey key, Secret value) {
        entries.put(key, new Entry(Optional.of(value), entry(key).version() + 1));
    }

    /** From now on every method of the port throws, as when a vault is down. */
    public synchronized void breakDown() {
        broken = true;
    }

    /** It answers again, and has lost nothing. */
    public synchronized void repair() {
        broken = false;
    }

    private Entry entry(CredentialKey key) {
        requireWorking();
        return entries.getOrDefault(key, Entry.NEVER);
    }

    private void requireWorking() {
        if (broken) {
            throw new IllegalStateException("The vault of the test does not answer.");
        }
    }
}
