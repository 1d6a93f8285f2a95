package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ACME;
import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.remotehiring.admin.FieldSource;
import dev.remotehiring.admin.HiringRules;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.Difference;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.HireStatus;
import dev.remotehiring.api.Invitation;
import dev.remotehiring.api.Onboarding;
import dev.remotehiring.api.OnboardingStatus;
import dev.remotehiring.api.OnboardingStep;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.internal.onboarding.Cancelling;
import dev.remotehiring.simulator.trouble.Held;
import dev.remotehiring.simulator.trouble.Trouble;
import dev.remotehiring.simulator.world.Employment;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What happens to a hire that is at Remote. */
class OnboardingTest {
    private static final ApplicationId MARTA = new ApplicationId("marta");
    private static final String CANCEL = "/v1/cancel-onboarding/*";
    private static final String INVITE = "/v1/employments/*/invite";
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final String STEPS = "/v1/employments/*/onboarding-steps";

    private final Platform platform = new Platform();
    private Hire hire;

    @BeforeEach
    void hire() {
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
        hire = assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")))
                .hire();
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private Employment atRemote() {
        return platform.remote.employments().get(0);
    }

    private Onboarding onboarding() {
        return platform.service().onboarding(RITA, hire.id());
    }

    private HireStatus button() {
        return platform.service().statuses(RITA, List.of(MARTA)).get(0);
    }

    private void filledAtRemote() {
        atRemote()
                .fill("contract_details", JsonNodeFactory.instance.objectNode().put("role_description", "Engineering"));
        atRemote()
                .fill(
                        "pricing_plan_details",
                        JsonNodeFactory.instance.objectNode().put("frequency", "monthly"));
    }

    private RemoteHiringException refused(Kind kind, Runnable work) {
        RemoteHiringException refused = assertThrows(RemoteHiringException.class, work::run);
        assertEquals(kind, refused.kind(), refused.getMessage());
        assertFalse(refused.getMessage().contains("Marta"), refused.getMessage());
        return refused;
    }

    private void cancel() {
        platform.service().cancelOnboarding(RITA, hire.id());
    }

    private long posts(String end) {
        return platform.remote.requests().stream()
                .filter(seen -> seen.method().equals("POST") && seen.path().contains(end))
                .count();
    }

    private List<String> audit(String action) {
        return Rows.of(
                platform.database, "SELECT user_id, subject, result FROM rh_audit WHERE action = '" + action + "'");
    }

    @Test
    void onboarding_afterTheHire_tellsStepsTurnAndWhatIsPossible() {
        Onboarding onboarding = onboarding();

        assertEquals(OnboardingStatus.CREATED, onboarding.employment().status());
        assertEquals(Onboarding.Turn.COMPANY, onboarding.turn());
        assertEquals("Add employment details", onboarding.steps().get(0).label());
        assertEquals(OnboardingStep.State.IN_PROGRESS, onboarding.steps().get(0).state());
        assertEquals(3, onboarding.steps().get(0).steps().size());
        assertEquals(List.of(), onboarding.differences());
        assertTrue(onboarding.mayCancel());
        assertEquals(Invitation.State.INCOMPLETE, onboarding.invitation().state());
        assertEquals(
                List.of("contract_details", "pricing_plan_details"),
                onboarding.invitation().missing());
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404, 503})
    void onboarding_stepsNotTold_tellsTheRest(int status) {
        platform.remote.plan(1, "GET", STEPS, Trouble.Answer.status(status));

        Onboarding onboarding = onboarding();

        assertEquals(List.of(), onboarding.steps());
        assertEquals(OnboardingStatus.CREATED, onboarding.employment().status());
    }

    @Test
    void onboarding_formNotTold_tellsTheRest() {
        platform.later(Duration.ofMinutes(2));
        platform.remote.plan(1, "GET", "/v1/countries/*/employment_basic_information", Trouble.Answer.status(503));

        assertEquals(List.of(), onboarding().differences());
    }

    @Test
    void onboarding_changedOnBothSides_showsWhatDiffers() {
        atRemote().describe("job_title", new TextNode("Boss"));
        atRemote().describe("tax_job_category", NullNode.getInstance());
        Candidate before = platform.candidates.find(ACME, MARTA).orElseThrow();
        platform.candidates.put(
                ACME,
                new Candidate(
                        MARTA,
                        "Marta Moved",
                        before.personalEmail(),
                        before.workEmail(),
                        before.jobTitle(),
                        before.country(),
                        Optional.empty(),
                        before.telephone(),
                        before.details()));

        List<Difference> differences = onboarding().differences();

        assertEquals(
                List.of("name", "job_title", "tax_job_category"),
                differences.stream()
                        .map(Difference::field)
                        .sorted((a, b) -> order(a) - order(b))
                        .toList());
        Difference job = differences.stream()
                .filter(difference -> difference.field().equals("job_title"))
                .findFirst()
                .orElseThrow();
        assertEquals("Software Engineer", job.here());
        assertEquals("Boss", job.atRemote());
        Difference category = differences.stream()
                .filter(difference -> difference.field().equals("tax_job_category"))
                .findFirst()
                .orElseThrow();
        assertEquals("", category.atRemote());
        assertFalse(category.here().contains("_"), "an option by its label: " + category.here());
    }

    private static int order(String field) {
        return List.of("name", "job_title", "tax_job_category").indexOf(field);
    }

    @Test
    void onboarding_ruleOfTheTenant_decidesWhatTheCandidateSays() {
        platform.admin()
                .decide(
                        ADA,
                        new HiringRules(
                                false, Map.of("job_title", new FieldSource(FieldSource.Kind.TEXT, "Engineer II"))));

        assertEquals(
                List.of(new Difference(
                        "job_title", onboarding().differences().get(0).label(), "Engineer II", "Software Engineer")),
                onboarding().differences());
    }

    @Test
    void onboarding_aCandidateWhomTheHostHasNoMore_hasNoDifferences() {
        platform.candidates.remove(ACME, MARTA);

        assertEquals(List.of(), onboarding().differences());
    }

    @Test
    void onboarding_unknownToRemote_isDeleted() {
        platform.remote.plan(1, "GET", "/v1/employments/" + atRemote().id(), notFound());

        Onboarding onboarding = onboarding();

        assertEquals(OnboardingStatus.DELETED, onboarding.employment().status());
        assertEquals(Onboarding.Turn.NOBODY, onboarding.turn());
        assertFalse(onboarding.mayCancel());
        assertEquals(Optional.of(OnboardingStatus.DELETED), button().onboarding());
    }

    private static Trouble notFound() {
        return Trouble.Answer.json(404, "{\"message\":\"Employment not found\"}");
    }

    @Test
    void cancelOnboarding_allowed_freesTheApplication() {
        Hire cancelled = platform.service().cancelOnboarding(RITA, hire.id());

        assertEquals(HireState.CANCELLED, cancelled.state());
        assertEquals("deleted", atRemote().status());
        assertEquals(List.of("rita " + hire.id() + " " + atRemote().id()), audit("hire.onboarding_cancelled"));
        assertEquals(HireStatus.Availability.READY, button().availability());
        assertEquals(Optional.empty(), button().onboarding());
        Hire again = assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, MARTA))
                .hire();
        assertEquals(2, again.attempt());
        assertEquals(2, platform.remote.employments().size());
        assertTrue(platform.listener.changes().stream()
                .anyMatch(told ->
                        told.what().id().equals(hire.id()) && told.what().state() == HireState.CANCELLED));
    }

    @Test
    void cancelOnboarding_notAllowed_changesNothing() {
        atRemote().moveTo("active", "onboarded", "active");

        refused(Kind.NOT_POSSIBLE_NOW, this::cancel);

        assertEquals(0, posts("cancel-onboarding"));
        assertEquals(HireState.CREATED, platform.service().find(RITA, hire.id()).state());
    }

    @Test
    void cancelOnboarding_answerLost_looksBeforeItConcludes() {
        platform.remote.plan(1, "POST", CANCEL, new Trouble.LoseAnswer());

        cancel();

        assertEquals(1, posts("cancel-onboarding"));
        assertEquals(
                HireState.CANCELLED, platform.service().find(RITA, hire.id()).state());
    }

    @Test
    void cancelOnboarding_neverArrived_leavesTheHireAndMayBeDoneAgain() {
        platform.remote.plan(1, "POST", CANCEL, new Trouble.Drop());

        refused(Kind.REMOTE_UNAVAILABLE, this::cancel);

        assertEquals(HireState.CREATED, platform.service().find(RITA, hire.id()).state());
        cancel();
        assertEquals(
                HireState.CANCELLED, platform.service().find(RITA, hire.id()).state());
    }

    @Test
    void cancelOnboarding_neitherAnswerNorRecord_concludesNothing() throws InterruptedException {
        Held held = platform.remote.hold("POST", CANCEL, Held.Moment.BEFORE_ACTING);
        CompletableFuture<RemoteHiringException> click =
                CompletableFuture.supplyAsync(() -> refused(Kind.REMOTE_UNAVAILABLE, this::cancel));
        assertTrue(held.caught(LIMIT).isPresent());
        platform.remote.stop();
        click.join();
        held.letGo();
        platform.remote.restart();

        assertEquals(HireState.CREATED, platform.service().find(RITA, hire.id()).state());
        cancel();
        assertEquals(
                HireState.CANCELLED, platform.service().find(RITA, hire.id()).state());
    }

    @Test
    void cancelOnboarding_twice_isTheSame() {
        cancel();
        cancel();

        assertEquals(1, posts("cancel-onboarding"));
        assertEquals(1, audit("hire.onboarding_cancelled").size());
    }

    @Test
    void cancelOnboarding_refused_isSaidAndChangesNothing() {
        platform.remote.plan(1, "POST", CANCEL, Trouble.Answer.json(403, "{\"message\":\"Forbidden\"}"));
        refused(Kind.NOT_ALLOWED_BY_REMOTE, this::cancel);
        platform.remote.plan(1, "POST", CANCEL, Trouble.Answer.json(422, "{\"message\":\"Marta has signed\"}"));
        refused(Kind.NOT_POSSIBLE_NOW, this::cancel);

        assertEquals(HireState.CREATED, platform.service().find(RITA, hire.id()).state());
    }

    @Test
    void cancelOnboarding_deletedAtRemoteAlready_closesTheHireWithoutAsking() {
        atRemote().moveTo("deleted", "employment_creation", "deleted");

        cancel();

        assertEquals(0, posts("cancel-onboarding"));
        assertEquals(
                HireState.CANCELLED, platform.service().find(RITA, hire.id()).state());
    }

    private void notFoundFromNowOn() {
        platform.remote.plan(9, "GET", "/v1/employments/" + atRemote().id(), notFound());
    }

    private HireState state() {
        return platform.service().find(RITA, hire.id()).state();
    }

    private void isNotKnownToBeCancelled() {
        assertEquals(
                ErrorCode.CANCELLING_NOT_FOUND,
                refused(Kind.REMOTE_UNEXPECTED, this::cancel).failure().code());
        assertEquals(HireState.CREATED, state());
        assertEquals(List.of(), audit("hire.onboarding_cancelled"));
    }

    @Test
    void cancelOnboarding_notFoundButListed_isNotCancelled() {
        notFoundFromNowOn();

        isNotKnownToBeCancelled();

        assertEquals(0, posts("cancel-onboarding"));
    }

    @Test
    void cancelOnboarding_answered404_looksWhetherItCanStillBeRead() {
        platform.remote.plan(1, "POST", CANCEL, notFound());

        assertEquals(
                ErrorCode.CANCELLING_REFUSED,
                refused(Kind.NOT_POSSIBLE_NOW, this::cancel).failure().code());
        assertEquals(HireState.CREATED, state());
    }

    @Test
    void cancelOnboarding_refusedAndNotFoundAfterwards_isNotCancelled() throws InterruptedException {
        Held held = platform.remote.hold("POST", CANCEL, Held.Moment.BEFORE_ACTING);
        CompletableFuture<Void> click = CompletableFuture.runAsync(this::isNotKnownToBeCancelled);
        assertTrue(held.caught(LIMIT).isPresent());
        atRemote().moveTo("active", "onboarded", "active");
        notFoundFromNowOn();
        held.letGo();

        click.join();
    }

    @Test
    void cancelOnboarding_goneFromTheWholeList_closesTheHire() {
        atRemote().moveTo("deleted", "employment_creation", "deleted");
        notFoundFromNowOn();

        cancel();

        assertEquals(HireState.CANCELLED, state());
        assertEquals(0, posts("cancel-onboarding"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"company\":{\"id\":\"another-company\"}}}",
                "{\"data\":{}}",
                "{\"message\":\"Forbidden\"}"
            })
    void cancelOnboarding_goneFromTheListOfNobodyKnowsWhom_isNotCancelled(String identity) {
        atRemote().moveTo("deleted", "employment_creation", "deleted");
        notFoundFromNowOn();
        int status = identity.contains("message") ? 403 : 200;
        platform.remote.plan(9, "GET", "/v1/identity/current", Trouble.Answer.json(status, identity));

        isNotKnownToBeCancelled();
    }

    @Test
    void cancelOnboarding_theHireMovedOnMeanwhile_isNotSaidToBeCancelled() throws InterruptedException {
        Logger logger = (Logger) LoggerFactory.getLogger(Cancelling.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.addAppender(log);
        Held held = platform.remote.hold("POST", CANCEL, Held.Moment.AFTER_ACTING);
        CompletableFuture<RemoteHiringException> click =
                CompletableFuture.supplyAsync(() -> refused(Kind.NOT_POSSIBLE_NOW, this::cancel));
        assertTrue(held.caught(LIMIT).isPresent());
        Rows.change(platform.database, "UPDATE rh_hire SET state = 'UNKNOWN', version = version + 1");
        held.letGo();

        assertEquals(ErrorCode.CANCELLED_THERE_ONLY, click.join().failure().code());
        logger.detachAppender(log);
        assertEquals(HireState.UNKNOWN, state());
        assertTrue(
                log.list.stream().noneMatch(line -> line.getFormattedMessage().contains("is cancelled")));
        assertEquals(List.of(), audit("hire.onboarding_cancelled"));
    }

    @Test
    void cancelOnboarding_ofAnUnsentHire_isNotPossible() {
        Hire waiting = platform.hire(RITA, platform.candidate("nora", "PRT", Map.of("tax_job_category", "")))
                .hire();

        refused(Kind.NOT_POSSIBLE_NOW, () -> platform.service().cancelOnboarding(RITA, waiting.id()));
    }

    @Test
    void invite_complete_letsRemoteWriteOnce() {
        filledAtRemote();
        assertEquals(Invitation.State.POSSIBLE, onboarding().invitation().state());

        Onboarding onboarding = platform.service().invite(RITA, hire.id());

        assertEquals(Invitation.State.INVITED, onboarding.invitation().state());
        assertEquals(Onboarding.Turn.CANDIDATE, onboarding.turn());
        assertEquals("invited", atRemote().status());
        assertEquals(List.of("rita " + hire.id() + " " + atRemote().id()), audit("hire.invited"));
        assertEquals(Optional.of(OnboardingStatus.INVITED), button().onboarding());
        refused(Kind.NOT_POSSIBLE_NOW, () -> platform.service().invite(RITA, hire.id()));
        assertEquals(1, posts("/invite"));
    }

    @Test
    void invite_incompleteOrGuarded_mailsNobody() {
        refused(Kind.NOT_POSSIBLE_NOW, () -> platform.service().invite(RITA, hire.id()));
        filledAtRemote();
        atRemote().describe("personal_email", new TextNode("marta@gmail.com"));
        assertEquals(Invitation.State.GUARDED, onboarding().invitation().state());
        refused(Kind.NOT_POSSIBLE_NOW, () -> platform.service().invite(RITA, hire.id()));

        assertEquals(0, posts("/invite"));
        assertEquals(List.of(), audit("hire.invited"));
    }

    @Test
    void invite_refused_tellsRemotesWordsAndKeepsThemOutOfExceptions() {
        filledAtRemote();
        String words = "Please reselect benefits - the previous selection is no longer available";
        platform.remote.plan(1, "POST", INVITE, Trouble.Answer.json(409, "{\"message\":\"" + words + "\"}"));

        Invitation invitation = platform.service().invite(RITA, hire.id()).invitation();

        assertEquals(words, invitation.said());
        assertEquals(Invitation.State.POSSIBLE, invitation.state());
        assertFalse(invitation.toString().contains("benefits"));
        assertEquals(List.of(), audit("hire.invited"));
    }

    @Test
    void invite_answerLost_isLookedAtAndNeverSentAgain() {
        filledAtRemote();
        platform.remote.plan(1, "POST", INVITE, new Trouble.LoseAnswer());

        assertEquals(
                Invitation.State.INVITED,
                platform.service().invite(RITA, hire.id()).invitation().state());

        assertEquals(1, posts("/invite"));
        assertEquals(1, audit("hire.invited").size());
    }

    @Test
    void invite_neverArrived_saysThatItIsNotKnown() {
        filledAtRemote();
        platform.remote.plan(1, "POST", INVITE, new Trouble.Drop());

        refused(Kind.REMOTE_UNAVAILABLE, () -> platform.service().invite(RITA, hire.id()));

        assertEquals(1, posts("/invite"));
        assertEquals(List.of(), audit("hire.invited"));
    }

    @Test
    void invite_twiceAtOnce_writesOnce() throws InterruptedException {
        filledAtRemote();
        Held held = platform.remote.hold("POST", INVITE, Held.Moment.BEFORE_ACTING);
        CompletableFuture<Onboarding> first =
                CompletableFuture.supplyAsync(() -> platform.service().invite(RITA, hire.id()));
        assertTrue(held.caught(LIMIT).isPresent());
        refused(Kind.NOT_POSSIBLE_NOW, () -> platform.service().invite(RITA, hire.id()));
        held.letGo();

        assertEquals(Invitation.State.INVITED, first.join().invitation().state());
        assertEquals(1, posts("/invite"));
    }

    @Test
    void follow_aHire_tellsTheButtonWithoutAClick() {
        assertEquals(Optional.empty(), button().onboarding());
        platform.follow();
        assertEquals(Optional.of(OnboardingStatus.CREATED), button().onboarding());
        atRemote().moveTo("initiated", "employee_self_enrollment", "initiated");

        platform.later(Duration.ofMinutes(10));
        platform.follow();
        assertEquals(Optional.of(OnboardingStatus.CREATED), button().onboarding(), "not yet");
        platform.later(Duration.ofMinutes(10));
        platform.follow();

        assertEquals(Optional.of(OnboardingStatus.INITIATED), button().onboarding());
        assertEquals(
                platform.clock.instant().toEpochMilli(),
                button().onboardingReadAt().orElseThrow().toEpochMilli());
        assertEquals(HireStatus.Availability.HIRED, button().availability());
    }

    @Test
    void follow_deletedAtRemoteItself_isShownAndLeftAloneForADay() {
        atRemote().moveTo("deleted", "employment_creation", "deleted");
        platform.follow();
        platform.remote.clearRequests();
        for (int i = 0; i < 23; i++) {
            platform.later(Duration.ofHours(1));
            platform.follow();
        }

        assertEquals(Optional.of(OnboardingStatus.DELETED), button().onboarding());
        assertEquals(List.of(), platform.remote.requests());
    }

    @Test
    void follow_oneThatFails_doesNotHoldUpTheOthers() {
        for (int i = 0; i < 5; i++) {
            assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("other" + i)));
        }
        platform.remote.plan(100, "GET", "/v1/employments/" + atRemote().id(), Trouble.Answer.status(503));

        platform.follow();
        platform.follow();

        assertEquals(Optional.empty(), button().onboarding());
        for (int i = 0; i < 5; i++) {
            assertEquals(
                    Optional.of(OnboardingStatus.CREATED),
                    platform.service()
                            .statuses(RITA, List.of(new ApplicationId("other" + i)))
                            .get(0)
                            .onboarding());
        }
    }

    @Test
    void follow_aFewInARound_andNobodyTwice() {
        for (int i = 0; i < 5; i++) {
            assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("other" + i)));
        }
        platform.remote.clearRequests();

        platform.follow();
        assertEquals(3, platform.remote.requests().size());
        platform.follow();
        platform.follow();

        assertEquals(6, platform.remote.requests().size());
        assertEquals(
                6,
                platform.remote.requests().stream()
                        .map(seen -> seen.path())
                        .distinct()
                        .count());
    }

    @Test
    void follow_unconnected_asksNobody() {
        platform.admin()
                .disconnect(ADA, platform.admin().connections(ADA).get(0).id());
        platform.remote.clearRequests();

        platform.follow();

        assertEquals(List.of(), platform.remote.requests());
    }
}
