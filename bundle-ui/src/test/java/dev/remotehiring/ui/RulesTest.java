package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.FieldSource;
import dev.remotehiring.admin.HiringRules;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.RemoteHiringException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an administrator decides about hiring, without any script. */
class RulesTest {
    private static final String RULES = "/admin/rules";
    private static final String TRIED = RULES + "?application=A-17";
    private static final FieldSource STAFF = new FieldSource(FieldSource.Kind.TEXT, "Staff");

    private final Site site = new Site();
    private final Visitor adam = site.visitor("adam");

    @BeforeEach
    void fill() {
        site.connections.form(Forms.ready(
                        Forms.known("job_title", FieldKind.TEXT, List.of("Engineer <1>")),
                        Forms.asked("work_email", FieldKind.EMAIL),
                        Forms.known("category", FieldKind.SELECT, List.of("it"), "it", "sales"),
                        Forms.asked("confirmed", FieldKind.CHECKBOX, "acknowledged"),
                        Forms.known("country", FieldKind.FIXED, List.of("PRT")))
                .form());
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void adminPage_leadsToTheRules() {
        assertTrue(adam.get("/admin").body().contains("href=\"" + Site.BASE + "/admin/rules\""));
    }

    @Test
    void rules_withoutACandidate_showTheChoiceAndAskNobody() {
        String page = adam.get(RULES).body();

        assertTrue(page.contains("Name a candidate to see them."), page);
        assertTrue(page.contains("<option value=\"PRT\">Portugal</option>"), page);
        assertEquals(List.of(), site.connections.acts);
    }

    @Test
    void rules_ofACandidate_showEachFieldWithItsValueAndWhereItIsFrom() {
        String page = adam.get(TRIED + "&country=DEU&type=CONTRACTOR").body();

        assertEquals(Set.of("try on A-17 in DEU as CONTRACTOR"), Set.copyOf(site.connections.acts));
        assertTrue(page.contains("“Engineer &lt;1&gt;”"), page);
        assertTrue(page.contains("Nothing: the recruiter will be asked."), page);
        assertTrue(page.contains("“The it”"), page);
        assertTrue(page.contains("filled from the candidate or by a rule"), page);
        assertTrue(page.contains("id=\"source.job_title\""), page);
        assertTrue(page.contains("A person must tick this."), page);
        assertFalse(page.contains("id=\"source.confirmed\""), "nobody else may tick it");
        assertFalse(page.contains("id=\"source.country\""), "the form decides it");
        assertTrue(page.contains("<option value=\"DEU\" selected=\"\">Germany</option>"), page);
    }

    @Test
    void try_changedSource_showsWhatItWouldGiveAndSavesNothing() {
        adam.get(TRIED);
        HttpResponse<String> page = adam.post(
                RULES,
                "act",
                "try",
                "application",
                "A-17",
                "country",
                "",
                "source.job_title",
                "TEXT",
                "value.job_title",
                "Staff");

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("“Staff”"), page.body());
        assertTrue(page.body().contains("This is not saved."), page.body());
        assertTrue(page.body().contains("<option value=\"TEXT\" selected=\"\">"), page.body());
        assertEquals(Set.of("try on A-17"), Set.copyOf(site.connections.acts));
    }

    @Test
    void save_rules_decidesThemAndShowsThemAgain() {
        adam.get(TRIED);
        HttpResponse<String> answer = adam.post(
                RULES,
                "act",
                "save",
                "application",
                "A-17",
                "review",
                "yes",
                "source.job_title",
                "TEXT",
                "value.job_title",
                " Staff ",
                "source.work_email",
                "NOTHING",
                "source.category",
                "");

        assertEquals(303, answer.statusCode());
        assertEquals(
                new HiringRules(
                        true, Map.of("job_title", STAFF, "work_email", new FieldSource(FieldSource.Kind.NOTHING, ""))),
                site.connections.rules(People.ADAM.actor()));
        String page =
                adam.get(Visitor.location(answer).substring(Site.BASE.length())).body();
        assertTrue(page.contains("The rules are saved."), page);
        assertTrue(page.contains("value=\"yes\" checked=\"\""), page);
    }

    @Test
    void save_detailThatIsNotNamed_savesNothingAndSaysWhere() {
        adam.get(TRIED);
        HttpResponse<String> page = adam.post(
                RULES, "act", "save", "application", "A-17", "source.job_title", "DETAIL", "value.job_title", " ");

        assertEquals(400, page.statusCode());
        assertTrue(page.body().contains("Name the detail, or write the text."), page.body());
        assertTrue(page.body().contains("<option value=\"DETAIL\" selected=\"\">"), page.body());
        assertFalse(site.connections.acts.contains("decide"));
    }

    @Test
    void save_rulesOfFieldsThatTheFormHasNot_keepsThem() {
        site.connections.decide(People.ADAM.actor(), new HiringRules(false, Map.of("mobile_number", STAFF)));
        String page = adam.get(TRIED).body();

        assertTrue(page.contains("type=\"hidden\" name=\"source.mobile_number\" value=\"TEXT\""), page);
        assertTrue(page.contains("type=\"hidden\" name=\"value.mobile_number\" value=\"Staff\""), page);
    }

    @Test
    void undo_goesBackToTheBuiltIn_andIsNotSavedYet() {
        site.connections.decide(People.ADAM.actor(), new HiringRules(true, Map.of("job_title", STAFF)));
        adam.get(TRIED);
        String page = adam.post(
                        RULES,
                        "act",
                        "undo",
                        "application",
                        "A-17",
                        "review",
                        "yes",
                        "source.job_title",
                        "TEXT",
                        "value.job_title",
                        "Staff")
                .body();

        assertTrue(page.contains("“Engineer &lt;1&gt;”"), page);
        assertTrue(page.contains("This is not saved."), page);
        assertEquals(
                Map.of("job_title", STAFF),
                site.connections.rules(People.ADAM.actor()).sources());
    }

    @Test
    void try_whereThereIsNoForm_saysSoAndKeepsWhatWasTyped() {
        adam.get(TRIED);
        site.connections.fail(new RemoteHiringException(ErrorCode.FORM_NOT_THERE));
        HttpResponse<String> page = adam.post(
                RULES, "act", "try", "application", "A-17", "source.job_title", "TEXT", "value.job_title", "Staff");

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("Remote has no form for this country and type"), page.body());
        assertTrue(page.body().contains("name=\"value.job_title\" value=\"Staff\""), page.body());
    }

    @Test
    void problem_ofAValue_isShownBesideIt() {
        site.connections.form(Forms.ready(Forms.wrong(
                        Forms.known("category", FieldKind.SELECT, List.of("astrology"), "it"),
                        FieldProblem.Kind.NOT_AN_OPTION,
                        "astrology"))
                .form());

        String page = adam.get(TRIED).body();

        assertTrue(page.contains("“astrology” is none of the choices."), page);
    }

    @Test
    void rules_forARecruiter_areRefused() {
        Visitor rita = site.visitor("rita");
        assertEquals(403, rita.get(RULES).statusCode());
        rita.get("/hires/" + Hires.ID);
        assertEquals(403, rita.post(RULES, "act", "save").statusCode());
        assertEquals(HiringRules.NONE, site.connections.rules(People.ADAM.actor()));
    }
}
