package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.CLIENT_ID;
import static dev.remotehiring.internal.Platform.REDIRECT;
import static dev.remotehiring.internal.Platform.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.Proof.Item;
import dev.remotehiring.admin.Proof.Verdict;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.ConsentStart;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.config.TestSettings;
import dev.remotehiring.internal.http.RawServer;
import dev.remotehiring.simulator.GatewaySimulator;
import dev.remotehiring.simulator.trouble.Outage;
import dev.remotehiring.simulator.trouble.Trouble;
import dev.remotehiring.simulator.world.PartnerClient;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each item of the set-up, proved against the stand-in, and against each fault that it can have. */
class ProofTest {
    private static final String ADMIN = "ada.admin@acme.example";
    private static final String TOKEN_ENDPOINT = "/auth/oauth2/token";
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Platform platform = new Platform(keys -> with(keys, "assertions", true));

    @AfterEach
    void close() {
        platform.close();
    }

    private static Map<String, Object> with(Map<String, Object> keys, String key, Object value) {
        keys.put(key, value);
        return keys;
    }

    private void configured(String key, Object value) {
        platform.start(keys -> with(with(keys, "assertions", true), key, value));
    }

    private void connected() {
        assertInstanceOf(ConsentOutcome.Granted.class, platform.connect(ADA, ADMIN, Optional.empty()));
    }

    private void connectedFor(String scopes) {
        String state = Platform.state(
                platform.service().beginConsent(new ConsentStart(ADA, Platform.BROWSER, Optional.empty())));
        platform.service().completeConsent(Platform.yes(ADA, state, platform.remote.approve(CLIENT_ID, ADMIN, scopes)));
    }

    private void client(UnaryOperator<PartnerClient> change) {
        platform.remote.register(change.apply(platform.remote.client(CLIENT_ID)));
    }

    private List<Proof> proved() {
        return assertTimeout(LONGEST, () -> platform.operations().prove(false));
    }

    private Proof of(Item item) {
        List<Proof> all = proved();
        assertEquals(List.of(Item.values()), all.stream().map(Proof::item).toList());
        return all.get(item.ordinal());
    }

    private static Set<Item> items(List<Proof> proofs, Verdict verdict) {
        return proofs.stream()
                .filter(proof -> proof.verdict() == verdict)
                .map(Proof::item)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Item.class)));
    }

    private static void proven(Proof proof, Object... facts) {
        assertEquals(Verdict.PROVED, proof.verdict(), proof.toString());
        assertEquals(Arrays.asList(facts), proof.facts());
    }

    private static void failed(ErrorCode code, Proof proof) {
        assertEquals(Optional.of(code), proof.reason().map(Failure::code), proof.toString());
        assertEquals(Verdict.FAILED, proof.verdict());
    }

    private static void open(ErrorCode code, Proof proof) {
        assertEquals(Optional.of(code), proof.reason().map(Failure::code), proof.toString());
        assertEquals(Verdict.CANNOT_BE_PROVED, proof.verdict());
    }

    /** Whatever stands on one that failed waits for it, and says for which. */
    private static void waits(Item forThat, Proof proof) {
        open(ErrorCode.PROOF_WAITS, proof);
        assertEquals(List.of(forThat), proof.reason().orElseThrow().arguments());
    }

    @Test
    void prove_whereAllIsWell_provesAllButTheWebhooksThatNobodyNeeds() {
        platform.start(UnaryOperator.identity()); // the company's own connection hires
        connected();
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));
        configured("assertions", true);

        List<Proof> all = proved();

        assertEquals(Set.of(), items(all, Verdict.FAILED), all.toString());
        assertEquals(Set.of(Item.WEBHOOKS), items(all, Verdict.CANNOT_BE_PROVED), all.toString());
        proven(all.get(Item.REDIRECT.ordinal()), REDIRECT);
        proven(all.get(Item.CLIENT.ordinal()), CLIENT_ID);
        long apart = (Long) all.get(Item.CLOCK.ordinal()).facts().get(0);
        assertTrue(apart < 30, apart + " seconds apart, of which only the test itself is one reason");
        open(ErrorCode.WEBHOOKS_NOT_TAKEN, all.get(Item.WEBHOOKS.ordinal()));
    }

    @Test
    void prove_anyTime_changesNothingAtRemoteAndLeavesNothingHere() {
        connected();
        platform.remote.clearRequests();
        proved();
        assertEquals(
                Set.of(TOKEN_ENDPOINT, "/v1/magic-link"),
                platform.remote.requests().stream()
                        .filter(one -> !one.method().equals("GET"))
                        .map(one -> one.path())
                        .collect(Collectors.toSet()));
        assertEquals(List.of(), platform.remote.employments());
        assertEquals(List.of(), Rows.of(platform.database, "SELECT name FROM rh_lease WHERE name LIKE 'proof%'"));
    }

    @Test
    void prove_beforeAnybodyHasConnected_saysWhatAConnectionWillShow() {
        List<Proof> all = proved();
        assertEquals(
                Set.of(Item.REDIRECT, Item.SCOPES, Item.ASSERTIONS, Item.MAGIC_LINKS, Item.WEBHOOKS),
                items(all, Verdict.CANNOT_BE_PROVED),
                all.toString());
        open(ErrorCode.REDIRECT_UNSEEN, all.get(Item.REDIRECT.ordinal()));
        assertEquals(List.of(REDIRECT), all.get(Item.REDIRECT.ordinal()).facts());
        open(ErrorCode.PROOF_WITHOUT_CONNECTION, all.get(Item.SCOPES.ordinal()));
        assertEquals(0, platform.remote.count("POST", "/v1/magic-link"));
    }

    @Test
    void prove_production_asksRemoteNothingUnlessItIsToldTo() {
        platform.start(TestSettings.in(
                EnvironmentName.PRODUCTION, "ra_live_", TestSettings.of(TestSettings.custom(platform.remote.uri()))));
        platform.remote.clearRequests();

        List<Proof> unasked = platform.operations().prove(false);
        assertEquals(0, platform.remote.requests().size());
        open(ErrorCode.PROOF_NOT_ASKED, unasked.get(Item.GATEWAY.ordinal()));
        open(ErrorCode.PROOF_NOT_ASKED, unasked.get(Item.MAGIC_LINKS.ordinal()));
        assertEquals(List.of(REDIRECT), unasked.get(Item.REDIRECT.ordinal()).facts());
        proven(unasked.get(Item.CREDENTIAL_SERVICE.ordinal()));

        proven(platform.operations().prove(true).get(Item.CLIENT.ordinal()), CLIENT_ID);
    }

    @Test
    void credentials_away_failsAndWhatStandsOnThemWaits() {
        platform.credentials.breakDown();
        List<Proof> all = proved();
        failed(ErrorCode.CREDENTIALS_AWAY, all.get(Item.CREDENTIAL_SERVICE.ordinal()));
        waits(Item.CREDENTIAL_SERVICE, all.get(Item.CLIENT.ordinal()));
        waits(Item.CLIENT, all.get(Item.ENVIRONMENT.ordinal()));
        waits(Item.CLIENT, all.get(Item.MAGIC_LINKS.ordinal()));
        assertEquals(Set.of(Item.CREDENTIAL_SERVICE), items(all, Verdict.FAILED));
    }

    @Test
    void database_away_failsAndTheRestIsProvedAllTheSame() {
        platform.source.failNext(Integer.MAX_VALUE);
        List<Proof> all = proved();
        failed(ErrorCode.DATABASE_AWAY, all.get(Item.DATABASE.ordinal()));
        proven(all.get(Item.CLIENT.ordinal()), CLIENT_ID);
        waits(Item.DATABASE, all.get(Item.SCOPES.ordinal()));
    }

    @Test
    void gateway_refusesConnections_failsWithinSecondsAndTheRestWaits() {
        platform.remote.stop(Outage.REFUSED);
        List<Proof> all = assertTimeout(
                Duration.ofSeconds(10), () -> platform.operations().prove(false));
        failed(ErrorCode.GATEWAY_CLOSED, all.get(Item.GATEWAY.ordinal()));
        waits(Item.GATEWAY, all.get(Item.CLOCK.ordinal()));
        waits(Item.GATEWAY, all.get(Item.CLIENT.ordinal()));
        proven(all.get(Item.HOST.ordinal()));
    }

    @Test
    void gateway_breaksOff_saysSo() {
        platform.remote.stop(Outage.GARBAGE);
        failed(ErrorCode.GATEWAY_BREAKS_OFF, of(Item.GATEWAY));
    }

    @Test
    void gateway_silent_failsWithinTenSeconds() {
        platform.remote.stop(Outage.SILENCE);
        List<Proof> all = assertTimeout(
                Duration.ofSeconds(10), () -> platform.operations().prove(false));
        failed(ErrorCode.GATEWAY_SLOW, all.get(Item.GATEWAY.ordinal()));
    }

    @Test
    void gateway_thatIsNotRemote_isNotTakenForIt() {
        for (int status : List.of(200, 302, 401, 403)) {
            try (RawServer other = RawServer.saying(status, "<h1>Welcome to the hotel</h1>")) {
                configured("gateway", other.uri().toString());
                failed(ErrorCode.NOT_REMOTES_API, of(Item.GATEWAY));
            }
        }
    }

    @Test
    void gateway_withItsOwnTrouble_saysItsStatus() {
        platform.remote.plan(9, "GET", "/v1/identity/current", new Trouble.Answer(503, Map.of(), "Down"));
        failed(ErrorCode.REMOTE_FAILED, of(Item.GATEWAY));
    }

    @Test
    void gateway_behindAProxyThatWantsALogin_saysSo() {
        try (RawServer proxy = RawServer.saying(407, "")) {
            configured("gateway", proxy.uri().toString());
            failed(ErrorCode.PROXY_REFUSES, of(Item.GATEWAY));
        }
    }

    @Test
    void gateway_withACertificateThatNobodyTrusts_saysSo() {
        try (GatewaySimulator inspected = GatewaySimulator.builder().tls().start()) {
            configured("gateway", inspected.uri().toString());
            failed(ErrorCode.GATEWAY_NOT_TRUSTED, of(Item.GATEWAY));
        }
    }

    @Test
    void gateway_withANameThatNobodyKnows_saysSo() {
        configured("gateway", "https://gateway.invalid");
        failed(ErrorCode.GATEWAY_NAME_UNKNOWN, of(Item.GATEWAY));
    }

    @Test
    void gateway_behindAProxy_tellsTheProxysFaultsFromItsOwn() {
        platform.start(keys -> with(with(keys, "gateway", "https://gateway.invalid"), "proxy", "localhost:1"));
        failed(ErrorCode.PROXY_NOT_REACHED, of(Item.GATEWAY));
        try (RawServer proxy = RawServer.saying(403, "")) {
            String address = proxy.uri().getAuthority();
            platform.start(keys -> with(with(keys, "gateway", "https://gateway.invalid"), "proxy", address));
            Proof proof = of(Item.GATEWAY);
            failed(ErrorCode.PROXY_BLOCKS, proof);
            assertEquals(List.of(address), proof.reason().orElseThrow().arguments());
        }
    }

    @Test
    void clock_someSecondsApart_isProvedWithTheSeconds() {
        platform.clock.advance(Duration.ofSeconds(40));
        long seconds = (Long) of(Item.CLOCK).facts().get(0);
        assertTrue(seconds >= 38 && seconds <= 41, "" + seconds);
    }

    @Test
    void clock_whereAssertionsBreak_failsAndAssertionsWait() {
        connected();
        platform.clock.advance(Duration.ofMinutes(-6));
        List<Proof> all = proved();
        failed(ErrorCode.CLOCK_OFF, all.get(Item.CLOCK.ordinal()));
        waits(Item.CLOCK, all.get(Item.ASSERTIONS.ordinal()));
    }

    @Test
    void clock_thatRemoteDoesNotTell_isLeftOpen() {
        try (RawServer remote = RawServer.saying(401, "{\"message\":\"Unauthorized\"}")) {
            configured("gateway", remote.uri().toString());
            open(ErrorCode.CLOCK_UNTOLD, of(Item.CLOCK));
        }
    }

    @Test
    void clock_behindRemotes_isToldInSecondsToo() {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                platform.clock.instant().plusSeconds(100).atOffset(ZoneOffset.UTC));
        try (RawServer remote = new RawServer((request, out) ->
                out.write(RawServer.answer(401, "Date: " + date + "\r\n", "{\"message\":\"Unauthorized\"}")))) {
            configured("gateway", remote.uri().toString());
            long seconds = (Long) of(Item.CLOCK).facts().get(0);
            assertTrue(seconds >= 98 && seconds <= 101, "" + seconds);
        }
    }

    @Test
    void client_rejected_failsAndMayBeOfAnotherEnvironment() {
        platform.remote.dropClientSecret(CLIENT_ID, platform.clientSecret);
        List<Proof> all = proved();
        failed(ErrorCode.CLIENT_REJECTED, all.get(Item.CLIENT.ordinal()));
        open(ErrorCode.CLIENT_OF_OTHER_GATEWAY, all.get(Item.ENVIRONMENT.ordinal()));
        waits(Item.CLIENT, all.get(Item.REDIRECT.ordinal()));
    }

    @Test
    void client_rejectedByOneOfRemotesEnvironments_namesTheOthers() {
        platform.start(TestSettings.in(
                EnvironmentName.SANDBOX, "ra_test_", TestSettings.of(TestSettings.custom(platform.remote.uri()))));
        platform.remote.dropClientSecret(CLIENT_ID, platform.clientSecret);
        Proof proof = of(Item.ENVIRONMENT);
        open(ErrorCode.CLIENT_OF_OTHER_ENVIRONMENT, proof);
        assertTrue(proof.reason().orElseThrow().inEnglish().contains("gateway.partners.remote-sandbox.com"));
    }

    @Test
    void client_withAnIdThatRemoteDoesNotKnow_isRejected() {
        configured("client.id", "kestrels");
        failed(ErrorCode.CLIENT_REJECTED, of(Item.CLIENT));
    }

    @Test
    void client_withoutSecret_saysWhichIsMissing() {
        configured("client.secret.alias", "nobody-stored-it");
        Proof proof = of(Item.CLIENT);
        failed(ErrorCode.SECRET_MISSING, proof);
        assertEquals(
                List.of("nobody-stored-it", platform.remote.uri().getAuthority()),
                proof.reason().orElseThrow().arguments());
    }

    @Test
    void client_whileTheTokenEndpointIsUnwell_isLeftOpen() {
        platform.remote.plan(9, "POST", TOKEN_ENDPOINT, new Trouble.Answer(503, Map.of(), "Down"));
        List<Proof> all = proved();
        open(ErrorCode.ACCESS_UNAVAILABLE, all.get(Item.CLIENT.ordinal()));
        waits(Item.CLIENT, all.get(Item.ENVIRONMENT.ordinal()));
    }

    @Test
    void client_refusedInAnotherWay_fails() {
        platform.remote.plan(9, "POST", TOKEN_ENDPOINT, new Trouble.OAuthError("unauthorized_client", ""));
        failed(ErrorCode.WAY_NOT_ALLOWED, of(Item.CLIENT));
    }

    @Test
    void redirect_notRegistered_failsEvenWithAConnectionOfBefore() {
        connected();
        configured("redirect.uri", "http://localhost:8181/other/callback");
        Proof proof = of(Item.REDIRECT);
        failed(ErrorCode.REDIRECT_REFUSED, proof);
        assertEquals(List.of("http://localhost:8181/other/callback"), proof.facts());
    }

    @Test
    void redirect_wherePagesOfOursCannotBe_failsWithoutAskingRemote() {
        configured("redirect.uri", "http://localhost:8181/remote-hiring/");
        failed(ErrorCode.REDIRECT_NOT_OURS, of(Item.REDIRECT));
        assertEquals(0, platform.remote.count("GET", "/auth/oauth2/authorize"));
    }

    @Test
    void redirect_answeredByARedirectToIt_isProvedByThat() {
        platform.remote.plan(
                1,
                "GET",
                "/auth/oauth2/authorize",
                new Trouble.Answer(302, Map.of("Location", REDIRECT + "?error=login_required"), ""));
        proven(of(Item.REDIRECT), REDIRECT);
    }

    @Test
    void redirect_answeredByARedirectToAnErrorPage_fails() {
        platform.remote.plan(
                1,
                "GET",
                "/auth/oauth2/authorize",
                new Trouble.Answer(302, Map.of("Location", "/login?error=invalid_redirect_uri"), ""));
        failed(ErrorCode.REDIRECT_REFUSED, of(Item.REDIRECT));
    }

    @Test
    void redirect_whileTheConsentPageIsUnwell_isLeftOpen() {
        platform.remote.plan(1, "GET", "/auth/oauth2/authorize", new Trouble.Answer(500, Map.of(), ""));
        open(ErrorCode.REDIRECT_UNSEEN, of(Item.REDIRECT));
    }

    @Test
    void scopes_thatReadButNobodyHasHiredWith_areLeftOpen() {
        connected();
        open(ErrorCode.SCOPES_WRITING_UNSEEN, of(Item.SCOPES));
    }

    @Test
    void scopes_thatAreMissing_areNamed() {
        connectedFor("employment:write country:read");
        Proof proof = of(Item.SCOPES);
        failed(ErrorCode.SCOPES_MISSING, proof);
        assertEquals(
                List.of("company_manager:read, form:read"),
                proof.reason().orElseThrow().arguments());
    }

    @Test
    void scopes_ofAConnectionThatRemoteEnded_saysThatItWorksNoLonger() {
        connected();
        platform.remote.revokeUser(ADMIN);
        Proof proof = of(Item.SCOPES);
        assertEquals(Verdict.CANNOT_BE_PROVED, proof.verdict());
        assertEquals(
                ErrorCode.CONNECTION_WITHDRAWN, proof.reason().orElseThrow().code());
    }

    @Test
    void scopes_ofACompanysOwnToken_areReadThroughItToo() {
        platform.admin().connect(ADA, new Secret(platform.remote.customerToken(ADMIN)), Optional.empty());
        List<Proof> all = proved();
        open(ErrorCode.SCOPES_WRITING_UNSEEN, all.get(Item.SCOPES.ordinal()));
        open(ErrorCode.PROOF_WITHOUT_CONNECTION, all.get(Item.MAGIC_LINKS.ordinal()));
        open(ErrorCode.REDIRECT_UNSEEN, all.get(Item.REDIRECT.ordinal()));
    }

    @Test
    void assertions_notSwitchedOnAtRemote_fail() {
        connected();
        client(PartnerClient::withoutAssertions);
        failed(ErrorCode.ASSERTIONS_NOT_SWITCHED_ON, of(Item.ASSERTIONS));
    }

    @Test
    void assertions_refusedWithWords_quoteThem() {
        connected();
        configured("assertion.scopes", "nonsense:write");
        Proof proof = of(Item.ASSERTIONS);
        assertEquals(Verdict.FAILED, proof.verdict());
        assertEquals(ErrorCode.ASSERTION_REFUSED, proof.reason().orElseThrow().code());
        assertTrue(proof.reason().orElseThrow().quote().contains("Subject or Scope validation failed"));
    }

    @Test
    void assertions_whereRemoteWantsTheSecretToo_sayWhichSwitch() {
        connected();
        configured("assertion.basic", false);
        platform.remote.settings(settings -> settings.assertionNeedsBasic = true);
        failed(ErrorCode.ASSERTIONS_WANT_SECRET, of(Item.ASSERTIONS));
    }

    @Test
    void assertions_withASecretThatIsTooShort_fail() {
        platform.close();
        platform = new Platform(keys -> with(keys, "assertions", true), "short");
        failed(ErrorCode.SECRET_TOO_SHORT, of(Item.ASSERTIONS));
    }

    @Test
    void assertionsAndLinks_notWanted_areProvedByNotBeingWanted() {
        connected();
        platform.start(keys -> with(keys, "magic.link", false));
        List<Proof> all = proved();
        proven(all.get(Item.ASSERTIONS.ordinal()));
        proven(all.get(Item.MAGIC_LINKS.ordinal()));
        assertEquals(0, platform.remote.count("POST", "/v1/magic-link"));
    }

    @Test
    void magicLinks_notSwitchedOnAtRemote_fail() {
        connected();
        client(PartnerClient::withoutMagicLinks);
        failed(ErrorCode.MAGIC_LINKS_REFUSED, of(Item.MAGIC_LINKS));
    }

    @Test
    void prove_oneItemSurprises_theOthersAreProvedAllTheSame() {
        platform.source.throwNext(new IllegalStateException("the pool is closed"));
        List<Proof> all = proved();
        open(ErrorCode.PROOF_BROKE, all.get(Item.DATABASE.ordinal()));
        proven(all.get(Item.CLIENT.ordinal()), CLIENT_ID);
        assertFalse(all.toString().contains("the pool is closed"));
    }
}
