package dev.remotehiring.internal.grant;

import dev.remotehiring.host.Secret;
import java.util.Map;

/**
 * Exchanges the code that a consent brought back; once, within five minutes (RFC 6749, section 4.1.3; the Remote facts,
 * section 2.4). Remote wants no {@code redirect_uri} here.
 *
 * @param code the code
 */
public record AuthorizationCodeGrant(Secret code) implements Grant {
    @Override
    public Map<String, String> form(Secret clientSecret) {
        return Map.of("grant_type", "authorization_code", "code", code.reveal());
    }

    @Override
    public boolean usesBasic() {
        return true;
    }
}
