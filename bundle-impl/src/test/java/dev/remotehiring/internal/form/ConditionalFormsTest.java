package dev.remotehiring.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.FieldKind;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forms whose fields depend on other fields. */
class ConditionalFormsTest {
    private static final CountryForm SENIORITY = Forms.form("""
            {"properties": {"has_seniority_date": {%s}, "seniority_date": {"type": ["string", "null"], "format": "date"}},
             "required": ["has_seniority_date"], "additionalProperties": false, %s}""".formatted(Forms.YES_NO, Forms.SENIORITY));

    @Test
    void forbiddenField_isNotShownAndNotSent() {
        Filled filled = Forms.typed(SENIORITY, "has_seniority_date", "no", "seniority_date", "2020-01-01");
        assertEquals(List.of("has_seniority_date"), Forms.names(filled));
        assertEquals(
                "{\"has_seniority_date\":\"no\"}", filled.basicInformation().toString());
    }

    @Test
    void fieldThatAnAnswerRequires_isAsked() {
        Filled filled = Forms.typed(SENIORITY, "has_seniority_date", "yes");
        assertEquals(List.of("seniority_date"), Forms.asked(filled));
    }

    @Test
    void fieldThatAnAnswerRequires_isSent() {
        Filled filled = Forms.typed(SENIORITY, "has_seniority_date", "yes", "seniority_date", "2020-01-01");
        assertEquals(
                "2020-01-01", filled.basicInformation().path("seniority_date").asText());
    }

    @Test
    void conditionOnAMissingValue_takesTheElseBranch() {
        assertEquals(List.of("has_seniority_date"), Forms.names(Forms.typed(SENIORITY)));
    }

    @Test
    void chainOfConditions_isFollowedToItsEnd() {
        CountryForm form = Forms.form("""
                {"properties": {"a": {"default": "1"}, "b": {}, "c": {}},
                 "allOf": [
                   {"if": {"properties": {"b": {"const": "2"}}, "required": ["b"]},
                    "then": {"required": ["c"]}, "else": {"properties": {"c": false}}},
                   {"if": {"properties": {"a": {"const": "1"}}, "required": ["a"]},
                    "then": {"properties": {"b": {"const": "2"}}, "required": ["b"]},
                    "else": {"properties": {"b": false}}}]}""");
        Filled filled = Forms.typed(form);
        assertEquals(FieldKind.FIXED, Forms.field(filled, "b").kind());
        assertEquals(List.of("c"), Forms.asked(filled));
        assertEquals(List.of("a"), Forms.names(Forms.typed(form, "a", "other")));
    }

    @Test
    void nestedCondition_looksAtItsOwnObject() {
        CountryForm form = Forms.form("""
                {"properties": {"address": {"type": "object", "properties": {"home": {%s}, "city": {}},
                   "required": ["home"],
                   "if": {"properties": {"home": {"const": "no"}}, "required": ["home"]},
                   "then": {"required": ["city"]}, "else": {"properties": {"city": false}}}},
                 "required": ["address"]}""".formatted(Forms.YES_NO));
        assertEquals(List.of("address.home"), Forms.names(Forms.typed(form)));
        assertEquals(List.of("address.city"), Forms.asked(Forms.typed(form, "address.home", "no")));
        assertEquals(
                "{\"address\":{\"home\":\"yes\"}}",
                Forms.typed(form, "address.home", "yes", "address.city", "Porto")
                        .basicInformation()
                        .toString());
    }

    @Test
    void conditionInsideACondition_isFollowed() {
        CountryForm form = Forms.form("""
                {"properties": {"a": {}, "b": {}, "c": {}},
                 "if": {"properties": {"a": {"const": "1"}}, "required": ["a"]},
                 "then": {"if": {"required": ["b"]}, "then": {"required": ["c"]}, "else": {"properties": {"c": false}}}}""");
        assertEquals(List.of("c"), Forms.asked(Forms.typed(form, "a", "1", "b", "x")));
        assertEquals(List.of("a", "b"), Forms.names(Forms.typed(form, "a", "1")));
        assertEquals(List.of("a", "b", "c"), Forms.names(Forms.typed(form, "a", "2")));
    }

    @Test
    void branch_changesLabelsAndLimits() {
        CountryForm form = Forms.form("""
                {"properties": {"a": {}, "b": {"title": "B", "type": "integer", "minimum": 1}},
                 "if": {"required": ["a"]}, "then": {"properties": {"b": {"title": "New B", "minimum": 5}}}}""");
        Filled filled = Forms.typed(form, "a", "1");
        assertEquals("New B", Forms.field(filled, "b").label());
        assertEquals(
                "5", Forms.field(filled, "b").limits().least().orElseThrow().toPlainString());
    }

    @Test
    void fieldThatOneBranchForbids_staysForbiddenWhenAnotherDescribesIt() {
        CountryForm form = Forms.form("""
                {"properties": {"a": {}},
                 "allOf": [{"if": true, "then": {"properties": {"a": false}}},
                           {"if": true, "then": {"properties": {"a": {"title": "A"}}}}]}""");
        assertEquals(List.of(), Forms.names(Forms.typed(form, "a", "1")));
    }

    @Test
    void oneOfTwoRequired_asksForTheFirst() {
        CountryForm form = Forms.form("""
                {"properties": {"days": {}, "months": {}}, "anyOf": [{"required": ["days"]}, {"required": ["months"]}]}""");
        assertEquals(List.of("days"), Forms.asked(Forms.typed(form)));
        assertTrue(Forms.typed(form, "months", "6").complete());
    }

    @Test
    void formThatContradictsItself_endsAndIsNotComplete() {
        CountryForm form = Forms.form("""
                {"properties": {"a": {"default": "1"}, "b": {}},
                 "allOf": [{"if": {"required": ["a"]}, "then": {"properties": {"a": false}, "required": ["b"]},
                            "else": {"required": ["a"]}}]}""");
        Filled filled = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> Forms.typed(form));
        assertFalse(filled.complete());
    }
}
