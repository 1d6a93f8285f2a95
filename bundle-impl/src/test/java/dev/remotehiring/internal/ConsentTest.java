package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ACME;
import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.BROWSER;
import static dev.remotehiring.internal.Platform.CLIENT_ID;
import static dev.remotehiring.internal.Platform.RITA;
import static dev.remotehiring.internal.Platform.SAM;
import static dev.remotehiring.internal.Platform.yes;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.BrowserSession;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConsentCallback;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.ConsentStart;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.Permission;
import dev.remotehiring.simulator.trouble.Trouble;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From Remote's consent page to a connection, for the right person, once; and everything that it can meet instead. */
class ConsentTest {
    private static final String ADMIN = "ada.admin@acme.example";
    private static final String SCOPE = "https://gateway.remote.com/company.manage";

    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    private URI begin(Actor actor) {
        return platform.service().beginConsent(new ConsentStart(actor, BROWSER, Optional.empty()));
    }

    private String state(Actor actor) {
        return Platform.state(begin(actor));
    }

    private String code() {
        return platform.remote.approve(CLIENT_ID, ADMIN, SCOPE);
    }

    private ConsentOutcome complete(ConsentCallback callback) {
        return platform.service().completeConsent(callback);
    }

    private static ConsentCallback answer(String state, String code, String error, String description) {
        return new ConsentCallback(
                ADA,
                BROWSER,
                Optional.ofNullable(state),
                Optional.ofNullable(code),
                Optional.ofNullable(error),
                Optional.ofNullable(description));
    }

    private List<Connection> connections() {
        return platform.admin().connections(ADA);
    }

    @Test
    void begin_address_isRemotesWithTheRegisteredRedirectAndOneState() {
        URI address = begin(ADA);

        Map<String, String> query = Arrays.stream(address.getRawQuery().split("&"))
                .map(part -> part.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> URLDecoder.decode(part[1], StandardCharsets.UTF_8)));
        assertEquals(
                platform.remote.uri() + "/auth/oauth2/authorize",
                address.toString().split("\\?")[0]);
        assertEquals(CLIENT_ID, query.get("client_id"));
        assertEquals(Platform.REDIRECT, query.get("redirect_uri"));
        assertEquals(SCOPE, query.get("scope"));
        assertEquals(Set.of("client_id", "redirect_uri", "scope", "state", "response_type"), query.keySet());
    }

    @Test
    void begin_state_is256BitsAndNeverTheSame() {
        Set<String> states =
                IntStream.range(0, 50).mapToObj(number -> state(ADA)).collect(Collectors.toSet());

        assertEquals(50, states.size());
        assertTrue(states.stream().allMatch(state -> Base64.getUrlDecoder().decode(state).length == 32));
    }

    @Test
    void begin_database_holdsNeitherStateNorSession() throws Exception {
        String state = state(ADA);

        try (var connection = platform.database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("SCRIPT")) {
            StringBuilder all = new StringBuilder();
            while (rows.next()) {
                all.append(rows.getString(1)).append('\n');
            }
            assertTrue(all.toString().contains("INSERT INTO \"PUBLIC\".\"RH_CONSENT\""), all.toString());
            assertFalse(all.toString().contains(state));
            assertFalse(all.toString().contains(BROWSER.reveal()));
        }
    }

    @Test
    void begin_userWhoMayNothing_isRefused() {
        Actor nobody = Platform.actor("nobody");
        platform.users.put(
                "nobody",
                new dev.remotehiring.host.User(
                        nobody, "Nobody", Optional.empty(), java.util.Locale.ENGLISH, Set.of(Permission.AUDIT)));

        assertEquals(
                Kind.NOT_PERMITTED,
                assertThrows(RemoteHiringException.class, () -> begin(nobody)).kind());
    }

    @Test
    void begin_forAHireThatDoesNotExist_isNotFound() {
        ConsentStart start = new ConsentStart(ADA, BROWSER, Optional.of(new HireId("none")));

        assertEquals(
                Kind.NOT_FOUND,
                assertThrows(
                                RemoteHiringException.class,
                                () -> platform.service().beginConsent(start))
                        .kind());
    }

    @Test
    void complete_yes_keepsCompanyUserAndWhoWasThere() {
        ConsentOutcome.Granted granted =
                assertInstanceOf(ConsentOutcome.Granted.class, complete(yes(ADA, state(ADA), code())));

        Connection connection = granted.connection();
        assertEquals(
                platform.remote.company("Acme Robotics").id(),
                connection.company().value());
        assertEquals("Acme Robotics", connection.companyName());
        assertEquals(
                platform.remote.person(ADMIN).id(),
                connection.remoteUser().orElseThrow().value());
        assertEquals(ADA.user(), connection.connectedBy());
        assertEquals(
                platform.clock.instant().toEpochMilli(),
                connection.connectedAt().toEpochMilli());
        assertEquals(List.of(connection), connections());
    }

    @Test
    void complete_namesUnavailable_connectsAllTheSame() {
        platform.remote.plan(1, "GET", "/v1/identity/current", Trouble.Answer.status(503));

        ConsentOutcome.Granted granted =
                assertInstanceOf(ConsentOutcome.Granted.class, complete(yes(ADA, state(ADA), code())));

        assertFalse(granted.connection().companyName().isEmpty());
    }

    @Test
    void complete_again_isAlreadyUsedAndAsksRemoteNothing() {
        ConsentCallback callback = yes(ADA, state(ADA), code());
        complete(callback);
        long before = platform.remote.count("POST", "/auth/oauth2/token");

        assertInstanceOf(ConsentOutcome.AlreadyUsed.class, complete(callback));
        assertEquals(before, platform.remote.count("POST", "/auth/oauth2/token"));
    }

    @Test
    void complete_byEightRequestsAtOnce_isGrantedOnce() throws Exception {
        ConsentCallback callback = yes(ADA, state(ADA), code());

        List<ConsentOutcome> all = Together.all(8, number -> complete(callback));

        assertEquals(
                1, all.stream().filter(ConsentOutcome.Granted.class::isInstance).count());
        assertEquals(
                7,
                all.stream()
                        .filter(ConsentOutcome.AlreadyUsed.class::isInstance)
                        .count());
        assertEquals(1, platform.remote.count("POST", "/auth/oauth2/token"));
    }

    @Test
    void complete_severalTabs_eachHasItsOwnState() {
        String first = state(ADA);
        String second = state(ADA);

        assertInstanceOf(ConsentOutcome.Granted.class, complete(yes(ADA, second, code())));
        assertInstanceOf(ConsentOutcome.Granted.class, complete(yes(ADA, first, code())));
    }

    @Test
    void complete_afterHalfAnHour_isStale() {
        String state = state(ADA);
        platform.clock.advance(Duration.ofMinutes(30));

        assertInstanceOf(ConsentOutcome.Stale.class, complete(yes(ADA, state, code())));
        assertTrue(connections().isEmpty());
    }

    @Test
    void complete_stateOfNobody_isStale() {
        assertInstanceOf(ConsentOutcome.Stale.class, complete(yes(ADA, "made-up", code())));
        assertInstanceOf(ConsentOutcome.Stale.class, complete(answer(null, code(), null, null)));
    }

    @Test
    void complete_inAnotherBrowser_isOtherUserAndDoesNotUseItUp() {
        String state = state(ADA);
        String code = code();
        ConsentCallback swapped = new ConsentCallback(
                ADA,
                new BrowserSession("another-browser-altogether"),
                Optional.of(state),
                Optional.of(code),
                Optional.empty(),
                Optional.empty());

        assertInstanceOf(ConsentOutcome.OtherUser.class, complete(swapped));
        assertInstanceOf(ConsentOutcome.Granted.class, complete(yes(ADA, state, code)));
    }

    @Test
    void complete_byAnotherUser_isOtherUser() {
        assertInstanceOf(ConsentOutcome.OtherUser.class, complete(yes(RITA, state(ADA), code())));
        assertInstanceOf(ConsentOutcome.OtherUser.class, complete(yes(ADA, state(RITA), code())));
        assertTrue(connections().isEmpty());
    }

    @Test
    void complete_inAnotherTenant_isOtherUser() {
        Actor elsewhere = new Actor(new TenantId("globex"), ADA.user());
        platform.users.put(
                "elsewhere",
                new dev.remotehiring.host.User(
                        elsewhere, "Ada", Optional.empty(), java.util.Locale.ENGLISH, Set.of(Permission.values())));

        assertInstanceOf(ConsentOutcome.OtherUser.class, complete(yes(elsewhere, state(ADA), code())));
        assertTrue(platform.admin().connections(elsewhere).isEmpty());
    }

    @Test
    void complete_underAnotherEnvironment_isStale() {
        String state = state(ADA);
        String code = code();
        platform.start(keys -> {
            keys.put("gateway", platform.remote.uri().toString().replace("127.0.0.1", "localhost"));
            return keys;
        });

        assertInstanceOf(ConsentOutcome.Stale.class, complete(yes(ADA, state, code)));
    }

    @Test
    void complete_forAHire_namesOnlyThatHire() {
        HireId hire = platform.hire(RITA, platform.complete("marta")).hire().id();
        platform.hire(RITA, platform.complete("nuno"));

        ConsentOutcome outcome = platform.connect(RITA, ADMIN, Optional.of(hire));

        assertEquals(Optional.of(hire), outcome.hire());
    }

    @Test
    void complete_denied_isNoMistakeAndTheHireGoesOnWaiting() {
        HireId hire = platform.hire(RITA, platform.complete("marta")).hire().id();
        String state =
                Platform.state(platform.service().beginConsent(new ConsentStart(RITA, BROWSER, Optional.of(hire))));
        ConsentCallback no = new ConsentCallback(
                RITA, BROWSER, Optional.of(state), Optional.empty(), Optional.of("access_denied"), Optional.empty());

        ConsentOutcome outcome = complete(no);

        assertEquals(
                Optional.of(hire),
                assertInstanceOf(ConsentOutcome.Denied.class, outcome).hire());
        assertInstanceOf(HireOutcome.ConsentRequired.class, platform.service().look(RITA, hire));
        assertInstanceOf(ConsentOutcome.AlreadyUsed.class, complete(no));
    }

    @Test
    void complete_noAdminAtRemote_isToldSo() {
        assertInstanceOf(
                ConsentOutcome.NotAnAdmin.class,
                complete(answer(state(ADA), null, "access_denied", "Only a company ADMIN can authorize")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"access_denied", "consent_required", "something_new"})
    void complete_errorTogetherWithACode_isNoAndTheCodeIsNotUsed(String error) {
        assertInstanceOf(ConsentOutcome.Denied.class, complete(answer(state(ADA), code(), error, null)));
        assertEquals(0, platform.remote.count("POST", "/auth/oauth2/token"));
    }

    @ParameterizedTest
    @CsvSource({
        "server_error,REMOTE_UNAVAILABLE",
        "temporarily_unavailable,REMOTE_UNAVAILABLE",
        "invalid_scope,CLIENT_REJECTED",
        "unauthorized_client,CLIENT_REJECTED",
        "invalid_request,CLIENT_REJECTED",
        "unsupported_response_type,CLIENT_REJECTED"
    })
    void complete_errorThatIsNobodysNo_saysWhoHasToAct(String error, Kind kind) {
        ConsentCallback callback = answer(state(ADA), null, error, null);

        assertEquals(
                kind,
                assertThrows(RemoteHiringException.class, () -> complete(callback))
                        .kind());
    }

    @Test
    void complete_neitherCodeNorError_isStaleAndTheTrueAnswerStillCounts() {
        String state = state(ADA);

        assertInstanceOf(ConsentOutcome.Stale.class, complete(answer(state, null, null, null)));
        assertInstanceOf(ConsentOutcome.Stale.class, complete(answer(state, " ", null, null)));
        assertInstanceOf(ConsentOutcome.Granted.class, complete(yes(ADA, state, code())));
    }

    @Test
    void complete_codeRanOut_isStale() {
        String code = code();
        platform.remote.advance(Duration.ofMinutes(6));

        assertInstanceOf(ConsentOutcome.Stale.class, complete(yes(ADA, state(ADA), code)));
        assertInstanceOf(ConsentOutcome.Stale.class, complete(yes(ADA, state(ADA), "never-issued")));
        assertTrue(connections().isEmpty());
    }

    @Test
    void complete_remoteDownDuringTheExchange_saysSoAndConnectsAtTheNextTry() {
        platform.remote.plan(1, "POST", "/auth/oauth2/token", Trouble.Answer.status(503));
        ConsentCallback callback = yes(ADA, state(ADA), code());

        assertEquals(
                Kind.REMOTE_UNAVAILABLE,
                assertThrows(RemoteHiringException.class, () -> complete(callback))
                        .kind());
        assertTrue(connections().isEmpty());
        assertInstanceOf(ConsentOutcome.Granted.class, complete(yes(ADA, state(ADA), code())));
    }

    @Test
    void complete_clientSecretWrong_saysThatTheAdministratorHasToAct() {
        platform.remote.plan(1, "POST", "/auth/oauth2/token", new Trouble.OAuthError("invalid_client", ""));
        ConsentCallback callback = yes(ADA, state(ADA), code());

        assertEquals(
                Kind.CLIENT_REJECTED,
                assertThrows(RemoteHiringException.class, () -> complete(callback))
                        .kind());
    }

    @Test
    void complete_remoteDoesNotSayWhichCompany_connectsNothing() {
        platform.remote.plan(
                1,
                "POST",
                "/auth/oauth2/token",
                Trouble.Answer.json(200, "{\"access_token\":\"a\",\"refresh_token\":\"r\",\"expires_in\":3600}"));
        ConsentCallback callback = yes(ADA, state(ADA), code());

        assertEquals(
                Kind.REMOTE_UNEXPECTED,
                assertThrows(RemoteHiringException.class, () -> complete(callback))
                        .kind());
        assertTrue(connections().isEmpty());
    }

    @Test
    void complete_forAnotherCompany_keepsTheFirstAndNamesBoth() {
        platform.connect(ADA, ADMIN, Optional.empty());

        ConsentOutcome.WrongCompany wrong = assertInstanceOf(
                ConsentOutcome.WrongCompany.class,
                platform.connect(RITA, "gus.admin@globex.example", Optional.empty()));

        assertEquals("Acme Robotics", wrong.connected());
        assertEquals("Globex Trading", wrong.offered());
        assertEquals(1, connections().size());
    }

    private ConsentOutcome instead(Actor actor, CompanyId company, String remoteEmail) {
        String state = Platform.state(platform.service()
                .beginConsent(new ConsentStart(actor, BROWSER, Optional.empty(), Optional.of(company))));
        return platform.service()
                .completeConsent(Platform.yes(
                        actor,
                        state,
                        platform.remote.approve(
                                Platform.CLIENT_ID, remoteEmail, "https://gateway.remote.com/company.manage")));
    }

    @Test
    void complete_forAnotherCompanyThatIsConfirmed_takesThePlaceOfTheFirst() {
        platform.connect(ADA, ADMIN, Optional.empty());
        CompanyId globex = assertInstanceOf(
                        ConsentOutcome.WrongCompany.class,
                        platform.connect(ADA, "gus.admin@globex.example", Optional.empty()))
                .offeredId();

        assertInstanceOf(
                ConsentOutcome.WrongCompany.class, instead(RITA, globex, "gus.admin@globex.example"), "not hers");
        assertInstanceOf(
                ConsentOutcome.WrongCompany.class,
                instead(ADA, new CompanyId("yet-another"), "gus.admin@globex.example"),
                "a yes for one company is none for another");
        assertEquals("Acme Robotics", connections().get(0).companyName());

        assertInstanceOf(ConsentOutcome.Granted.class, instead(ADA, globex, "gus.admin@globex.example"));
        assertEquals(
                List.of("Globex Trading"),
                connections().stream().map(Connection::companyName).toList());
    }

    /** Two people who connect two companies at the same moment: never both, and never one that is called the other. */
    @Test
    void complete_twoCompaniesAtOnce_neverConnectsBoth() throws Exception {
        for (int round = 0; round < 10; round++) {
            connections().forEach(connection -> platform.admin().disconnect(ADA, connection.id()));

            List<ConsentOutcome> outcomes = Together.all(
                    2,
                    number -> number == 0
                            ? platform.connect(ADA, ADMIN, Optional.empty())
                            : platform.connect(RITA, "gus.admin@globex.example", Optional.empty()));

            Set<String> companies =
                    connections().stream().map(Connection::companyName).collect(Collectors.toSet());
            assertTrue(companies.size() <= 1, companies.toString());
            outcomes.stream()
                    .filter(ConsentOutcome.Granted.class::isInstance)
                    .forEach(granted -> assertEquals(
                            companies,
                            Set.of(((ConsentOutcome.Granted) granted)
                                    .connection()
                                    .companyName())));
        }
    }

    @Test
    void complete_afterDisconnecting_anotherCompanyCanBeConnected() {
        platform.connect(ADA, ADMIN, Optional.empty());
        platform.admin().disconnect(ADA, connections().get(0).id());

        assertInstanceOf(
                ConsentOutcome.Granted.class, platform.connect(ADA, "gus.admin@globex.example", Optional.empty()));
    }

    @Test
    void connection_madeByOneWhoMayConnect_isForEverybody() {
        platform.connect(ADA, ADMIN, Optional.empty());

        assertTrue(connections().get(0).shared());
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(SAM, platform.complete("marta")));
    }

    @Test
    void connection_madeByARecruiter_isTheRecruitersOwn() {
        platform.connect(RITA, ADMIN, Optional.empty());

        assertFalse(connections().get(0).shared());
        assertInstanceOf(HireOutcome.ConsentRequired.class, platform.hire(SAM, platform.complete("marta")));
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("nuno")));
    }

    @Test
    void connection_sharingOff_servesOnlyThoseWhoMayConnect() {
        platform.start(keys -> {
            keys.put("shared.connection", false);
            return keys;
        });
        platform.connect(ADA, ADMIN, Optional.empty());

        assertInstanceOf(HireOutcome.ConsentRequired.class, platform.hire(SAM, platform.complete("marta")));
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(ADA, platform.complete("nuno")));
    }

    @Test
    void connectionReady_shared_isToldForEachHireThatWaits() {
        HireId marta = platform.hire(RITA, platform.complete("marta")).hire().id();
        HireId nuno = platform.hire(SAM, platform.complete("nuno")).hire().id();
        HireId gone = platform.hire(SAM, platform.complete("gone")).hire().id();
        platform.service().cancel(SAM, gone);

        platform.connect(ADA, ADMIN, Optional.empty());

        assertEquals(Set.of(marta, nuno), ready());
        assertTrue(platform.listener.ready().stream()
                .allMatch(heard -> heard.tenant().equals(ACME)));
    }

    @Test
    void connectionReady_own_isToldForTheOwnHiresOnly() {
        HireId marta = platform.hire(RITA, platform.complete("marta")).hire().id();
        platform.hire(SAM, platform.complete("nuno"));

        platform.connect(RITA, ADMIN, Optional.empty());

        assertEquals(Set.of(marta), ready());
    }

    private Set<HireId> ready() {
        return platform.listener.ready().stream()
                .map(heard -> heard.what().id())
                .collect(Collectors.toSet());
    }

    @Test
    void requestConnection_twice_tellsTheAdministratorOnce() throws Exception {
        HireId hire = platform.hire(RITA, platform.complete("marta")).hire().id();

        Together.all(6, number -> platform.service().requestConnection(RITA, hire, ADA.user()));

        assertEquals(1, platform.listener.requests().size());
        assertEquals(1, platform.admin().requests(ADA).size());
        HireOutcome.ConsentRequired waiting = assertInstanceOf(
                HireOutcome.ConsentRequired.class, platform.service().look(RITA, hire));
        assertEquals("Ada Admin", waiting.asked().orElseThrow().to().name());
    }

    @Test
    void requestConnection_toSomebodyWhoMayNotConnect_isNotFound() {
        HireId hire = platform.hire(RITA, platform.complete("marta")).hire().id();

        assertEquals(Kind.NOT_FOUND, refusedRequest(hire, SAM));
        assertEquals(Kind.NOT_FOUND, refusedRequest(hire, Platform.actor("who")));
        assertTrue(platform.listener.requests().isEmpty());
    }

    @Test
    void requestConnection_hireDoesNotWait_isNotPossible() {
        platform.connect(ADA, ADMIN, Optional.empty());
        HireId hire = platform.hire(RITA, platform.complete("marta")).hire().id();

        assertEquals(Kind.NOT_POSSIBLE_NOW, refusedRequest(hire, ADA));
    }

    private Kind refusedRequest(HireId hire, Actor to) {
        return assertThrows(
                        RemoteHiringException.class, () -> platform.service().requestConnection(RITA, hire, to.user()))
                .kind();
    }

    @Test
    void requests_afterTheHireWentOn_areNotShownAnyMore() {
        HireId hire = platform.hire(RITA, platform.complete("marta")).hire().id();
        platform.service().requestConnection(RITA, hire, ADA.user());
        platform.connect(ADA, ADMIN, Optional.empty());
        platform.hire(RITA, platform.complete("marta"));

        assertTrue(platform.admin().requests(ADA).isEmpty());
    }

    @Test
    void administration_byARecruiter_isNotPermitted() {
        assertEquals(
                Kind.NOT_PERMITTED,
                assertThrows(RemoteHiringException.class, () -> platform.admin().connections(RITA))
                        .kind());
    }

    @Test
    void check_connection_saysForWhomItSpeaksAndWhenItDoesNot() {
        platform.connect(ADA, ADMIN, Optional.empty());

        assertTrue(platform.admin().check(ADA, connections().get(0).id()).works());
        platform.remote.revokeCompany("Acme Robotics");
        assertEquals(
                Optional.of(Kind.CONNECTION_ENDED),
                platform.admin()
                        .check(ADA, connections().get(0).id())
                        .failure()
                        .map(failure -> failure.code().kind()));
        assertEquals(
                Optional.of(Connection.Ended.REFUSED_BY_REMOTE),
                connections().get(0).ended());
    }
}
