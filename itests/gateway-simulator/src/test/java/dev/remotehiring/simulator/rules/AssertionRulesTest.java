package dev.remotehiring.simulator.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.simulator.Answer;
import dev.remotehiring.simulator.GatewayTest;
import dev.remotehiring.simulator.Hires;
import dev.remotehiring.simulator.world.Ids;
import dev.remotehiring.simulator.world.PartnerClient;
import io.jsonwebtoken.JwtBuilder;
import io.jsonwebtoken.Jwts;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AssertionRulesTest extends GatewayTest {
    private static final String BARE = "{\"error\":\"invalid_grant\"}";

    @BeforeEach
    void connect() {
        grant(ADA, "");
    }

    @Test
    void rule12_wrongKey_isRefused() {
        String assertion =
                good().signWith(key(Ids.secret(), "HmacSHA256"), Jwts.SIG.HS256).compact();
        assertRefused(post("", assertion));
    }

    @Test
    void rule12_eitherOfTwoSecrets_signs_theDroppedOneIsBare() {
        String second = Ids.secret();
        remote.addClientSecret(CLIENT, second);
        String older = signed(UnaryOperator.identity());
        String newer =
                good().signWith(key(second, "HmacSHA256"), Jwts.SIG.HS256).compact();
        for (String basic : List.of("", BASIC, CLIENT + ":" + second)) {
            assertEquals(200, post(basic, older).status());
            assertEquals(200, post(basic, newer).status());
        }
        remote.dropClientSecret(CLIENT, SECRET);
        assertBare(post("", older));
        assertBare(post(CLIENT + ":" + second, older));
        assertBare(post(BASIC, newer));
        assertEquals(200, post("", newer).status());
    }

    @Test
    void rule12_algNone_isRefused() {
        assertRefused(post("", good().compact()));
    }

    @Test
    void rule12_otherAlgorithmWithTheRightSecret_isRefused() {
        assertRefused(post(
                "", good().signWith(key(SECRET, "HmacSHA512"), Jwts.SIG.HS512).compact()));
    }

    @Test
    void rule12_noJwtAtAll_isRefused() {
        assertRefused(post("", "hello"));
        assertRefused(post("", "a.b.c"));
    }

    @Test
    void rule13_unknownIssuer_isNamed() {
        assertDescribed("issuer", post(BASIC, signed(claims -> claims.issuer("nobody"))));
    }

    @Test
    void rule13_wrongAudience_isNamed() {
        for (String audience :
                List.of(remote.uri().toString(), remote.uri() + "/auth/", "https://gateway.remote.com/auth")) {
            assertDescribed("audience", post("", signed(claims -> claims.claim("aud", audience))));
        }
    }

    @Test
    void rule13_behindAnotherAddress_thatOneIsTheAudience() {
        String before = "http://127.0.0.1:9999";
        remote.settings(settings -> settings.assertionHost = before);
        assertDescribed("audience", post("", signed(UnaryOperator.identity())));
        assertEquals(
                200,
                post("", signed(claims -> claims.claim("aud", before + "/auth")))
                        .status());
    }

    @Test
    void rule13_expiryPastOrTooFar_isNamed() {
        for (int seconds : new int[] {-1, 0, 600, 3600}) {
            assertDescribed("expiration", post("", signed(claims -> claims.expiration(in(seconds)))));
        }
        assertEquals(200, post("", signed(claims -> claims.expiration(in(599)))).status());
    }

    @Test
    void rule14_malformedSubject_isDescribed() {
        for (String subject :
                List.of("", ADA, "urn:remote-api:company-manager:user:42", "urn:remote-api:robot:" + Ids.uuid())) {
            assertDescribed("Subject or Scope validation failed", post("", signed(claims -> claims.subject(subject))));
        }
    }

    @Test
    void rule14_scopeNotOfTheRole_isDescribed() {
        String employee = "urn:remote-api:employee:employment:" + hired(companyToken(ADA), "ines@example.com");
        assertDescribed(
                "Subject or Scope validation failed",
                post("", signed(claims -> claims.subject(employee).claim("scope", "employment:write"))));
        assertDescribed(
                "Subject or Scope validation failed",
                post("", signed(claims -> claims.claim("scope", "bank_account:read"))));
    }

    @Test
    void rule15_subjectThatDoesNotExist_isBare() {
        assertBare(post("", signed(claims -> claims.subject(manager(Ids.uuid())))));
    }

    @Test
    void rule15_subjectOfACompanyNotManaged_isBare() {
        assertBare(post(
                "", signed(claims -> claims.subject(manager(remote.person(GUS).id())))));
    }

    @Test
    void rule15_clientWithoutTheSetting_isBare() {
        remote.register(PartnerClient.of(CLIENT, SECRET).withoutAssertions());
        assertBare(post("", signed(UnaryOperator.identity())));
    }

    @Test
    void rule16_withAndWithoutBasic_bothWork() {
        assertEquals(200, post("", signed(UnaryOperator.identity())).status());
        assertEquals(200, post(BASIC, signed(UnaryOperator.identity())).status());
    }

    @Test
    void rule16_basicOfAnotherClientOrWrongSecret_fails() {
        remote.register(PartnerClient.of("other", SECRET));
        assertRefused(post("other:" + SECRET, signed(UnaryOperator.identity())));
        assertRefused(post(CLIENT + ":wrong", signed(UnaryOperator.identity())));
    }

    @Test
    void rule16_bareVariant_canBeSwitchedOff() {
        remote.settings(s -> s.assertionNeedsBasic = true);
        assertEquals(401, post("", signed(UnaryOperator.identity())).status());
        assertEquals(200, post(BASIC, signed(UnaryOperator.identity())).status());
    }

    @Test
    void rule17_threeSpellingsWork_theMisspeltOneDoesNot() {
        String employment = hired(companyToken(ADA), "ines@example.com");
        for (String subject : List.of(
                manager(remote.person(RITA).id()),
                "urn:remote-api:employee:employment:" + employment,
                "urn:remote-api:employment:" + employment)) {
            assertEquals(
                    200, post("", signed(claims -> claims.subject(subject))).status(), subject);
        }
        String misspelt = "urn:remote-api:employee:emplomyent:" + employment;
        assertEquals(400, post("", signed(claims -> claims.subject(misspelt))).status());
    }

    @Test
    void rule18_withoutScope_isEverythingOfTheRoleAndNoRefreshToken() {
        Answer answer = post(
                "", signed(claims -> claims.subject(manager(remote.person(RITA).id()))));
        assertFalse(answer.at("").has("refresh_token"));
        String token = answer.text("/access_token");
        assertEquals(RITA, visitor.get("/v1/identity/current", token).text("/data/user/email"));
        assertEquals(201, hire(token, Hires.portugal("ines@example.com")).status());
    }

    @Test
    void rule18_withScope_isNoMore() {
        String token = post("", signed(claims -> claims.claim("scope", "employment:read")))
                .text("/access_token");
        assertEquals(200, visitor.get("/v1/employments", token).status());
        assertEquals(403, visitor.get("/v1/company-managers", token).status());
    }

    private JwtBuilder good() {
        return Jwts.builder()
                .issuer(CLIENT)
                .subject(manager(remote.person(ADA).id()))
                .claim("aud", remote.uri() + "/auth")
                .issuedAt(in(0))
                .expiration(in(300));
    }

    private String signed(UnaryOperator<JwtBuilder> change) {
        return change.apply(good())
                .signWith(key(SECRET, "HmacSHA256"), Jwts.SIG.HS256)
                .compact();
    }

    private Answer post(String basic, String assertion) {
        return visitor.token(basic, Map.of("grant_type", ASSERTION, "assertion", assertion));
    }

    private Date in(int seconds) {
        return Date.from(clock.instant().plus(Duration.ofSeconds(seconds)));
    }

    private static String manager(String userId) {
        return "urn:remote-api:company-manager:user:" + userId;
    }

    private static SecretKey key(String secret, String algorithm) {
        return new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), algorithm);
    }

    private static void assertRefused(Answer answer) {
        assertEquals(400, answer.status());
        assertEquals("invalid_grant", answer.text("/error"));
    }

    private static void assertDescribed(String word, Answer answer) {
        assertRefused(answer);
        assertTrue(answer.text("/error_description").contains(word), answer.body());
    }

    private static void assertBare(Answer answer) {
        assertEquals(400, answer.status());
        assertEquals(BARE, answer.body());
    }
}
