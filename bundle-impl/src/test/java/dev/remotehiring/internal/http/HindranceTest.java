package dev.remotehiring.internal.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Why there is no answer is told from what the JDK's client throws. */
class HindranceTest {
    private static Hindrance of(URI gateway, Optional<RawServer> proxy, Duration time) {
        Optional<InetSocketAddress> address = proxy.map(server -> InetSocketAddress.createUnresolved(
                server.uri().getHost(), server.uri().getPort()));
        try (Http http = new Http(gateway, address)) {
            return assertThrows(
                            NoAnswerException.class,
                            () -> http.send(new HttpCall(
                                    "GET",
                                    "/v1/identity/current",
                                    Map.of(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    Deadline.in(time))))
                    .why();
        }
    }

    private static Hindrance of(URI gateway) {
        return of(gateway, Optional.empty(), Duration.ofSeconds(20));
    }

    @Test
    void why_nameThatNobodyKnows_isThat() {
        assertEquals(Hindrance.NAME_UNKNOWN, of(URI.create("https://gateway.invalid")));
    }

    @Test
    void why_nobodyThere_isRefused() {
        RawServer gone = RawServer.saying(200, "{}");
        gone.close();
        assertEquals(Hindrance.REFUSED, of(gone.uri()));
    }

    @Test
    void why_noAnswerInTime_isSlow() {
        RawServer[] self = new RawServer[1];
        try (RawServer silent = new RawServer((request, out) -> self[0].stall())) {
            self[0] = silent;
            assertEquals(Hindrance.SLOW, of(silent.uri(), Optional.empty(), Duration.ofMillis(500)));
            assertEquals(Hindrance.SLOW, of(silent.uri(), Optional.empty(), Duration.ZERO));
        }
    }

    @Test
    void why_proxyThatMakesNoTunnel_isItsNo() {
        try (RawServer proxy = RawServer.saying(403, "")) {
            assertEquals(
                    Hindrance.PROXY_SAYS_NO,
                    of(URI.create("https://gateway.invalid"), Optional.of(proxy), Duration.ofSeconds(20)));
        }
    }

    @Test
    void why_connectionBrokenOff_isBroken() {
        try (RawServer rude = new RawServer((request, out) -> out.close())) {
            assertEquals(Hindrance.BROKEN, of(rude.uri()));
        }
    }
}
