package dev.remotehiring.simulator.auth;

import static dev.remotehiring.simulator.settings.Rule.R01_TOKEN_TAKES_A_FORM;
import static dev.remotehiring.simulator.settings.Rule.R02_BASIC_REQUIRED;
import static dev.remotehiring.simulator.settings.Rule.R03_NO_CREDENTIALS_IN_BODY;
import static dev.remotehiring.simulator.settings.Rule.R04_GRANT_PARAMETERS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.settings.Settings.TokenErrorShape;
import dev.remotehiring.simulator.world.Ground;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** {@code POST /auth/oauth2/token} (the Remote facts, section 2.2; rules 1 to 18). */
public final class TokenEndpoint {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Ground ground;
    private final RateLimits limits;
    private final Map<String, Grant> grants;

    /** The endpoint with its four grants. */
    public TokenEndpoint(Ground ground, RateLimits limits, Tokens tokens, Codes codes, Consents consents) {
        this.ground = ground;
        this.limits = limits;
        this.grants = Map.of(
                "client_credentials",
                new ClientCredentialsGrant(ground, tokens),
                "authorization_code",
                new AuthorizationCodeGrant(ground, tokens, codes),
                "refresh_token",
                new RefreshTokenGrant(ground, tokens),
                AssertionGrant.NAME,
                new AssertionGrant(ground, tokens, consents));
    }

    /** Answers a token request. */
    public Response answer(Request request) {
        try {
            TokenRequest read = read(request);
            Optional<RateLimits.Count> count = read.proof().map(proof -> limits.partner(proof.clientId()));
            count.ifPresent(limits::check);
            ObjectNode answer = grant(read).answer(read);
            Response response = Response.json(200, answer).with("pragma", "no-cache");
            return count.map(known -> limits.shown(known, response)).orElse(response);
        } catch (TokenError error) {
            return refused(error);
        }
    }

    private Grant grant(TokenRequest request) {
        String type = request.required("grant_type");
        Grant grant = grants.get(type);
        if (grant == null && ground.enforces(R04_GRANT_PARAMETERS)) {
            throw TokenError.unsupportedGrantType();
        }
        return grant == null ? grants.get("client_credentials") : grant;
    }

    private TokenRequest read(Request request) {
        Map<String, String> fields = fields(request);
        Optional<String> basic = request.header("authorization")
                .filter(value -> value.regionMatches(true, 0, "Basic ", 0, 6))
                .map(value -> decoded(value.substring(6).trim()));
        Optional<Proof> proof = basic.flatMap(this::proof);
        if (proof.isEmpty() && !ground.enforces(R03_NO_CREDENTIALS_IN_BODY)) {
            proof = proof(fields.get("client_id") + ":" + fields.get("client_secret"));
        }
        if (proof.isEmpty() && !ground.enforces(R02_BASIC_REQUIRED)) {
            proof = ground.world().clients().stream().findFirst().map(client -> new Proof(client, ""));
        }
        return new TokenRequest(fields, proof, basic.isPresent());
    }

    private Optional<Proof> proof(String pair) {
        String[] parts = pair.split(":", 2);
        String secret = parts.length == 2 ? parts[1] : "";
        return ground.world()
                .client(parts[0])
                .filter(client -> client.accepts(secret))
                .map(client -> new Proof(client, secret));
    }

    private Map<String, String> fields(Request request) {
        Map<String, String> fields = new LinkedHashMap<>();
        boolean json = ground.settings().jsonTokenBodies() || !ground.enforces(R01_TOKEN_TAKES_A_FORM);
        if (request.hasContentType(FORM)) {
            request.form().forEach((name, values) -> fields.put(name, values.get(0)));
        } else if (json && request.hasContentType("application/json")) {
            JsonNode body = Json.parse(request.body()).orElseThrow(() -> TokenError.invalidRequest("Malformed JSON"));
            body.properties()
                    .forEach(member ->
                            fields.put(member.getKey(), member.getValue().asText()));
        } else {
            throw TokenError.invalidRequest("The body must be " + FORM);
        }
        return fields;
    }

    private Response refused(TokenError error) {
        boolean oauth = ground.settings().tokenErrors() == TokenErrorShape.ERROR;
        ObjectNode body = Json.object().put(oauth ? "error" : "message", error.error());
        if (oauth && !error.description().isEmpty()) {
            body.put("error_description", error.description());
        }
        return Response.json(error.status(), body).with("pragma", "no-cache");
    }

    private static String decoded(String base64) {
        try {
            return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }

    /** What any method but POST gets. */
    public Response refuseOtherMethod() {
        throw Failure.message(405, "Method Not Allowed");
    }
}
