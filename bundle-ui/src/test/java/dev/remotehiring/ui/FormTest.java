package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FieldLimits;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.FormField;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormTest {
    private final Site site = new Site();
    private final Visitor rita = site.visitor("rita");

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = FieldKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"FIXED"})
    void everyKind_hasLabelHelpAndMarkAndIsOnThePage(FieldKind kind) {
        String page = page(Forms.asked("a.b", kind, "x", "y"));
        assertTrue(page.contains("Label of a.b <span class=\"star\" aria-hidden=\"true\">*</span>"), page);
        assertTrue(page.contains("<div class=\"help\" id=\"f-a-b-17215-help\"><p>Help for a.b</p>"), page);
        assertTrue(page.contains("aria-describedby=\"f-a-b-17215-help\""), page);
        assertTrue(page.contains("name=\"f.a.b\""), page);
        assertTrue(page.contains("name=\"shown\" value=\"a.b\""), page);
    }

    @ParameterizedTest
    @EnumSource(FieldKind.class)
    void everyKind_thatIsKnown_isFoldedAway(FieldKind kind) {
        String page = page(Forms.asked("asked", FieldKind.TEXT), Forms.known("known", kind, List.of("x"), "x"));
        assertTrue(page.indexOf("Label of asked") < page.indexOf("class=\"everything\""), page);
        assertTrue(page.indexOf("class=\"everything\"") < page.indexOf("Label of known"), page);
        assertTrue(page.contains("Show everything else that is sent (1)"), page);
    }

    @ParameterizedTest
    @CsvSource({
        "TEXT, 'type=\"text\"'",
        "EMAIL, 'type=\"email\"'",
        "TELEPHONE, 'type=\"tel\"'",
        "DATE, 'type=\"date\"'",
        "INTEGER, 'inputmode=\"numeric\"'",
        "NUMBER, 'inputmode=\"decimal\"'",
        "MONEY, 'inputmode=\"decimal\"'",
        "RADIO, 'type=\"radio\"'",
        "MULTI_SELECT, 'type=\"checkbox\"'",
        "CHECKBOX, 'type=\"checkbox\"'",
        "SELECT, <select",
        "LONG_TEXT, <textarea"
    })
    void everyKind_hasItsControl(FieldKind kind, String control) {
        String page = page(Forms.asked("name", kind, "x"));
        assertTrue(page.contains(control), page);
    }

    @Test
    void fieldsOfOneSection_standUnderItsHeading() {
        String page = page(
                Forms.asked("alone", FieldKind.TEXT),
                Forms.in("Seniority <b>", Forms.asked("has", FieldKind.RADIO, "x")),
                Forms.in("Seniority <b>", Forms.asked("since", FieldKind.DATE)),
                Forms.in("Of its own", Forms.asked("single", FieldKind.TEXT)));
        assertTrue(page.contains("<fieldset class=\"section\"><legend>Seniority &lt;b&gt;</legend>"), page);
        assertEquals(1, page.split("class=\"section\"", -1).length - 1, page);
        assertFalse(page.contains("Of its own"), page);
    }

    @Test
    void date_thatIsPossibleButNotWise_isSaidBefore() {
        FieldLimits limits = new FieldLimits(
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Set.of(LocalDate.of(2026, 12, 20)),
                OptionalInt.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty());
        assertTrue(page(Forms.limited("start", FieldKind.DATE, limits))
                .contains("Better not, for Remote may need longer then: 20 Dec 2026"));
    }

    @Test
    void fixed_isShownAndNotAsked() {
        String page =
                page(Forms.asked("asked", FieldKind.TEXT), Forms.known("type", FieldKind.FIXED, List.of("x"), "x"));
        assertTrue(page.contains("<p class=\"label\">Label of type</p><p>The x</p>"), page);
        assertFalse(page.contains("f.type"), page);
        assertFalse(page.contains("name=\"shown\" value=\"type\""), page);
    }

    @Test
    void values_arePrefilledAndEscaped() {
        String page = page(
                Forms.known("text", FieldKind.TEXT, List.of("\"><b>")),
                Forms.known("long", FieldKind.LONG_TEXT, List.of("</textarea><b>")),
                Forms.known("select", FieldKind.SELECT, List.of("y"), "x", "y"),
                Forms.known("radio", FieldKind.RADIO, List.of("y"), "x", "y"),
                Forms.known("box", FieldKind.CHECKBOX, List.of("x"), "x"));
        assertTrue(page.contains("value=\"&quot;&gt;&lt;b&gt;\""), page);
        assertTrue(page.contains("&lt;/textarea&gt;&lt;b&gt;</textarea>"), page);
        assertTrue(page.contains("<option value=\"y\" selected=\"\">The y</option>"), page);
        assertTrue(page.contains("name=\"f.radio\" value=\"y\" checked=\"\""), page);
        assertTrue(page.contains("value=\"x\" checked=\"\""), page);
        assertFalse(page.contains("<b>"), page);
    }

    @Test
    void optionalChoice_canBeTakenBack() {
        String page = page(Forms.known("radio", FieldKind.RADIO, List.of(), "x"));
        assertTrue(page.contains("value=\"\" checked=\"\"") && page.contains("No answer"), page);
        assertFalse(page(Forms.asked("radio", FieldKind.RADIO, "x")).contains("No answer"));
    }

    @Test
    void manyOptions_showTheChosenFirst() {
        String[] countries = IntStream.range(0, 250).mapToObj(i -> "c" + i).toArray(String[]::new);
        String page = page(Forms.known("countries", FieldKind.MULTI_SELECT, List.of("c200", "c7"), countries));
        assertTrue(page.contains("class=\"choices many\""), page);
        assertTrue(page.indexOf("The c7<") < page.indexOf("The c0<"), page);
        assertTrue(page.indexOf("The c200<") < page.indexOf("The c0<"), page);
        assertEquals(2, page.split("checked=\"\"", -1).length - 1);
    }

    @Test
    void date_saysItsLimits() {
        String page = page(Forms.limited("start", FieldKind.DATE, Forms.DATES));
        assertTrue(page.contains("min=\"2026-12-01\" max=\"2027-12-01\""), page);
        assertTrue(page.contains("Remote needs 7 working days before the first day."), page);
        assertTrue(page.contains("First possible day: 1 Dec 2026"), page);
        assertTrue(page.contains("Not possible: 24 Dec 2026 to 25 Dec 2026 and 1 Jan 2027"), page);
    }

    @Test
    void date_thatIsNone_isShownAsItWasTyped() {
        String page = page(Forms.wrong(
                Forms.known("start", FieldKind.DATE, List.of("31/12/2026")), FieldProblem.Kind.NOT_A_DATE, ""));
        assertTrue(page.contains("type=\"text\"") && page.contains("value=\"31/12/2026\""), page);
    }

    @Test
    void number_saysItsLimits() {
        String page = page(Forms.limited("amount", FieldKind.MONEY, Forms.NUMBERS));
        assertTrue(page.contains("At least 10") && page.contains("At most 99.5"), page);
        assertTrue(page.contains("At most 80 characters") && page.contains("2500.50"), page);
    }

    @Test
    void problems_standOnTopAndAtTheField() {
        String page = page(
                Forms.asked("other", FieldKind.TEXT),
                Forms.wrong(
                        Forms.known("start", FieldKind.DATE, List.of("2026-11-23")),
                        FieldProblem.Kind.TOO_EARLY,
                        "2026-12-01"));
        String words = "The first possible day is 1 Dec 2026.";
        assertTrue(page.contains("<a href=\"#f-start\">Label of start: " + words + "</a>"), page);
        assertTrue(page.contains("<div class=\"problem\" id=\"f-start-problem\"><p>" + words + "</p>"), page);
        assertTrue(page.contains("aria-describedby=\"f-start-problem f-start-help\" aria-invalid=\"true\""), page);
        assertTrue(page.contains("role=\"alert\" tabindex=\"-1\""), page);
        assertTrue(page.contains("autofocus"), page);
    }

    @Test
    void limit_thatIsANumber_isAValueAndNoDay() {
        String page = page(
                Forms.wrong(Forms.known("days", FieldKind.INTEGER, List.of("60")), FieldProblem.Kind.TOO_LATE, "30"));
        assertTrue(page.contains("The last possible value is 30."), page);
    }

    @Test
    void noProblems_noSummary() {
        assertFalse(page(Forms.asked("name", FieldKind.TEXT)).contains("role=\"alert\""));
    }

    @Test
    void problemWithoutField_standsOnTop() {
        site.hires.outcome(Forms.required(
                List.of(new FieldProblem("base", FieldProblem.Kind.REFUSED_BY_REMOTE, "must be <new>")),
                Forms.asked("name", FieldKind.TEXT)));
        String page = rita.get("/hires/" + Hires.ID).body();
        assertTrue(
                page.contains("<strong>base</strong>: Remote did not accept this. It says: “must be &lt;new&gt;”"),
                page);
    }

    @ParameterizedTest
    @EnumSource(FieldProblem.Kind.class)
    void everyProblem_hasWordsWithoutGaps(FieldProblem.Kind kind) {
        String page = page(Forms.wrong(Forms.asked("name", FieldKind.TEXT), kind, "7"));
        assertFalse(page.contains("{0}"), page);
        assertTrue(page.contains("id=\"f-name-problem\""), page);
    }

    @Test
    void hostileNamesAndLabels_areEscaped() {
        String page = page(Forms.asked("x\"><script>alert(1)</script>", FieldKind.RADIO, "\"><b>"));
        assertTrue(page.contains("name=\"f.x&quot;&gt;&lt;script&gt;"), page);
        assertFalse(page.contains("<script>") || page.contains("<b>"), page);
    }

    private String page(FormField... fields) {
        site.hires.outcome(Forms.required(fields));
        return rita.get("/hires/" + Hires.ID).body();
    }

    @Test
    void existing_person_canBeUsedOrToldApart() {
        site.hires.outcome(Forms.existing(
                Optional.of(new ApplicationId("A-3")),
                Forms.known("personal_email", FieldKind.EMAIL, List.of("zoe@mail.example"))));
        String page = rita.get("/hires/" + Hires.ID).body();
        assertTrue(page.contains("at Remote already?</h1>"), page);
        assertTrue(page.contains("aria-labelledby=\"existing-title\""), page);
        assertTrue(page.contains("<dd>AB&lt;12&gt;</dd>") && page.contains("<dd>Employed</dd>"), page);
        assertTrue(page.contains("<dt>Hired from here for</dt>") && page.contains("(A-3)</dd>"), page);
        assertTrue(page.contains("Nothing is created at Remote"), page);
        assertTrue(page.contains("name=\"employment\" value=\"e-7\""), page);
        assertTrue(page.contains("<a href=\"#f-personal_email\">Correct the e-mail address below"), page);
        assertFalse(page.contains("<details class=\"everything\">"), page);
        assertTrue(page.indexOf("existing-title") < page.indexOf("id=\"f-personal_email\""), page);
    }

    @Test
    void existing_personOfAFormWithoutEmail_stillStands() {
        site.hires.outcome(Forms.existing(Optional.empty()));
        assertTrue(rita.get("/hires/" + Hires.ID).body().contains("<p>Correct the e-mail address below"));
    }
}
