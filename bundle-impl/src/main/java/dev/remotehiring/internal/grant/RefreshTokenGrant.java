package dev.remotehiring.internal.grant;

import dev.remotehiring.host.Secret;
import java.util.Map;

/**
 * Renews an access token (RFC 6749, section 6; the Remote facts, section 2.5).
 *
 * @param refreshToken the newest refresh token of the connection
 */
public record RefreshTokenGrant(Secret refreshToken) implements Grant {
    @Override
    public Map<String, String> form(Secret clientSecret) {
        return Map.of("grant_type", "refresh_token", "refresh_token", refreshToken.reveal());
    }

    @Override
    public boolean usesBasic() {
        return true;
    }
}
