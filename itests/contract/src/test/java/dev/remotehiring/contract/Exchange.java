package dev.remotehiring.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One request that the stand-in got, and its answer.
 *
 * @param module in whose tests, e.g. {@code bundle-impl}
 * @param method upper case
 * @param path as asked
 * @param query as sent, possibly empty
 * @param requestHeaders lower case names
 * @param requestBody as text
 * @param status of the answer; 0 when none was given
 * @param responseHeaders lower case names
 * @param responseBody as text
 * @param trouble what the stand-in was told to do to it; empty when nothing
 */
record Exchange(
        String module,
        String method,
        String path,
        String query,
        Map<String, List<String>> requestHeaders,
        String requestBody,
        int status,
        Map<String, String> responseHeaders,
        String responseBody,
        String trouble) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String STAND_IN = "itests/gateway-simulator";
    private static final Set<String> SCRIPTED = Set.of("Answer", "OAuthError");
    private static final int LONGEST = 400;

    /** Reads a recorded line. */
    static Exchange parse(String module, String line) {
        JsonNode json = json(line);
        return new Exchange(
                module,
                json.path("method").asText(),
                json.path("path").asText(),
                json.path("query").asText(),
                JSON.convertValue(json.path("request_headers"), new TypeReference<>() {}),
                json.path("request_body").asText(),
                json.path("status").asInt(),
                JSON.convertValue(json.path("response_headers"), new TypeReference<>() {}),
                json.path("response_body").asText(),
                json.path("trouble").asText());
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it belongs to the API; pages for a browser do not. */
    boolean ofTheApi() {
        return path.matches("(/eor)?/v\\d+/.*") || path.equals("/auth/oauth2/token");
    }

    /** Whether the plugin asked; the stand-in's own tests ask wrongly on purpose. */
    boolean askedByThePlugin() {
        return !module.equals(STAND_IN);
    }

    /** Whether the stand-in answered by itself, rather than with what a test had put in its mouth. */
    boolean answeredByTheStandIn() {
        return status != 0 && !SCRIPTED.contains(trouble);
    }

    @Override
    public String toString() {
        return "in " + module + ": " + method + " " + path + (query.isEmpty() ? "" : "?" + query) + " "
                + brief(requestBody) + " -> " + status + " " + brief(responseBody);
    }

    private static String brief(String body) {
        return body.length() <= LONGEST ? body : body.substring(0, LONGEST) + "…";
    }
}
