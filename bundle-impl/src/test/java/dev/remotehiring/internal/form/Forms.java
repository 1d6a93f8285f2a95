package dev.remotehiring.internal.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.FormField;
import dev.remotehiring.api.Placement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small forms for the tests, and short ways to look at filled ones. */
final class Forms {
    static final Placement PORTUGAL = new Placement(CountryCode.of("PRT").orElseThrow(), EmploymentType.EMPLOYEE);

    /** A seniority date that is asked when there is one, and forbidden otherwise. */
    static final String SENIORITY = """
            "allOf": [{
              "if": {"properties": {"has_seniority_date": {"const": "yes"}}, "required": ["has_seniority_date"]},
              "then": {"required": ["seniority_date"]},
              "else": {"properties": {"seniority_date": false}}}]""";

    static final String YES_NO = """
            "oneOf": [{"const": "yes", "title": "Yes"}, {"const": "no", "title": "No"}]""";

    private Forms() {}

    static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException badTest) {
            throw new IllegalArgumentException(badTest);
        }
    }

    static CountryForm form(String schema) {
        return CountryForm.parse(PORTUGAL, "Portugal", json(schema));
    }

    /** A form with one required property {@code x}. */
    static CountryForm withX(String property) {
        return form(
                "{\"properties\": {\"x\": " + property + "}, \"required\": [\"x\"], \"additionalProperties\": false}");
    }

    /** A form with one optional property {@code x}. */
    static CountryForm withOptionalX(String property) {
        return form("{\"properties\": {\"x\": " + property + "}, \"additionalProperties\": false}");
    }

    /** Fills a form for a candidate of whom nothing is known; typed values by name, several behind each other. */
    static Filled typed(CountryForm form, String... namesAndValues) {
        return form.fill(new Known(Candidates.NOBODY, answers(namesAndValues)));
    }

    static FormAnswers answers(String... namesAndValues) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            values.computeIfAbsent(namesAndValues[i], none -> new ArrayList<>()).add(namesAndValues[i + 1]);
        }
        return new FormAnswers(values);
    }

    static FormField field(Filled filled, String name) {
        return filled.form().fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + name + " in " + names(filled)));
    }

    static List<String> names(Filled filled) {
        return filled.form().fields().stream().map(FormField::name).toList();
    }

    static List<String> asked(Filled filled) {
        return filled.form().fields().stream()
                .filter(FormField::asked)
                .map(FormField::name)
                .toList();
    }

    static List<FieldProblem.Kind> kinds(Filled filled, String name) {
        return field(filled, name).problems().stream().map(FieldProblem::kind).toList();
    }

    static ObjectNode object(String text) {
        return (ObjectNode) json(text);
    }
}
