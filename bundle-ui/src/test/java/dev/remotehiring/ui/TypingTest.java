package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireState;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TypingTest {
    private static final String PAGE = "/hires/" + Hires.ID;
    private final Site site = new Site();
    private final Visitor rita = site.visitor("rita");

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void typed_byScript_isKeptAndAnsweredWithTheFieldsThatApplyNow() {
        site.hires.outcome(Forms.required(Forms.asked("seniority", FieldKind.RADIO, "yes")));
        rita.get(PAGE);
        site.hires.look(Forms.required(Forms.asked("seniority_date", FieldKind.DATE)));
        HttpResponse<String> answer =
                rita.post(PAGE + "/typed", "script", "yes", "shown", "seniority", "f.seniority", "yes");
        assertEquals(200, answer.statusCode());
        assertFalse(answer.body().contains("<html"), answer.body());
        assertTrue(answer.body().contains("data-field=\"seniority_date\""), answer.body());
        assertEquals(List.of("rita: keep A-17"), site.hires.acts);
        assertEquals(
                Map.of("seniority", List.of("yes")),
                site.hires.requests.get(0).answers().values());
    }

    @Test
    void typed_withoutScript_isKeptAndLeadsToThePageOfTheHire() {
        rita.get(PAGE);
        assertEquals(Site.BASE + PAGE, Visitor.location(rita.post(PAGE + "/typed", "shown", "a", "f.a", "x")));
        assertEquals(List.of("rita: keep A-17"), site.hires.acts);
    }

    @Test
    void typed_forAHireThatIsOver_beginsNoOther() {
        rita.get(PAGE);
        site.hires.look(new HireOutcome.Closed(Hires.hire(HireState.CANCELLED)));
        String answer = rita.post(PAGE + "/typed", "script", "yes", "f.a", "x").body();
        assertEquals("<div data-elsewhere=\"" + Site.BASE + PAGE + "\"></div>", answer);
        assertTrue(site.hires.acts.isEmpty());
    }

    @Test
    void typed_withoutToken_isNotKept() {
        assertEquals(
                403,
                rita.postAs("", PAGE + "/typed", "script", "yes", "f.a", "x").statusCode());
        assertTrue(site.hires.acts.isEmpty());
    }

    @Test
    void numbers_areReadInTheReadersForm() {
        site.people.speak(Locale.GERMANY);
        rita.get(PAGE);
        rita.post(PAGE, "number", "salary", "f.salary", "2.500,50", "f.note", "2.500,50");
        assertEquals(
                Map.of("salary", List.of("2500.50"), "note", List.of("2.500,50")),
                site.hires.requests.get(0).answers().values());
        site.hires.outcome(Forms.required(Forms.known("salary", FieldKind.MONEY, List.of("2500.50"))));
        String page = rita.get(PAGE).body();
        assertTrue(page.contains("inputmode=\"decimal\"") && page.contains("value=\"2500,50\""), page);
        assertTrue(page.contains("data-decimal=\",\" data-thousands=\".\""), page);
    }

    @Test
    void checks_haveTheWordsOfTheServer() {
        site.hires.outcome(Forms.required(
                Forms.limited("start", FieldKind.DATE, Forms.DATES),
                Forms.limited("amount", FieldKind.MONEY, Forms.NUMBERS),
                Forms.wrong(Forms.asked("mail", FieldKind.EMAIL), FieldProblem.Kind.MISSING, "")));
        String page = rita.get(PAGE).body();
        assertTrue(page.contains("data-missing=\"This is required.\""), page);
        assertTrue(page.contains("<p>This is required.</p>"), page);
        assertTrue(page.contains("data-not-an-email=\"This is no e-mail address, like name@example.com.\""), page);
        assertTrue(page.contains("data-least=\"2026-12-01\" data-too-early=\"The first possible day is 1 Dec 2026.\""));
        assertTrue(page.contains("data-blocked-date=\"Nobody can start on this day.\""), page);
        assertTrue(page.contains("data-most=\"99.5\" data-too-late=\"The last possible value is 99.5.\""), page);
        assertTrue(page.contains("data-most-characters=\"80\" data-too-long=\"This is longer than 80"), page);
    }
}
