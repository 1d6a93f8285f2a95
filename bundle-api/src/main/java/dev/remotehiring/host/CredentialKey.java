package dev.remotehiring.host;

import dev.remotehiring.api.TenantId;
import java.util.Objects;
import java.util.Optional;

/**
 * Names a credential in the host's store.
 *
 * @param tenant whose it is; empty for what belongs to the installation, such as the client secret
 * @param kind what it is
 * @param environment the host name of Remote's gateway that issued it: a credential is never used elsewhere
 * @param name which one, unique within the rest
 */
public record CredentialKey(Optional<TenantId> tenant, CredentialKind kind, String environment, String name) {
    /** @throws IllegalArgumentException when the environment or the name is blank or longer than 200 characters */
    public CredentialKey {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(kind, "kind");
        require(environment, "environment");
        require(name, "name");
    }

    /**
     * The key as one text, for stores that have just one column or path: each part with its length before it, so that
     * no two keys give the same text. Format: {@code v1/<n>:<tenant>/<kind>/<n>:<environment>/<n>:<name>}; a missing
     * tenant has the length {@code -}.
     */
    public String path() {
        return "v1/" + tenant.map(id -> part(id.value())).orElse("-:") + "/" + kind + "/" + part(environment) + "/"
                + part(name);
    }

    private static String part(String text) {
        return text.length() + ":" + text;
    }

    private static void require(String text, String what) {
        if (text == null || text.isBlank() || text.length() > 200) {
            throw new IllegalArgumentException("The credential's " + what + " is missing or too long.");
        }
    }
}
