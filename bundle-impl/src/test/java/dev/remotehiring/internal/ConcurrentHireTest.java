package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static dev.remotehiring.internal.Platform.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.simulator.trouble.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many clicks, dying nodes, a database that fails at the wrong moment: one employment all the same. */
class ConcurrentHireTest {
    private static final String EMPLOYMENTS = "/v1/employments";

    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    private void connected() {
        assertInstanceOf(
                ConsentOutcome.Granted.class, platform.connect(ADA, "ada.admin@acme.example", Optional.empty()));
    }

    private void oneEmployment() {
        assertEquals(1, platform.remote.employments().size());
        assertEquals(1, platform.remote.count("POST", EMPLOYMENTS));
    }

    /** The first one is the look before sending. */
    private void afterTheFirstGet(int times, Trouble trouble) {
        platform.remote.plan(1, "GET", EMPLOYMENTS, new Trouble.Stall(Duration.ZERO));
        platform.remote.plan(times, "GET", EMPLOYMENTS, trouble);
    }

    private Hire found(Hire hire) {
        return platform.service().find(RITA, hire.id());
    }

    @Test
    void hire_bySixteenClicksOfTwoPeople_isOnePostAndOneEmployment() throws Exception {
        connected();
        ApplicationId marta = platform.complete("marta");

        List<HireOutcome> all = Together.all(16, number -> platform.hire(number % 2 == 0 ? RITA : SAM, marta));

        oneEmployment();
        assertTrue(
                all.stream()
                        .allMatch(outcome -> outcome instanceof HireOutcome.Hired
                                || outcome instanceof HireOutcome.AlreadyHired
                                || outcome instanceof HireOutcome.InProgress),
                all.toString());
        assertTrue(all.stream().anyMatch(HireOutcome.Hired.class::isInstance), all.toString());
        assertEquals(
                1,
                all.stream()
                        .map(outcome -> outcome.hire().id())
                        .collect(Collectors.toSet())
                        .size());
    }

    @Test
    void hire_whileTheFirstClickIsSlow_waitsForItAndSendsNothing() throws Exception {
        connected();
        ApplicationId marta = platform.complete("marta");
        platform.remote.plan(1, "POST", EMPLOYMENTS, new Trouble.Stall(Duration.ofSeconds(1)));

        List<HireOutcome> all = Together.all(4, number -> platform.hire(RITA, marta));

        oneEmployment();
        assertTrue(all.stream().allMatch(HireOutcome.Hired.class::isInstance), all.toString());
    }

    /** Whose click sends is led to Remote, also when somebody else had begun the hire. */
    @Test
    void hire_begunByOneAndSentByAnother_leadsTheOneWhoSent() {
        ApplicationId marta = platform.complete("marta");
        platform.hire(RITA, marta);
        connected();

        HireOutcome.Hired hired = assertInstanceOf(HireOutcome.Hired.class, platform.hire(SAM, marta));

        assertEquals("Rita Recruiter", hired.hire().startedBy().name());
    }

    /** A node dies while it sends: what remains is a hire in SENDING, and whatever Remote has made of it. */
    private Hire leftInSending(ApplicationId application, Trouble trouble) {
        platform.remote.plan(1, "POST", EMPLOYMENTS, trouble);
        platform.source.failAfterRequest(platform.remote, "POST", EMPLOYMENTS);
        assertThrows(RemoteHiringException.class, () -> platform.hire(RITA, application));
        platform.source.repair();
        platform.start(keys -> keys);
        Hire hire = platform.service()
                .statuses(RITA, List.of(application))
                .get(0)
                .hire()
                .orElseThrow();
        assertEquals(HireState.SENDING, hire.state());
        return hire;
    }

    @Test
    void findOut_nodeDiedAfterRemoteActed_isUnknownAfterItsTermAndThenFound() {
        connected();
        Hire hire = leftInSending(platform.complete("marta"), new Trouble.LoseAnswer());

        platform.findOut();
        assertEquals(HireState.SENDING, found(hire).state());
        platform.termsPass();
        platform.findOut();

        assertEquals(HireState.CREATED, found(hire).state());
        oneEmployment();
    }

    @Test
    void findOut_nodeDiedBeforeRemoteActed_isSentAgainOnlyAfterTheSafeDelayAndTwoSearches() {
        connected();
        ApplicationId marta = platform.complete("marta");
        Hire hire = leftInSending(marta, new Trouble.Drop());

        platform.termsPass();
        platform.findOut();
        assertEquals(HireState.UNKNOWN, found(hire).state());
        platform.clock.advance(Duration.ofSeconds(121));
        platform.findOut();
        platform.findOut();
        assertEquals(HireState.UNKNOWN, found(hire).state());
        platform.clock.advance(Duration.ofSeconds(45));
        platform.findOut();

        assertEquals(HireState.QUEUED, found(hire).state());
        assertTrue(platform.remote.employments().isEmpty());
        platform.workThroughTheQueue();
        assertEquals(HireState.CREATED, found(hire).state());
        assertEquals(1, platform.remote.employments().size());
        assertEquals(2, platform.remote.count("POST", EMPLOYMENTS));
    }

    @Test
    void hire_inSendingForLong_isFoundByTheNextClick() {
        connected();
        ApplicationId marta = platform.complete("marta");
        leftInSending(marta, new Trouble.LoseAnswer());
        platform.termsPass();

        assertEquals(HireState.CREATED, platform.hire(SAM, marta).hire().state());

        oneEmployment();
    }

    @Test
    void hire_databaseFailsOnceAfterTheAnswer_isWrittenAtTheSecondTry() {
        connected();
        platform.source.failAfterRequest(platform.remote, "POST", EMPLOYMENTS, 1);

        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));

        oneEmployment();
    }

    @Test
    void hire_databaseStaysDownAfterTheAnswer_saysThatItIsFoundOutAndIsFound() {
        connected();
        ApplicationId marta = platform.complete("marta");
        platform.source.failAfterRequest(platform.remote, "POST", EMPLOYMENTS);

        RemoteHiringException failed = assertThrows(RemoteHiringException.class, () -> platform.hire(RITA, marta));

        assertEquals(RemoteHiringException.Kind.STORAGE_FAILED, failed.kind());
        assertTrue(failed.getMessage().contains("nothing is sent twice"), failed.getMessage());
        platform.source.repair();
        platform.termsPass();
        platform.findOut();
        assertEquals(HireState.CREATED, platform.hire(RITA, marta).hire().state());
        oneEmployment();
    }

    @Test
    void findOut_twoNodesSearchAtTheSameMoment_isOneProofOnly() throws Exception {
        connected();
        platform.remote.plan(1, "POST", EMPLOYMENTS, new Trouble.Drop());
        ApplicationId marta = platform.complete("marta");
        Hire hire = assertInstanceOf(HireOutcome.Unresolved.class, platform.hire(RITA, marta))
                .hire();
        platform.clock.advance(Duration.ofSeconds(121));

        Together.all(8, number -> platform.hire(number % 2 == 0 ? RITA : SAM, marta));

        assertEquals(HireState.UNKNOWN, found(hire).state());
    }

    @Test
    void findOut_remoteAnswersNonsense_provesNoAbsence() {
        connected();
        platform.remote.plan(1, "POST", EMPLOYMENTS, new Trouble.LoseAnswer());
        afterTheFirstGet(8, Trouble.Answer.json(200, "{\"data\":{}}"));
        ApplicationId marta = platform.complete("marta");
        Hire hire = assertInstanceOf(HireOutcome.Unresolved.class, platform.hire(RITA, marta))
                .hire();

        for (int i = 0; i < 3; i++) {
            platform.clock.advance(Duration.ofMinutes(10));
            platform.findOut();
        }

        assertEquals(HireState.UNKNOWN, found(hire).state());
        platform.remote.clearTroubles();
        platform.clock.advance(Duration.ofMinutes(10));
        platform.findOut();
        assertEquals(HireState.CREATED, found(hire).state());
    }

    /** Onboarded before it could be found out: such a one is in no list of open ones. */
    @Test
    void findOut_onboardedMeanwhile_isFoundAmongAll() {
        connected();
        platform.remote.plan(1, "POST", EMPLOYMENTS, new Trouble.LoseAnswer());
        afterTheFirstGet(2, Trouble.Answer.status(503));
        Hire hire = platform.hire(RITA, platform.complete("marta")).hire();
        platform.remote.clearTroubles();
        platform.remote.plan(2, "GET", EMPLOYMENTS, Trouble.Answer.json(200, "{\"data\":{\"employments\":[]}}"));
        platform.clock.advance(Duration.ofDays(3));

        platform.findOut();

        assertEquals(HireState.CREATED, found(hire).state());
        oneEmployment();
    }

    @Test
    void findOut_remoteAway_asksItOnceInTwentySeconds() {
        connected();
        platform.remote.plan(1, "POST", EMPLOYMENTS, new Trouble.Drop());
        platform.hire(RITA, platform.complete("marta"));
        platform.remote.plan(10_000, "GET", EMPLOYMENTS, Trouble.Answer.status(503));
        long before = platform.remote.count("GET", EMPLOYMENTS);

        for (int round = 0; round < 720; round++) {
            platform.clock.advance(Duration.ofSeconds(5));
            platform.findOut();
        }

        long asked = platform.remote.count("GET", EMPLOYMENTS) - before;
        assertTrue(asked >= 150 && asked <= 190, asked + " requests in an hour");
    }

    @Test
    void findOut_ownConnectionGone_searchesThroughTheCompanys() {
        assertInstanceOf(
                ConsentOutcome.Granted.class, platform.connect(RITA, "ada.admin@acme.example", Optional.empty()));
        platform.remote.plan(1, "POST", EMPLOYMENTS, new Trouble.ActLate(Duration.ofSeconds(20)));
        Hire hire = platform.hire(RITA, platform.complete("marta")).hire();
        platform.admin()
                .disconnect(ADA, platform.admin().connections(ADA).get(0).id());
        connected();
        platform.remote.advance(Duration.ofSeconds(21));
        platform.clock.advance(Duration.ofSeconds(30));

        platform.findOut();

        assertEquals(HireState.CREATED, found(hire).state());
    }

    /** One broken row, or a database that is away for a moment, must not end the finding out of all others. */
    @Test
    void findOut_databaseAway_throwsNothing() {
        platform.source.failNext(5);

        platform.findOut();
    }

    @Test
    void hire_remoteStallsOnThePost_answersWithinItsBound() {
        connected();
        platform.remote.plan(1, "POST", EMPLOYMENTS, new Trouble.Stall(Duration.ofMinutes(2)));
        afterTheFirstGet(9, new Trouble.Stall(Duration.ofMinutes(2)));
        long start = System.nanoTime();

        HireOutcome outcome = platform.hire(RITA, platform.complete("marta"));

        assertInstanceOf(HireOutcome.Unresolved.class, outcome);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertTrue(took.compareTo(Duration.ofSeconds(30)) < 0, took.toString());
    }

    @Test
    void hire_differentCandidatesAtOnce_areAllHired() throws Exception {
        connected();
        List<ApplicationId> all = Set.of("a1", "b2", "c3", "d4", "e5", "f6").stream()
                .map(platform::complete)
                .toList();

        List<HireOutcome> outcomes = Together.all(all.size(), number -> platform.hire(RITA, all.get(number)));

        assertTrue(outcomes.stream().allMatch(HireOutcome.Hired.class::isInstance), outcomes.toString());
        assertEquals(all.size(), platform.remote.employments().size());
    }
}
