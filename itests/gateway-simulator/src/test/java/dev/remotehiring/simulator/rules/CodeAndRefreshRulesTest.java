package dev.remotehiring.simulator.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.simulator.Answer;
import dev.remotehiring.simulator.GatewayTest;
import dev.remotehiring.simulator.settings.Settings.RefreshReuse;
import dev.remotehiring.simulator.world.Ids;
import dev.remotehiring.simulator.world.PartnerClient;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CodeAndRefreshRulesTest extends GatewayTest {
    private static final String INVALID_GRANT = "{\"error\":\"invalid_grant\"}";

    @Test
    void rule09_codeUsedTwice_isInvalidGrant() {
        String code = remote.approve(CLIENT, ADA, "");
        assertEquals(200, exchange(BASIC, code).status());
        Answer again = exchange(BASIC, code);
        assertEquals(400, again.status());
        assertEquals(INVALID_GRANT, again.body());
    }

    @Test
    void rule09_codeAfterFiveMinutes_isInvalidGrant() {
        String inTime = remote.approve(CLIENT, ADA, "");
        clock.advance(Duration.ofSeconds(299));
        assertEquals(200, exchange(BASIC, inTime).status());
        String late = remote.approve(CLIENT, ADA, "");
        clock.advance(Duration.ofMinutes(5));
        assertEquals(INVALID_GRANT, exchange(BASIC, late).body());
    }

    @Test
    void rule09_codeOfAnotherClient_isInvalidGrant() {
        remote.register(PartnerClient.of("other", SECRET));
        assertEquals(
                INVALID_GRANT,
                exchange("other:" + SECRET, remote.approve(CLIENT, ADA, "")).body());
    }

    @Test
    void rule10_exchange_answersIdsAndAUuidRefreshToken() {
        Answer answer = grant(ADA, "");
        assertEquals(200, answer.status());
        assertEquals(remote.company("Acme Robotics").id(), answer.text("/company_id"));
        assertEquals(remote.person(ADA).id(), answer.text("/user_id"));
        assertTrue(Ids.isUuid(answer.text("/refresh_token")));
        assertEquals(3, answer.text("/access_token").split("\\.").length);
        assertFalse(answer.at("").has("scope"));
    }

    @Test
    void rule10_scopeInAnswer_whereSwitchedOn() {
        remote.settings(s -> s.scopeInTokenAnswer = true);
        assertEquals("employment:read", grant(ADA, "employment:read").text("/scope"));
    }

    @Test
    void rule11_refresh_answersTheSameRefreshTokenWithoutIds() {
        String refreshToken = grant(ADA, "").text("/refresh_token");
        Answer answer = refresh(refreshToken);
        assertEquals(200, answer.status());
        assertEquals(refreshToken, answer.text("/refresh_token"));
        assertFalse(answer.at("").has("company_id"));
        assertFalse(answer.at("").has("user_id"));
    }

    @Test
    void rule11_unknownRefreshToken_isInvalidGrant() {
        Answer answer = refresh(Ids.uuid());
        assertEquals(400, answer.status());
        assertEquals(INVALID_GRANT, answer.body());
    }

    @Test
    void rule11_refreshTokenOfAnotherClient_isInvalidGrant() {
        remote.register(PartnerClient.of("other", SECRET));
        String refreshToken = grant(ADA, "").text("/refresh_token");
        Answer answer =
                visitor.token("other:" + SECRET, Map.of("grant_type", "refresh_token", "refresh_token", refreshToken));
        assertEquals(INVALID_GRANT, answer.body());
    }

    @Test
    void rule11_rotationSwitchedOn_endsTheOldOne() {
        remote.settings(s -> s.rotateRefreshTokens = true);
        String old = grant(ADA, "").text("/refresh_token");
        String renewed = refresh(old).text("/refresh_token");
        assertNotEquals(old, renewed);
        assertEquals(400, refresh(old).status());
        assertEquals(200, refresh(renewed).status());
    }

    @Test
    void rule11_supersededTokenWithinItsGrace_worksOn() {
        remote.settings(s -> {
            s.rotateRefreshTokens = true;
            s.refreshReuse = RefreshReuse.GRACE;
        });
        String old = grant(ADA, "").text("/refresh_token");
        String first = refresh(old).text("/refresh_token");
        clock.advance(Duration.ofSeconds(29));
        String second = refresh(old).text("/refresh_token");
        assertNotEquals(first, second);
        clock.advance(Duration.ofSeconds(1));
        assertEquals(INVALID_GRANT, refresh(old).body());
        assertEquals(200, refresh(first).status());
        assertEquals(200, refresh(second).status());
    }

    @Test
    void rule11_supersededTokenOfAFamily_endsIt() {
        remote.settings(s -> {
            s.rotateRefreshTokens = true;
            s.refreshReuse = RefreshReuse.FAMILY;
        });
        String foreign = grant(ADA, "").text("/refresh_token");
        String first = grant(ADA, "").text("/refresh_token");
        Answer renewed = refresh(first);
        String third = refresh(renewed.text("/refresh_token")).text("/refresh_token");
        assertEquals(INVALID_GRANT, refresh(first).body());
        assertEquals(INVALID_GRANT, refresh(third).body());
        assertEquals(200, refresh(foreign).status());
        assertEquals(
                201,
                visitor.get("/v1/identity/current", renewed.text("/access_token"))
                        .status());
    }

    @Test
    void rule11_supersededTokenOfAnotherClient_endsNothing() {
        remote.register(PartnerClient.of("other", SECRET));
        remote.settings(s -> {
            s.rotateRefreshTokens = true;
            s.refreshReuse = RefreshReuse.FAMILY;
        });
        String first = grant(ADA, "").text("/refresh_token");
        String second = refresh(first).text("/refresh_token");
        Answer foreign =
                visitor.token("other:" + SECRET, Map.of("grant_type", "refresh_token", "refresh_token", first));
        assertEquals(INVALID_GRANT, foreign.body());
        assertEquals(200, refresh(second).status());
    }

    private Answer exchange(String basic, String code) {
        return visitor.token(basic, Map.of("grant_type", "authorization_code", "code", code));
    }
}
