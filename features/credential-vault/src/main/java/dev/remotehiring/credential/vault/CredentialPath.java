package dev.remotehiring.credential.vault;

import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import java.util.Optional;

/**
 * Where credentials lie below the folder: {@code v1/<tenant>/<kind>/<environment>/<name>}, each part of the key a
 * {@link Segment}, a missing tenant {@code -:}. It is {@link CredentialKey#path()} made fit for Vault.
 */
final class CredentialPath {
    private CredentialPath() {}

    static String of(CredentialKey key) {
        return folder(key.tenant(), key.kind()) + "/" + Segment.write(key.environment()) + "/"
                + Segment.write(key.name());
    }

    static String folder(Optional<TenantId> tenant, CredentialKind kind) {
        return "v1/" + tenant.map(id -> Segment.write(id.value())).orElse("-:") + "/" + kind.name();
    }

    /** The key of two names found in a folder; empty when they are none of ours. */
    static Optional<CredentialKey> key(TenantId tenant, CredentialKind kind, String environment, String name) {
        Optional<String> where = Segment.read(environment);
        Optional<String> which = Segment.read(name);
        if (where.isEmpty() || which.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new CredentialKey(Optional.of(tenant), kind, where.get(), which.get()));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }
}
