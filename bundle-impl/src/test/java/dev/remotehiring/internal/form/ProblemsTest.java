package dev.remotehiring.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.FieldProblem.Kind;
import dev.remotehiring.api.FormAnswers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with values, in kinds and details. */
class ProblemsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    {"type": "string", "format": "email"}                       | maria@            | NOT_AN_EMAIL  | -
                    {"x-jsf-presentation": {"inputType": "email"}}              | maria             | NOT_AN_EMAIL  | -
                    {"type": "string", "format": "date"}                        | 2026-02-30        | NOT_A_DATE    | -
                    {"x-jsf-presentation": {"inputType": "date"}}               | 01.02.2026        | NOT_A_DATE    | -
                    {"type": "string", "maxLength": 3}                          | abcd              | TOO_LONG      | 3
                    {"type": "string", "minLength": 3}                          | ab                | TOO_SHORT     | 3
                    {"type": "integer", "minimum": 5}                           | 4                 | TOO_EARLY     | 5
                    {"type": "number", "maximum": 5.5}                          | 6                 | TOO_LATE      | 5.5
                    {"type": "number", "exclusiveMinimum": 0}                   | 0                 | TOO_EARLY     | 0
                    {"type": "number", "exclusiveMaximum": 10}                  | 10                | TOO_LATE      | 10
                    {"type": "number", "multipleOf": 0.5}                       | 0.75              | WRONG_FORMAT  | -
                    {"type": "string", "oneOf": [{"const": "a"}, {"const": "b"}]} | c               | NOT_AN_OPTION | c
                    {"type": "string", "enum": ["a", "b"]}                      | c                 | NOT_AN_OPTION | c
                    {"type": "array", "items": {"enum": ["a", "b"]}}            | c                 | NOT_AN_OPTION | c
                    {"type": "string", "pattern": "^[A-Z]+$"}                   | abc               | WRONG_FORMAT  | -
                    {"pattern": "^[A-Z]+$", "x-jsf-errorMessage": {"pattern": "<b>Capitals</b> only"}} | abc | WRONG_FORMAT | Capitals only
                    {"type": "integer", "minimum": 5000, "x-jsf-presentation": {"inputType": "money"}} | 49.99 | TOO_EARLY | 50
                    {"format": "date", "x-jsf-presentation": {"inputType": "date", "minDate": "2026-12-01"}} | 2026-11-30 | TOO_EARLY | 2026-12-01
                    {"format": "date", "x-jsf-presentation": {"inputType": "date", "maxDate": "2026-12-01"}} | 2026-12-02 | TOO_LATE | 2026-12-01
                    {"format": "date", "x-jsf-presentation": {"blockedDates": ["2026-12-24"]}} | 2026-12-24 | BLOCKED_DATE | -
                    """)
    void wrongValue_hasItsKindAndDetail(String property, String typed, Kind kind, String detail) {
        Filled filled = Forms.typed(Forms.withX(property), "x", typed);
        assertEquals(
                List.of(new FieldProblem("x", kind, detail == null ? "" : detail)),
                Forms.field(filled, "x").problems());
        assertTrue(Forms.field(filled, "x").asked());
        assertFalse(filled.complete());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"type": "string", "maxLength": 3}                  | 𠮷𠮷𠮷
                    {"type": "string", "format": "email"}               | o'neil.x+y@mail.example.org
                    {"type": "integer", "minimum": 5, "maximum": 5}     | 5
                    {"type": "number", "multipleOf": 0.1}               | 0.3
                    {"type": "string", "format": "date"}                | 2028-02-29
                    {"type": "string", "pattern": "("}                  | left to Remote
                    {"type": "string", "format": "never-seen"}          | left to Remote
                    {"format": "date", "x-jsf-presentation": {"minDate": "2026-12-01", "maxDate": "2026-12-01"}} | 2026-12-01
                    """)
    void rightValue_hasNoProblem(String property, String typed) {
        assertEquals(List.of(), Forms.asked(Forms.typed(Forms.withX(property), "x", typed)));
    }

    @Test
    void missingField_nothingTypedYet_isAskedWithoutReproach() {
        Filled filled = Forms.typed(Forms.withX("{\"type\": \"string\"}"));
        assertTrue(Forms.field(filled, "x").asked());
        assertEquals(List.of(), Forms.field(filled, "x").problems());
    }

    @Test
    void missingField_submitted_isMissing() {
        Filled filled = Forms.typed(Forms.withX("{\"type\": \"string\"}"), "x", " ");
        assertEquals(List.of(Kind.MISSING), Forms.kinds(filled, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-30", "soon"})
    void wrongValueOfTheRecord_isAskedWithItsProblemAtFirstSight(String recorded) {
        Filled filled = Forms.withX("{\"format\": \"date\", \"x-jsf-presentation\": {\"minDate\": \"2026-12-01\"}}")
                .fill(new Known(Candidates.named("Ana", Map.of("x", recorded)), FormAnswers.NONE));
        assertEquals(1, Forms.field(filled, "x").problems().size());
        assertEquals(List.of(recorded), Forms.field(filled, "x").values());
    }

    @Test
    void unknownCountryOfTheRecord_isAsked() {
        Filled filled = Forms.withX("{\"type\": \"array\", \"items\": {\"enum\": [\"Portugal\", \"Spain\"]}}")
                .fill(new Known(Candidates.named("Ana", Map.of("x", "Portugal, Atlantis")), FormAnswers.NONE));
        assertEquals(
                List.of(new FieldProblem("x", Kind.NOT_AN_OPTION, "Atlantis")),
                Forms.field(filled, "x").problems());
        assertEquals(List.of("Portugal", "Atlantis"), Forms.field(filled, "x").values());
    }

    @Test
    void optionalWrongValue_isAsked() {
        Filled filled = Forms.typed(Forms.withOptionalX("{\"format\": \"email\"}"), "x", "no");
        assertEquals(List.of("x"), Forms.asked(filled));
    }

    @Test
    void valueThatBreaksARule_hasTheFormsExplanation() {
        CountryForm form = Forms.form("""
                {"properties": {"start": {"type": "string", "format": "date",
                    "x-jsf-logic-validations": ["holidays", "unknown", "missing"],
                    "x-jsf-presentation": {"blockedDates": ["2026-12-24"]}}},
                 "x-jsf-logic": {"validations": {
                   "holidays": {"errorMessage": "Closed for the <i>holidays</i>",
                     "rule": {"!": {"in": [{"var": "start"}, ["2026-12-24", "2026-12-25"]]}}},
                   "unknown": {"errorMessage": "never", "rule": {"moon_phase": [{"var": "start"}]}}}}}""");
        assertEquals(
                List.of(new FieldProblem("start", Kind.BLOCKED_DATE, "Closed for the holidays")),
                Forms.field(Forms.typed(form, "start", "2026-12-24"), "start").problems());
        assertEquals(List.of(), Forms.asked(Forms.typed(form, "start", "2026-12-23")));
        assertEquals(List.of(), Forms.asked(Forms.typed(form)));
    }

    @Test
    void ruleBetweenFields_isAppliedToTheOneThatNamesIt() {
        CountryForm form = Forms.form("""
                {"properties": {"a": {"type": "integer"},
                                "b": {"type": "integer", "x-jsf-logic-validations": ["more"]}},
                 "x-jsf-logic": {"validations": {"more": {"errorMessage": "More than a",
                   "rule": {">": [{"var": "b"}, {"var": "a"}]}}}}}""");
        assertEquals(
                List.of(new FieldProblem("b", Kind.WRONG_FORMAT, "More than a")),
                Forms.field(Forms.typed(form, "a", "2", "b", "1"), "b").problems());
        assertTrue(Forms.typed(form, "a", "1", "b", "2").complete());
    }

    @Test
    void requiredListOfObjects_thatNobodyCanType_isAProblemOfTheForm() {
        CountryForm form = Forms.withX("{\"type\": \"array\", \"items\": {\"properties\": {\"y\": {}}}}");
        assertEquals(
                List.of(new FieldProblem("x", Kind.MISSING, "")),
                Forms.typed(form).form().problems());
        assertFalse(Forms.typed(form).complete());
    }
}
