package dev.remotehiring.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.FieldProblem.Kind;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.FormField;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text becomes in the JSON that is sent. */
class SentValuesTest {
    private static final String ACKNOWLEDGED = """
            {"const": "acknowledged", "default": "acknowledged", "x-jsf-presentation": {"inputType": "checkbox"}}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"type": "string"}                                                | 007      | "007"
                    {"type": ["string", "null"]}                                      | a        | "a"
                    {"type": "integer"}                                               | -12      | -12
                    {"type": "number"}                                                | 22.5     | 22.5
                    {"type": "number"}                                                | 22.0     | 22
                    {"type": "integer", "x-jsf-presentation": {"inputType": "money"}} | 1024.12  | 102412
                    {"type": "integer", "x-jsf-presentation": {"inputType": "money"}} | 19.9     | 1990
                    {"type": "integer", "x-jsf-presentation": {"inputType": "money"}} | 50000    | 5000000
                    {"type": "number", "x-jsf-presentation": {"inputType": "money"}}  | 0.01     | 1
                    {"type": "boolean"}                                               | true     | true
                    {"type": "integer", "enum": [1, 2]}                               | 2        | 2
                    {"oneOf": [{"const": true}, {"const": false}]}                    | false    | false
                    {"type": "string", "x-jsf-presentation": {"inputType": "number"}} | 7        | "7"
                    """)
    void basicInformation_hasTheFormsType(String property, String typed, String sent) {
        Filled filled = Forms.typed(Forms.withX(property), "x", typed);
        assertEquals(sent, filled.basicInformation().path("x").toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"type": "integer"}                                               | 1.5        | NOT_A_NUMBER
                    {"type": "integer"}                                               | 1e9        | NOT_A_NUMBER
                    {"type": "number"}                                                | NaN        | NOT_A_NUMBER
                    {"type": "number"}                                                | 1e999999999| NOT_A_NUMBER
                    {"type": "integer", "x-jsf-presentation": {"inputType": "money"}} | 1,024.12   | NOT_A_NUMBER
                    {"type": "integer", "x-jsf-presentation": {"inputType": "money"}} | 10.005     | WRONG_FORMAT
                    {"type": "integer", "enum": [1, 2]}                               | 3          | NOT_AN_OPTION
                    {"type": "boolean"}                                               | maybe      | NOT_AN_OPTION
                    """)
    void text_thatCannotBeTheFormsType_isAskedAgainAsTyped(String property, String typed, Kind kind) {
        Filled filled = Forms.typed(Forms.withX(property), "x", typed);
        assertEquals(List.of(kind), Forms.kinds(filled, "x"));
        assertTrue(Forms.field(filled, "x").asked());
        assertEquals(List.of(typed), Forms.field(filled, "x").values());
    }

    @Test
    void severalOptions_becomeAnArray() {
        Filled filled =
                Forms.typed(Forms.withX("{\"type\": \"array\", \"items\": {\"enum\": [1, 2, 3]}}"), "x", "3", "x", "1");
        assertEquals("[3,1]", filled.basicInformation().path("x").toString());
    }

    @Test
    void linesOfAFreeList_becomeAnArray() {
        Filled filled =
                Forms.typed(Forms.withX("{\"type\": \"array\", \"items\": {\"type\": \"string\"}}"), "x", "one\ntwo");
        assertEquals("[\"one\",\"two\"]", filled.basicInformation().path("x").toString());
    }

    @Test
    void emptyList_isNotSent() {
        Filled filled = Forms.typed(Forms.withOptionalX("{\"type\": \"array\", \"items\": {\"enum\": [1]}}"), "x", "");
        assertEquals("{}", filled.basicInformation().toString());
    }

    @Test
    void acknowledgement_isNeverTickedByADefaultOrARecord() {
        Filled filled = Forms.withX(ACKNOWLEDGED)
                .fill(new Known(Candidates.named("Ana", Map.of("x", "acknowledged")), FormAnswers.NONE));
        assertEquals(List.of("x"), Forms.asked(filled));
        assertEquals(List.of(), Forms.field(filled, "x").values());
    }

    @Test
    void acknowledgement_tickedByAPerson_isSent() {
        Filled filled = Forms.typed(Forms.withX(ACKNOWLEDGED), "x", "acknowledged");
        assertEquals("{\"x\":\"acknowledged\"}", filled.basicInformation().toString());
    }

    @Test
    void acknowledgement_notTickedBySubmitter_isMissing() {
        assertEquals(List.of(Kind.MISSING), Forms.kinds(Forms.typed(Forms.withX(ACKNOWLEDGED), "x", ""), "x"));
    }

    @Test
    void yesNoBox_leftEmptyBySubmitter_saysNo() {
        Filled filled = Forms.typed(Forms.withX("{\"type\": \"boolean\"}"), "x", "");
        assertEquals("{\"x\":false}", filled.basicInformation().toString());
        assertEquals(List.of(), Forms.field(filled, "x").values());
    }

    @Test
    void yesNoBox_notYetSeen_isAsked() {
        assertEquals(List.of("x"), Forms.asked(Forms.typed(Forms.withX("{\"type\": \"boolean\"}"))));
    }

    @Test
    void default_isFilledInAndCanBeEmptied() {
        CountryForm form = Forms.withOptionalX("{\"type\": \"string\", \"default\": \"PT\"}");
        assertEquals(List.of("PT"), Forms.field(Forms.typed(form), "x").values());
        assertEquals("{}", Forms.typed(form, "x", "").basicInformation().toString());
    }

    @Test
    void default_ofMoney_isShownInTheMajorUnit() {
        CountryForm form = Forms.withX(
                "{\"type\": \"integer\", \"default\": 5050, \"x-jsf-presentation\": {\"inputType\": \"money\"}}");
        Filled filled = Forms.typed(form);
        assertEquals(List.of("50.50"), Forms.field(filled, "x").values());
        assertEquals("{\"x\":5050}", filled.basicInformation().toString());
    }

    @Test
    void default_ofAnOptionalObject_doesNotMakeTheObjectNecessary() {
        CountryForm form = Forms.form("""
                {"properties": {"address": {"type": "object", "required": ["city"],
                   "properties": {"country": {"default": "PT"}, "city": {}}}}}""");
        assertTrue(Forms.typed(form).complete());
        assertEquals(
                "{\"address\":{\"country\":\"PT\",\"city\":\"Porto\"}}",
                Forms.typed(form, "address.city", "Porto").basicInformation().toString());
    }

    @Test
    void fixedValue_cannotBeTypedOver() {
        Filled filled = Forms.typed(Forms.withX("{\"const\": \"no\"}"), "x", "yes");
        assertEquals("{\"x\":\"no\"}", filled.basicInformation().toString());
    }

    @Test
    void nestedValues_becomeAnObjectAndEmptyOnesNone() {
        CountryForm form = Forms.form("""
                {"properties": {"department": {"type": ["object", "null"], "properties": {
                   "id": {"type": ["string", "null"], "oneOf": [{"const": "d-1"}, {"const": "d-2"}, {"const": null}]}}},
                   "manager": {"properties": {"id": {}}}}}""");
        Filled filled = Forms.typed(form, "department.id", "d-2", "manager.id", "");
        assertEquals(
                "{\"department\":{\"id\":\"d-2\"}}", filled.basicInformation().toString());
    }

    @Test
    void nestedRequiredField_isAskedOnlyWhenItsObjectIsSent() {
        String properties = "{\"properties\": {\"a\": {\"properties\": {\"b\": {}, \"c\": {}}, \"required\": [\"b\"]}}";
        assertEquals(List.of(), Forms.asked(Forms.typed(Forms.form(properties + "}"))));
        assertEquals(List.of("a.b"), Forms.asked(Forms.typed(Forms.form(properties + "}"), "a.c", "1")));
        assertFalse(
                Forms.field(Forms.typed(Forms.form(properties + "}")), "a.b").required());
        assertTrue(Forms.field(Forms.typed(Forms.form(properties + "}"), "a.c", "1"), "a.b")
                .required());
        CountryForm needed = Forms.form(properties + ", \"required\": [\"a\"]}");
        assertEquals(List.of("a.b"), Forms.asked(Forms.typed(needed)));
        assertTrue(Forms.field(Forms.typed(needed), "a.b").required());
    }

    @Test
    void requiredButNullable_unknown_isAskedAndMayBeLeftEmpty() {
        CountryForm form = Forms.withX("{\"type\": [\"string\", \"null\"]}");
        FormField unknown = Forms.field(Forms.typed(form), "x");
        assertTrue(unknown.asked());
        assertFalse(unknown.required());
        assertEquals(
                "{\"x\":null}", Forms.typed(form, "x", "").basicInformation().toString());
    }
}
