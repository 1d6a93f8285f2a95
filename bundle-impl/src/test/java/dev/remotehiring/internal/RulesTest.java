package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.FieldSource;
import dev.remotehiring.admin.HiringRules;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.FormField;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireForm;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.Placement;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.api.Seen;
import dev.remotehiring.simulator.trouble.Held;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator decides about hiring, and what a click then does. */
class RulesTest {
    private static final FieldSource STAFF = new FieldSource(FieldSource.Kind.TEXT, "Member of Staff");
    private static final FieldSource NOTHING = new FieldSource(FieldSource.Kind.NOTHING, "");
    private static final HiringRules STAFF_ONLY = new HiringRules(false, Map.of("job_title", STAFF));
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final HiringRules REVIEW = new HiringRules(true, Map.of());

    private final Platform platform = new Platform();

    @BeforeEach
    void connect() {
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private String sentTitle() {
        return platform.remote
                .employments()
                .get(0)
                .basicInformation()
                .path("job_title")
                .asText();
    }

    private static FormField field(HireForm form, String name) {
        return form.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void rules_nothingDecided_areNone() {
        assertEquals(HiringRules.NONE, platform.admin().rules(ADA));
    }

    @Test
    void decide_rules_areKeptOverARestartAndWrittenIntoTheAudit() {
        HiringRules all = new HiringRules(
                true, Map.of("job_title", STAFF, "work_email", new FieldSource(FieldSource.Kind.NOTHING, "")));
        platform.admin().decide(ADA, all);
        platform.start(UnaryOperator.identity());

        assertEquals(all, platform.admin().rules(ADA));
        assertEquals(
                List.of("ada acme always review, fields 2"),
                Rows.of(
                        platform.database,
                        "SELECT user_id || ' ' || subject || ' ' || result FROM rh_audit WHERE action = 'rules.decided'"));
    }

    @Test
    void decide_again_replacesThemAll() {
        platform.admin().decide(ADA, REVIEW);
        platform.admin().decide(ADA, STAFF_ONLY);

        assertEquals(STAFF_ONLY, platform.admin().rules(ADA));
        platform.admin().decide(ADA, HiringRules.NONE);
        assertEquals(HiringRules.NONE, platform.admin().rules(ADA));
    }

    @Test
    void rules_byARecruiter_areRefused() {
        for (Runnable attempt : List.<Runnable>of(
                () -> platform.admin().rules(RITA),
                () -> platform.admin().decide(RITA, REVIEW),
                () -> platform.admin().tryRules(RITA, REVIEW, platform.complete("marta"), Optional.empty()))) {
            assertEquals(
                    Kind.NOT_PERMITTED,
                    assertThrows(RemoteHiringException.class, attempt::run).kind());
        }
        assertEquals(HiringRules.NONE, platform.admin().rules(ADA));
    }

    @Test
    void decide_moreThanCanBeKept_isRefusedAndChangesNothing() {
        platform.admin().decide(ADA, REVIEW);
        HiringRules huge =
                new HiringRules(false, Map.of("job_title", new FieldSource(FieldSource.Kind.TEXT, "x".repeat(30_000))));

        assertThrows(RemoteHiringException.class, () -> platform.admin().decide(ADA, huge));

        assertEquals(REVIEW, platform.admin().rules(ADA));
    }

    @Test
    void hire_alwaysReviewed_isReadyUntilItWasSeen() {
        platform.admin().decide(ADA, REVIEW);
        ApplicationId marta = platform.complete("marta");

        HireOutcome.Ready ready = assertInstanceOf(HireOutcome.Ready.class, platform.hire(RITA, marta));

        assertEquals(List.of(), platform.remote.employments());
        assertEquals("Acme Robotics", ready.destination().companyName());
        assertInstanceOf(HireOutcome.Hired.class, confirm(marta, ready.seen()));
        assertEquals(1, platform.remote.employments().size());
    }

    @Test
    void hire_whatWasSeenIsChangedByAnotherTabMeanwhile_isSeenAgain() throws InterruptedException {
        platform.admin().decide(ADA, REVIEW);
        ApplicationId marta = platform.complete("marta");
        Seen seen = assertInstanceOf(HireOutcome.Ready.class, platform.hire(RITA, marta))
                .seen();
        Held held = platform.remote.hold("GET", "/v1/employments", Held.Moment.BEFORE_ACTING);
        CompletableFuture<HireOutcome> confirmed = CompletableFuture.supplyAsync(() -> confirm(marta, seen));
        assertTrue(held.caught(LIMIT).isPresent());
        platform.service().keep(new HireRequest(RITA, marta, new FormAnswers(Map.of("job_title", List.of("Tes")))));
        held.letGo();

        HireOutcome.Ready ready = assertInstanceOf(HireOutcome.Ready.class, confirmed.join());

        assertEquals(List.of("Tes"), field(ready.form(), "job_title").values());
        assertEquals(List.of(), platform.remote.employments());
    }

    private HireOutcome confirm(ApplicationId application, Seen seen) {
        return platform.service()
                .hire(new HireRequest(RITA, application, FormAnswers.NONE, Optional.empty(), Optional.of(seen)));
    }

    /** Whether or not an administrator wants it reviewed: who saw something sends that or nothing. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hire_whatWasSeenHasChangedBeforeTheClick_isSeenAgain(boolean always) {
        platform.admin().decide(ADA, REVIEW);
        ApplicationId marta = platform.complete("marta");
        Seen seen = assertInstanceOf(HireOutcome.Ready.class, platform.hire(RITA, marta))
                .seen();
        platform.admin().decide(ADA, new HiringRules(always, Map.of()));
        platform.service().keep(new HireRequest(RITA, marta, new FormAnswers(Map.of("job_title", List.of("Tester")))));

        HireOutcome.Ready again = assertInstanceOf(HireOutcome.Ready.class, confirm(marta, seen));

        assertEquals(List.of("Tester"), field(again.form(), "job_title").values());
        assertEquals(List.of(), platform.remote.employments());
        assertInstanceOf(HireOutcome.Hired.class, confirm(marta, again.seen()));
        assertEquals("Tester", sentTitle());
    }

    @Test
    void hire_candidateOrCompanyChangedSinceItWasSeen_isSeenAgain() {
        platform.admin().decide(ADA, REVIEW);
        ApplicationId marta = platform.complete("marta");
        Seen seen = assertInstanceOf(HireOutcome.Ready.class, platform.hire(RITA, marta))
                .seen();
        HireOutcome.Ready other =
                assertInstanceOf(HireOutcome.Ready.class, platform.hire(RITA, platform.complete("nuno")));

        assertInstanceOf(HireOutcome.Ready.class, confirm(marta, other.seen()), "what was seen of somebody else");
        platform.candidate("marta", "PRT", Map.of("tax_job_category", "finance"));
        HireOutcome.Ready promoted = assertInstanceOf(HireOutcome.Ready.class, confirm(marta, seen));
        assertEquals(
                List.of("finance"), field(promoted.form(), "tax_job_category").values());

        platform.admin().connections(ADA).forEach(one -> platform.admin().disconnect(ADA, one.id()));
        platform.later(Duration.ofSeconds(1));
        platform.connect(ADA, "gus.admin@globex.example", Optional.empty());
        HireOutcome.Ready elsewhere = assertInstanceOf(HireOutcome.Ready.class, confirm(marta, promoted.seen()));
        assertNotEquals(promoted.destination(), elsewhere.destination());

        assertEquals(List.of(), platform.remote.employments());
    }

    @Test
    void seen_isAnotherOneEachTimeAndSaysNothing() {
        platform.admin().decide(ADA, REVIEW);
        ApplicationId marta = platform.complete("marta");

        HireOutcome.Ready one = assertInstanceOf(HireOutcome.Ready.class, platform.hire(RITA, marta));
        HireOutcome.Ready two = assertInstanceOf(
                HireOutcome.Ready.class,
                platform.service().look(RITA, one.hire().id()));

        assertNotEquals(one.seen(), two.seen());
        for (String none : List.of("x", "seen-1", "not base64!", "A".repeat(64))) {
            assertInstanceOf(HireOutcome.Ready.class, confirm(marta, new Seen(none)), none);
        }
        assertInstanceOf(HireOutcome.Hired.class, confirm(marta, one.seen()));
    }

    @Test
    void preview_complete_canBeConfirmed_incompleteNot() {
        platform.admin().decide(ADA, REVIEW);
        ApplicationId marta = platform.complete("marta");
        ApplicationId nora = platform.candidate("nora", "PRT", Map.of("tax_job_category", ""));

        assertEquals(Optional.empty(), platform.service().preview(RITA, nora).seen());
        assertInstanceOf(
                HireOutcome.Hired.class,
                confirm(marta, platform.service().preview(RITA, marta).seen().orElseThrow()));
    }

    @Test
    void hireAll_alwaysReviewed_letsEachWaitUntilItWasSeen() {
        platform.admin().decide(ADA, REVIEW);
        ApplicationId marta = platform.complete("marta");
        platform.service().hireAll(RITA, List.of(marta));

        platform.workThroughTheQueue();

        assertEquals(List.of(), platform.remote.employments());
        Hire waits = platform.service().history(RITA, marta).get(0);
        assertEquals(HireState.REQUESTED, waits.state());
        assertInstanceOf(HireOutcome.Ready.class, platform.service().look(RITA, waits.id()));
    }

    @Test
    void hire_alwaysReviewed_takesItOutOfTheQueueUntilItWasSeen() {
        ApplicationId marta = platform.complete("marta");
        platform.service().hireAll(RITA, List.of(marta));
        platform.admin().decide(ADA, REVIEW);

        assertInstanceOf(HireOutcome.Ready.class, platform.hire(RITA, marta));

        assertEquals(
                HireState.REQUESTED,
                platform.service().history(RITA, marta).get(0).state());
    }

    @Test
    void rules_thatAnotherVersionWroteInAnotherWay_letAPersonLook() {
        platform.admin().decide(ADA, STAFF_ONLY);
        for (String rules : List.of(
                "null",
                "{\"alwaysReview\":false,\"sources\":{\"job_title\":null}}",
                "{\"alwaysReview\":false,\"sources\":{\"job_title\":{\"kind\":\"TEXT\",\"value\":\" \"}}}")) {
            Rows.change(platform.database, "UPDATE rh_rules SET rules = '" + rules + "'");

            HiringRules read = platform.admin().rules(ADA);

            assertTrue(read.alwaysReview() || read.sources().get("job_title").equals(NOTHING), rules);
        }
    }

    @Test
    void hire_withAChosenSource_sendsIt_alsoOnAnotherNode() {
        try (Platform.Node other = platform.otherNode(UnaryOperator.identity())) {
            assertInstanceOf(
                    HireOutcome.Ready.class, reviewedOn(other), "the other node sees the rules before they change");
            platform.admin().decide(ADA, STAFF_ONLY);
            assertInstanceOf(
                    HireOutcome.Hired.class, other.service().hire(new HireRequest(RITA, platform.complete("marta"))));
        }

        assertEquals("Member of Staff", sentTitle());
    }

    private HireOutcome reviewedOn(Platform.Node other) {
        platform.admin().decide(ADA, REVIEW);
        return other.service().hire(new HireRequest(RITA, platform.complete("nuno")));
    }

    @Test
    void hire_withASourceThatIsNoOption_asksInsteadOfSendingIt() {
        platform.admin()
                .decide(
                        ADA,
                        new HiringRules(
                                false,
                                Map.of("tax_job_category", new FieldSource(FieldSource.Kind.TEXT, "astrology"))));

        HireOutcome.DetailsRequired required =
                assertInstanceOf(HireOutcome.DetailsRequired.class, platform.hire(RITA, platform.complete("marta")));

        assertEquals(
                List.of("astrology"), field(required.form(), "tax_job_category").values());
        assertTrue(field(required.form(), "tax_job_category").asked());
    }

    @Test
    void tryRules_showsTheFormUnderThemAndDecidesNothing() {
        HireForm form = platform.admin().tryRules(ADA, STAFF_ONLY, platform.complete("marta"), Optional.empty());

        assertEquals(List.of("Member of Staff"), field(form, "job_title").values());
        assertEquals(HiringRules.NONE, platform.admin().rules(ADA));
        assertEquals(List.of(), Rows.of(platform.database, "SELECT id FROM rh_hire"));
    }

    @Test
    void tryRules_inAnotherCountryAndAsAContractor_showsThatForm() {
        ApplicationId marta = platform.complete("marta");
        Placement place = new Placement(new CountryCode("DEU"), EmploymentType.CONTRACTOR);

        HireForm form = platform.admin().tryRules(ADA, HiringRules.NONE, marta, Optional.of(place));

        assertEquals(place, new Placement(form.country(), form.type()));
        assertEquals(
                "PRT",
                platform.admin()
                        .tryRules(ADA, HiringRules.NONE, marta, Optional.empty())
                        .country()
                        .value());
    }

    @Test
    void tryRules_whereThereIsNoForm_saysSo() {
        ApplicationId marta = platform.complete("marta");
        Placement nowhere = new Placement(new CountryCode("MNE"), EmploymentType.EMPLOYEE);

        RemoteHiringException none = assertThrows(
                RemoteHiringException.class,
                () -> platform.admin().tryRules(ADA, HiringRules.NONE, marta, Optional.of(nowhere)));

        assertEquals(Kind.NOT_POSSIBLE_NOW, none.kind());
    }

    @Test
    void rules_thatCannotBeRead_letAPersonLookFirst() {
        platform.admin().decide(ADA, STAFF_ONLY);
        Rows.change(platform.database, "UPDATE rh_rules SET rules = 'no JSON at all'");

        assertInstanceOf(HireOutcome.Ready.class, platform.hire(RITA, platform.complete("marta")));
        assertEquals(List.of(), platform.remote.employments());
    }

    @Test
    void rules_ofALaterVersion_areReadAsFarAsTheyAreKnown() {
        platform.admin().decide(ADA, STAFF_ONLY);
        Rows.change(
                platform.database,
                "UPDATE rh_rules SET rules = '{\"alwaysReview\":true,\"mood\":\"good\",\"sources\":{\"job_title\":"
                        + "{\"kind\":\"ORACLE\",\"value\":\"x\",\"since\":1}}}'");

        assertEquals(
                new HiringRules(true, Map.of("job_title", new FieldSource(FieldSource.Kind.NOTHING, ""))),
                platform.admin().rules(ADA));
    }

    @Test
    void exportAndErase_ofTheTenant_haveTheRules() throws IOException {
        platform.admin().decide(ADA, STAFF_ONLY);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        platform.admin().exportTenant(ADA, out);
        platform.admin().eraseTenant(ADA);

        assertTrue(out.toString(StandardCharsets.UTF_8).contains("Member of Staff"));
        assertEquals(List.of(), Rows.of(platform.database, "SELECT rules FROM rh_rules"));
        assertFalse(platform.admin().rules(ADA).alwaysReview());
    }
}
