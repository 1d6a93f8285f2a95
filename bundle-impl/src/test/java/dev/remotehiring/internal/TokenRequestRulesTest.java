package dev.remotehiring.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.fault.Fault;
import dev.remotehiring.internal.grant.ClientCredentialsGrant;
import dev.remotehiring.internal.grant.RefreshTokenGrant;
import dev.remotehiring.internal.token.TokenAnswer;
import dev.remotehiring.simulator.record.Seen;
import dev.remotehiring.simulator.settings.Settings.TokenErrorShape;
import dev.remotehiring.simulator.trouble.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What every token request looks like, and what its refusals mean (the Remote facts, sections 2.2 and 2.3; section 11,
 * rules 1 to 5).
 */
class TokenRequestRulesTest extends RemoteRules {
    @Test
    void rule01_everyGrant_isPostedAsAForm() {
        everyGrantUsed();

        assertEquals(
                Set.of(
                        "authorization_code",
                        "refresh_token",
                        "client_credentials",
                        "urn:ietf:params:oauth:grant-type:jwt-bearer"),
                tokenRequests().stream().map(one -> form(one).get("grant_type")).collect(Collectors.toSet()));
        for (Seen request : tokenRequests()) {
            assertEquals("POST", request.method());
            assertEquals("", request.query());
            assertEquals(
                    List.of("application/x-www-form-urlencoded"),
                    request.requestHeaders().get("content-type"));
            assertEquals(200, request.status());
        }
    }

    @Test
    void rule02_everyGrant_goesWithBasic() {
        everyGrantUsed();

        for (Seen request : tokenRequests()) {
            assertTrue(
                    request.requestHeaders().get("authorization").get(0).startsWith("Basic "),
                    form(request).get("grant_type"));
        }
    }

    /** Wrong credentials are not the connection's fault: it goes on as soon as they are right. */
    @Test
    void rule02_wrongClientSecret_isSaidSoAndEndsNothing() {
        connected();
        hired("marta");
        CredentialKey key =
                new CredentialKey(Optional.empty(), CredentialKind.CLIENT_SECRET, issuer(), "remote-hiring");
        platform.credentials.put(key, new Secret("not the client secret at all, but long enough"));
        platform.later(Duration.ofHours(2));

        assertEquals(Kind.CLIENT_REJECTED, failure("nuno").kind());

        assertTrue(connection().ended().isEmpty());
        platform.credentials.put(key, new Secret(platform.clientSecret));
        platform.later(Duration.ofSeconds(2));
        hired("nuno");
    }

    @Test
    void rule03_everyGrant_hasNoCredentialsInItsBody() {
        everyGrantUsed();

        for (Seen request : tokenRequests()) {
            assertFalse(form(request).containsKey("client_id"), request.requestBody());
            assertFalse(form(request).containsKey("client_secret"), request.requestBody());
        }
    }

    @Test
    void rule04_everyGrant_sendsItsOwnParametersAndNoOthers() {
        everyGrantUsed();

        Map<String, Set<String>> sent = new TreeMap<>();
        tokenRequests()
                .forEach(one -> sent.put(form(one).get("grant_type"), form(one).keySet()));
        assertEquals(
                Map.of(
                        "authorization_code", Set.of("grant_type", "code"),
                        "refresh_token", Set.of("grant_type", "refresh_token"),
                        "client_credentials", Set.of("grant_type"),
                        "urn:ietf:params:oauth:grant-type:jwt-bearer", Set.of("grant_type", "assertion")),
                sent);
    }

    /** Both shapes of error are read, and none but invalid_grant ends the connection (sections 2.2 and 10.6). */
    @ParameterizedTest
    @CsvSource({
        "invalid_request, CLIENT_REJECTED",
        "unsupported_grant_type, CLIENT_REJECTED",
        "invalid_scope, CLIENT_REJECTED",
        "unauthorized_client, CLIENT_REJECTED",
        "invalid_client, CLIENT_REJECTED",
        "something_new, CLIENT_REJECTED"
    })
    void rule04_refusedForAnotherReason_isSaidSoAndEndsNothing(String error, Kind kind) {
        connected();
        platform.later(Duration.ofHours(2));
        for (Trouble trouble : List.of(
                new Trouble.OAuthError(error, ""), Trouble.Answer.json(400, "{\"message\":\"" + error + "\"}"))) {
            platform.remote.plan(1, "POST", TOKEN_ENDPOINT, trouble);

            assertEquals(kind, failure("marta").kind());

            assertTrue(connection().ended().isEmpty());
            platform.later(Duration.ofSeconds(2));
        }
        hired("marta");
    }

    @Test
    void rule05_clientCredentials_areATokenAndNothingElse() {
        TokenAnswer answer = got(new ClientCredentialsGrant());

        assertEquals(Duration.ofHours(1), answer.lifetime());
        assertEquals(Optional.empty(), answer.refreshToken());
        assertEquals(Optional.empty(), answer.company());
        assertEquals(Optional.empty(), answer.user());
    }

    /** Sections 10.5, 10.6 and 12.5: what sources differ in makes no difference here. */
    @Test
    void section2_2_answersOfEitherShape_areUnderstood() {
        platform.remote.settings(settings -> {
            settings.tokenErrors = TokenErrorShape.MESSAGE;
            settings.scopeInTokenAnswer = true;
            settings.expiresInSeconds = 7200;
        });
        connected();

        hired("marta");

        assertEquals(Duration.ofHours(2), got(new ClientCredentialsGrant()).lifetime());
        assertEquals(
                Fault.INVALID_GRANT,
                refused(new RefreshTokenGrant(new Secret("00000000-0000-4000-8000-000000000000"))));
    }
}
