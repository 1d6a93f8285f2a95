package dev.remotehiring.simulator.auth;

import dev.remotehiring.simulator.world.PartnerClient;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A valid authorize request.
 *
 * @param client who asks
 * @param redirectUri one of its registered ones
 * @param state sent back as it came; null when none came
 * @param scopes asked for
 */
record ConsentRequest(PartnerClient client, String redirectUri, String state, Set<String> scopes) {

    /** The redirect URI with an answer added. */
    String answered(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return redirectUri + (redirectUri.contains("?") ? "&" : "?") + query;
    }

    /** Scheme, host and port of the redirect URI. */
    String origin() {
        URI uri = URI.create(redirectUri);
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    @Override
    public String toString() {
        return "ConsentRequest[" + client + "]";
    }
}
