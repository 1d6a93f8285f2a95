package dev.remotehiring.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.FieldSource;
import dev.remotehiring.admin.FieldSource.Kind;
import dev.remotehiring.api.FieldOrigin;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.FormAnswers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an administrator chose to fill a field from comes before what is built in. */
class ChosenSourcesTest {
    private static final String TEXT = "{\"type\": \"string\", \"title\": \"X\"}";
    private static final String COLOURS =
            "{\"oneOf\": [{\"const\": \"red\", \"title\": \"Red\"}, {\"const\": \"blue\", \"title\": \"Blue\"}]}";

    private static Filled filled(String property, FieldSource source, FormAnswers answers) {
        return Forms.withX(property)
                .fill(new Known(
                        Candidates.mariaWith(Map.of("x", "built in", "shade", "blue")),
                        answers,
                        Refused.NONE,
                        Map.of("x", source)));
    }

    private static Filled filled(String property, FieldSource source) {
        return filled(property, source, FormAnswers.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "FULL_NAME, '', Maria da Silva",
        "PERSONAL_EMAIL, '', maria@example.org",
        "WORK_EMAIL, '', maria.silva@employer.example",
        "JOB_TITLE, '', Software Engineer",
        "START_DATE, '', 2027-03-01",
        "TELEPHONE, '', +351910000000",
        "DETAIL, shade, blue",
        "TEXT, always this, always this"
    })
    void fill_chosenSource_countsInsteadOfTheBuiltIn(Kind kind, String value, String expected) {
        Filled filled = filled(TEXT, new FieldSource(kind, value));

        assertEquals(List.of(expected), Forms.field(filled, "x").values());
        assertEquals(FieldOrigin.CANDIDATE, Forms.field(filled, "x").origin());
        assertEquals(expected, filled.basicInformation().path("x").asText());
    }

    @Test
    void fill_fromNothing_leavesTheFieldToAPerson() {
        Filled filled = filled(TEXT, new FieldSource(Kind.NOTHING, ""));

        assertEquals(List.of(), Forms.field(filled, "x").values());
        assertEquals(List.of("x"), Forms.asked(filled));
    }

    @Test
    void fill_fromADetailThatIsNotThere_leavesTheFieldToAPerson() {
        assertEquals(List.of("x"), Forms.asked(filled(TEXT, new FieldSource(Kind.DETAIL, "size"))));
    }

    @Test
    void fill_whatIsTyped_liesOverTheChosenSource() {
        Filled filled = filled(TEXT, new FieldSource(Kind.TEXT, "always this"), Forms.answers("x", "but not now"));

        assertEquals(List.of("but not now"), Forms.field(filled, "x").values());
    }

    @Test
    void fill_valueThatIsNoOption_isShownAsAProblem() {
        Filled filled = filled(COLOURS, new FieldSource(Kind.TEXT, "green"));

        assertEquals(List.of("green"), Forms.field(filled, "x").values());
        assertEquals(List.of(FieldProblem.Kind.NOT_AN_OPTION), Forms.kinds(filled, "x"));
        assertFalse(filled.complete());
        assertTrue(filled(COLOURS, new FieldSource(Kind.DETAIL, "shade")).complete());
    }

    @Test
    void fill_acknowledgement_isNeverTakenFromARule() {
        String box = "{\"const\": \"acknowledged\", \"x-jsf-presentation\": {\"inputType\": \"checkbox\"}}";

        Filled filled = filled(box, new FieldSource(Kind.TEXT, "acknowledged"));

        assertEquals(List.of(), Forms.field(filled, "x").values());
        assertEquals(List.of("x"), Forms.asked(filled));
    }
}
