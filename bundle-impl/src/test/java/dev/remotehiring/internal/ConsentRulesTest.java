package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.BROWSER;
import static dev.remotehiring.internal.Platform.CLIENT_ID;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.ConsentCallback;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.fault.Fault;
import dev.remotehiring.internal.grant.AuthorizationCodeGrant;
import dev.remotehiring.internal.grant.RefreshTokenGrant;
import dev.remotehiring.internal.token.StoredConnection;
import dev.remotehiring.simulator.world.PartnerClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From the consent page to a refreshed token (the Remote facts, sections 2.1, 2.4 and 2.5; section 11, rules 6 to 11). */
class ConsentRulesTest extends RemoteRules {
    /** Section 2.1: no PKCE, no audience; response_type is the standard's and does no harm. */
    @Test
    void rule06_authorizeAddress_hasTheClientTheExactRedirectAddressScopeAndState() {
        Map<String, String> query = authorizeQuery();

        assertEquals(Set.of("client_id", "redirect_uri", "response_type", "scope", "state"), query.keySet());
        assertEquals(CLIENT_ID, query.get("client_id"));
        assertEquals(Platform.REDIRECT, query.get("redirect_uri"));
        assertTrue(platform.remote.client(CLIENT_ID).redirectUris().contains(query.get("redirect_uri")));
        assertEquals(COMPANY_SCOPE, query.get("scope"));
    }

    @Test
    void rule06_severalScopes_areSeparatedBySpaces() {
        platform.start(keys -> {
            keys.put("scopes", "employment:write   form:read country:read");
            return keys;
        });

        assertEquals("employment:write form:read country:read", authorizeQuery().get("scope"));
    }

    // Rule 7, the login before the consent page and who may approve, is Remote's alone; what its no looks like:
    // ConsentTest.

    @Test
    void rule08_answerWithAnotherState_isNotTaken() {
        String state = authorizeQuery().get("state");

        ConsentOutcome outcome = platform.service()
                .completeConsent(
                        Platform.yes(ADA, state + "x", code(COMPANY_SCOPE).reveal()));

        assertInstanceOf(ConsentOutcome.Stale.class, outcome);
        assertEquals(0, platform.remote.count("POST", TOKEN_ENDPOINT));
    }

    @Test
    void rule08_denied_asksForNoToken() {
        String state = authorizeQuery().get("state");

        ConsentOutcome outcome = platform.service()
                .completeConsent(new ConsentCallback(
                        ADA,
                        BROWSER,
                        Optional.of(state),
                        Optional.empty(),
                        Optional.of("access_denied"),
                        Optional.empty()));

        assertInstanceOf(ConsentOutcome.Denied.class, outcome);
        assertEquals(0, platform.remote.count("POST", TOKEN_ENDPOINT));
    }

    @Test
    void rule09_code_isExchangedOnceAtOnce() {
        String state = authorizeQuery().get("state");
        Secret code = code(COMPANY_SCOPE);

        assertInstanceOf(
                ConsentOutcome.Granted.class,
                platform.service().completeConsent(Platform.yes(ADA, state, code.reveal())));
        platform.service().completeConsent(Platform.yes(ADA, state, code.reveal()));

        assertEquals(1, platform.remote.count("POST", TOKEN_ENDPOINT));
    }

    @Test
    void rule09_codeUsedBefore_isInvalidGrantAndEndsNothing() {
        Secret code = code(COMPANY_SCOPE);
        got(new AuthorizationCodeGrant(code));
        connected();

        assertEquals(Fault.INVALID_GRANT, refused(new AuthorizationCodeGrant(code)));

        assertTrue(connection().ended().isEmpty());
    }

    @Test
    void rule09_codeOfMoreThanFiveMinutesAgo_isStale() {
        String state = authorizeQuery().get("state");
        Secret code = code(COMPANY_SCOPE);
        platform.later(Duration.ofMinutes(6));

        assertInstanceOf(
                ConsentOutcome.Stale.class,
                platform.service().completeConsent(Platform.yes(ADA, state, code.reveal())));
    }

    @Test
    void rule10_codeExchange_tellsCompanyUserAndRefreshTokenWhichAreKept() {
        connected();

        StoredConnection kept = stored();
        assertEquals(
                platform.remote.company("Acme Robotics").id(), kept.company().value());
        assertEquals(
                platform.remote.person(ADMIN).id(),
                kept.remoteUser().orElseThrow().value());
        assertTrue(kept.secret().orElseThrow().reveal().matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"));
        assertFalse(form(tokenRequests().get(0)).containsKey("redirect_uri"));
    }

    /** Section 2.5: the answer repeats the refresh token and names neither company nor user. */
    @Test
    void rule11_refreshAnswerWithoutIds_overwritesNothing() {
        connected();
        StoredConnection before = stored();
        platform.later(Duration.ofHours(2));
        hired("marta");

        assertEquals("refresh_token", form(tokenRequests().get(1)).get("grant_type"));
        assertEquals(before, stored());
    }

    @Test
    void rule11_refreshTokenRotates_theNewOneIsKeptWithTheIds() {
        platform.remote.settings(settings -> settings.rotateRefreshTokens = true);
        connected();
        final StoredConnection before = stored();
        for (int hour = 0; hour < 3; hour++) {
            platform.later(Duration.ofHours(2));
            hired("marta-" + hour);
        }

        StoredConnection after = stored();
        assertFalse(before.secret().equals(after.secret()));
        assertEquals(before.company(), after.company());
        assertEquals(before.remoteUser(), after.remoteUser());
        assertEquals(4, platform.remote.count("POST", TOKEN_ENDPOINT));
    }

    @Test
    void rule11_unknownRefreshToken_isInvalidGrant() {
        assertEquals(
                Fault.INVALID_GRANT,
                refused(new RefreshTokenGrant(new Secret("00000000-0000-4000-8000-000000000000"))));
    }

    /** A refresh token is its client's: after a change of the client id the company has to connect again. */
    @Test
    void rule11_refreshTokenOfAnotherClient_isInvalidGrantAndEndsTheConnectionInWords() {
        connected();
        platform.remote.register(
                PartnerClient.of("another-client", platform.clientSecret).redirectingTo(Platform.REDIRECT));
        platform.start(keys -> {
            keys.put("client.id", "another-client");
            return keys;
        });
        platform.later(Duration.ofHours(2));

        RemoteHiringException ended = failure("marta");

        assertEquals(Kind.CONNECTION_ENDED, ended.kind());
        assertTrue(ended.getMessage().contains("connect again"), ended.getMessage());
    }
}
