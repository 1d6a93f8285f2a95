package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.ConnectOutcome;
import dev.remotehiring.admin.ConnectionCheck;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.HandOff;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.Refusal;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.config.TestSettings;
import dev.remotehiring.simulator.trouble.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A company that is connected by its own API token. */
class CustomerTokenTest {
    private static final String ADMIN = "ada.admin@acme.example";
    private static final String OTHER_OWNER = "otto.owner@globex.example";
    private static final String EMPLOYMENTS = "/v1/employments";
    private static final String TOKEN_ENDPOINT = "/auth/oauth2/token";
    private static final String MAGIC_LINK = "/v1/magic-link";
    private static final String IDENTITY = "/v1/identity/current";

    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    private ConnectOutcome connect(String token) {
        return connect(token, Optional.empty());
    }

    private ConnectOutcome connect(String token, Optional<CompanyId> confirmed) {
        return platform.admin().connect(ADA, new Secret(token), confirmed);
    }

    private RemoteHiringException refused(String token) {
        RemoteHiringException refused = assertThrows(RemoteHiringException.class, () -> connect(token));
        boolean prefixOnly = token.length() <= "ra_test_".length();
        assertTrue(prefixOnly || !refused.getMessage().contains(token), "the token is in the message");
        return refused;
    }

    private void connected() {
        assertInstanceOf(ConnectOutcome.Connected.class, connect(platform.remote.customerToken(ADMIN)));
    }

    private RemoteHiringException failure(ApplicationId application) {
        return assertThrows(RemoteHiringException.class, () -> platform.hire(RITA, application));
    }

    private List<Connection> connections() {
        return platform.admin().connections(ADA);
    }

    @Test
    void connect_byApiToken_isProvedAndSaysForWhom() {
        ConnectOutcome.Connected connected =
                assertInstanceOf(ConnectOutcome.Connected.class, connect(platform.remote.customerToken(ADMIN)));

        assertEquals(Connection.Kind.CUSTOMER_TOKEN, connected.connection().kind());
        assertEquals("Acme Robotics", connected.connection().companyName());
        assertTrue(connected.connection().shared());
        assertEquals(List.of(connected.connection()), connections());
        assertTrue(platform.admin().check(ADA, connected.connection().id()).works());
    }

    /** The token is used as it is: nobody is asked for another one, and no link is asked for, which it could not make. */
    @Test
    void hire_byApiToken_isHiredWithoutTheTokenEndpointAndLeadsToThePlainPage() {
        connected();

        HireOutcome.Hired hired =
                assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));

        assertEquals(HandOff.Kind.PLAIN, hired.handOff().kind());
        assertEquals(1, platform.remote.employments().size());
        assertEquals(0, platform.remote.count("POST", TOKEN_ENDPOINT));
        assertEquals(0, platform.remote.count("POST", MAGIC_LINK));
        assertInstanceOf(
                HireOutcome.AlreadyHired.class,
                platform.service().look(RITA, hired.hire().id()));
        platform.service().employment(RITA, hired.hire().id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "ra_test", "ra_test_", "RA_TEST_abcdef", "Bearer ra_test_abcdef", "ra_test_abc def"})
    void connect_noApiToken_isRefusedBeforeAnyRequest(String text) {
        assertEquals(Kind.NOT_POSSIBLE_NOW, refused(text).kind());

        assertEquals(List.of(), platform.remote.requests());
        assertEquals(List.of(), connections());
    }

    @ParameterizedTest
    @CsvSource({"SANDBOX, ra_test_, ra_live_abcdef", "PRODUCTION, ra_live_, ra_test_abcdef"})
    void connect_tokenOfAnotherEnvironment_isRefusedInWordsBeforeAnyRequest(
            EnvironmentName environment, String prefix, String token) {
        platform.start(
                TestSettings.in(environment, prefix, TestSettings.of(TestSettings.custom(platform.remote.uri()))));

        RemoteHiringException refused = refused(token);

        assertEquals(Kind.NOT_POSSIBLE_NOW, refused.kind());
        assertTrue(refused.getMessage().contains(prefix), refused.getMessage());
        assertTrue(refused.getMessage().contains("It was not used"), refused.getMessage());
        assertEquals(List.of(), platform.remote.requests());
    }

    /** However it came into the vault: what belongs elsewhere does not leave this machine. */
    @Test
    void hire_storedTokenIsOfAnotherEnvironment_isNeverSent() {
        connected();
        platform.start(TestSettings.in(
                EnvironmentName.PRODUCTION, "ra_live_", TestSettings.of(TestSettings.custom(platform.remote.uri()))));
        platform.remote.clearRequests();

        assertEquals(Kind.NOT_POSSIBLE_NOW, failure(platform.complete("marta")).kind());

        assertEquals(List.of(), platform.remote.requests());
    }

    @Test
    void connect_tokenThatRemoteDoesNotKnow_isNotKept() {
        RemoteHiringException refused = refused("ra_test_nobody-has-made-this-one");

        assertEquals(Kind.NOT_POSSIBLE_NOW, refused.kind());
        assertTrue(refused.getMessage().contains("was not kept"), refused.getMessage());
        assertEquals(List.of(), connections());
    }

    @Test
    void connect_remoteAway_isNotKept() {
        String token = platform.remote.customerToken(ADMIN);
        platform.remote.stop();

        assertEquals(Kind.REMOTE_UNAVAILABLE, refused(token).kind());

        assertEquals(List.of(), connections());
    }

    @Test
    void connect_remoteDoesNotTellWhoseItIs_isFoundInItsListOfCompanies() {
        String token = platform.remote.customerToken(ADMIN);
        platform.remote.plan(9, "GET", IDENTITY, Trouble.Answer.status(404));

        ConnectOutcome.Connected connected = assertInstanceOf(ConnectOutcome.Connected.class, connect(token));

        assertEquals("Acme Robotics", connected.connection().companyName());
        assertTrue(platform.admin().check(ADA, connected.connection().id()).works());
    }

    @Test
    void connect_byARecruiter_isNotPermitted() {
        Secret token = new Secret(platform.remote.customerToken(ADMIN));

        RemoteHiringException refused = assertThrows(
                RemoteHiringException.class, () -> platform.admin().connect(RITA, token, Optional.empty()));

        assertEquals(Kind.NOT_PERMITTED, refused.kind());
        assertEquals(List.of(), platform.remote.requests());
    }

    @Test
    void hire_tokenMayOnlyRead_isToldInWordsAndGoesOnWithABetterOne() {
        assertInstanceOf(
                ConnectOutcome.Connected.class, connect(platform.remote.customerToken(ADMIN, true)), "it may read");
        ApplicationId marta = platform.complete("marta");

        RemoteHiringException refused = failure(marta);

        assertEquals(Kind.NOT_ALLOWED_BY_REMOTE, refused.kind());
        assertTrue(refused.getMessage().contains("may read but not write"), refused.getMessage());
        assertTrue(refused.getMessage().contains("new token with full access"), refused.getMessage());
        assertEquals(0, platform.remote.employments().size());
        assertEquals(HireState.REQUESTED, state(marta));
        connected();
        HireOutcome.Hired hired = assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, marta));
        assertEquals(1, hired.hire().attempt());
        assertEquals(1, platform.remote.employments().size());
    }

    /** Which status Remote has for it is not known. As 404 it cannot be told from another refusal; Hire works again. */
    @Test
    void hire_tokenMayOnlyReadAndRemoteSays404_isRefusedAndGoesOnWithABetterOne() {
        platform.remote.settings(settings -> settings.readOnlyWriteStatus = 404);
        connect(platform.remote.customerToken(ADMIN, true));
        ApplicationId marta = platform.complete("marta");

        HireOutcome.Refused refused = assertInstanceOf(HireOutcome.Refused.class, platform.hire(RITA, marta));

        assertEquals(Refusal.Reason.REFUSED_BY_REMOTE, refused.refusal().reason());
        connected();
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, marta));
        assertEquals(1, platform.remote.employments().size());
    }

    private HireState state(ApplicationId application) {
        return platform.service()
                .statuses(RITA, List.of(application))
                .get(0)
                .hire()
                .orElseThrow()
                .state();
    }

    @Test
    void hire_tokenWasRevoked_saysSoSendsNothingAndGoesOnWithANewOne() {
        String token = platform.remote.customerToken(ADMIN);
        connect(token);
        platform.remote.revokeCustomerToken(token);
        ApplicationId marta = platform.complete("marta");

        RemoteHiringException refused = failure(marta);

        assertEquals(Kind.CONNECTION_ENDED, refused.kind());
        assertTrue(refused.getMessage().contains("connect again"), refused.getMessage());
        assertEquals(0, platform.remote.count("POST", EMPLOYMENTS));
        ConnectionCheck check = platform.admin().check(ADA, connections().get(0).id());
        assertEquals(
                Optional.of(Kind.CONNECTION_ENDED),
                check.failure().map(failure -> failure.code().kind()));
        connected();
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, marta));
    }

    @Test
    void hire_tokenAgesAndRemoteIsRestarted_isUsedForEver() {
        connected();
        platform.later(Duration.ofDays(400));
        platform.start(keys -> keys);

        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));
    }

    @Test
    void hire_sharedConnectionSwitchedOff_isNotForRecruiters() {
        connected();
        platform.start(keys -> {
            keys.put("shared.connection", false);
            return keys;
        });

        assertInstanceOf(HireOutcome.ConsentRequired.class, platform.hire(RITA, platform.complete("marta")));
    }

    @Test
    void connect_tokenOfAnotherCompany_keepsNothingUntilItIsConfirmed() {
        platform.connect(ADA, ADMIN, Optional.empty());
        List<Connection> before = connections();
        String token = platform.remote.customerToken(OTHER_OWNER);

        ConnectOutcome.OtherCompany other = assertInstanceOf(ConnectOutcome.OtherCompany.class, connect(token));

        assertEquals("Acme Robotics", other.connected());
        assertEquals("Globex Trading", other.offered());
        assertEquals(before, connections());
        assertInstanceOf(
                ConnectOutcome.OtherCompany.class,
                connect(token, Optional.of(before.get(0).company())),
                "another company was confirmed than the token's");
        assertEquals(before, connections());
        assertInstanceOf(ConnectOutcome.Connected.class, connect(token, Optional.of(other.offeredId())));
        assertEquals(
                List.of("Globex Trading"),
                connections().stream().map(Connection::companyName).toList());
    }

    private Trouble identityOf(String company) {
        return Trouble.Answer.json(
                200,
                "{\"data\":{\"company\":{\"id\":\""
                        + platform.remote.company(company).id() + "\",\"name\":\"" + company + "\"}}}");
    }

    @Test
    void check_tokenSpeaksForAnotherCompanyNow_isUsedForNothingUntilConfirmed() {
        connected();
        Connection before = connections().get(0);
        platform.remote.plan(1, "GET", IDENTITY, identityOf("Globex Trading"));

        ConnectionCheck check = platform.admin().check(ADA, before.id());

        CompanyId other =
                new CompanyId(platform.remote.company("Globex Trading").id());
        assertEquals(Optional.of(other), check.otherCompany());
        assertEquals(
                Optional.of(Connection.Ended.OTHER_COMPANY),
                connections().get(0).ended());
        assertInstanceOf(HireOutcome.ConsentRequired.class, platform.hire(RITA, platform.complete("marta")));
        assertEquals(0, platform.remote.count("POST", EMPLOYMENTS));
        platform.remote.plan(1, "GET", IDENTITY, identityOf("Globex Trading"));
        assertEquals(
                "Globex Trading",
                platform.admin().confirmCompany(ADA, before.id(), other).companyName());
        assertTrue(connections().get(0).ended().isEmpty());
    }

    /** It was a mistake of Remote's, or of somebody's there: the next test of the connection finds it well. */
    @Test
    void check_tokenSpeaksForItsOwnCompanyAgain_worksAgain() {
        connected();
        Connection before = connections().get(0);
        platform.remote.plan(1, "GET", IDENTITY, identityOf("Globex Trading"));
        platform.admin().check(ADA, before.id());

        ConnectionCheck check = platform.admin().check(ADA, before.id());

        assertTrue(check.works(), check.toString());
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));
    }

    /** The same for a connection by consent, an hour later, when its access has to be renewed for the question. */
    @Test
    void check_consentSpeaksForAnotherCompanyNow_canBeAskedAndConfirmedHoursLater() {
        platform.connect(ADA, ADMIN, Optional.empty());
        Connection before = connections().get(0);
        CompanyId other =
                new CompanyId(platform.remote.company("Globex Trading").id());
        platform.remote.settings(settings -> settings.rotateRefreshTokens = true);
        for (int again = 0; again < 2; again++) {
            platform.remote.plan(1, "GET", IDENTITY, identityOf("Globex Trading"));
            assertEquals(
                    Optional.of(other), platform.admin().check(ADA, before.id()).otherCompany());
            platform.later(Duration.ofHours(2));
            assertInstanceOf(
                    HireOutcome.ConsentRequired.class, platform.hire(RITA, platform.complete("marta-" + again)));
        }

        platform.remote.plan(1, "GET", IDENTITY, identityOf("Globex Trading"));

        assertEquals(
                "Globex Trading",
                platform.admin().confirmCompany(ADA, before.id(), other).companyName());
        assertEquals(0, platform.remote.count("POST", EMPLOYMENTS));
        platform.later(Duration.ofHours(2));
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));
    }

    /** Without a client secret: an installation that is no partner of Remote's hires by API token all the same. */
    @Test
    void hire_withoutAnyClientSecret_worksByApiToken() {
        platform.start(keys -> {
            keys.putAll(Map.of("client.secret.alias", "there-is-none-of-that-name"));
            return keys;
        });
        connected();

        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));
    }
}
