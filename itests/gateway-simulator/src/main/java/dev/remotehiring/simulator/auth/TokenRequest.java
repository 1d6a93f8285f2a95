package dev.remotehiring.simulator.auth;

import java.util.Map;
import java.util.Optional;

/**
 * A token request, read.
 *
 * @param fields the form's fields
 * @param proof by Basic, if anybody proved to be a client
 * @param credentialsSent whether any Basic header came
 */
record TokenRequest(Map<String, String> fields, Optional<Proof> proof, boolean credentialsSent) {

    String required(String field) {
        String value = fields.getOrDefault(field, "");
        if (value.isEmpty()) {
            throw TokenError.invalidRequest("Missing required parameter: " + field);
        }
        return value;
    }

    Proof requiredProof() {
        return proof.orElseThrow(TokenError::invalidClient);
    }

    @Override
    public String toString() {
        return "TokenRequest[" + fields.get("grant_type") + "]";
    }
}
