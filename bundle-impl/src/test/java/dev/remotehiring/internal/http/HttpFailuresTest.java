package dev.remotehiring.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.host.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What does not come back as a complete answer: never sent twice, never waited for longer than the deadline. */
class HttpFailuresTest {
    private static final Duration SHORT = Duration.ofMillis(700);
    private static final Duration GENEROUS = Duration.ofSeconds(20);

    private static HttpCall post(Deadline deadline) {
        return new HttpCall(
                "POST",
                "/v1/employments",
                Map.of(),
                Optional.of(new Secret("Bearer abc")),
                Optional.of(new HttpCall.Json("{\"a\":1}")),
                deadline);
    }

    private static NoAnswerException fails(URI gateway, Duration time) {
        try (Http http = new Http(gateway, Optional.empty())) {
            return assertTimeout(
                    time.plusSeconds(10),
                    () -> assertThrows(NoAnswerException.class, () -> http.send(post(Deadline.in(time)))));
        }
    }

    @Test
    void send_serverReadsAndDropsTheConnection_sendsExactlyOnePost() {
        try (RawServer server = new RawServer((request, out) -> out.close())) {
            assertTrue(fails(server.uri(), GENEROUS).maybeSent());

            assertEquals(1, server.received().size());
            assertEquals("{\"a\":1}", server.received().get(0).text());
        }
    }

    /** A connection that was used before is where the JDK's old client sends again by itself. */
    @Test
    void send_connectionDroppedOnReuse_sendsExactlyOneMorePost() throws Exception {
        try (RawServer server = new RawServer((request, out) -> {
                    if (request.line().startsWith("GET")) {
                        out.write(RawServer.answer(200, "", "{}"));
                    } else {
                        out.close();
                    }
                });
                Http http = new Http(server.uri(), Optional.empty())) {
            http.send(new HttpCall("GET", "/", Map.of(), Optional.empty(), Optional.empty(), Deadline.in(GENEROUS)));

            assertThrows(NoAnswerException.class, () -> http.send(post(Deadline.in(GENEROUS))));

            assertEquals(
                    1,
                    server.received().stream()
                            .filter(request -> request.line().startsWith("POST"))
                            .count());
        }
    }

    @Test
    void send_bodyDrips_isCutAtTheDeadline() {
        RawServer[] self = new RawServer[1];
        try (RawServer server = new RawServer((request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (self[0].pause(50)) {
                out.write('x');
                out.flush();
            }
        })) {
            self[0] = server;

            assertTrue(fails(server.uri(), SHORT).maybeSent());
        }
    }

    @Test
    void send_bodyStallsAfterTheHeaders_isCutAtTheDeadline() {
        RawServer[] self = new RawServer[1];
        try (RawServer server = new RawServer((request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            self[0].stall();
        })) {
            self[0] = server;

            assertTrue(fails(server.uri(), SHORT).maybeSent());
        }
    }

    @Test
    void send_bodyEndsTooEarly_isNoAnswer() {
        try (RawServer server = new RawServer((request, out) -> {
            out.write(
                    "HTTP/1.1 201 Created\r\nContent-Length: 50\r\n\r\n{\"data\":".getBytes(StandardCharsets.US_ASCII));
            out.close();
        })) {
            assertTrue(fails(server.uri(), GENEROUS).maybeSent());
        }
    }

    @Test
    void send_answerIsNotHttp_isNoAnswer() {
        try (RawServer server = new RawServer(
                (request, out) -> out.write("SSH-2.0-nothing\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))) {
            assertTrue(fails(server.uri(), GENEROUS).maybeSent());
        }
    }

    @Test
    void send_nobodyListens_wasCertainlyNotSent() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            port = free.getLocalPort();
        }

        assertFalse(fails(URI.create("http://127.0.0.1:" + port), GENEROUS).maybeSent());
    }

    @Test
    void send_tlsHandshakeStalls_isCutAtTheDeadline() {
        try (RawServer server = new RawServer((request, out) -> out.close())) {
            URI https = URI.create("https://127.0.0.1:" + server.uri().getPort());

            fails(https, SHORT);

            assertEquals(0, server.received().size());
        }
    }

    @Test
    void send_deadlineHasPassed_isNotSentAtAll() {
        try (RawServer server = RawServer.saying(201, "{}");
                Http http = new Http(server.uri(), Optional.empty())) {
            HttpCall late = post(Deadline.in(Duration.ZERO));

            NoAnswerException failure = assertThrows(NoAnswerException.class, () -> http.send(late));

            assertFalse(failure.maybeSent());
            assertEquals(0, server.received().size());
        }
    }

    /** The JDK quotes a header that it does not like, bearer and all. */
    @Test
    void send_tokenWithALineBreak_isNotSentAndNotQuoted() {
        try (RawServer server = RawServer.saying(200, "{}");
                Http http = new Http(server.uri(), Optional.empty())) {
            HttpCall call = new HttpCall(
                    "GET",
                    "/",
                    Map.of(),
                    Optional.of(new Secret("Bearer very\nsecret")),
                    Optional.empty(),
                    Deadline.in(GENEROUS));

            NoAnswerException failure = assertThrows(NoAnswerException.class, () -> http.send(call));

            assertFalse(failure.maybeSent());
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                assertFalse(String.valueOf(cause.getMessage()).contains("secret"), cause.toString());
            }
        }
    }

    @Test
    void send_afterClose_wasCertainlyNotSent() {
        try (RawServer server = RawServer.saying(200, "{}")) {
            Http http = new Http(server.uri(), Optional.empty());
            http.close();

            NoAnswerException failure =
                    assertThrows(NoAnswerException.class, () -> http.send(post(Deadline.in(GENEROUS))));

            assertFalse(failure.maybeSent());
        }
    }

    @Test
    void send_interrupted_isNoAnswerAndStaysInterrupted() {
        RawServer[] self = new RawServer[1];
        Thread caller = Thread.currentThread();
        try (RawServer server = new RawServer((request, out) -> {
            caller.interrupt();
            self[0].stall();
        })) {
            self[0] = server;

            assertTrue(fails(server.uri(), GENEROUS).maybeSent());

            assertTrue(Thread.interrupted());
        }
    }
}
