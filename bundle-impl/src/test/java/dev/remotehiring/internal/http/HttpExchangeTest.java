package dev.remotehiring.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.host.Secret;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes out and what comes back, byte by byte. */
class HttpExchangeTest {
    private static final Duration GENEROUS = Duration.ofSeconds(20);

    private static HttpAnswer send(URI gateway, HttpCall call) throws NoAnswerException {
        try (Http http = new Http(gateway, Optional.empty())) {
            return http.send(call);
        }
    }

    private static HttpCall get(Map<String, String> query) {
        return new HttpCall(
                "GET",
                "/v1/employments",
                query,
                Optional.of(new Secret("Bearer abc")),
                Optional.empty(),
                Deadline.in(GENEROUS));
    }

    private static HttpCall post(HttpCall.Body body) {
        return new HttpCall(
                "POST", "/v1/employments", Map.of(), Optional.empty(), Optional.of(body), Deadline.in(GENEROUS));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 299, 400, 404, 418, 422, 429, 499, 500, 599})
    void send_anyStatus_isAnAnswer(int status) throws Exception {
        try (RawServer server = RawServer.saying(status, "{\"a\":\"b\"}")) {
            HttpAnswer answer = send(server.uri(), get(Map.of()));

            assertEquals(status, answer.status());
            assertEquals("{\"a\":\"b\"}", answer.body());
            assertEquals(status < 300, answer.isSuccess());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void send_redirect_isNotFollowed(int status) throws Exception {
        try (RawServer elsewhere = RawServer.saying(200, "{}");
                RawServer server = new RawServer((request, out) ->
                        out.write(RawServer.answer(status, "Location: " + elsewhere.uri() + "/stolen\r\n", "{}")))) {
            assertEquals(status, send(server.uri(), get(Map.of())).status());
            assertEquals(
                    status, send(server.uri(), post(new HttpCall.Json("{}"))).status());

            assertEquals(0, elsewhere.received().size());
        }
    }

    @Test
    void send_queryWithSpecialCharacters_arrivesAsItWas() throws Exception {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("email", "a+b&c=d%20 e@people.example");
        query.put("status", "x/y?z#{braces}ü");
        try (RawServer server = RawServer.saying(200, "{}")) {
            send(server.uri(), get(query));

            assertEquals(query, query(server.received().get(0).line()));
        }
    }

    private static Map<String, String> query(String line) {
        String raw = line.substring(line.indexOf('?') + 1, line.lastIndexOf(' '));
        return Arrays.stream(raw.split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
    }

    @Test
    void send_json_isUtf8BothWays() throws Exception {
        String name = "{\"name\":\"Żółć 李雷 😀\"}";
        try (RawServer server = new RawServer((request, out) -> out.write(RawServer.answer(200, "", request.text())))) {
            HttpAnswer answer = send(server.uri(), post(new HttpCall.Json(name)));

            assertEquals(name, server.received().get(0).text());
            assertEquals(name, answer.body());
            assertTrue(server.received().get(0).head().contains("Content-Type: application/json"));
        }
    }

    @Test
    void send_answerClaimsAnotherCharset_isReadAsUtf8() throws Exception {
        byte[] body = "{\"name\":\"Ö\"}".getBytes(StandardCharsets.UTF_8);
        try (RawServer server = new RawServer((request, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json; charset=no-such\r\nContent-Length: "
                            + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
        })) {
            assertEquals("{\"name\":\"Ö\"}", send(server.uri(), get(Map.of())).body());
        }
    }

    @Test
    void send_form_isEncodedOnce() throws Exception {
        try (RawServer server = RawServer.saying(200, "{}")) {
            send(server.uri(), post(new HttpCall.Form(Map.of("code", "a+b&c=d %"))));

            assertEquals("code=a%2Bb%26c%3Dd+%25", server.received().get(0).text());
            assertTrue(server.received().get(0).head().contains("application/x-www-form-urlencoded"));
        }
    }

    @Test
    void send_bigBody_isReadWhole() throws Exception {
        String big = "\"" + "x".repeat(3_000_000) + "\"";
        try (RawServer server = RawServer.saying(200, big)) {
            assertEquals(big, send(server.uri(), get(Map.of())).body());
        }
    }

    @Test
    void send_noBody_isEmptyText() throws Exception {
        try (RawServer server = new RawServer(
                (request, out) -> out.write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))) {
            HttpAnswer answer = send(server.uri(), get(Map.of()));

            assertEquals("", answer.body());
            assertTrue(answer.isSuccess());
        }
    }

    @Test
    void toString_ofCallAndAnswer_showsNoSecretAndNothingPersonal() {
        HttpCall call = new HttpCall(
                "POST",
                "/v1/employments",
                Map.of("email", "marker@people.example"),
                Optional.of(new Secret("Bearer marker")),
                Optional.of(new HttpCall.Form(Map.of("code", "marker"))),
                Deadline.in(GENEROUS));

        assertFalse((call + " " + call.body() + new HttpCall.Json("marker")).contains("marker"));
        assertFalse(
                new HttpAnswer(200, Map.of("a", "marker"), "marker").toString().contains("marker"));
    }

    @Test
    void retryAfter_asRemoteMayTellIt() {
        assertEquals(Duration.ofSeconds(7), after(Map.of("retry-after", "7", "x-ratelimit-reset", "1000")));
        assertEquals(Duration.ofMillis(1500), after(Map.of("x-ratelimit-reset", "1500")));
        assertEquals(
                Duration.ofMillis(900),
                after(Map.of("retry-after", "Wed, 21 Oct 2026 07:28:00 GMT", "x-ratelimit-reset", "900")));
        assertEquals(Duration.ofMinutes(1), after(Map.of("retry-after", "-5")));
        assertEquals(Duration.ofMinutes(1), after(Map.of()));
    }

    private static Duration after(Map<String, String> headers) {
        return new HttpAnswer(429, headers, "").retryAfter();
    }
}
