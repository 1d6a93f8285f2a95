package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ACME;
import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.BROWSER;
import static dev.remotehiring.internal.Platform.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.ConnectOutcome;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.ConsentStart;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.HandOff;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.Refusal;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.config.TestSettings;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Budget;
import dev.remotehiring.internal.gateway.Employments;
import dev.remotehiring.internal.gateway.Gateway;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.http.RawServer;
import dev.remotehiring.internal.journal.Budgets;
import dev.remotehiring.internal.journal.Database;
import dev.remotehiring.internal.journal.DroppedSecrets;
import dev.remotehiring.internal.journal.LastCalls;
import dev.remotehiring.internal.journal.Leases;
import dev.remotehiring.internal.journal.Schema;
import dev.remotehiring.internal.measure.Meters;
import dev.remotehiring.internal.token.ClientSecrets;
import dev.remotehiring.internal.token.ConnectionStore;
import dev.remotehiring.internal.token.Tokens;
import dev.remotehiring.simulator.record.Seen;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a token is good for (the Remote facts, section 2.7; section 11, rules 19 to 24). */
class CallRulesTest extends RemoteRules {
    private Gateway gateway() {
        Database database = new Database(platform.source, Schema::migrate);
        ClientSecrets secrets = new ClientSecrets(platform.credentials, issuer(), "remote-hiring");
        Tokens tokens = new Tokens(
                new Tokens.Parts(
                        new ConnectionStore(platform.credentials, issuer()),
                        secrets,
                        endpoint(),
                        new Leases(database),
                        new DroppedSecrets(database, platform.clock),
                        TestSettings.of(TestSettings.custom(platform.remote.uri()))),
                platform.clock,
                Runnable::run);
        Budget budget = new Budget(new Budgets(database), issuer(), platform.clock);
        return new Gateway(
                http,
                tokens,
                budget,
                new LastCalls(database, "gateway.example", platform.clock),
                platform.clock,
                new Meters());
    }

    private Map<String, Object> withLeast() {
        Map<String, Object> keys = TestSettings.custom(platform.remote.uri());
        keys.put("scopes", "least");
        return keys;
    }

    /** What is told is believed, whatever documents say (section 10.5). */
    @ParameterizedTest
    @ValueSource(ints = {60, 3600, 7200})
    void rule19_token_isRenewedBeforeItExpiresSoThatNoCallIsRefused(int seconds) {
        platform.remote.settings(settings -> settings.expiresInSeconds = seconds);
        connected();
        for (int hour = 0; hour < 4; hour++) {
            platform.later(Duration.ofSeconds(seconds - 1));
            hired("marta-" + hour);
        }

        assertEquals(
                0,
                platform.remote.requests().stream()
                        .filter(one -> one.status() == 401)
                        .count());
        assertEquals(5, platform.remote.count("POST", TOKEN_ENDPOINT));
    }

    @Test
    void rule19_tokenEndedEarly_isRenewedOnceAndTheSameCallGoesOn() {
        connected();
        platform.remote.expireTokens();

        hired("marta");

        assertEquals(
                1,
                platform.remote.requests().stream()
                        .filter(one -> one.status() == 401)
                        .count());
        assertEquals(1, platform.remote.employments().size());
        assertEquals(2, platform.remote.count("POST", TOKEN_ENDPOINT));
    }

    /** The vault of one installation that is moved from one of Remote's hosts to another. */
    @Test
    void rule20_connectionOfAnotherHost_isNeverUsed() {
        connected();
        platform.admin().connect(ADA, new Secret(platform.remote.customerToken(ADMIN)), Optional.empty());
        try (RawServer other = RawServer.saying(200, "{}")) {
            platform.storeClientSecret(other.uri());
            platform.start(keys -> {
                keys.put("gateway", other.uri().toString());
                return keys;
            });

            assertInstanceOf(HireOutcome.ConsentRequired.class, platform.hire(RITA, platform.complete("marta")));

            assertEquals(List.of(), other.received());
        }
    }

    /** Somebody has copied it by hand to where another host's connections are. */
    @Test
    void rule20_connectionCopiedToAnotherHost_servesNobodyAndIsNotSent() {
        connected();
        Secret copied = platform.credentials
                .find(new CredentialKey(Optional.of(ACME), CredentialKind.CONNECTION, issuer(), "company"))
                .orElseThrow()
                .secret();
        try (RawServer other = RawServer.saying(200, "{}")) {
            platform.storeClientSecret(other.uri());
            platform.credentials.put(
                    new CredentialKey(
                            Optional.of(ACME),
                            CredentialKind.CONNECTION,
                            other.uri().getAuthority(),
                            "company"),
                    copied);
            platform.start(keys -> {
                keys.put("gateway", other.uri().toString());
                return keys;
            });

            assertInstanceOf(HireOutcome.ConsentRequired.class, platform.hire(RITA, platform.complete("marta")));

            assertEquals(List.of(), platform.admin().connections(ADA));
            assertEquals(List.of(new ConnectionId("company")), platform.admin().unreadable(ADA));
            assertEquals(List.of(), other.received());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void rule21_consentWithdrawn_endsTheConnectionInWordsAndAsksNoMore(boolean byTheWholeCompany) {
        connected();
        hired("marta");
        if (byTheWholeCompany) {
            platform.remote.revokeCompany("Acme Robotics");
        } else {
            platform.remote.revokeUser(ADMIN);
        }

        RemoteHiringException ended = failure("nuno");

        assertEquals(Kind.CONNECTION_ENDED, ended.kind());
        assertTrue(ended.getMessage().contains("connect again"), ended.getMessage());
        assertTrue(connection().ended().isPresent());
        platform.remote.clearRequests();
        assertInstanceOf(HireOutcome.ConsentRequired.class, platform.hire(RITA, platform.complete("nuno")));
        assertEquals(0, platform.remote.count("POST", EMPLOYMENTS));
        assertEquals(1, platform.remote.employments().size());
    }

    @Test
    void rule22_everyCall_hasABearer() {
        everyGrantUsed();

        platform.remote.requests().stream()
                .filter(one -> one.path().startsWith("/v1/"))
                .forEach(one -> assertTrue(
                        one.requestHeaders().get("authorization").get(0).startsWith("Bearer "), one.path()));
    }

    @Test
    void rule22_leastScopes_areEnoughForAWholeHire() {
        platform.start(keys -> {
            keys.put("scopes", "least");
            return keys;
        });
        String state =
                Platform.state(platform.service().beginConsent(new ConsentStart(ADA, BROWSER, Optional.empty())));
        String least = TestSettings.of(withLeast()).scopes();
        assertInstanceOf(
                ConsentOutcome.Granted.class,
                platform.service()
                        .completeConsent(Platform.yes(ADA, state, code(least).reveal())));

        HireOutcome.Hired hired =
                assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));

        assertEquals(HandOff.Kind.MAGIC_LINK, hired.handOff().kind());
        platform.service().employment(RITA, hired.hire().id());
        assertTrue(platform.remote.requests().stream().noneMatch(one -> one.status() == 403));
    }

    @Test
    void rule22_scopeIsMissing_isRefusedInWordsAndNothingIsCreated() {
        String state = authorizeQuery().get("state");
        platform.service()
                .completeConsent(Platform.yes(
                        ADA,
                        state,
                        code("country:read form:read employment:read").reveal()));

        HireOutcome.Refused refused =
                assertInstanceOf(HireOutcome.Refused.class, platform.hire(RITA, platform.complete("marta")));

        assertEquals(Refusal.Reason.NOT_ALLOWED_AT_REMOTE, refused.refusal().reason());
        assertEquals(List.of(), platform.remote.employments());
    }

    /** Each operation and kind: OperationTest. Here a hire by API token, which may make no magic link. */
    @Test
    void rule23_wrongKindOfToken_isNeverSent() {
        assertInstanceOf(
                ConnectOutcome.Connected.class,
                platform.admin().connect(ADA, new Secret(platform.remote.customerToken(ADMIN)), Optional.empty()));

        hired("marta");

        assertEquals(0, platform.remote.count("POST", "/v1/magic-link"));
        assertTrue(platform.remote.requests().stream().noneMatch(one -> one.status() >= 400));
    }

    @Test
    void rule24_employmentOfAnotherCompany_isNotFoundAndSaidSo() {
        connected();
        String foreign = platform.remote
                .addEmployment("Globex Trading", "PRT", JSON.createObjectNode().put("name", "Somebody Else"))
                .id();

        RemoteRefusedException refused = assertThrows(
                RemoteRefusedException.class,
                () -> new Employments(gateway(), platform.clock)
                        .read(new Access(stored(), LATER), new EmploymentId(foreign)));

        assertEquals(404, refused.error().status());
        assertEquals("Company not found", refused.error().message());
        assertTrue(connection().ended().isEmpty());
    }

    /** Section 2.7: both shortcuts, in the query what Remote takes there. */
    @Test
    void section2_7_shortcuts_sendActionAndScopeInTheQuery() {
        connected();
        platform.admin().connectAsPartner(ADA);
        Seen created = platform.remote.requests().stream()
                .filter(one -> one.path().endsWith("/create-token"))
                .findFirst()
                .orElseThrow();

        assertEquals(COMPANY_SCOPE, fields(created.query()).get("scope"));
        assertEquals("", created.requestBody());
        assertEquals(200, created.status());
    }
}
