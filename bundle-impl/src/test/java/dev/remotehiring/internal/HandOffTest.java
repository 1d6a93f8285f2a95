package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static dev.remotehiring.internal.Platform.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.HandOff;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.simulator.record.Seen;
import dev.remotehiring.simulator.trouble.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way into Remote: only as oneself, and never at the expense of the hire. */
class HandOffTest {
    private static final String LINK = "/v1/magic-link";
    private static final String MANAGERS = "/v1/company-managers";

    private final Platform platform = new Platform();

    @BeforeEach
    void connect() {
        assertInstanceOf(
                ConsentOutcome.Granted.class, platform.connect(ADA, "ada.admin@acme.example", Optional.empty()));
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private HireOutcome.Hired hired() {
        return assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));
    }

    private void ritasAddress(Optional<String> email) {
        platform.users.put("rita", new User(RITA, "Rita Recruiter", email, Locale.ENGLISH, Set.of(Permission.HIRE)));
    }

    private void plain(HandOff handOff, Hire hire) {
        assertEquals(HandOff.Kind.PLAIN, handOff.kind());
        assertEquals(
                platform.remote.uri() + "/dashboard/people/new/full_time/"
                        + hire.employment().orElseThrow(),
                handOff.reveal().toString());
    }

    @Test
    void magicLink_request_isForTheClickingPersonNeverForTheConnectionsOwner() {
        hired();

        List<Seen> links = platform.remote.requests().stream()
                .filter(seen -> seen.path().equals(LINK))
                .toList();
        String rita = platform.remote.person("rita.recruiter@acme.example").id();
        String owner = platform.remote.person("ada.admin@acme.example").id();
        assertEquals(1, links.size());
        assertTrue(links.get(0).requestBody().contains(rita), links.get(0).requestBody());
        assertFalse(links.get(0).requestBody().contains(owner), links.get(0).requestBody());
    }

    @Test
    void handOff_personUnknownAtRemote_isPlainAndAsksForNoLink() {
        HireOutcome.Hired hired =
                assertInstanceOf(HireOutcome.Hired.class, platform.hire(SAM, platform.complete("marta")));

        plain(hired.handOff(), hired.hire());
        assertEquals(0, platform.remote.count("POST", LINK));
    }

    @Test
    void handOff_addressInOtherCase_isTheSamePerson() {
        ritasAddress(Optional.of("RITA.Recruiter@ACME.example"));

        assertEquals(HandOff.Kind.MAGIC_LINK, hired().handOff().kind());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "r\u0131ta.recruiter@acme.example", "rita.recruiter@globex.example"})
    void handOff_addressOfNobody_isPlain(String email) {
        ritasAddress(Optional.of(email));

        HireOutcome.Hired hired = hired();

        plain(hired.handOff(), hired.hire());
        assertEquals(0, platform.remote.count("POST", LINK));
    }

    @Test
    void handOff_userWithoutAddress_isPlainAndAsksRemoteNothing() {
        ritasAddress(Optional.empty());

        HireOutcome.Hired hired = hired();

        plain(hired.handOff(), hired.hire());
        assertEquals(0, platform.remote.count("GET", MANAGERS));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 422, 429, 500, 503})
    void handOff_linkRefused_isPlainAndTheHireStands(int status) {
        platform.remote.plan(9, "POST", LINK, Trouble.Answer.json(status, "{\"message\":\"no\"}"));

        HireOutcome.Hired hired = hired();

        plain(hired.handOff(), hired.hire());
        assertEquals(1, platform.remote.employments().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 500})
    void handOff_managersRefused_isPlain(int status) {
        platform.remote.plan(9, "GET", MANAGERS, Trouble.Answer.status(status));

        HireOutcome.Hired hired = hired();

        plain(hired.handOff(), hired.hire());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "<html>", "{\"data\":{\"url\":\"javascript:alert(1)\"}}"})
    void handOff_linkThatIsNone_isPlain(String body) {
        platform.remote.plan(1, "POST", LINK, Trouble.Answer.json(200, body));

        HireOutcome.Hired hired = hired();

        plain(hired.handOff(), hired.hire());
    }

    @Test
    void handOff_connectionBreaks_isPlain() {
        platform.remote.plan(1, "POST", LINK, new Trouble.Drop());

        HireOutcome.Hired hired = hired();

        plain(hired.handOff(), hired.hire());
    }

    @Test
    void handOff_linkHangs_isPlainWithinTheHiresBound() {
        platform.remote.plan(1, "POST", LINK, new Trouble.Stall(Duration.ofMinutes(2)));
        long start = System.nanoTime();

        HireOutcome.Hired hired = hired();

        plain(hired.handOff(), hired.hire());
        assertTrue(Duration.ofNanos(System.nanoTime() - start).toSeconds() < 30);
    }

    @Test
    void open_again_makesAFreshLink() {
        Hire hire = hired().hire();

        HandOff one = platform.service().open(RITA, hire.id());
        HandOff two = platform.service().open(RITA, hire.id());

        assertEquals(HandOff.Kind.MAGIC_LINK, one.kind());
        assertFalse(one.reveal().equals(two.reveal()));
    }

    @Test
    void open_companyNotConnectedAnyMore_isPlainAndAsksTheOtherCompanyNothing() {
        Hire hire = hired().hire();
        platform.admin()
                .disconnect(ADA, platform.admin().connections(ADA).get(0).id());
        plain(platform.service().open(RITA, hire.id()), hire);
        platform.connect(ADA, "gus.admin@globex.example", Optional.empty());
        platform.remote.clearRequests();

        plain(platform.service().open(RITA, hire.id()), hire);

        assertEquals(0, platform.remote.requests().size());
    }

    @Test
    void open_vaultDown_isPlain() {
        Hire hire = hired().hire();
        platform.credentials.breakDown();

        plain(platform.service().open(RITA, hire.id()), hire);
    }

    @Test
    void open_hireThatIsNotThereYet_isNotPossible() {
        platform.remote.plan(1, "POST", "/v1/employments", new Trouble.Drop());
        Hire hire = platform.hire(RITA, platform.complete("marta")).hire();

        assertEquals(
                RemoteHiringException.Kind.NOT_POSSIBLE_NOW,
                assertThrows(
                                RemoteHiringException.class,
                                () -> platform.service().open(RITA, hire.id()))
                        .kind());
    }
}
