package dev.remotehiring.simulator.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.http.Request;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Counts what happens at the token endpoint. Thread-safe. */
public final class TokenCount {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Map<String, List<Instant>> arrivals = new TreeMap<>();
    private final Map<String, Integer> granted = new TreeMap<>();

    /** Whether it is one that counts. */
    public static boolean concerns(Request request) {
        return request.method().equals("POST") && request.path().equals("/auth/oauth2/token");
    }

    /** Counts a request that came, whatever becomes of it. */
    public synchronized void asked(Request request, Instant arrived) {
        arrivals.computeIfAbsent(client(request), id -> new ArrayList<>()).add(arrived);
    }

    /** Counts a token that was made. */
    public synchronized void granted(Request request) {
        granted.merge(grantType(request), 1, Integer::sum);
    }

    /** What was counted so far. */
    public synchronized TokenTraffic traffic() {
        Map<String, Integer> asked = new TreeMap<>();
        Map<String, Integer> busiest = new TreeMap<>();
        arrivals.forEach((client, instants) -> {
            asked.put(client, instants.size());
            busiest.put(client, mostWithinASecond(instants));
        });
        return new TokenTraffic(asked, granted, busiest);
    }

    /** Counts anew. */
    public synchronized void clear() {
        arrivals.clear();
        granted.clear();
    }

    static int mostWithinASecond(List<Instant> arrivals) {
        List<Instant> ordered = new ArrayList<>(arrivals);
        Collections.sort(ordered);
        int most = 0;
        int from = 0;
        for (int to = 0; to < ordered.size(); to++) {
            while (!ordered.get(from).plus(SECOND).isAfter(ordered.get(to))) {
                from++;
            }
            most = Math.max(most, to - from + 1);
        }
        return most;
    }

    /** Who asks, by its own account: the user of Basic, or the issuer of an assertion. */
    private static String client(Request request) {
        Optional<String> basic = request.header("authorization")
                .filter(value -> value.regionMatches(true, 0, "Basic ", 0, 6))
                .map(value ->
                        decoded(Base64.getDecoder(), value.substring(6).trim()).split(":", 2)[0]);
        return basic.orElseGet(
                () -> request.field("assertion").map(TokenCount::issuer).orElse(""));
    }

    private static String issuer(String assertion) {
        String[] parts = assertion.split("\\.");
        String claims = parts.length == 3 ? decoded(Base64.getUrlDecoder(), parts[1]) : "";
        return Json.parse(claims).orElse(MissingNode.getInstance()).path("iss").asText();
    }

    private static String grantType(Request request) {
        JsonNode json = Json.parse(request.body()).orElse(MissingNode.getInstance());
        return request.field("grant_type")
                .orElseGet(() -> json.path("grant_type").asText());
    }

    private static String decoded(Base64.Decoder decoder, String text) {
        try {
            return new String(decoder.decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
