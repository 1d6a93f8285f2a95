package dev.remotehiring.simulator.auth;

import dev.remotehiring.simulator.world.PartnerClient;
import java.util.Map;
import java.util.Optional;

/**
 * A token request, read.
 *
 * @param fields the form's fields
 * @param client who proved to be a client by Basic, if anybody
 * @param credentialsSent whether any Basic header came
 */
record TokenRequest(Map<String, String> fields, Optional<PartnerClient> client, boolean credentialsSent) {

    String required(String field) {
        String value = fields.getOrDefault(field, "");
        if (value.isEmpty()) {
            throw TokenError.invalidRequest("Missing required parameter: " + field);
        }
        return value;
    }

    PartnerClient requiredClient() {
        return client.orElseThrow(TokenError::invalidClient);
    }

    @Override
    public String toString() {
        return "TokenRequest[" + fields.get("grant_type") + "]";
    }
}
