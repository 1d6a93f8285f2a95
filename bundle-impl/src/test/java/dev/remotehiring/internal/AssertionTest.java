package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.CLIENT_ID;
import static dev.remotehiring.internal.Platform.RITA;
import static dev.remotehiring.internal.Platform.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.EmployeeIdentity;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.HandOff;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.simulator.trouble.Trouble;
import dev.remotehiring.simulator.world.PartnerClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The platform vouches for its users: each acts at Remote as himself, without a consent of his own. */
class AssertionTest {
    private static final String ADMIN = "ada.admin@acme.example";
    private static final String RECRUITER = "rita.recruiter@acme.example";
    private static final String MANAGERS = "/v1/company-managers";
    private static final String TOKEN_ENDPOINT = "/auth/oauth2/token";

    private Platform platform = new Platform(AssertionTest::vouching);

    @AfterEach
    void close() {
        platform.close();
    }

    private static Map<String, Object> vouching(Map<String, Object> keys) {
        keys.put("assertions", true);
        return keys;
    }

    private void connected() {
        assertInstanceOf(ConsentOutcome.Granted.class, platform.connect(ADA, ADMIN, Optional.empty()));
    }

    private void hired(Actor actor, String candidate) {
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(actor, platform.complete(candidate)));
    }

    private long assertions() {
        return platform.remote.requests().stream()
                .filter(one ->
                        one.path().equals(TOKEN_ENDPOINT) && one.requestBody().contains("jwt-bearer"))
                .count();
    }

    private List<Connection.Kind> kinds() {
        return platform.admin().connections(ADA).stream().map(Connection::kind).toList();
    }

    /** Remote ends every token of one user, and sees whose calls it refuses then. */
    private long refusedAfterEnding(String remoteUser, Actor actor, String candidate) {
        platform.remote.revokeUser(remoteUser);
        platform.remote.clearRequests();
        hired(actor, candidate);
        return platform.remote.requests().stream()
                .filter(one -> one.status() == 401)
                .count();
    }

    @Test
    void hire_userIsKnownAtRemote_isSentByThatUsersOwnToken() {
        platform.remote.settings(settings -> settings.companyOutlivesConsents = true);
        connected();
        hired(RITA, "marta");

        assertEquals(0, refusedAfterEnding(ADMIN, RITA, "nuno"), "the admin's token was used");
        assertEquals(1, refusedAfterEnding(RECRUITER, RITA, "olga"), "the recruiter's own token was not used");
        assertEquals(3, platform.remote.employments().size());
    }

    @Test
    void hire_userIsKnownAtRemote_isIntroducedOnceAndKeptBesideTheCompanysConnection() {
        connected();

        hired(RITA, "marta");
        hired(RITA, "nuno");

        assertEquals(List.of(Connection.Kind.CONSENT, Connection.Kind.ASSERTION), kinds());
        Connection vouched = platform.admin().connections(ADA).get(1);
        assertEquals(
                platform.remote.person(RECRUITER).id(),
                vouched.remoteUser().orElseThrow().value());
        assertEquals(false, vouched.shared());
        assertEquals(1, assertions());
    }

    @Test
    void hire_twoUsers_eachHasAnAssertionOfTheirOwn() {
        connected();

        hired(RITA, "marta");
        hired(ADA, "nuno");

        assertEquals(2, assertions());
        assertEquals(
                Set.of(
                        platform.remote.person(RECRUITER).id(),
                        platform.remote.person(ADMIN).id()),
                platform.admin().connections(ADA).stream()
                        .filter(one -> one.kind() == Connection.Kind.ASSERTION)
                        .map(one -> one.remoteUser().orElseThrow().value())
                        .collect(Collectors.toSet()));
    }

    /** The hand-off is the user's own as well: a magic link by that user's own token. */
    @Test
    void hire_byAssertion_leadsIntoRemoteByAMagicLink() {
        connected();

        HireOutcome.Hired hired =
                assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));

        assertEquals(HandOff.Kind.MAGIC_LINK, hired.handOff().kind());
    }

    @Test
    void hire_userIsNoUserOfRemote_goesThroughTheCompanysConnectionAndIsLookedUpOnceAnHour() {
        platform.start(keys -> vouching(keys));
        connected();

        queued(SAM, "marta");
        queued(SAM, "nuno");
        assertEquals(1, platform.remote.count("GET", MANAGERS));
        assertEquals(0, assertions());
        platform.later(Duration.ofMinutes(61));
        queued(SAM, "olga");

        assertEquals(2, platform.remote.count("GET", MANAGERS));
        assertEquals(List.of(Connection.Kind.CONSENT), kinds());
    }

    /** Without a hand-off, which looks the user up by itself. */
    private void queued(Actor actor, String candidate) {
        platform.service().hireAll(actor, List.of(platform.complete(candidate)));
        platform.workThroughTheQueue();
    }

    @Test
    void hire_remoteDoesNotSayWhoTheUserIs_goesThroughTheCompanysConnection() {
        connected();
        platform.remote.plan(9, "GET", MANAGERS, Trouble.Answer.status(500));

        hired(RITA, "marta");

        assertEquals(0, assertions());
    }

    @Test
    void hire_assertionsOff_asksForNone() {
        platform.start(keys -> keys);
        connected();

        hired(RITA, "marta");

        assertEquals(0, assertions());
        assertEquals(List.of(Connection.Kind.CONSENT), kinds());
    }

    /** It was on for a while: what is left of that is not used any more. */
    @Test
    void hire_assertionsSwitchedOffAgain_goesThroughTheCompanysConnection() {
        connected();
        hired(RITA, "marta");
        platform.start(keys -> keys);
        platform.later(Duration.ofHours(2));

        hired(RITA, "nuno");

        assertEquals(1, assertions());
    }

    /** Switched on here, but not at Remote: nobody's click fails for that. */
    @Test
    void hire_remoteTakesNoAssertions_goesThroughTheCompanysConnectionInTheSameClick() {
        platform.remote.register(PartnerClient.of(CLIENT_ID, platform.clientSecret)
                .redirectingTo(Platform.REDIRECT)
                .withoutAssertions());
        connected();

        hired(RITA, "marta");
        hired(RITA, "nuno");

        assertEquals(1, assertions());
    }

    @Test
    void hire_remoteStopsTakingTheAssertionLater_goesThroughTheCompanysConnectionAtTheNextClick() {
        connected();
        hired(RITA, "marta");
        platform.remote.register(PartnerClient.of(CLIENT_ID, platform.clientSecret)
                .redirectingTo(Platform.REDIRECT)
                .withoutAssertions());
        platform.later(Duration.ofHours(2));

        RemoteHiringException refused =
                assertThrows(RemoteHiringException.class, () -> platform.hire(RITA, platform.complete("nuno")));

        assertEquals(Kind.CONNECTION_ENDED, refused.kind());
        assertTrue(refused.getMessage().contains("Click again"), refused.getMessage());
        hired(RITA, "nuno");
        assertEquals(2, platform.remote.employments().size());
    }

    @Test
    void hire_tokenEndpointAway_saysSoAndTheAssertionIsStillThereAfterwards() {
        connected();
        hired(RITA, "marta");
        platform.later(Duration.ofHours(2));
        platform.remote.plan(1, "POST", TOKEN_ENDPOINT, Trouble.Answer.status(503));

        RemoteHiringException away =
                assertThrows(RemoteHiringException.class, () -> platform.hire(RITA, platform.complete("nuno")));

        assertEquals(Kind.REMOTE_UNAVAILABLE, away.kind());
        platform.later(Duration.ofSeconds(2));
        hired(RITA, "nuno");
        assertEquals(List.of(Connection.Kind.CONSENT, Connection.Kind.ASSERTION), kinds());
        assertTrue(platform.admin().connections(ADA).stream()
                .allMatch(one -> one.ended().isEmpty()));
    }

    /** Fewer than 32 bytes cannot sign with HS256 (RFC 7518, section 3.2). */
    @Test
    void shortClientSecret_assertionsAreOffAndSaidSoAndTheOtherGrantsWork() {
        platform.close();
        platform = new Platform(AssertionTest::vouching, "a secret of thirty-one bytes ..");
        assertEquals(31, platform.clientSecret.length());

        assertEquals(1, platform.admin().setUp().notes().size());
        assertEquals(
                ErrorCode.SECRET_TOO_SHORT,
                platform.admin().setUp().notes().get(0).code());
        assertEquals(false, platform.admin().setUp().assertions());
        connected();
        hired(RITA, "marta");
        platform.later(Duration.ofHours(2));
        hired(RITA, "nuno");
        platform.admin().connectAsPartner(ADA);

        assertEquals(0, assertions());
    }

    @Test
    void longEnoughClientSecret_setUpHasNothingToSay() {
        assertEquals(List.of(), platform.admin().setUp().notes());
        assertEquals(true, platform.admin().setUp().assertions());
    }

    private HireOutcome.Hired hiredAnd(String candidate) {
        connected();
        return assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete(candidate)));
    }

    /** Remote tells it to nobody but the employee: every other kind of token gets 403. */
    @Test
    void employee_active_isToldByTheEmployeesOwnAccess() {
        HireOutcome.Hired hired = hiredAnd("marta");
        platform.remote.employments().get(0).moveTo("active", "onboarded", "active");

        EmployeeIdentity employee =
                platform.service().employee(RITA, hired.hire().id());

        assertEquals("Marta marta", employee.name());
        assertEquals("Acme Robotics", employee.company());
        assertEquals(2, assertions());
    }

    @Test
    void employee_notActiveYet_isRefusedInWords() {
        HireOutcome.Hired hired = hiredAnd("marta");

        RemoteHiringException refused = employeeRefused(hired);

        assertEquals(Kind.NOT_ALLOWED_BY_REMOTE, refused.kind());
        assertTrue(refused.getMessage().contains("has to be active"), refused.getMessage());
    }

    @Test
    void employee_remoteTakesNoAssertions_isRefusedInWords() {
        HireOutcome.Hired hired = hiredAnd("marta");
        platform.remote.register(PartnerClient.of(CLIENT_ID, platform.clientSecret)
                .redirectingTo(Platform.REDIRECT)
                .withoutAssertions());

        RemoteHiringException refused = employeeRefused(hired);

        assertEquals(Kind.NOT_ALLOWED_BY_REMOTE, refused.kind());
        assertTrue(refused.getMessage().contains("Create assertion tokens"), refused.getMessage());
    }

    @Test
    void employee_assertionsOffHere_isRefusedInWordsWithoutARequest() {
        platform.start(keys -> keys);
        HireOutcome.Hired hired = hiredAnd("marta");
        platform.remote.clearRequests();

        RemoteHiringException refused = employeeRefused(hired);

        assertEquals(Kind.NOT_CONFIGURED, refused.kind());
        assertTrue(refused.getMessage().contains("switched off"), refused.getMessage());
        assertEquals(List.of(), platform.remote.requests());
    }

    @Test
    void employee_clientSecretTooShort_isRefusedInWordsWithoutARequest() {
        platform.close();
        platform = new Platform(AssertionTest::vouching, "too short to sign with");
        HireOutcome.Hired hired = hiredAnd("marta");
        platform.remote.clearRequests();

        RemoteHiringException refused = employeeRefused(hired);

        assertEquals(Kind.NOT_CONFIGURED, refused.kind());
        assertTrue(refused.getMessage().contains("32 bytes"), refused.getMessage());
        assertEquals(List.of(), platform.remote.requests());
    }

    private RemoteHiringException employeeRefused(HireOutcome.Hired hired) {
        return assertThrows(
                RemoteHiringException.class,
                () -> platform.service().employee(RITA, hired.hire().id()));
    }
}
