package dev.remotehiring.simulator;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.trouble.Outage;
import dev.remotehiring.simulator.trouble.Trouble;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.Test;

/** What the token endpoint can be like when it is not well; each row of the README's table. */
class OutageTest extends GatewayTest {
    private static final String TOKEN = "/auth/oauth2/token";
    private static final Duration LONG = Duration.ofMinutes(1);

    @Test
    void stopped_refusesConnections_andKnowsEverythingAfterwards() {
        Answer granted = grant(ADA, "");
        URI before = remote.uri();
        remote.stop();
        assertInstanceOf(ConnectException.class, failure());
        remote.restart();
        assertEquals(before, remote.uri());
        assertEquals(200, refresh(granted.text("/refresh_token")).status());
        assertEquals(
                200,
                visitor.get("/v1/employments", granted.text("/access_token")).status());
    }

    @Test
    void stopped_orStartedTwice_staysSo() {
        remote.stop();
        remote.stop();
        assertInstanceOf(ConnectException.class, failure());
        remote.restart();
        remote.restart();
        assertEquals(200, ask().status());
    }

    @Test
    void stopped_whileACallerWaits_breaksTheConnectionAndDoesNotAct() {
        String refreshToken = grant(ADA, "").text("/refresh_token");
        remote.settings(s -> s.rotateRefreshTokens = true);
        remote.plan(1, "POST", TOKEN, new Trouble.Stall(Duration.ofHours(1)));
        CompletableFuture<Answer> waiting = CompletableFuture.supplyAsync(() -> refresh(refreshToken));
        untilNoTroubleIsLeft();
        remote.stop();
        assertThrows(ExecutionException.class, () -> assertTimeoutPreemptively(LONG, () -> waiting.get()));
        remote.restart();
        assertEquals(200, refresh(refreshToken).status());
    }

    @Test
    void resetConnection_comesBeforeTheAnswer() throws IOException {
        remote.stop(Outage.RESET);
        assertFalse(failure() instanceof ConnectException);
        try (Socket plain = new Socket("127.0.0.1", remote.uri().getPort())) {
            plain.getOutputStream().write("POST /auth/oauth2/token HTTP/1.1\r\n\r\n".getBytes(US_ASCII));
            InputStream answer = plain.getInputStream();
            assertThrows(SocketException.class, answer::read);
        }
        remote.restart();
        assertEquals(200, ask().status());
    }

    @Test
    void garbage_isNoHttp() {
        remote.stop(Outage.GARBAGE);
        IOException garbled = failure();
        assertFalse(garbled instanceof ConnectException || garbled instanceof HttpTimeoutException, garbled.toString());
        remote.restart();
        assertEquals(200, ask().status());
    }

    @Test
    void silence_lastsUntilTheOutageIsOver() {
        remote.stop(Outage.SILENCE);
        HttpRequest.Builder impatient = visitor.to("/v1/countries").timeout(Duration.ofMillis(200));
        UncheckedIOException failed = assertThrows(UncheckedIOException.class, () -> visitor.send(impatient));
        assertInstanceOf(HttpTimeoutException.class, failed.getCause());
        CompletableFuture<Answer> waiting = CompletableFuture.supplyAsync(this::ask);
        remote.restart();
        assertTimeoutPreemptively(
                LONG, () -> waiting.handle((answer, failure) -> true).get());
        assertEquals(200, ask().status());
    }

    @Test
    void brokenConnection_comesBeforeTheAnswer_withOrWithoutActing() {
        remote.settings(s -> s.rotateRefreshTokens = true);
        String refreshToken = grant(ADA, "").text("/refresh_token");
        remote.plan(1, "POST", TOKEN, new Trouble.Drop());
        assertThrows(UncheckedIOException.class, () -> refresh(refreshToken));
        remote.plan(1, "POST", TOKEN, new Trouble.LoseAnswer());
        assertThrows(UncheckedIOException.class, () -> refresh(refreshToken));
        assertEquals(400, refresh(refreshToken).status());
    }

    @Test
    void answerCutShort_hasActed() {
        remote.settings(s -> s.rotateRefreshTokens = true);
        String refreshToken = grant(ADA, "").text("/refresh_token");
        remote.plan(1, "POST", TOKEN, new Trouble.CutShort());
        UncheckedIOException failed = assertThrows(UncheckedIOException.class, () -> refresh(refreshToken));
        assertFalse(failed.getCause() instanceof HttpTimeoutException);
        assertEquals(400, refresh(refreshToken).status());
        var seen = remote.requests().get(remote.requests().size() - 2);
        assertEquals("CutShort", seen.trouble());
        assertEquals(200, seen.status());
    }

    @Test
    void answers_ofAllBadKinds_comeAsOrdered() {
        String cut = "{\"access_token\":\"abc";
        Map<String, String> html = Map.of("content-type", "text/html");
        for (Trouble.Answer answer : List.of(
                Trouble.Answer.json(503, "{}"),
                Trouble.Answer.json(429, "{\"message\":\"Too many requests\"}"),
                Trouble.Answer.json(429, "{}").with("retry-after", "7"),
                Trouble.Answer.json(429, "{}").with("x-ratelimit-reset", "7000"),
                new Trouble.Answer(500, html, "<h1>Internal Server Error</h1>"),
                Trouble.Answer.json(200, cut),
                Trouble.Answer.json(200, "{\"error\":\"temporarily_unavailable\"}"),
                new Trouble.Answer(200, html, "<p>Sign in to the hotel's network</p>"))) {
            remote.plan(1, "POST", TOKEN, answer);
            Answer came = ask();
            assertEquals(answer.status(), came.status());
            assertEquals(answer.body(), came.body());
            answer.headers()
                    .forEach((name, value) ->
                            assertEquals(value, came.header(name).orElseThrow()));
            for (String limit : List.of("retry-after", "x-ratelimit-reset")) {
                assertEquals(
                        answer.headers().containsKey(limit), came.header(limit).isPresent());
            }
        }
    }

    @Test
    void drip_isSlow() {
        remote.plan(1, "POST", TOKEN, new Trouble.Drip(Duration.ofHours(1)));
        CompletableFuture<Answer> slow = CompletableFuture.supplyAsync(this::ask);
        untilNoTroubleIsLeft();
        assertFalse(slow.isDone());
        remote.stop();
        assertThrows(ExecutionException.class, () -> assertTimeoutPreemptively(LONG, () -> slow.get()));
    }

    @Test
    void thousandWaitingCallers_holdUpNobodyElse() {
        remote.plan(1000, "POST", TOKEN, new Trouble.Stall(Duration.ofHours(1)));
        HttpClient http = HttpClient.newHttpClient();
        HttpRequest request = Visitor.form(
                        HttpRequest.newBuilder(remote.uri().resolve(TOKEN)), Map.of("grant_type", "client_credentials"))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        List<CompletableFuture<HttpResponse<String>>> waiting = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            waiting.add(http.sendAsync(request, HttpResponse.BodyHandlers.ofString()));
        }
        untilNoTroubleIsLeft();
        assertEquals(200, ask().status());
        assertTrue(waiting.stream().noneMatch(CompletableFuture::isDone));
    }

    @Test
    void stopOrderedOverHttp_isOverByItself() {
        String token = companyToken(ADA);
        for (String outage : List.of("refused", "reset")) {
            Answer ordered = visitor.post("/_simulator/stop", "", object("for", "PT2S", "outage", outage));
            assertEquals(200, ordered.status());
            assertTimeoutPreemptively(LONG, () -> {
                while (answers(token)) {
                    Thread.onSpinWait();
                }
                while (!answers(token)) {
                    Thread.onSpinWait();
                }
            });
        }
        assertEquals(
                400,
                visitor.post("/_simulator/stop", "", object("for", "a while")).status());
        assertEquals(
                "unknown kind of outage: nap",
                visitor.post("/_simulator/stop", "", object("for", "PT1S", "outage", "nap"))
                        .text("/message"));
        assertEquals(200, ask().status());
    }

    @Test
    void garbage_isNoTlsEither() {
        remote.stop(Outage.GARBAGE);
        URI https = URI.create(remote.uri().toString().replace("http:", "https:"));
        UncheckedIOException failed =
                assertThrows(UncheckedIOException.class, () -> new Visitor(https).get("/v1/countries", ""));
        assertInstanceOf(SSLException.class, failed.getCause());
    }

    @Test
    void tls_isNotTrusted_butWouldAnswer() throws Exception {
        try (GatewaySimulator secured = GatewaySimulator.builder().tls().start()) {
            assertEquals("https", secured.uri().getScheme());
            UncheckedIOException failed =
                    assertThrows(UncheckedIOException.class, () -> new Visitor(secured.uri()).get("/v1/countries", ""));
            assertInstanceOf(SSLHandshakeException.class, failed.getCause());
            assertEquals(0, secured.requests().size());
            HttpResponse<String> answer = trusting()
                    .send(
                            HttpRequest.newBuilder(secured.uri().resolve("/v1/countries"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
            assertEquals(Json.write(object("message", "Unauthorized")), answer.body());
        }
    }

    private Answer ask() {
        return visitor.token(BASIC, Map.of("grant_type", "client_credentials"));
    }

    private IOException failure() {
        return assertThrows(UncheckedIOException.class, this::ask).getCause();
    }

    private boolean answers(String token) {
        try {
            return visitor.get("/v1/employments", token).status() == 200;
        } catch (UncheckedIOException outage) {
            return false;
        }
    }

    private void untilNoTroubleIsLeft() {
        assertTimeoutPreemptively(LONG, () -> {
            while (visitor.get("/_simulator/trouble", "").at("/data").size() > 0) {
                Thread.onSpinWait();
            }
        });
    }

    private static HttpClient trusting() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Credulous()}, null);
        return HttpClient.newBuilder().sslContext(context).build();
    }

    private static final class Credulous implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {
            // believes everybody
        }

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {
            // believes everybody
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
