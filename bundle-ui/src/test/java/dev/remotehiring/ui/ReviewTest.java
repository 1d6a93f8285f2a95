package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.HirePreview;
import dev.remotehiring.api.PlacementProblem;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReviewTest {
    private static final String PAGE = "/hires/" + Hires.ID;
    private static final String PREVIEW = "/preview?application=A-17";
    private static final String SEEN = Forms.SEEN.fingerprint();
    private final Site site = new Site();
    private final Visitor rita = site.visitor("rita");

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void summary_saysWhereItGoes() {
        String page = rita.get(PAGE).body();
        assertTrue(page.contains("<dt>Company</dt><dd>Acme &lt;GmbH&gt;</dd>"), page);
        assertTrue(page.contains("<dd class=\"testing\">Sandbox: nobody is really hired</dd>"), page);
        assertTrue(page.contains("<dt>Country of work</dt><dd>Portugal</dd>"), page);
        assertTrue(page.contains("<dd>Employee</dd>"), page);
        assertTrue(page.contains("data-fragment=\"" + Site.BASE + PAGE + "/cost\""), page);
        assertTrue(page.contains("href=\"" + Site.BASE + PAGE + "/details\""), page);
        assertTrue(page.contains("href=\"" + Site.BASE + PAGE + "/place\""), page);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TEXT         | <Zoe>      | &lt;Zoe&gt;
            DATE         | 2026-12-24 | 24 Dec 2026
            DATE         | tomorrow   | tomorrow
            MONEY        | 2500.50    | 2,500.50
            INTEGER      | 12000      | 12,000
            SELECT       | x          | The x
            FIXED        | x          | The x
            MULTI_SELECT | x          | The x
            CHECKBOX     | x          | Yes
            """)
    void summary_showsEachValueAsAPersonReadsIt(FieldKind kind, String value, String words) {
        site.hires.outcome(Forms.ready(Forms.known("name", kind, List.of(value), "x")));
        String page = rita.get(PAGE).body();
        assertTrue(
                page.contains("<dt>Label of name</dt><dd><span class=\"value\">" + words
                        + "</span><span class=\"origin\">From the candidate</span></dd>"),
                page);
    }

    @Test
    void summary_ofAGermanReader_isWrittenInGermanAndMarksWhatIsEnglish() {
        site.hires.outcome(Forms.ready(
                Forms.known("salary", FieldKind.MONEY, List.of("2500.50")),
                Forms.known("job", FieldKind.SELECT, List.of("x"), "x")));
        site.people.speak(Locale.GERMANY);
        String page = rita.get(PAGE).body();
        assertTrue(
                page.contains("<dt lang=\"en\">Label of salary</dt><dd><span class=\"value\">2.500,50</span>"), page);
        assertTrue(page.contains("<span class=\"value\" lang=\"en\">The x</span>"), page);
    }

    @Test
    void summary_confirmed_saysThatItWasSeen() {
        rita.get(PAGE);
        rita.post(PAGE, "seen", SEEN);
        rita.post(PAGE);
        assertEquals(Optional.of(Forms.SEEN), site.hires.requests.get(0).seen());
        assertEquals(Optional.empty(), site.hires.requests.get(1).seen());
    }

    @Test
    void summary_sends_whatItShows() {
        assertTrue(rita.get(PAGE).body().contains("<input type=\"hidden\" name=\"seen\" value=\"" + SEEN + "\""));
    }

    @Test
    void summary_changedMeanwhile_isShownAgainWithWords() {
        site.hires.outcome(Forms.ready(Forms.known("name", FieldKind.TEXT, List.of("Zoë"))));
        rita.get(PAGE);
        String again = Visitor.location(rita.post(PAGE, "seen", SEEN));
        assertEquals(Site.BASE + PAGE + "?changed=yes", again);
        String page = rita.get(PAGE + "?changed=yes").body();
        assertTrue(page.contains("has changed since you looked at it. Nothing was sent"), page);
        assertTrue(page.contains("name=\"seen\""), page);
        assertEquals(Site.BASE + PAGE, Visitor.location(rita.post(PAGE)), "who saw nothing is not told of a change");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u0007", "long"})
    void summary_seenByNobodyAsItSeems_hiresNobody(String seen) {
        rita.get(PAGE);
        String text = seen.equals("long") ? "x".repeat(129) : seen;
        assertEquals(404, rita.post(PAGE, "seen", text).statusCode());
        assertTrue(site.hires.acts.isEmpty());
    }

    @Test
    void details_showEverythingToBeChanged() {
        site.hires.outcome(Forms.ready(Forms.known("name", FieldKind.TEXT, List.of("Zoë"))));
        String page = rita.get(PAGE + "/details").body();
        assertTrue(page.contains("<details class=\"everything\" open=\"\">"), page);
        assertTrue(page.contains("name=\"f.name\""), page);
        site.hires.outcome(Forms.required(Forms.asked("name", FieldKind.TEXT)));
        assertEquals(Site.BASE + PAGE, Visitor.location(rita.get(PAGE + "/details")));
    }

    @Test
    void preview_ofACompleteHire_confirmsIt() {
        site.hires.preview(new HirePreview(
                Hires.APPLICATION,
                Optional.of(Forms.HERE),
                Optional.of(Forms.form(Forms.known("name", FieldKind.TEXT, List.of("Zoë")))),
                Optional.of(Forms.SEEN),
                Optional.empty()));
        String page = rita.get(PREVIEW).body();
        assertTrue(page.contains(">Hire with Remote for Acme &lt;GmbH&gt;</button>"), page);
        assertTrue(page.contains("<dd>Acme &lt;GmbH&gt;</dd>") && page.contains("Label of name"), page);
        assertTrue(site.hires.acts.isEmpty());
        assertTrue(page.contains("name=\"seen\" value=\"" + SEEN + "\""), page);
        rita.post("/hire", "application", "A-17", "seen", SEEN);
        assertEquals(Optional.of(Forms.SEEN), site.hires.requests.get(0).seen());
    }

    @Test
    void preview_ofAnIncompleteHire_saysWhatIsMissing() {
        site.hires.preview(new HirePreview(
                Hires.APPLICATION,
                Optional.of(Forms.HERE),
                Optional.of(Forms.form(Forms.asked("name", FieldKind.TEXT))),
                Optional.empty(),
                Optional.empty()));
        String page = rita.get(PREVIEW).body();
        assertTrue(page.contains("<span class=\"origin\">Still needed</span>"), page);
        assertTrue(page.contains(">Hire with Remote</button>"), page);
        assertFalse(page.contains("name=\"seen\""), page);
    }

    @Test
    void preview_withoutFormOrConnection_saysWhy() {
        assertTrue(rita.get(PREVIEW).body().contains("not connected with Remote yet"));
        site.hires.preview(new HirePreview(
                Hires.APPLICATION,
                Optional.of(Forms.HERE),
                Optional.empty(),
                Optional.empty(),
                Optional.of(PlacementProblem.COUNTRY_MISSING)));
        String page = rita.get(PREVIEW).body();
        assertTrue(page.contains("has to be chosen first") && page.contains("<dd>Acme &lt;GmbH&gt;</dd>"), page);
        assertEquals(404, rita.get("/preview").statusCode());
    }
}
