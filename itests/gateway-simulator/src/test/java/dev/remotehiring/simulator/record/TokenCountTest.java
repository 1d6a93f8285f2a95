package dev.remotehiring.simulator.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.simulator.Answer;
import dev.remotehiring.simulator.GatewayTest;
import dev.remotehiring.simulator.Visitor;
import dev.remotehiring.simulator.trouble.Trouble;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenCountTest extends GatewayTest {
    private static final String TOKEN = "/auth/oauth2/token";

    @Test
    void granted_isCountedByGrantType() {
        String refreshToken = grant(ADA, "").text("/refresh_token");
        refresh(refreshToken);
        refresh(refreshToken);
        refresh("unknown");
        employeeToken(hired(partnerAndCompany(), "ines@example.com"));
        assertEquals(
                Map.of("authorization_code", 2, "refresh_token", 2, "client_credentials", 1, ASSERTION, 1),
                remote.tokenTraffic().granted());
        assertEquals(2, remote.tokenTraffic().granted("refresh_token"));
        remote.clearRequests();
        assertEquals(0, remote.tokenTraffic().granted("refresh_token"));
        assertEquals(Map.of(), remote.tokenTraffic().asked());
    }

    @Test
    void granted_countsWhatWasDoneNotWhatWasSaid() {
        String refreshToken = grant(ADA, "").text("/refresh_token");
        remote.clearRequests();
        remote.plan(1, "POST", TOKEN, Trouble.Answer.json(200, "{}"));
        refresh(refreshToken);
        remote.plan(1, "POST", TOKEN, new Trouble.Drop());
        assertThrows(UncheckedIOException.class, () -> refresh(refreshToken));
        assertEquals(0, remote.tokenTraffic().granted("refresh_token"));
        remote.plan(1, "POST", TOKEN, new Trouble.LoseAnswer());
        assertThrows(UncheckedIOException.class, () -> refresh(refreshToken));
        assertEquals(1, remote.tokenTraffic().granted("refresh_token"));
        assertEquals(Map.of(CLIENT, 3), remote.tokenTraffic().asked());
    }

    @Test
    void granted_withAJsonBody_isCountedToo() {
        remote.settings(s -> s.jsonTokenBodies = true);
        String basic = Base64.getEncoder().encodeToString(BASIC.getBytes(StandardCharsets.UTF_8));
        visitor.send(visitor.to(TOKEN)
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"grant_type\":\"client_credentials\"}")));
        assertEquals(Map.of("client_credentials", 1), remote.tokenTraffic().granted());
    }

    @Test
    void asked_isCountedByClientAsSoonAsItCame() {
        visitor.token(BASIC, Map.of("grant_type", "client_credentials"));
        visitor.token("other:wrong", Map.of("grant_type", "client_credentials"));
        visitor.token("", Map.of("grant_type", "client_credentials"));
        employeeToken("nobody");
        remote.plan(1, "POST", TOKEN, new Trouble.Stall(Duration.ofHours(1)));
        var impatient = Visitor.form(visitor.to(TOKEN), Map.of()).timeout(Duration.ofMillis(200));
        assertThrows(UncheckedIOException.class, () -> visitor.send(impatient));
        assertEquals(Map.of(CLIENT, 2, "other", 1, "", 2), remote.tokenTraffic().asked());
        assertEquals(4, remote.count("POST", TOKEN));
    }

    @Test
    void traffic_overHttp_isTheSame() {
        refresh(grant(ADA, "").text("/refresh_token"));
        Answer answer = visitor.get("/_simulator/tokens", "");
        assertEquals(1, answer.at("/data/granted/refresh_token").asInt());
        assertEquals(2, answer.at("/data/asked/ats").asInt());
        assertTrue(answer.at("/data/busiest_second/ats").asInt() > 0);
        visitor.send("DELETE", "/_simulator/requests", "", null);
        assertEquals(
                0, visitor.get("/_simulator/tokens", "").at("/data/granted").size());
    }

    @Test
    void requests_carryWhenTheyCameInRealTime() {
        Instant before = Instant.now();
        partnerToken();
        Seen seen = remote.requests().get(0);
        assertEquals(clock.instant(), seen.at());
        assertTrue(!seen.arrived().isBefore(before) && !seen.arrived().isAfter(Instant.now()));
        assertEquals(seen.arrived().toString(), seen.json().path("arrived").asText());
    }

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "0, 1",
        "0 1000, 1",
        "0 999, 2",
        "0 999 1000, 2",
        "999 0 500, 3",
        "0 1000 2000, 1",
        "0 0 0 5000, 3",
        "0 900 1000 1100 1899 1900, 4"
    })
    void busiestSecond_isAnyOneNotOnlyAWholeOne(String millis, int most) {
        List<Instant> arrivals = Arrays.stream(millis.split(" "))
                .filter(text -> !text.isEmpty())
                .map(text -> Instant.ofEpochMilli(Long.parseLong(text)))
                .toList();
        assertEquals(most, TokenCount.mostWithinASecond(arrivals));
    }

    private String partnerAndCompany() {
        partnerToken();
        return companyToken(ADA);
    }
}
