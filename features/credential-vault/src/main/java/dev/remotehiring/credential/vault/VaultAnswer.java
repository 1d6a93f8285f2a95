package dev.remotehiring.credential.vault;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A complete answer of Vault. It does not print its body.
 *
 * @param status the status code
 * @param body the body's JSON; a missing node when there is no body, or one that is no JSON
 */
record VaultAnswer(int status, JsonNode body) {
    /** Vault's way to say that there is nothing: other than a missing mount or namespace, and than a proxy's page. */
    boolean isNothing() {
        JsonNode errors = body.path("errors");
        return status == 404 && errors.isArray() && errors.isEmpty() && !body.has("data");
    }

    /** Whether one of Vault's error texts has these words. */
    boolean says(String words) {
        for (JsonNode error : body.path("errors")) {
            if (error.asText().contains(words)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public String toString() {
        return "VaultAnswer[" + status + "]";
    }
}
