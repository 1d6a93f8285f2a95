package dev.remotehiring.credential.vault;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.Secret;
import java.util.Optional;

/**
 * What is kept of a credential: {@code format} 1, its {@code key}, and its {@code secret}, or {@code deleted} instead. The
 * key is there to be compared: data that were moved to another path do not open.
 */
final class Entry {
    private static final int FORMAT = 1;

    private Entry() {}

    static JsonNode of(CredentialKey key, Secret secret) {
        return entry(key).put("secret", secret.reveal());
    }

    static JsonNode deleted(CredentialKey key) {
        return entry(key).put("deleted", true);
    }

    /** The secret; empty when it was deleted. */
    static Optional<Secret> open(JsonNode entry, CredentialKey key) {
        JsonNode secret = entry.path("secret");
        boolean deleted = entry.path("deleted").asBoolean();
        boolean kept = secret.isTextual() && !secret.textValue().isEmpty();
        boolean ours = entry.path("format").asInt() == FORMAT
                && entry.path("key").asText().equals(key.path());
        if (!ours || kept == deleted) {
            throw new CredentialStoreException("The credential " + key.path()
                    + " does not open: what Vault has for it was changed or moved outside of the plugin. Delete it in"
                    + " Vault, then connect anew.");
        }
        return kept ? Optional.of(new Secret(secret.textValue())) : Optional.empty();
    }

    private static ObjectNode entry(CredentialKey key) {
        return JsonNodeFactory.instance.objectNode().put("format", FORMAT).put("key", key.path());
    }
}
