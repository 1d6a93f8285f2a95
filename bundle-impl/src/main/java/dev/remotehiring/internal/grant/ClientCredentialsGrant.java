package dev.remotehiring.internal.grant;

import dev.remotehiring.host.Secret;
import java.util.Map;

/**
 * Gets a token of the partner itself, with nobody behind it (RFC 6749, section 4.4; the Remote facts, section 2.3).
 * Remote wants no {@code client_id} in the form.
 */
public record ClientCredentialsGrant() implements Grant {
    @Override
    public Map<String, String> form(Secret clientSecret) {
        return Map.of("grant_type", "client_credentials");
    }

    @Override
    public boolean usesBasic() {
        return true;
    }
}
