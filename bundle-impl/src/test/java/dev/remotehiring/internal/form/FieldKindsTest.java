package dev.remotehiring.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FieldLimits;
import dev.remotehiring.api.FieldOption;
import dev.remotehiring.api.FormField;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a property of the form becomes a field. */
class FieldKindsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {}                                                                         | TEXT
                    {"type": "string"}                                                         | TEXT
                    {"type": ["string", "null"]}                                               | TEXT
                    {"type": "string", "x-jsf-presentation": {"inputType": "textarea"}}        | LONG_TEXT
                    {"type": "string", "format": "email"}                                      | EMAIL
                    {"type": "string", "x-jsf-presentation": {"inputType": "email"}}           | EMAIL
                    {"type": "string", "x-jsf-presentation": {"inputType": "tel"}}             | TELEPHONE
                    {"type": "string", "format": "date"}                                       | DATE
                    {"x-jsf-presentation": {"inputType": "date"}}                              | DATE
                    {"type": "integer", "x-jsf-presentation": {"inputType": "number"}}         | INTEGER
                    {"type": ["integer", "null"]}                                              | INTEGER
                    {"type": "number"}                                                         | NUMBER
                    {"x-jsf-presentation": {"inputType": "number"}}                            | NUMBER
                    {"type": "integer", "x-jsf-presentation": {"inputType": "money"}}          | MONEY
                    {"enum": ["a", "b"], "x-jsf-presentation": {"inputType": "radio"}}         | RADIO
                    {"enum": ["a", "b"], "x-jsf-presentation": {"inputType": "select"}}        | SELECT
                    {"enum": ["a", "b"], "x-jsf-presentation": {"inputType": "never seen"}}    | SELECT
                    {"type": "string", "x-jsf-presentation": {"inputType": "never seen"}}      | TEXT
                    {"type": "integer", "x-jsf-presentation": {"inputType": "never seen"}}     | INTEGER
                    {"type": "array", "items": {"enum": ["a", "b"]}}                           | MULTI_SELECT
                    {"type": "array", "items": {"anyOf": [{"const": "a"}]}}                    | MULTI_SELECT
                    {"type": "array", "items": {"type": "string"}}                             | LONG_TEXT
                    {"type": "boolean"}                                                        | CHECKBOX
                    {"const": "ok", "x-jsf-presentation": {"inputType": "checkbox"}}           | CHECKBOX
                    {"const": true, "type": "boolean", "x-jsf-presentation": {"inputType": "checkbox"}} | CHECKBOX
                    {"const": "ok"}                                                            | FIXED
                    {"const": 7, "x-jsf-presentation": {"inputType": "hidden"}}                | FIXED
                    {"enum": ["a"]}                                                            | FIXED
                    {"oneOf": [{"const": "a"}, {"const": null}]}                               | FIXED
                    {"const": "no", "oneOf": [{"const": "yes"}, {"const": "no"}]}              | FIXED
                    """)
    void kind_ofARequiredProperty_isWhatAPersonCanFill(String property, FieldKind kind) {
        assertEquals(kind, x(Forms.withX(property)).kind());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"enum": ["a"], "x-jsf-presentation": {"inputType": "select"}}              | SELECT
                    {"type": ["string", "null"], "oneOf": [{"const": "a"}, {"const": null}]}    | SELECT
                    {"const": "a", "type": "string"}                                            | SELECT
                    """)
    void kind_ofAnOptionalPropertyWithOneOption_leavesTheChoice(String property, FieldKind kind) {
        FormField field = x(Forms.withOptionalX(property));
        assertEquals(kind, field.kind());
        assertEquals(List.of(), field.values());
    }

    @Test
    void options_ofConstants_haveTheirTitlesAndNoNull() {
        FormField field = x(Forms.withX("""
                {"oneOf": [{"const": "a", "title": "<b>Alpha</b> &amp; Co"}, {"const": null, "title": "None"},
                           {"const": 2}, {"pattern": "^x"}, {"const": "a", "title": "again"}]}"""));
        assertEquals(List.of(new FieldOption("a", "Alpha & Co"), new FieldOption("2", "2")), field.options());
    }

    @Test
    void options_ofAnEnumeration_haveTheLabelsOfThePresentation() {
        FormField field = x(Forms.withX("""
                {"enum": ["PT", null, "ES"],
                 "x-jsf-presentation": {"options": [{"value": "PT", "label": "Portugal"}]}}"""));
        assertEquals(List.of(new FieldOption("PT", "Portugal"), new FieldOption("ES", "ES")), field.options());
    }

    @Test
    void options_ofABox_areTheOneValueWhenTicked() {
        FormField word = x(Forms.withX("""
                {"const": "acknowledged", "title": "I confirm", "x-jsf-presentation": {"inputType": "checkbox"}}"""));
        assertEquals(List.of(new FieldOption("acknowledged", "I confirm")), word.options());
        FormField yes = x(Forms.withX("{\"type\": \"boolean\", \"title\": \"Remote?\"}"));
        assertEquals(List.of(new FieldOption("true", "Remote?")), yes.options());
    }

    @Test
    void fixed_property_showsItsOneOptionAndIsNotAsked() {
        FormField field = x(Forms.withX(
                "{\"const\": \"no\", \"oneOf\": [{\"const\": \"yes\"}, {\"const\": \"no\", \"title\": \"No\"}]}"));
        assertEquals(List.of("no"), field.values());
        assertFalse(field.asked());
        assertEquals("no", field.options().get(0).value());
        assertEquals(1, field.options().size());
    }

    @Test
    void label_andHelp_arePlainText() {
        FormField field = x(Forms.withX("""
                {"title": "<strong>Start</strong>&nbsp;date", "description": "Read <a href='https://x'>this</a>.<br/>Then go",
                 "x-jsf-presentation": {"statement": {"title": "<p>Careful</p>", "description": null}}}"""));
        assertEquals("Start date", field.label());
        assertEquals("Read this. Then go Careful", field.help());
    }

    @Test
    void label_ofAPropertyWithoutTitle_isItsName() {
        CountryForm form = Forms.form("{\"properties\": {\"shoe_size\": {\"title\": null}}}");
        assertEquals("shoe size", Forms.field(Forms.typed(form), "shoe_size").label());
    }

    @Test
    void order_isTheFormsOwnAndTheRestBehindIt() {
        CountryForm form = Forms.form("""
                {"properties": {"a": {}, "b": {}, "c": {}, "d": {}}, "x-jsf-order": ["c", "gone", "a"]}""");
        assertEquals(List.of("c", "a", "b", "d"), Forms.names(Forms.typed(form)));
    }

    @Test
    void fields_thatNobodyCanOrShouldFill_areLeftOut() {
        CountryForm form = Forms.form("""
                {"properties": {
                   "statement": {"x-jsf-presentation": {"inputType": "statement"}},
                   "nothing": {"type": "null"},
                   "hidden": {"x-jsf-presentation": {"inputType": "hidden"}},
                   "old": {"deprecated": true, "type": "string"},
                   "older": {"x-jsf-presentation": {"deprecated": {"description": "x"}}},
                   "people": {"type": "array", "items": {"type": "object", "properties": {"y": {}}}},
                   "forbidden": false, "anything": true,
                   "shown": {"type": "string"}}}""");
        assertEquals(List.of("shown"), Forms.names(Forms.typed(form)));
    }

    @Test
    void fields_deprecatedOrHiddenButRequired_areAsked() {
        CountryForm form = Forms.form("""
                {"properties": {"old": {"deprecated": true}, "hidden": {"x-jsf-presentation": {"inputType": "hidden"}}},
                 "required": ["old", "hidden"]}""");
        assertEquals(List.of("old", "hidden"), Forms.asked(Forms.typed(form)));
    }

    @Test
    void limits_areReadFromSchemaAndPresentation() {
        FieldLimits limits = x(Forms.withX("""
                        {"type": "string", "format": "date", "maxLength": 255, "x-jsf-presentation": {
                           "minDate": "2026-12-01", "maxDate": "2027-12-31", "meta": {"mot": 5},
                           "blockedDates": ["2026-12-24", "no date", null]}}""")).limits();
        assertEquals(
                new FieldLimits(
                        Optional.of(LocalDate.of(2026, 12, 1)),
                        Optional.of(LocalDate.of(2027, 12, 31)),
                        Set.of(LocalDate.of(2026, 12, 24)),
                        Set.of(),
                        OptionalInt.of(5),
                        OptionalInt.of(255),
                        Optional.empty(),
                        Optional.empty()),
                limits);
    }

    @Test
    void limits_ofMoney_areInTheMajorUnit() {
        FieldLimits limits = x(Forms.withX("""
                        {"type": "integer", "minimum": 199, "maximum": 500000,
                         "x-jsf-presentation": {"inputType": "money"}}""")).limits();
        assertEquals(Optional.of(new BigDecimal("1.99")), limits.least());
        assertEquals(Optional.of(new BigDecimal("5000")), limits.most());
    }

    @Test
    void nested_fields_haveDottedNamesInPlaceOfTheirObject() {
        CountryForm form = Forms.form("""
                {"properties": {"z": {}, "department": {"type": ["object", "null"],
                   "properties": {"name": {}, "id": {"title": "Department"}}, "x-jsf-order": ["id", "name"]}},
                 "x-jsf-order": ["department", "z"]}""");
        assertEquals(List.of("department.id", "department.name", "z"), Forms.names(Forms.typed(form)));
        assertTrue(Forms.asked(Forms.typed(form)).isEmpty());
    }

    private static FormField x(CountryForm form) {
        return Forms.field(Forms.typed(form), "x");
    }
}
