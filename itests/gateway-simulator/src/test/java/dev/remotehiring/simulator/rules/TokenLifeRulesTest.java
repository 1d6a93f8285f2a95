package dev.remotehiring.simulator.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.remotehiring.simulator.Answer;
import dev.remotehiring.simulator.GatewaySimulator;
import dev.remotehiring.simulator.GatewayTest;
import dev.remotehiring.simulator.Visitor;
import dev.remotehiring.simulator.settings.Personality;
import dev.remotehiring.simulator.world.Ids;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TokenLifeRulesTest extends GatewayTest {
    private static final String UNAUTHORIZED = "{\"message\":\"Unauthorized\"}";

    @Test
    void rule19_afterExpiresIn_everyCallIs401() {
        String token = companyToken(ADA);
        clock.advance(Duration.ofSeconds(3599));
        assertEquals(201, identity(token).status());
        clock.advance(Duration.ofSeconds(1));
        assertUnauthorized(identity(token));
        assertUnauthorized(visitor.get("/v1/employments", token));
    }

    @Test
    void rule19_otherLifetime_isAnsweredAndKept() {
        remote.settings(s -> s.expiresInSeconds = 60);
        Answer answer = grant(ADA, "");
        assertEquals(60, answer.at("/expires_in").asInt());
        clock.advance(Duration.ofSeconds(60));
        assertUnauthorized(identity(answer.text("/access_token")));
    }

    @Test
    void rule20_customerTokenOfTheOtherEnvironment_is401() {
        assertUnauthorized(identity(remote.customerToken(ADA, "all:write", Personality.PRODUCTION)));
        assertEquals(201, identity(remote.customerToken(ADA)).status());
        remote.settings(s -> s.personality = Personality.PRODUCTION);
        assertUnauthorized(identity(remote.customerToken(ADA, "all:write", Personality.SANDBOX)));
        assertEquals(201, identity(remote.customerToken(ADA)).status());
    }

    @Test
    void rule20_tokenOfAnotherHost_is401() {
        try (GatewaySimulator other = GatewaySimulator.start()) {
            assertUnauthorized(new Visitor(other.uri()).get("/v1/identity/current", companyToken(ADA)));
        }
    }

    @Test
    void rule21_revokingTheCompany_endsAccessAndRefreshTokens() {
        Answer granted = grant(ADA, "");
        Answer foreign = grant(GUS, "");
        remote.revokeCompany("Acme Robotics");
        assertUnauthorized(identity(granted.text("/access_token")));
        assertEquals(
                "{\"error\":\"invalid_grant\"}",
                refresh(granted.text("/refresh_token")).body());
        assertEquals(201, identity(foreign.text("/access_token")).status());
    }

    @Test
    void rule21_revokingOneUser_leavesTheOthers() {
        Answer ada = grant(ADA, "");
        Answer olga = grant("olga.owner@acme.example", "");
        remote.revokeUser(ADA);
        assertUnauthorized(identity(ada.text("/access_token")));
        assertEquals(400, refresh(ada.text("/refresh_token")).status());
        assertEquals(201, identity(olga.text("/access_token")).status());
    }

    @Test
    void rule21_customerTokens_areNotTouched() {
        String customer = remote.customerToken(ADA);
        String readOnly = remote.customerToken(ADA, true);
        grant(ADA, "");
        remote.revokeUser(ADA);
        remote.revokeCompany("Acme Robotics");
        assertEquals(201, identity(customer).status());
        assertEquals(200, visitor.get("/v1/employments", readOnly).status());
    }

    @Test
    void accessTokens_ofADroppedSecret_goOn() {
        String token = companyToken(ADA);
        exchangeSecret();
        assertEquals(201, identity(token).status());
    }

    @Test
    void accessTokens_ofADroppedSecret_endWhereSwitchedOn() {
        remote.settings(s -> s.droppedSecretEndsTokens = true);
        Answer granted = grant(ADA, "");
        String second = exchangeSecret();
        Answer refreshed = visitor.token(
                CLIENT + ":" + second,
                Map.of("grant_type", "refresh_token", "refresh_token", granted.text("/refresh_token")));
        assertUnauthorized(identity(granted.text("/access_token")));
        assertEquals(201, identity(refreshed.text("/access_token")).status());
    }

    @Test
    void expiredAccessTokens_canBeRefreshed() {
        Answer granted = grant(ADA, "");
        remote.expireTokens();
        assertUnauthorized(identity(granted.text("/access_token")));
        assertEquals(200, refresh(granted.text("/refresh_token")).status());
    }

    private String exchangeSecret() {
        String second = Ids.secret();
        remote.addClientSecret(CLIENT, second);
        remote.dropClientSecret(CLIENT, SECRET);
        return second;
    }

    private Answer identity(String bearer) {
        return visitor.get("/v1/identity/current", bearer);
    }

    private static void assertUnauthorized(Answer answer) {
        assertEquals(401, answer.status());
        assertEquals(UNAUTHORIZED, answer.body());
    }
}
