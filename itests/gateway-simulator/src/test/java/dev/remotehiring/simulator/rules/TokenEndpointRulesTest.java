package dev.remotehiring.simulator.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.simulator.Answer;
import dev.remotehiring.simulator.GatewayTest;
import dev.remotehiring.simulator.settings.Settings.TokenErrorShape;
import dev.remotehiring.simulator.world.Ids;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TokenEndpointRulesTest extends GatewayTest {
    private static final Map<String, String> CLIENT_CREDENTIALS = Map.of("grant_type", "client_credentials");

    @Test
    void rule01_jsonBody_isInvalidRequest() {
        Answer answer = jsonBody();
        assertEquals(400, answer.status());
        assertEquals("invalid_request", answer.text("/error"));
    }

    @Test
    void rule01_jsonBodySwitchedOn_works() {
        remote.settings(s -> s.jsonTokenBodies = true);
        assertEquals(200, jsonBody().status());
    }

    @Test
    void rule02_wrongSecretOrNone_isInvalidClient401() {
        for (String basic : new String[] {"", CLIENT + ":wrong", "nobody:" + SECRET, CLIENT}) {
            Answer answer = visitor.token(basic, CLIENT_CREDENTIALS);
            assertEquals(401, answer.status(), "with " + basic.length() + " characters");
            assertEquals("invalid_client", answer.text("/error"));
        }
    }

    @Test
    void rule02_secretAdded_worksBesideTheOther() {
        String second = Ids.secret();
        assertEquals("invalid_client", with(second).text("/error"));
        remote.addClientSecret(CLIENT, second);
        assertEquals(200, with(SECRET).status());
        assertEquals(200, with(second).status());
    }

    @Test
    void rule02_secretDropped_isInvalidClientAtOnce() {
        String second = Ids.secret();
        remote.addClientSecret(CLIENT, second);
        remote.dropClientSecret(CLIENT, SECRET);
        Answer answer = with(SECRET);
        assertEquals(401, answer.status());
        assertEquals("invalid_client", answer.text("/error"));
        assertEquals(200, with(second).status());
        remote.dropClientSecret(CLIENT, second);
        assertEquals(401, with(second).status());
    }

    @Test
    void secretNobodyHas_cannotBeDropped_andIsNotRepeated() {
        String other = Ids.secret();
        String words = assertThrows(IllegalArgumentException.class, () -> remote.dropClientSecret(CLIENT, other))
                .getMessage();
        assertEquals("PartnerClient[ats] has no such secret", words);
        assertThrows(NoSuchElementException.class, () -> remote.addClientSecret("nobody", other));
    }

    @Test
    void rule02_otherGrants_needBasicToo() {
        assertEquals(
                401,
                visitor.token("", Map.of("grant_type", "authorization_code", "code", "x"))
                        .status());
        assertEquals(
                401,
                visitor.token("", Map.of("grant_type", "refresh_token", "refresh_token", "x"))
                        .status());
    }

    @Test
    void rule03_credentialsInTheBody_areRefused() {
        Answer answer = visitor.token(
                "", Map.of("grant_type", "client_credentials", "client_id", CLIENT, "client_secret", SECRET));
        assertEquals(401, answer.status());
        assertEquals("invalid_client", answer.text("/error"));
    }

    @Test
    void rule04_unknownGrantType_isUnsupported() {
        Answer answer = visitor.token(BASIC, Map.of("grant_type", "password"));
        assertEquals(400, answer.status());
        assertEquals("unsupported_grant_type", answer.text("/error"));
    }

    @Test
    void rule04_missingParameter_isInvalidRequest() {
        assertEquals("invalid_request", visitor.token(BASIC, Map.of()).text("/error"));
        Answer withoutCode = visitor.token(BASIC, Map.of("grant_type", "authorization_code"));
        assertEquals(400, withoutCode.status());
        assertEquals("invalid_request", withoutCode.text("/error"));
    }

    @Test
    void rule04_messageShape_whereSwitchedOn() {
        remote.settings(s -> s.tokenErrors = TokenErrorShape.MESSAGE);
        assertEquals(
                "{\"message\":\"unsupported_grant_type\"}",
                visitor.token(BASIC, Map.of("grant_type", "password")).body());
    }

    @Test
    void rule05_clientCredentials_answerThreeFieldsExactly() {
        Answer answer = visitor.token(BASIC, CLIENT_CREDENTIALS);
        assertEquals(200, answer.status());
        Set<String> names = new TreeSet<>();
        answer.at("").fieldNames().forEachRemaining(names::add);
        assertEquals(Set.of("access_token", "token_type", "expires_in"), names);
        assertEquals("Bearer", answer.text("/token_type"));
        assertEquals(3600, answer.at("/expires_in").asInt());
        assertTrue(answer.header("cache-control").orElse("").contains("no-store"));
    }

    private Answer with(String secret) {
        return visitor.token(CLIENT + ":" + secret, CLIENT_CREDENTIALS);
    }

    private Answer jsonBody() {
        String basic = Base64.getEncoder().encodeToString(BASIC.getBytes(StandardCharsets.UTF_8));
        return visitor.send(visitor.to("/auth/oauth2/token")
                .header("Authorization", "Basic " + basic)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"grant_type\":\"client_credentials\"}")));
    }
}
