package dev.remotehiring.internal.consent;

import dev.remotehiring.internal.config.Settings;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The address of Remote's consent page (the Remote facts, section 2.1; RFC 6749, section 4.1.1). */
public final class AuthorizeAddress {
    /** Below the gateway's address. */
    public static final String PATH = "/auth/oauth2/authorize";

    private AuthorizeAddress() {}

    static URI of(Settings settings, String state) {
        return URI.create(settings.environment().gateway() + PATH + "?"
                + query(settings, state).entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + encoded(entry.getValue()))
                        .collect(Collectors.joining("&")));
    }

    /** What the page is asked with, not encoded. */
    public static Map<String, String> query(Settings settings, String state) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("client_id", settings.clientId());
        query.put("redirect_uri", settings.redirectUri().toString());
        query.put("scope", settings.scopes());
        query.put("state", state);
        query.put("response_type", "code");
        return query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
