package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.HireStatus;
import dev.remotehiring.api.PlacementProblem;
import dev.remotehiring.api.Refusal;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.Search;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HireTest {
    private static final String PAGE = "/hires/" + Hires.ID;
    private final Site site = new Site();
    private final Visitor rita = site.visitor("rita");

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void start_hired_redirectsIntoRemoteAtOnce() {
        rita.get(PAGE);
        HttpResponse<String> answer = rita.post("/hire", "application", "A-17");
        assertEquals(303, answer.statusCode());
        assertEquals(Hires.MAGIC, Visitor.location(answer));
        assertEquals("", answer.body());
        assertEquals(List.of("rita: hire A-17"), site.hires.acts);
    }

    static Stream<HireOutcome> everythingButHired() {
        return Stream.of(
                new HireOutcome.ConsentRequired(
                        Hires.hire(HireState.WAITING_FOR_CONSENT), false, List.of(), Optional.empty(), false),
                Forms.required(Forms.asked("name", FieldKind.TEXT)),
                Forms.ready(),
                new HireOutcome.InProgress(Hires.hire(HireState.SENDING)),
                new HireOutcome.InProgress(Hires.hire(HireState.QUEUED)),
                Forms.existing(Optional.empty(), Forms.asked("personal_email", FieldKind.EMAIL)),
                new HireOutcome.AlreadyHired(Hires.hire(HireState.CREATED)),
                new HireOutcome.PlacementRequired(
                        Hires.hire(HireState.WAITING_FOR_DETAILS),
                        PlacementProblem.COUNTRY_MISSING,
                        Optional.empty(),
                        EmploymentType.EMPLOYEE,
                        List.of()),
                new HireOutcome.Refused(
                        Hires.hire(HireState.REFUSED), new Refusal(Refusal.Reason.CANDIDATE_GONE, "", List.of())),
                new HireOutcome.Unresolved(Hires.hire(HireState.UNKNOWN), Hires.search(Optional.empty(), true)),
                new HireOutcome.Closed(Hires.hire(HireState.CANCELLED)));
    }

    @ParameterizedTest
    @MethodSource("everythingButHired")
    void start_anythingElse_redirectsToThePageOfTheHire(HireOutcome outcome) {
        rita.get(PAGE);
        site.hires.outcome(outcome);
        HttpResponse<String> answer = rita.post("/hire", "application", "A-17");
        assertEquals(303, answer.statusCode());
        assertEquals(Site.BASE + PAGE, Visitor.location(answer).replace("?over=yes", ""));
    }

    @ParameterizedTest
    @MethodSource("everythingButHired")
    void show_everyOutcome_isAPageThatActsOnNothing(HireOutcome outcome) {
        site.hires.outcome(outcome);
        HttpResponse<String> page = rita.get(PAGE);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Zoë &lt;script&gt;alert(1)&lt;/script&gt;"), page.body());
        assertTrue(site.hires.acts.isEmpty());
    }

    @Test
    void start_withoutToken_asksOnceMoreAndThenHires() {
        HttpResponse<String> asked = rita.postAs("", "/hire", "application", "A-17");
        assertEquals(200, asked.statusCode());
        assertTrue(asked.body().contains("name=\"application\" value=\"A-17\""), asked.body());
        assertTrue(site.hires.acts.isEmpty());
        assertEquals(Hires.MAGIC, Visitor.location(rita.post("/hire", "application", "A-17")));
    }

    @Test
    void start_withoutTokenForACandidateThatOneMayNotSee_showsNoName() {
        site.hires.status(Statuses.of(HireStatus.Availability.NOT_POSSIBLE, Optional.empty()));
        HttpResponse<String> asked = rita.postAs("", "/hire", "application", "A-17");
        assertFalse(asked.body().contains("Zoë"), asked.body());
    }

    @Test
    void start_withHostileApplication_showsItEscaped() {
        HttpResponse<String> asked = rita.postAs("", "/hire", "application", "\"><img src=x>");
        assertTrue(asked.body().contains("value=\"&quot;&gt;&lt;img src=x&gt;\""), asked.body());
    }

    @Test
    void show_ready_offersToHire() {
        HttpResponse<String> page = rita.get(PAGE);
        assertTrue(page.body().contains(">Hire with Remote for Acme &lt;GmbH&gt;</button>"), page.body());
        assertTrue(page.body().contains("href=\"/ats/candidates/A-17\""), page.body());
    }

    @Test
    void show_hired_neverShowsTheWayIn() {
        site.hires.outcome(new HireOutcome.Hired(Hires.hire(HireState.CREATED), Hires.handOff()));
        HttpResponse<String> page = rita.get(PAGE);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Open in Remote"), page.body());
    }

    @Test
    void show_alreadyHired_saysHowTheOnboardingGoes() {
        site.hires.outcome(new HireOutcome.AlreadyHired(Hires.hire(HireState.CREATED)));
        String page = rita.get(PAGE).body();
        assertTrue(page.contains("Invited") && page.contains("AB12CD"), page);
        assertTrue(page.contains("action=\"" + Site.BASE + PAGE + "/open\""), page);
    }

    @Test
    void show_alreadyHiredWhileRemoteIsDown_stillOffersTheWayIn() {
        site.hires.outcome(new HireOutcome.AlreadyHired(Hires.hire(HireState.CREATED)));
        site.hires.failEmployment(new RemoteHiringException(ErrorCode.REMOTE_SILENT));
        HttpResponse<String> page = rita.get(PAGE);
        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Open in Remote"), page.body());
        assertTrue(page.body().contains("cannot be read from Remote"), page.body());
    }

    @Test
    void show_inProgress_looksAgainEverMoreSeldomAndStops() {
        site.hires.outcome(new HireOutcome.InProgress(Hires.hire(HireState.SENDING)));
        String first = rita.get(PAGE).body();
        assertTrue(first.contains("content=\"2; url=" + Site.BASE + PAGE + "?looked=1\""), first);
        String third = rita.get(PAGE + "?looked=2").body();
        assertTrue(third.contains("content=\"5; url=" + Site.BASE + PAGE + "?looked=3\""), third);
        assertFalse(rita.get(PAGE + "?looked=11").body().contains("http-equiv"));
        assertFalse(rita.get(PAGE + "?looked=999").body().contains("http-equiv"));
        assertTrue(rita.get(PAGE + "?looked=x").body().contains("content=\"2; url="));
    }

    @Test
    void show_queued_saysSinceWhenAndOffersToSendAtOnceOrToGiveUp() {
        site.hires.look(new HireOutcome.InProgress(Hires.hire(HireState.QUEUED)));
        String page = rita.get(PAGE).body();
        assertTrue(page.contains("is in the queue</h1>"), page);
        assertTrue(page.contains("In the queue since <time datetime=\"" + Hires.NOW + "\">"), page);
        assertTrue(page.contains("action=\"" + Site.BASE + PAGE + "/cancel\""), page);
        assertTrue(page.contains("content=\"2; url="), page);
        assertTrue(page.contains(">Send it now</button>"), page);
        assertEquals(Hires.MAGIC, Visitor.location(rita.post(PAGE)));
        assertEquals(List.of("rita: goOn " + Hires.ID), site.hires.acts);
    }

    @Test
    void show_sending_cannotBeGivenUp() {
        site.hires.look(new HireOutcome.InProgress(Hires.hire(HireState.SENDING)));
        String page = rita.get(PAGE).body();
        assertTrue(page.contains("<p>Since <time"), page);
        assertFalse(page.contains("/cancel"), page);
        assertFalse(page.contains("Send it now"), page);
    }

    @Test
    void show_unresolved_saysWhatIsBeingDoneAndSinceWhen() {
        site.hires.look(unresolved(Hires.search(Optional.empty(), true)));
        String first = rita.get(PAGE).body();
        assertTrue(first.contains("No answer came at <time datetime=\"" + Hires.NOW + "\">"), first);
        assertTrue(first.contains("<p>We are looking for it at Remote.</p>"), first);
        assertTrue(first.contains("From <time datetime=\"" + Hires.NOW.plusSeconds(120)), first);
        assertTrue(first.contains("Nothing is sent twice."), first);
        assertTrue(first.contains("content=\"2; url="), first);
        site.hires.look(unresolved(Hires.search(Optional.of(Hires.NOW.plusSeconds(40)), true)));
        String later = rita.get(PAGE).body();
        assertTrue(later.contains("last looked at <time datetime=\"" + Hires.NOW.plusSeconds(40)), later);
    }

    @Test
    void show_unresolvedWithoutConnection_saysThatItHasToBeConnectedAgain() {
        site.hires.look(unresolved(Hires.search(Optional.empty(), false)));
        String page = rita.get(PAGE).body();
        assertTrue(page.contains("until the same company is connected again"), page);
        assertTrue(page.contains("action=\"" + Site.BASE + PAGE + "/consent\""), page);
        assertFalse(page.contains("We are looking"), page);
    }

    private static HireOutcome unresolved(Search search) {
        return new HireOutcome.Unresolved(Hires.hire(HireState.UNKNOWN), search);
    }

    @Test
    void show_afterOtherAttempts_saysWhoWhenAndHowTheyEnded() {
        Hire first = Hires.one(7, HireState.REFUSED);
        site.hires.look(new HireOutcome.Closed(Hires.hire(HireState.CANCELLED)));
        site.hires.history(Hires.hire(HireState.CANCELLED), first);
        String page = rita.get(PAGE).body();
        assertTrue(page.contains("<h2>Other attempts</h2>"), page);
        assertTrue(
                page.contains("<li><a href=\"" + Site.BASE + "/hires/" + first.id()
                        + "\">Attempt 1</a>, by Rita Recruiter, <time"),
                page);
        assertTrue(page.contains("</time>: Refused: see why</li>"), page);
        assertEquals(1, page.split("<li>", -1).length - 1, page);
    }

    @Test
    void show_onlyAttempt_saysNothingOfOthers() {
        site.hires.look(new HireOutcome.Closed(Hires.hire(HireState.CANCELLED)));
        site.hires.history(Hires.hire(HireState.CANCELLED));
        assertFalse(rita.get(PAGE).body().contains("Other attempts"));
    }

    @Test
    void link_bySomebodysDecision_makesTheEmploymentThisHires() {
        site.hires.look(Forms.existing(Optional.empty()));
        rita.get(PAGE);
        HttpResponse<String> answer = rita.post(PAGE + "/link", "employment", "e-7");
        assertEquals(Site.BASE + PAGE, Visitor.location(answer));
        assertEquals(List.of("rita: link e-7"), site.hires.acts);
        assertEquals(404, rita.post(PAGE + "/link").statusCode());
    }

    @Test
    void show_refused_saysWhyInWords() {
        site.hires.outcome(new HireOutcome.Refused(
                Hires.hire(HireState.REFUSED),
                new Refusal(
                        Refusal.Reason.REFUSED_BY_REMOTE,
                        "Atlantis <b>",
                        List.of(new FieldProblem("job_title", FieldProblem.Kind.REFUSED_BY_REMOTE, "is <reserved>")))));
        String page = rita.get(PAGE).body();
        assertTrue(page.contains("Remote refused this hire."), page);
        assertTrue(page.contains("Atlantis &lt;b&gt;"), page);
        assertTrue(
                page.contains("job_title</strong>: Remote did not accept this. It says: “is &lt;reserved&gt;”"), page);
        assertTrue(page.contains("Hire with Remote again"), page);
    }

    @ParameterizedTest
    @EnumSource(
            value = HireState.class,
            names = {"CANCELLED", "NOT_CREATED"})
    void show_over_letsHireAgain(HireState state) {
        site.hires.outcome(new HireOutcome.Closed(Hires.hire(state)));
        String page = rita.get(PAGE).body();
        assertTrue(page.contains("action=\"" + Site.BASE + "/hire\""), page);
    }

    @Test
    void goOn_withAnswers_sendsWhatWasTypedAndWhatWasEmptied() {
        site.hires.look(Forms.required(Forms.asked("name", FieldKind.TEXT)));
        rita.get(PAGE);
        HttpResponse<String> answer = rita.post(
                PAGE,
                "shown",
                "name",
                "shown",
                "tax.countries",
                "shown",
                "ack",
                "f.name",
                "Zoë",
                "f.tax.countries",
                "Portugal",
                "f.tax.countries",
                "United Kingdom (UK)");
        assertEquals(Hires.MAGIC, Visitor.location(answer));
        FormAnswers answers = site.hires.requests.get(0).answers();
        assertEquals(List.of("Zoë"), answers.values().get("name"));
        assertEquals(
                List.of("Portugal", "United Kingdom (UK)"), answers.values().get("tax.countries"));
        assertEquals(List.of(), answers.values().get("ack"));
        assertEquals(3, answers.values().size());
        assertEquals(Hires.APPLICATION, site.hires.requests.get(0).application());
    }

    @Test
    void goOn_emptiedText_arrivesAsEmptied() {
        rita.get(PAGE);
        rita.post(PAGE, "shown", "name", "f.name", "");
        assertEquals(List.of(), site.hires.requests.get(0).answers().values().get("name"));
    }

    @Test
    void goOn_hireThatAColleagueGaveUp_doesNotHireAgain() {
        rita.get(PAGE);
        site.hires.outcome(new HireOutcome.Closed(Hires.hire(HireState.CANCELLED)));
        HttpResponse<String> answer = rita.post(PAGE);
        assertEquals(Site.BASE + PAGE + "?over=yes", Visitor.location(answer));
        assertTrue(site.hires.acts.isEmpty());
        assertTrue(rita.get(PAGE + "?over=yes").body().contains("over before your click. Nothing was sent"));
        assertFalse(rita.get(PAGE).body().contains("before your click"));
    }

    @Test
    void goOn_givenUpBetweenTheLookAndTheClick_doesNotHireAgain() {
        rita.get(PAGE);
        site.hires.giveUpAfterALook();
        HttpResponse<String> answer = rita.post(PAGE, "shown", "name", "f.name", "Zoë");
        assertEquals(Site.BASE + PAGE + "?over=yes", Visitor.location(answer));
        assertTrue(site.hires.acts.isEmpty());
    }

    @Test
    void open_redirectsIntoRemote() {
        rita.get(PAGE);
        assertEquals(Hires.MAGIC, Visitor.location(rita.post(PAGE + "/open")));
    }

    @Test
    void cancel_leadsToThePageThatSaysSo() {
        rita.get(PAGE);
        HttpResponse<String> answer = rita.post(PAGE + "/cancel");
        assertEquals(Site.BASE + PAGE, Visitor.location(answer));
        assertTrue(rita.get(PAGE).body().contains("was given up"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hires/%20", "/hires/no-such-hire", "/hires/0123456789012345678901234567890123456"})
    void show_idThatIsNobodys_isACleanNotFound(String path) {
        assertEquals(404, rita.get(path).statusCode());
    }

    @Test
    void show_hireOfAnotherTenant_isACleanNotFound() {
        HttpResponse<String> page = site.visitor("stan").get(PAGE);
        assertEquals(404, page.statusCode());
        assertFalse(page.body().contains("Zoë"));
    }

    @Test
    void start_withoutApplication_isACleanNotFound() {
        rita.get(PAGE);
        assertEquals(404, rita.post("/hire").statusCode());
        assertEquals(404, rita.post("/hire", "application", "x".repeat(200)).statusCode());
        assertEquals(
                404, rita.postAs("", "/hire", "application", "x".repeat(200)).statusCode());
        assertTrue(site.hires.acts.isEmpty());
    }

    @Test
    void applicationId_isWhatTheBrowserSends() {
        rita.get(PAGE);
        rita.post("/hire", "application", "Bewerbung/ü 1");
        assertEquals(
                new ApplicationId("Bewerbung/ü 1"), site.hires.requests.get(0).application());
    }
}
