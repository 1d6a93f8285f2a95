package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.Difference;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.HireStatus;
import dev.remotehiring.api.Invitation;
import dev.remotehiring.api.Invitation.State;
import dev.remotehiring.api.Onboarding.Turn;
import dev.remotehiring.api.OnboardingStatus;
import dev.remotehiring.api.OnboardingStep;
import dev.remotehiring.api.RemoteHiringException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of a hire that is at Remote. */
class OnboardingPageTest {
    private static final String PAGE = "/hires/" + Hires.ID;
    private final Site site = new Site();
    private final Visitor rita = site.visitor("rita");

    @AfterEach
    void stop() {
        site.close();
    }

    private String page() {
        return rita.get(PAGE).body();
    }

    @ParameterizedTest
    @CsvSource({
        "COMPANY,It is your company’s turn",
        "CANDIDATE,turn: Remote waits",
        "REMOTE,It is Remote’s turn",
        "NOBODY,Nothing is left to do",
        "UNKNOWN,does not follow from Remote’s status"
    })
    void show_turn_isTheFirstSentence(Turn turn, String words) {
        site.hires.onboarding(AtRemote.of(OnboardingStatus.PENDING, turn, AtRemote.invitation(State.NOT_NOW)));
        String page = page();
        int lead = page.indexOf("class=\"lead\"");
        assertTrue(page.substring(lead, page.indexOf("</p>", lead)).contains(words), page);
        assertTrue(page.contains("Something is missing"), page);
        assertTrue(page.contains("datetime=\"2026-11-22T10:00:00Z\""), page);
    }

    @Test
    void show_steps_areAListInOrderWithTheirStateInWords() {
        site.hires.onboarding(AtRemote.with(
                List.of(
                        AtRemote.step(
                                "Add <details>",
                                OnboardingStep.State.IN_PROGRESS,
                                AtRemote.step("Contract", OnboardingStep.State.COMPLETED),
                                AtRemote.step("Plan", OnboardingStep.State.FAILED)),
                        new OnboardingStep(
                                "invite",
                                "Invite",
                                "By e-mail",
                                OnboardingStep.State.COMPLETED,
                                Optional.of(Hires.NOW),
                                Optional.of(Hires.NOW),
                                true,
                                List.of())),
                List.of(),
                false));
        String page = page();
        int first = page.indexOf("<strong lang=\"en\">Add &lt;details&gt;</strong>");
        int second = page.indexOf("<strong lang=\"en\">Invite</strong>");
        assertTrue(first > page.indexOf("<ol class=\"timeline\">") && second > first, page);
        assertTrue(page.contains(">Under way</span>") && page.contains(">Done (optional)</span>"), page);
        assertTrue(page.contains("<summary>1 of 2 parts done</summary>"), page);
        assertTrue(page.contains(">Went wrong: look in Remote</span>"), page);
        assertTrue(page.contains("<p lang=\"en\">By e-mail</p>"), page);
        assertTrue(page.contains("Done <time"), page);
    }

    @ParameterizedTest
    @EnumSource
    void show_everyStateOfAStep_hasWords(OnboardingStep.State state) {
        site.hires.onboarding(AtRemote.with(List.of(AtRemote.step("Step", state)), List.of(), false));
        assertTrue(page().matches("(?s).*<span class=\"step-state\">[A-Z][^<]+</span>.*"));
    }

    @Test
    void show_differences_areBesideEachOther() {
        site.hires.onboarding(AtRemote.with(
                List.of(),
                List.of(
                        new Difference("job_title", "Job <title>", "Tester", ""),
                        new Difference("provisional_start_date", "Start", "2027-03-01", "2027-02-30")),
                false));
        String page = page();
        assertTrue(
                page.contains("<th scope=\"row\" lang=\"en\">Job &lt;title&gt;</th><td>Tester</td><td>Nothing</td>"),
                page);
        assertTrue(page.contains("<td>1 Mar 2027</td><td>2027-02-30</td>"), page);
    }

    @Test
    void show_nothingToTell_hasNoEmptyParts() {
        site.hires.onboarding(AtRemote.invited());
        String page = page();
        for (String part : List.of("timeline", "<table", "invite", "cancel-onboarding")) {
            assertFalse(page.contains(part), part + " in " + page);
        }
    }

    @Test
    void show_unreadable_standsWithWhatWasReadLast() {
        site.hires.onboarding(AtRemote.invited());
        site.hires.failEmployment(new RemoteHiringException(ErrorCode.REMOTE_SILENT));
        site.hires.status(new HireStatus(
                Hires.APPLICATION,
                HireStatus.Availability.HIRED,
                Optional.of(Hires.hire(HireState.CREATED)),
                Optional.empty(),
                EnvironmentName.SANDBOX,
                Optional.of(OnboardingStatus.REVIEW),
                Optional.of(Hires.NOW),
                Optional.empty()));
        String page = page();
        assertTrue(page.contains("cannot be read from Remote"), page);
        assertTrue(page.contains("Remote is checking"), page);
        assertTrue(page.contains("Open in Remote"), page);
    }

    @Test
    void cancel_isSaidBeforeItIsDone_andTakesTwoClicks() {
        site.hires.onboarding(AtRemote.with(List.of(), List.of(), true));
        String page = page();
        int details = page.indexOf("<details class=\"give-up\">");
        String inside = page.substring(details, page.indexOf("</details>", details));
        assertTrue(inside.contains("It cannot be taken back."), page);
        assertTrue(inside.contains("action=\"" + Site.BASE + PAGE + "/cancel-onboarding\""), page);
        assertTrue(site.hires.acts.isEmpty());

        HttpResponse<String> answer = rita.post(PAGE + "/cancel-onboarding");
        assertEquals(303, answer.statusCode());
        assertEquals(List.of("rita: cancelOnboarding " + Hires.ID), site.hires.acts);
        String after = page();
        assertTrue(after.contains("Remote has ended this hire"), after);
        assertTrue(after.contains(">Hire with Remote again</button>"), after);
    }

    @Test
    void cancel_byAnOldOrForeignPage_doesNothing() {
        site.hires.onboarding(AtRemote.with(List.of(), List.of(), true));
        rita.postAs("", PAGE + "/cancel-onboarding");
        rita.postAs("", PAGE + "/invite");
        rita.get(PAGE + "/invite");
        assertEquals(List.of(), site.hires.acts);
    }

    @Test
    void show_deletedAtRemote_saysSoAndFreesTheCandidate() {
        site.hires.onboarding(AtRemote.of(OnboardingStatus.DELETED, Turn.NOBODY, AtRemote.invitation(State.NOT_NOW)));
        String page = page();
        assertTrue(page.contains("is not at Remote any more"), page);
        assertTrue(page.contains("/cancel-onboarding\""), page);
        assertFalse(page.contains("/open\""), page);
    }

    @Test
    void invite_possible_saysToWhomAndActsByOneClick() {
        site.hires.onboarding(AtRemote.inviting(AtRemote.invitation(State.POSSIBLE)));
        String page = page();
        assertTrue(page.contains("zoë@&lt;people&gt;.example") && page.contains("e-mail"), page);
        assertTrue(page.contains("action=\"" + Site.BASE + PAGE + "/invite\""), page);

        HttpResponse<String> answer = rita.post(PAGE + "/invite");
        assertEquals(303, answer.statusCode());
        assertEquals(List.of("rita: invite " + Hires.ID), site.hires.acts);
    }

    @Test
    void invite_incomplete_saysWhatIsMissing() {
        site.hires.onboarding(AtRemote.inviting(
                AtRemote.invitation(State.INCOMPLETE, "contract_details", "pricing_plan_details", "new_details")));
        String page = page();
        assertTrue(
                page.contains("<li>The contract</li><li>The pricing plan</li><li lang=\"en\">new details</li>"), page);
        assertFalse(page.contains("/invite\""), page);
    }

    @Test
    void invite_guarded_saysWhyNobodyIsMailed() {
        site.hires.onboarding(AtRemote.inviting(AtRemote.invitation(State.GUARDED)));
        assertTrue(page().contains("nobody is mailed from here"));
        site.hires.onboarding(AtRemote.inviting(new Invitation(State.GUARDED, List.of(), Optional.empty(), "")));
        String page = page();
        assertTrue(page.contains("does not tell to which address"), page);
        assertFalse(page.contains("/invite\""), page);
    }

    @Test
    void invite_refused_showsRemotesWordsOnce() {
        site.hires.onboarding(
                AtRemote.inviting(AtRemote.invitation(State.POSSIBLE).refused("Please <reselect>")));
        rita.get(PAGE);
        HttpResponse<String> answer = rita.post(PAGE + "/invite");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().contains("<q>Please &lt;reselect&gt;</q>"), answer.body());
        assertTrue(answer.body().contains("nobody was mailed"), answer.body());
        assertFalse(site.log().contains("reselect"), "Remote’s words are not logged");
    }

    @Test
    void invite_notKnownWhetherItWas_offersToLookAndNotToSendAgain() {
        rita.get(PAGE);
        site.hires.fail(new RemoteHiringException(ErrorCode.INVITING_UNCLEAR));
        HttpResponse<String> answer = rita.post(PAGE + "/invite");
        assertEquals(503, answer.statusCode());
        assertFalse(answer.body().contains("/invite\""), answer.body());
        assertTrue(answer.body().contains("href=\"" + Site.BASE + PAGE + "\""), answer.body());
    }

    @Test
    void closed_cancelledBeforeItWasSent_saysThatRemoteHasNothing() {
        site.hires.look(new HireOutcome.Closed(Hires.hire(HireState.CANCELLED)));
        assertTrue(page().contains("Remote has nothing of it"));
    }
}
