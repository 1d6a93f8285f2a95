package dev.remotehiring.simulator.trouble;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Reads troubles from JSON, as the README documents them. */
public final class Spoken {
    private Spoken() {}

    /**
     * Reads a plan: {@code {"method","path","times","kind", ...}}.
     *
     * @throws IllegalArgumentException in words, when it makes no sense
     */
    public static Planned read(JsonNode json) {
        return new Planned(
                json.path("method").asText("*"),
                json.path("path").asText("*"),
                json.path("times").asInt(1),
                trouble(json.path("kind").asText(), json));
    }

    /**
     * Reads an outage by its name.
     *
     * @throws IllegalArgumentException in words, when there is none of that name
     */
    public static Outage outage(String name) {
        return Arrays.stream(Outage.values())
                .filter(outage -> outage.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown kind of outage: " + name));
    }

    private static Trouble trouble(String kind, JsonNode json) {
        return switch (kind) {
            case "answer" -> new Trouble.Answer(json.path("status").asInt(500), headers(json), body(json));
            case "oauth_error" ->
                new Trouble.OAuthError(
                        json.path("error").asText("server_error"),
                        json.path("description").asText(""));
            case "stall" -> new Trouble.Stall(duration(json, "for"));
            case "drip" -> new Trouble.Drip(duration(json, "pause"));
            case "cut_short" -> new Trouble.CutShort();
            case "drop" -> new Trouble.Drop();
            case "lose_answer" -> new Trouble.LoseAnswer();
            case "act_late" -> new Trouble.ActLate(duration(json, "after"));
            case "lag_in_lists" -> new Trouble.LagInLists(duration(json, "for"));
            default -> throw new IllegalArgumentException("unknown kind of trouble: " + kind);
        };
    }

    private static Map<String, String> headers(JsonNode json) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("content-type", json.path("content_type").asText("application/json"));
        json.path("headers")
                .properties()
                .forEach(
                        header -> headers.put(header.getKey(), header.getValue().asText()));
        return headers;
    }

    private static String body(JsonNode json) {
        JsonNode body = json.path("body");
        return body.isTextual() ? body.asText() : body.isMissingNode() ? "" : body.toString();
    }

    private static Duration duration(JsonNode json, String member) {
        try {
            return Duration.parse(json.path(member).asText());
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(member + " must be an ISO 8601 duration, e.g. PT5S", e);
        }
    }
}
