package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.CLIENT_ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.config.TestSettings;
import dev.remotehiring.internal.fault.Fault;
import dev.remotehiring.internal.grant.Grant;
import dev.remotehiring.internal.grant.JwtBearerGrant;
import dev.remotehiring.internal.http.Http;
import dev.remotehiring.internal.http.RawServer;
import dev.remotehiring.internal.token.ClientSecrets;
import dev.remotehiring.internal.token.GrantRefusedException;
import dev.remotehiring.internal.token.TokenEndpoint;
import dev.remotehiring.simulator.record.Seen;
import dev.remotehiring.simulator.world.PartnerClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Assertions (the Remote facts, section 2.6; section 11, rules 12 to 18). */
class AssertionRulesTest extends RemoteRules {
    /** What an assertion says, read from the wire. */
    private static JsonNode wire(Grant grant, Secret clientSecret, int part) throws IOException {
        String jwt = grant.form(clientSecret).get("assertion");
        return JSON.readTree(Base64.getUrlDecoder().decode(jwt.split("\\.")[part]));
    }

    @Test
    void rule12_assertion_isSignedByHs256WithTheClientSecret() throws Exception {
        connected();
        Secret secret = new Secret(platform.clientSecret);
        Grant grant = assertion(manager(), "");

        JsonNode header = wire(grant, secret, 0);
        assertEquals("HS256", header.path("alg").asText());
        assertEquals("JWT", header.path("typ").asText());
        assertEquals(2, header.size());
        String jwt = grant.form(secret).get("assertion");
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(platform.clientSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        assertEquals(
                jwt.substring(jwt.lastIndexOf('.') + 1),
                Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(mac.doFinal(
                                jwt.substring(0, jwt.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII))));
        got(grant);
    }

    @Test
    void rule12_assertionSignedWithAnotherSecret_isInvalidGrant() {
        platform.credentials.put(
                new CredentialKey(Optional.empty(), CredentialKind.CLIENT_SECRET, issuer(), "remote-hiring"),
                new Secret("not the client secret at all, but long enough"));

        assertEquals(Fault.INVALID_GRANT, refused(assertion(manager(), "")));
    }

    @Test
    void rule13_assertion_namesIssuerAudienceAndTimesAsRemoteWantsThem() throws Exception {
        JsonNode claims = wire(assertion(manager(), ""), new Secret(platform.clientSecret), 1);

        assertEquals(CLIENT_ID, claims.path("iss").asText());
        assertTrue(claims.path("aud").isTextual(), "one text, no list: " + claims);
        assertEquals(platform.remote.uri() + "/auth", claims.path("aud").asText());
        long now = platform.clock.instant().getEpochSecond();
        assertTrue(claims.path("exp").asLong() > now + 60, claims.toString());
        assertTrue(claims.path("exp").asLong() < now + 600, claims.toString());
        assertTrue(claims.path("iat").asLong() <= now, claims.toString());
        assertTrue(claims.path("exp").asLong() - claims.path("iat").asLong() < 600, claims.toString());
    }

    @ParameterizedTest
    @CsvSource({
        "production, true, https://gateway.remote.com/auth",
        "sandbox, false, https://gateway.remote-sandbox.com/auth",
        "partner-sandbox, false, https://gateway.partners.remote-sandbox.com/auth"
    })
    void rule13_audience_isTheGatewaysOwnInEachEnvironment(String environment, boolean production, String audience) {
        Settings settings = TestSettings.of(Map.of(
                "environment",
                environment,
                "production",
                production,
                "web.app",
                "https://remote.example",
                "client.id",
                "kestrel",
                "redirect.uri",
                Platform.REDIRECT));

        assertEquals(audience, settings.environment().audience());
    }

    /** Ten minutes of difference between the clocks: the log says what it is about. */
    @Test
    void rule13_clockIsWrong_isRefusedWithTheDifferenceInWords() {
        try (RawServer remote = new RawServer((request, out) -> out.write(RawServer.answer(
                        400,
                        "Date: "
                                + DateTimeFormatter.RFC_1123_DATE_TIME.format(platform.clock
                                        .instant()
                                        .minusSeconds(601)
                                        .atZone(ZoneOffset.UTC))
                                + "\r\n",
                        "{\"error\":\"invalid_grant\",\"error_description\":\"Invalid expiration\"}")));
                Http there = new Http(remote.uri(), Optional.empty())) {
            TokenEndpoint endpoint = new TokenEndpoint(
                    there,
                    CLIENT_ID,
                    new ClientSecrets(platform.credentials, issuer(), "remote-hiring"),
                    platform.clock);

            GrantRefusedException refused =
                    assertThrows(GrantRefusedException.class, () -> endpoint.request(assertion(manager(), ""), LATER));

            assertTrue(refused.getMessage().contains("seconds ahead of Remote's"), refused.getMessage());
        }
    }

    @Test
    void rule14_scopesOfOurOwn_areValidForUserAndEmployee() {
        everyGrantUsed();
        Settings settings = TestSettings.of(TestSettings.custom(platform.remote.uri()));

        got(assertion(manager(), settings.assertions().managerScopes()));
        got(assertion(
                JwtBearerGrant.employee(platform.remote.employments().get(0).id()),
                settings.assertions().employeeScopes()));
    }

    @Test
    void rule14_malformedSubjectOrForeignScope_isInvalidGrantInRemotesWords() {
        for (Grant wrong : List.of(assertion("urn:remote-api:nobody", ""), assertion(manager(), "no_such:scope"))) {
            GrantRefusedException refused =
                    assertThrows(GrantRefusedException.class, () -> endpoint().request(wrong, LATER));

            assertEquals(Fault.INVALID_GRANT, refused.fault());
            assertTrue(refused.getMessage().contains("Subject or Scope validation failed"), refused.getMessage());
        }
    }

    /** Isolation is Remote's: a user of a company that this platform does not manage cannot be vouched for. */
    @Test
    void rule15_userOfACompanyThatIsNotManaged_isABareInvalidGrant() {
        connected();

        for (String subject : List.of(
                JwtBearerGrant.companyManager(
                        platform.remote.person("otto.owner@globex.example").id()),
                JwtBearerGrant.companyManager("00000000-0000-4000-8000-000000000000"),
                JwtBearerGrant.employee("00000000-0000-4000-8000-000000000000"))) {
            assertEquals(Fault.INVALID_GRANT, refused(assertion(subject, "")));
        }
    }

    @Test
    void rule15_settingIsOffAtRemote_endsNothingButTheAssertion() {
        platform.start(RemoteRules::vouching);
        platform.remote.register(PartnerClient.of(CLIENT_ID, platform.clientSecret)
                .redirectingTo(Platform.REDIRECT)
                .withoutAssertions());
        connected();

        hired("marta");

        assertTrue(connection().ended().isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"true, false", "true, true", "false, false"})
    void rule16_assertionWithOrWithoutBasic_isTakenWhereRemoteTakesIt(boolean basic, boolean remoteNeedsBasic) {
        platform.remote.settings(settings -> settings.assertionNeedsBasic = remoteNeedsBasic);
        platform.start(keys -> {
            keys.put("assertion.basic", basic);
            return vouching(keys);
        });
        connected();

        hired("marta");

        Seen assertion = tokenRequests().get(1);
        assertEquals(200, assertion.status());
        assertEquals(basic, assertion.requestHeaders().containsKey("authorization"));
        assertEquals(
                Connection.Kind.ASSERTION,
                platform.admin().connections(ADA).get(1).kind());
    }

    @Test
    void rule16_remoteNeedsBasicAndItIsOff_saysWhatToSwitchOnAndEndsNothing() {
        platform.remote.settings(settings -> settings.assertionNeedsBasic = true);
        platform.start(keys -> {
            keys.put("assertion.basic", false);
            return vouching(keys);
        });
        connected();

        RemoteHiringException refused = failure("marta");

        assertEquals(Kind.CLIENT_REJECTED, refused.kind());
        assertTrue(refused.getMessage().contains("Assertions with client id and secret"), refused.getMessage());
        assertTrue(platform.admin().connections(ADA).stream()
                .allMatch(one -> one.ended().isEmpty()));
    }

    @Test
    void rule17_subjects_areSpeltAsRemoteTakesThem() throws Exception {
        everyGrantUsed();
        String employee =
                JwtBearerGrant.employee(platform.remote.employments().get(0).id());

        for (String subject : List.of(manager(), employee)) {
            assertEquals(
                    subject,
                    wire(assertion(subject, ""), new Secret(platform.clientSecret), 1)
                            .path("sub")
                            .asText());
            got(assertion(subject, ""));
        }
        assertTrue(manager().startsWith("urn:remote-api:company-manager:user:"));
        assertTrue(employee.startsWith("urn:remote-api:employee:employment:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "employment:write country:read"})
    void rule18_scopes_areAClaimOnlyWhereThereAreAnyAndNoRefreshTokenComesBack(String scopes) throws Exception {
        connected();
        Grant grant = assertion(manager(), scopes);

        JsonNode claims = wire(grant, new Secret(platform.clientSecret), 1);
        assertEquals(!scopes.isEmpty(), claims.has("scope"));
        assertEquals(scopes, claims.path("scope").asText(""));
        assertEquals(Optional.empty(), got(grant).refreshToken());
    }
}
