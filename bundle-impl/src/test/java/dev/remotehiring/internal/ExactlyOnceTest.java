package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ACME;
import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static dev.remotehiring.internal.Platform.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.remotehiring.admin.HireToSettle;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.ExistingEmployment;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.api.Search;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.simulator.trouble.Trouble;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Persons whom Remote has already, what arrives late, what a person settles, journals that come back. */
class ExactlyOnceTest {
    private static final String EMPLOYMENTS = "/v1/employments";

    private final Platform platform = new Platform();

    @BeforeEach
    void connect() {
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private Hire found(HireId hire) {
        return platform.service().find(RITA, hire);
    }

    private long posts() {
        return platform.remote.count("POST", EMPLOYMENTS);
    }

    /** The same person, as a candidate of another application. */
    private ApplicationId twinOf(ApplicationId marta) {
        Candidate known = platform.candidates.find(ACME, marta).orElseThrow();
        ApplicationId twin = new ApplicationId(marta + "-again");
        put(twin, known, known.personalEmail());
        return twin;
    }

    private void corrected(ApplicationId application, String email) {
        put(application, platform.candidates.find(ACME, application).orElseThrow(), Optional.of(email));
    }

    private void put(ApplicationId application, Candidate like, Optional<String> email) {
        platform.candidates.put(
                ACME,
                new Candidate(
                        application,
                        like.fullName(),
                        email,
                        like.workEmail(),
                        like.jobTitle(),
                        like.country(),
                        like.startDate(),
                        like.telephone(),
                        like.details()));
    }

    @Test
    void hire_somebodyWithTheAddressExists_isShownAndNothingIsSent() {
        ApplicationId marta = platform.complete("marta");
        Hire first = platform.hire(RITA, marta).hire();

        HireOutcome.DetailsRequired details =
                assertInstanceOf(HireOutcome.DetailsRequired.class, platform.hire(RITA, twinOf(marta)));

        ExistingEmployment existing = details.existing().orElseThrow();
        assertEquals(first.employment(), Optional.of(existing.id()));
        assertEquals(Optional.of(marta), existing.hiredFor());
        assertEquals(1, posts());
        HireOutcome.DetailsRequired looked = assertInstanceOf(
                HireOutcome.DetailsRequired.class,
                platform.service().look(RITA, details.hire().id()));
        assertEquals(details.existing(), looked.existing());
    }

    @Test
    void link_existingEmployment_makesItThisHires() {
        ApplicationId marta = platform.complete("marta");
        Hire first = platform.hire(RITA, marta).hire();
        Hire twin = platform.hire(RITA, twinOf(marta)).hire();

        Hire linked =
                platform.service().link(RITA, twin.id(), first.employment().orElseThrow());

        assertEquals(HireState.CREATED, linked.state());
        assertEquals(first.employment(), linked.employment());
        assertEquals(1, posts());
        assertTrue(
                platform.service().open(RITA, linked.id()).reveal().toString().length() > 0);
    }

    @Test
    void link_anotherEmployment_isRefused() {
        ApplicationId marta = platform.complete("marta");
        platform.hire(RITA, marta);
        Hire nuno = platform.hire(RITA, platform.complete("nuno")).hire();
        Hire twin = platform.hire(RITA, twinOf(marta)).hire();

        assertEquals(
                Kind.NOT_POSSIBLE_NOW,
                assertThrows(
                                RemoteHiringException.class,
                                () -> platform.service()
                                        .link(RITA, twin.id(), nuno.employment().orElseThrow()))
                        .kind());
        assertEquals(HireState.WAITING_FOR_DETAILS, found(twin.id()).state());
    }

    /** Remote's list lags, so the look before sending misses the person, and Remote says that the address is taken. */
    @Test
    void hire_addressTakenAlthoughNotListed_isShownWithTheEmployment() {
        ApplicationId marta = platform.complete("marta");
        Hire first = platform.hire(RITA, marta).hire();
        platform.remote.plan(
                1, "GET", EMPLOYMENTS, Trouble.Answer.json(200, "{\"data\":{\"employments\":[],\"total_pages\":1}}"));

        HireOutcome.DetailsRequired details =
                assertInstanceOf(HireOutcome.DetailsRequired.class, platform.hire(RITA, twinOf(marta)));

        assertEquals(first.employment(), details.existing().map(ExistingEmployment::id));
        assertEquals(2, posts());
        assertEquals(1, platform.remote.employments().size());
    }

    /** Proven absent and sent again, while Remote has acted on the first one at last: the rule on addresses tells. */
    @Test
    void hire_sentAgainAlthoughItHadArrived_isRecognizedAsItself() {
        Hire hire = unknown("marta", new Trouble.ActLate(Duration.ofMinutes(30)));
        provenAbsent();
        assertEquals(HireState.QUEUED, found(hire.id()).state());
        platform.remote.advance(Duration.ofMinutes(31));

        platform.workThroughTheQueue();

        assertEquals(HireState.CREATED, found(hire.id()).state());
        assertEquals(1, posts());
        assertEquals(1, platform.remote.employments().size());
    }

    private Hire unknown(String candidate, Trouble trouble) {
        platform.remote.plan(1, "POST", EMPLOYMENTS, trouble);
        Hire hire = assertInstanceOf(HireOutcome.Unresolved.class, platform.hire(RITA, platform.complete(candidate)))
                .hire();
        assertEquals(HireState.UNKNOWN, hire.state());
        return hire;
    }

    /** Time passes for the plugin alone: what Remote will do late it has not done yet. */
    private void provenAbsent() {
        for (int i = 0; i < 3; i++) {
            platform.clock.advance(Duration.ofSeconds(125));
            platform.findOut();
        }
    }

    @Test
    void unresolved_saysWhatIsDone() {
        Hire hire = unknown("marta", new Trouble.Drop());

        Search search = assertInstanceOf(
                        HireOutcome.Unresolved.class, platform.service().look(RITA, hire.id()))
                .search();

        assertEquals(hire.changedAt(), search.since());
        assertEquals(hire.changedAt().plusSeconds(120), search.decidedFrom());
        assertTrue(search.connected());
    }

    @Test
    void findOut_lostThreeTimes_waitsForAPerson() {
        platform.remote.plan(3, "POST", EMPLOYMENTS, new Trouble.Drop());
        Hire hire = platform.hire(RITA, platform.complete("marta")).hire();

        for (int i = 0; i < 3; i++) {
            provenAbsent();
            platform.workThroughTheQueue();
        }

        assertEquals(HireState.NOT_CREATED, found(hire.id()).state());
        assertEquals(3, posts());
        Hire next = platform.hire(RITA, new ApplicationId("marta")).hire();
        assertEquals(2, next.attempt());
        assertEquals(
                List.of(2, 1),
                platform.service().history(RITA, new ApplicationId("marta")).stream()
                        .map(Hire::attempt)
                        .toList());
        assertEquals(1, platform.remote.employments().size());
    }

    /** What was believed lost arrives after all, and the address was corrected meanwhile: two employments. */
    private Hire doubled() {
        Hire hire = unknown("marta", new Trouble.ActLate(Duration.ofMinutes(30)));
        provenAbsent();
        corrected(new ApplicationId("marta"), "marta.corrected@people.example");
        platform.workThroughTheQueue();
        Hire created = found(hire.id());
        assertEquals(HireState.CREATED, created.state());
        platform.remote.advance(Duration.ofMinutes(31));
        assertEquals(2, platform.remote.employments().size());
        platform.clock.advance(Duration.ofMinutes(11));
        platform.findOut();
        return created;
    }

    @Test
    void findOut_secondEmploymentLater_isShownAsADoubleAndSettledByAPerson() {
        Hire hire = doubled();

        HireToSettle open = platform.admin().hiresToSettle(ADA).get(0);
        assertEquals(HireToSettle.Why.DOUBLE, open.why());
        EmploymentId other = open.other().orElseThrow();
        assertTrue(!hire.employment().equals(Optional.of(other)));
        Hire settled = platform.admin().settleAsCreated(ADA, hire.id(), other);

        assertEquals(Optional.of(other), settled.employment());
        assertTrue(platform.admin().hiresToSettle(ADA).isEmpty());
        assertEquals(
                List.of("hire.double", "hire.settled"),
                audited(hire).stream()
                        .filter(action -> action.equals("hire.double") || action.equals("hire.settled"))
                        .toList());
    }

    @Test
    void settle_doubleRemovedAtRemote_isDone() {
        Hire hire = doubled();

        Hire settled = platform.admin().settleAsNotCreated(ADA, hire.id());

        assertEquals(hire.employment(), settled.employment());
        assertEquals(HireState.CREATED, settled.state());
        assertTrue(platform.admin().hiresToSettle(ADA).isEmpty());
    }

    private List<String> audited(Hire hire) {
        return Rows.of(
                platform.database,
                "SELECT action FROM rh_audit WHERE subject = '" + hire.id().value() + "' ORDER BY at, action");
    }

    @Test
    void settle_unknownAsCreated_isThatEmployment() {
        Hire hire = unknown("marta", new Trouble.Drop());
        EmploymentId made = new EmploymentId(platform.remote
                .addEmployment(
                        "Acme Robotics",
                        "PRT",
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("name", "Marta")
                                .put("provisional_start_date", "2027-03-01")
                                .put("email", "m@people.example"))
                .id());

        HireToSettle open = platform.admin().hiresToSettle(ADA).get(0);
        assertEquals(HireToSettle.Why.UNKNOWN, open.why());
        Hire settled = platform.admin().settleAsCreated(ADA, hire.id(), made);

        assertEquals(HireState.CREATED, settled.state());
        assertEquals(Optional.of(made), settled.employment());
        assertTrue(audited(hire).contains("hire.settled"));
    }

    @Test
    void settle_employmentThatRemoteDoesNotShow_isRefused() {
        Hire hire = unknown("marta", new Trouble.Drop());

        assertEquals(
                Kind.NOT_FOUND,
                assertThrows(
                                RemoteHiringException.class,
                                () -> platform.admin()
                                        .settleAsCreated(
                                                ADA,
                                                hire.id(),
                                                new EmploymentId("11111111-2222-3333-4444-555555555555")))
                        .kind());
        assertEquals(HireState.UNKNOWN, found(hire.id()).state());
    }

    @Test
    void settle_employmentOfAnotherHire_isRefused() {
        Hire other = platform.hire(RITA, platform.complete("nuno")).hire();
        Hire hire = unknown("marta", new Trouble.Drop());

        assertThrows(
                RemoteHiringException.class,
                () -> platform.admin()
                        .settleAsCreated(ADA, hire.id(), other.employment().orElseThrow()));
        assertEquals(HireState.UNKNOWN, found(hire.id()).state());
    }

    @Test
    void settle_unknownAsNotCreated_letsHireWorkAgain() {
        Hire hire = unknown("marta", new Trouble.Drop());

        assertEquals(
                HireState.NOT_CREATED,
                platform.admin().settleAsNotCreated(ADA, hire.id()).state());

        assertEquals(2, platform.hire(RITA, new ApplicationId("marta")).hire().attempt());
        assertEquals(1, platform.remote.employments().size());
    }

    /** Declared not created, and then Remote has it after all. */
    @Test
    void settle_arrivedAfterItWasDeclaredNotCreated_isShown() {
        Hire hire = unknown("marta", new Trouble.ActLate(Duration.ofMinutes(30)));
        platform.admin().settleAsNotCreated(ADA, hire.id());
        platform.remote.advance(Duration.ofMinutes(31));
        platform.clock.advance(Duration.ofMinutes(11));
        platform.findOut();

        HireToSettle open = platform.admin().hiresToSettle(ADA).get(0);

        assertEquals(HireToSettle.Why.DOUBLE, open.why());
        Hire settled =
                platform.admin().settleAsCreated(ADA, hire.id(), open.other().orElseThrow());
        assertEquals(HireState.CREATED, settled.state());
        assertInstanceOf(HireOutcome.AlreadyHired.class, platform.hire(SAM, new ApplicationId("marta")));
    }

    @Test
    void settle_byWhoMayNotConnect_isRefused() {
        Hire hire = unknown("marta", new Trouble.Drop());

        assertEquals(
                Kind.NOT_PERMITTED,
                assertThrows(RemoteHiringException.class, () -> platform.admin().settleAsNotCreated(RITA, hire.id()))
                        .kind());
    }

    /** The journal of yesterday comes back: it knows nothing of today's hires, or knows them as they were. */
    @Test
    void hire_withTheJournalOfBefore_findsWhatWasHired() throws Exception {
        ApplicationId begun = platform.complete("begun");
        platform.remote.plan(1, "GET", EMPLOYMENTS, Trouble.Answer.status(503));
        assertThrows(RemoteHiringException.class, () -> platform.hire(RITA, begun));
        Path backup = Files.createTempFile("journal", ".sql");
        sql("SCRIPT DROP TO '" + backup + "'");
        Hire one = platform.hire(RITA, begun).hire();
        Hire two = platform.hire(RITA, platform.complete("new")).hire();

        sql("RUNSCRIPT FROM '" + backup + "'");
        Files.delete(backup);
        platform.start(keys -> keys);

        assertEquals(one.employment(), platform.hire(SAM, begun).hire().employment());
        Hire again = platform.hire(SAM, new ApplicationId("new")).hire();
        assertEquals(two.employment(), again.employment());
        assertEquals(two.id(), again.id());
        assertEquals(2, posts());
        assertEquals(2, platform.remote.employments().size());
    }

    private void sql(String statement) throws SQLException {
        try (var connection = platform.database.getConnection();
                var all = connection.createStatement()) {
            all.execute(statement);
        }
    }
}
