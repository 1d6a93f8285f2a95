package dev.remotehiring.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.api.FieldOption;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.FormField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Fills a form in a thousand ways: whatever is accepted must be valid to a validator that shares nothing with ours. */
class AcceptedValuesTest {
    private static final JsonNode SCHEMA = Forms.json("""
            {"type": "object", "additionalProperties": false, "properties": {
               "name": {"type": "string", "maxLength": 19, "minLength": 2, "pattern": "\\\\S"},
               "personal_email": {"type": "string", "format": "email"},
               "start": {"type": "string", "format": "date"},
               "has_seniority_date": {"type": "string", %s},
               "seniority_date": {"type": ["string", "null"], "format": "date"},
               "salary": {"type": "integer", "minimum": 100, "maximum": 99999,
                          "x-jsf-presentation": {"inputType": "money"}},
               "days": {"type": ["number", "null"], "minimum": 1, "multipleOf": 0.5},
               "level": {"type": "integer", "oneOf": [{"const": 1}, {"const": 2}]},
               "countries": {"type": "array", "uniqueItems": true, "maxItems": 2, "items": {"enum": ["PT", "ES", "FR"]}},
               "ack": {"const": "acknowledged", "x-jsf-presentation": {"inputType": "checkbox"}},
               "flag": {"type": "boolean"},
               "department": {"type": ["object", "null"], "additionalProperties": false, "required": ["id"],
                  "properties": {"id": {"type": "string"}, "name": {"type": ["string", "null"], "maxLength": 5}},
                  "if": {"properties": {"id": {"const": "new"}}, "required": ["id"]},
                  "then": {"required": ["name"]}, "else": {"properties": {"name": false}}}},
             "required": ["name", "has_seniority_date", "days", "flag"], %s}""".formatted(Forms.YES_NO, Forms.SENIORITY));

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "Ana",
            "x",
            "山田太郎",
            "𠮷𠮷",
            "2026-02-28",
            "2026-02-30",
            "0000-01-01",
            "2026-1-1",
            "a@b.pt",
            "a@b",
            "\"a\"@b.pt",
            "a..b@c.pt",
            "ü@b.pt",
            "1",
            "2",
            "0.5",
            "0.25",
            "-3",
            "5000",
            "1.00",
            "1.005",
            "1e3",
            "999.99",
            "1000",
            "true",
            "false",
            "yes",
            "no",
            "PT",
            "ES",
            "acknowledged",
            "new",
            "old",
            "null",
            "{}",
            "[]",
            "much too long a name",
            "\u0000\t");

    private final Random random = new Random(20261122);
    private final CountryForm form = CountryForm.parse(Forms.PORTUGAL, "Portugal", SCHEMA);
    private final IndependentValidator independent = new IndependentValidator(SCHEMA);

    @Test
    void whatIsAccepted_isValidAndHasNoPropertyOutsideTheForm() {
        int accepted = 0;
        for (int i = 0; i < 1000; i++) {
            Map<String, List<String>> answers = answers();
            Filled filled = form.fill(new Known(Candidates.MARIA, new FormAnswers(answers)));
            if (filled.complete()) {
                ObjectNode sent = filled.basicInformation();
                assertEquals(Optional.empty(), independent.problem(sent), () -> answers + " made " + sent);
                sent.fieldNames()
                        .forEachRemaining(
                                name -> assertTrue(SCHEMA.path("properties").has(name), name));
                accepted++;
            }
        }
        assertTrue(accepted > 100, "only " + accepted + " were accepted: the test says little");
    }

    /** Mostly an option where there are some, any text elsewhere, and now and then what does not belong. */
    private Map<String, List<String>> answers() {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        answers.put("has_seniority_date", List.of(random.nextBoolean() ? "yes" : "no"));
        answers.put("days", List.of("2.5"));
        answers.put("flag", List.of("true"));
        for (FormField field : form.fill(new Known(Candidates.MARIA, new FormAnswers(answers)))
                .form()
                .fields()) {
            if (random.nextInt(4) == 0) {
                answers.put(field.name(), values(field));
            }
        }
        answers.put("not_of_this_form", List.of("x"));
        return answers;
    }

    private List<String> values(FormField field) {
        List<String> pool = new ArrayList<>(TEXTS);
        if (!field.options().isEmpty() && random.nextInt(5) > 0) {
            pool = field.options().stream().map(FieldOption::value).toList();
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            values.add(pool.get(random.nextInt(pool.size())));
        }
        return values;
    }
}
