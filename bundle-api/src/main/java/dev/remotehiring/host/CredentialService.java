package dev.remotehiring.host;

import dev.remotehiring.api.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * The host's vault. The plugin keeps refresh tokens, client secrets and the like here and nowhere else, and writes by
 * compare-and-set, so that of two writers one wins and the other knows. Shared by all nodes of a host. {@code host-kit}
 * has the contract test that an implementation should pass.
 *
 * <p>All methods throw a {@link RuntimeException} when the vault does not answer; the plugin then changes nothing. An
 * implementation must not write a secret in clear to any log or unprotected place, and must fail rather than do so.
 */
@ConsumerType
public interface CredentialService {
    /** The absence of a credential, as an expected version. */
    long ABSENT = 0;

    /** The newest value of a key, also if another node wrote it a moment ago. */
    Optional<VersionedSecret> find(CredentialKey key);

    /**
     * Writes if the stored version is the expected one.
     *
     * @param key the key
     * @param value the new value
     * @param expectedVersion the version that was read, or {@link #ABSENT} when there must be none yet
     * @return the new version; empty when another writer was first and nothing was written
     */
    OptionalLong compareAndSet(CredentialKey key, Secret value, long expectedVersion);

    /**
     * Deletes if the stored version is the expected one.
     *
     * @return whether it was deleted; false when another writer was first
     */
    boolean delete(CredentialKey key, long expectedVersion);

    /** The keys of one kind that a tenant has, in no particular order. */
    List<CredentialKey> list(TenantId tenant, CredentialKind kind);
}
