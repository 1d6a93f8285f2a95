package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.HireToSettle;
import dev.remotehiring.admin.HireToSettle.Why;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.RemoteHiringException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator settles hires by hand. */
class SettleTest {
    private static final String FIRST = "8b0c4f6a-1d2e-4f3a-9b5c-7d6e5f4a3b2c";
    private static final String SECOND = "11111111-2222-4333-8444-555555555555";
    private static final String PAGE = "/admin/hires/" + Hires.ID;
    private final Site site = new Site();
    private final Visitor adam = site.visitor("adam");

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void list_ofNone_saysThatNobodyIsNeeded() {
        String page = adam.get("/admin/hires").body();
        assertTrue(page.contains("No hire needs you."), page);
        assertTrue(adam.get("/admin").body().contains(">Hires that need a look</a>"));
    }

    @ParameterizedTest
    @EnumSource(Why.class)
    void list_ofEach_saysWhatIsTheMatterAndIsCountedOnTheAdministratorsPage(Why why) {
        site.connections.toSettle(toSettle(why));
        String page = adam.get("/admin/hires").body();
        assertTrue(page.contains("Zoë &lt;script&gt;"), page);
        assertTrue(page.contains("Started by Rita Recruiter"), page);
        assertTrue(page.contains("href=\"" + Site.BASE + PAGE + "\""), page);
        assertTrue(adam.get("/admin").body().contains(">Hires that need a look: 1</a>"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/hires", "/admin/hires/x"})
    void page_forARecruiter_isRefused(String path) {
        site.connections.toSettle(toSettle(Why.UNKNOWN));
        assertEquals(403, site.visitor("rita").get(path).statusCode());
    }

    @Test
    void unknown_saysWhatIsBeingDoneAndTakesTheIdOrTheAddress() {
        site.connections.toSettle(toSettle(Why.UNKNOWN));
        String page = adam.get(PAGE).body();
        assertTrue(page.contains("No answer came at <time"), page);
        assertTrue(page.contains("last looked at <time"), page);
        assertTrue(page.contains("<label for=\"employment\">Id of the employment</label>"), page);
        HttpResponse<String> answer = adam.post(
                PAGE + "/created",
                "employment",
                " https://remote.com/dashboard/people/new/full_time/" + FIRST.toUpperCase());
        assertEquals(Site.BASE + "/admin/hires?settled", Visitor.location(answer));
        assertEquals(List.of("settle " + Hires.ID + " as " + FIRST), site.connections.acts);
        assertTrue(adam.get("/admin/hires?settled").body().contains("Settled."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "AB12CD", "<b>x</b>", FIRST + "0", "javascript:" + FIRST})
    void unknown_withSomethingThatIsNoId_saysSoBesideTheFieldAndKeepsIt(String typed) {
        site.connections.toSettle(toSettle(Why.UNKNOWN));
        adam.get(PAGE);
        HttpResponse<String> page = adam.post(PAGE + "/created", "employment", typed);
        assertEquals(400, page.statusCode());
        assertTrue(page.body().contains("This is neither the id of an employment"), page.body());
        assertTrue(
                page.body().contains("value=\"" + typed.replace("<", "&lt;").replace(">", "&gt;") + "\""), page.body());
        assertTrue(page.body().contains("aria-invalid=\"true\""), page.body());
        assertTrue(site.connections.acts.isEmpty());
    }

    @ParameterizedTest
    @EnumSource(
            value = ErrorCode.class,
            names = {"EMPLOYMENT_NOT_OF_COMPANY", "EMPLOYMENT_OF_OTHER_HIRE"})
    void unknown_withAnEmploymentThatIsRefused_saysWhyBesideTheFieldAndKeepsIt(ErrorCode code) {
        site.connections.toSettle(toSettle(Why.UNKNOWN));
        adam.get(PAGE);
        site.connections.fail(new RemoteHiringException(code, "<404>"));
        HttpResponse<String> page = adam.post(PAGE + "/created", "employment", FIRST);
        assertTrue(page.statusCode() == 404 || page.statusCode() == 409);
        assertTrue(
                page.body().contains("Look at its id again: it stands in the address of its page.</p>"), page.body());
        assertTrue(page.body().contains("value=\"" + FIRST + "\""), page.body());
    }

    @Test
    void unknown_whileRemoteIsDown_isTheOrdinaryTrouble() {
        site.connections.toSettle(toSettle(Why.UNKNOWN));
        adam.get(PAGE);
        site.connections.fail(new RemoteHiringException(ErrorCode.REMOTE_SILENT));
        HttpResponse<String> page = adam.post(PAGE + "/created", "employment", FIRST);
        assertEquals(503, page.statusCode());
        assertTrue(page.body().contains("name=\"employment\" value=\"" + FIRST + "\""), page.body());
    }

    @Test
    void notCreated_takesTwoClicksAndSettles() {
        site.connections.toSettle(toSettle(Why.UNKNOWN));
        String page = adam.get(PAGE).body();
        assertTrue(page.contains("<summary>Say so</summary><p>Look at Remote first."), page);
        HttpResponse<String> answer = adam.post(PAGE + "/not-created");
        assertEquals(Site.BASE + "/admin/hires?settled", Visitor.location(answer));
        assertEquals(List.of("settle " + Hires.ID + " as not created"), site.connections.acts);
    }

    @Test
    void twice_showsBothAndSettlesAsTheChosenOne() {
        site.connections.toSettle(toSettle(Why.DOUBLE));
        String page = adam.get(PAGE).body();
        assertTrue(page.contains("The one that this hire leads to now: <code>" + FIRST + "</code>"), page);
        assertTrue(page.contains("The one that arrived late: <code>" + SECOND + "</code>"), page);
        assertTrue(page.contains("Remove or cancel the other one there."), page);
        assertTrue(page.contains(">Keep " + FIRST + "</button>"), page);
        assertTrue(page.contains("/not-created\""), page);
        adam.post(PAGE + "/created", "employment", SECOND);
        assertEquals(List.of("settle " + Hires.ID + " as " + SECOND), site.connections.acts);
    }

    @Test
    void twice_refused_saysWhyOnTheSamePage() {
        site.connections.toSettle(toSettle(Why.DOUBLE));
        adam.get(PAGE);
        site.connections.fail(new RemoteHiringException(ErrorCode.EMPLOYMENT_OF_OTHER_HIRE));
        HttpResponse<String> page = adam.post(PAGE + "/created", "employment", SECOND);
        assertEquals(409, page.statusCode());
        assertTrue(
                page.body().contains("class=\"note bad\" role=\"alert\">That employment belongs to another hire. "),
                page.body());
    }

    @Test
    void existingPerson_canBeUsedOrDeclaredGone() {
        site.connections.toSettle(toSettle(Why.EXISTING_PERSON));
        String page = adam.get(PAGE).body();
        assertTrue(page.contains("nothing is created at Remote: <code>" + SECOND + "</code>"), page);
        assertTrue(page.contains(">Use this employment</button>"), page);
        assertTrue(page.contains("href=\"" + Site.BASE + "/hires/" + Hires.ID + "\""), page);
        assertTrue(page.contains(">Yes, it is gone</button>"), page);
    }

    @Test
    void hireThatWasSettledMeanwhile_isSaidToBe() {
        adam.get("/admin");
        assertTrue(adam.get(PAGE).body().contains("Nothing is left to settle here"));
        assertTrue(adam.post(PAGE + "/created", "employment", FIRST).body().contains("Nothing is left to settle here"));
    }

    private static HireToSettle toSettle(Why why) {
        return switch (why) {
            case UNKNOWN ->
                new HireToSettle(
                        Hires.hire(HireState.UNKNOWN),
                        why,
                        Optional.empty(),
                        Optional.of(Hires.search(Optional.of(Hires.NOW), true)));
            case DOUBLE -> new HireToSettle(created(), why, Optional.of(new EmploymentId(SECOND)), Optional.empty());
            case EXISTING_PERSON ->
                new HireToSettle(
                        Hires.hire(HireState.WAITING_FOR_DETAILS),
                        why,
                        Optional.of(new EmploymentId(SECOND)),
                        Optional.empty());
        };
    }

    private static Hire created() {
        Hire hire = Hires.hire(HireState.CREATED);
        return new Hire(
                hire.id(),
                hire.application(),
                hire.attempt(),
                hire.state(),
                hire.startedBy(),
                hire.startedAt(),
                hire.changedAt(),
                Optional.of(Connections.ACME),
                Optional.of(new EmploymentId(FIRST)));
    }
}
