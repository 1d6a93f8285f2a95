package dev.remotehiring.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.remotehiring.api.RemoteUserId;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** Links that lead one Remote user into the web app without a login (the Remote facts, sections 4.1 and 4.2). */
public final class Links {
    private final Gateway gateway;

    /** @param gateway the gateway */
    public Links(Gateway gateway) {
        this.gateway = gateway;
    }

    /** {@code POST /v1/magic-link}: good once and for about three minutes, so it is made at the click. */
    public Optional<URI> magic(Access access, RemoteUserId user, String path) throws RemoteRefusedException {
        JsonNode body = JsonNodeFactory.instance
                .objectNode()
                .put("user_id", user.value())
                .put("path", path);
        return address(gateway.understood(
                access, Gateway.Request.of(Operation.CREATE_MAGIC_LINK).with(body)));
    }

    /**
     * {@code GET /v1/sso-url}, the way of 2022, under either of its spellings. It leads to the company's onboarding
     * page; nothing else of its contract is known.
     */
    public Optional<URI> sso(Access access, RemoteUserId user) throws RemoteRefusedException {
        Map<String, String> query = Map.of("action", "redirect_to_onboarding", "user_id", user.value());
        try {
            return address(gateway.get(access, Operation.SSO_URL, query));
        } catch (RemoteRefusedException refused) {
            if (refused.error().status() != 404) {
                throw refused;
            }
            return address(gateway.get(access, Operation.SSO_URL_OTHER, query));
        }
    }

    private static Optional<URI> address(JsonNode answer) {
        JsonNode data = answer.path("data");
        String text = data.isTextual()
                ? data.asText()
                : data.path("url").asText(answer.path("url").asText(""));
        try {
            URI address = URI.create(text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty(); // the exception quotes the link, so it goes no further
        }
    }
}
