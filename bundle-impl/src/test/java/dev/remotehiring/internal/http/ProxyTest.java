package dev.remotehiring.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The configured proxy is used for everything but this machine. */
class ProxyTest {
    private static HttpAnswer get(URI gateway, RawServer proxy) throws NoAnswerException {
        InetSocketAddress address = InetSocketAddress.createUnresolved(
                proxy.uri().getHost(), proxy.uri().getPort());
        try (Http http = new Http(gateway, Optional.of(address))) {
            return http.send(new HttpCall(
                    "GET",
                    "/v1/countries",
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Deadline.in(Duration.ofSeconds(20))));
        }
    }

    @Test
    void send_proxyConfigured_goesThroughIt() throws Exception {
        try (RawServer proxy = RawServer.saying(200, "{\"by\":\"proxy\"}")) {
            HttpAnswer answer = get(URI.create("http://gateway.example"), proxy);

            assertEquals("{\"by\":\"proxy\"}", answer.body());
            assertEquals(
                    "GET http://gateway.example/v1/countries HTTP/1.1",
                    proxy.received().get(0).line());
        }
    }

    @Test
    void send_httpsThroughProxy_asksForATunnelAndTellsTheProxyNothingElse() {
        try (RawServer proxy = RawServer.saying(502, "")) {
            assertThrows(NoAnswerException.class, () -> get(URI.create("https://gateway.example"), proxy));

            assertEquals(
                    "CONNECT gateway.example:443 HTTP/1.1",
                    proxy.received().get(0).line());
            assertEquals(1, proxy.received().size());
        }
    }

    @Test
    void send_toThisMachine_bypassesTheProxy() throws Exception {
        try (RawServer proxy = RawServer.saying(200, "{\"by\":\"proxy\"}");
                RawServer gateway = RawServer.saying(200, "{\"by\":\"gateway\"}")) {
            assertEquals("{\"by\":\"gateway\"}", get(gateway.uri(), proxy).body());
            assertTrue(proxy.received().isEmpty());
        }
    }
}
