package dev.remotehiring.internal.form.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.erosb.jsonsKema.FormatValidationPolicy;
import com.github.erosb.jsonsKema.JsonParser;
import com.github.erosb.jsonsKema.SchemaLoader;
import com.github.erosb.jsonsKema.Validator;
import com.github.erosb.jsonsKema.ValidatorConfig;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each keyword, with the place and the kind of what is wrong; an independent validator must be of the same opinion. */
class SchemaCheckTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    true                                                         | 1                  | -
                    false                                                        | 1                  | NOT_ALLOWED at
                    {"type": "string"}                                           | "a"                | -
                    {"type": "string"}                                           | 1                  | WRONG_FORMAT at
                    {"type": ["integer", "null"]}                                | "1"                | NOT_A_NUMBER at
                    {"type": "integer"}                                          | 2.0                | -
                    {"type": "integer"}                                          | null               | MISSING at
                    {"type": "boolean"}                                          | true               | -
                    {"type": "object"}                                           | []                 | WRONG_FORMAT at
                    {"const": 1}                                                 | 1.0                | -
                    {"const": {"a": [1]}}                                        | {"a": [2]}         | NOT_AN_OPTION at
                    {"enum": [1, "a", null]}                                     | null               | -
                    {"enum": [1, "a"]}                                           | "b"                | NOT_AN_OPTION at
                    {"properties": {"a": {"required": ["b"]}}}                   | {"a": {}}          | MISSING at a.b
                    {"properties": {"a": false}}                                 | {"a": 1}           | NOT_ALLOWED at a
                    {"properties": {"a": {}}, "additionalProperties": false}     | {"a": 1, "b": 2}   | NOT_ALLOWED at b
                    {"additionalProperties": {"type": "integer"}}                | {"b": "x"}         | NOT_A_NUMBER at b
                    {"patternProperties": {"^x": {"type": "integer"}}, "additionalProperties": false} | {"xy": 1} | -
                    {"patternProperties": {"^x": {"type": "integer"}}}           | {"xy": "1"}        | NOT_A_NUMBER at xy
                    {"dependentRequired": {"a": ["b"]}}                          | {"a": 1}           | MISSING at b
                    {"dependentRequired": {"a": ["b"]}}                          | {"c": 1}           | -
                    {"items": {"type": "integer"}}                               | [1, "a"]           | NOT_A_NUMBER at 1
                    {"uniqueItems": true}                                        | [1, 2, 1]          | WRONG_FORMAT at
                    {"uniqueItems": true}                                        | [1, 2, "1"]        | -
                    {"minItems": 1}                                              | []                 | MISSING at
                    {"minItems": 2}                                              | [1]                | WRONG_FORMAT at
                    {"maxItems": 1}                                              | [1, 2]             | WRONG_FORMAT at
                    {"allOf": [{"minLength": 2}, {"maxLength": 2}]}              | "abc"              | TOO_LONG at
                    {"anyOf": [{"type": "integer"}, {"maxLength": 2}]}           | "ab"               | -
                    {"anyOf": [{"required": ["a"]}, {"required": ["b", "c"]}]}   | {}                 | MISSING at a
                    {"oneOf": [{"const": 1}, {"const": 2}]}                      | 3                  | NOT_AN_OPTION at
                    {"oneOf": [{"minimum": 1}, {"minimum": 2}]}                  | 3                  | WRONG_FORMAT at
                    {"oneOf": [{"minimum": 1}, {"minimum": 2}]}                  | 1                  | -
                    {"not": {"const": 1}}                                        | 1                  | NOT_ALLOWED at
                    {"not": {"const": 1}}                                        | 2                  | -
                    {"if": {"minimum": 5}, "then": {"multipleOf": 5}}            | 7                  | WRONG_FORMAT at
                    {"if": {"minimum": 5}, "then": {"multipleOf": 5}}            | 3                  | -
                    {"if": {"minimum": 5}, "else": {"minimum": 2}}               | 1                  | TOO_EARLY at
                    {"exclusiveMinimum": 1, "exclusiveMaximum": 2}               | 1.5                | -
                    {"exclusiveMinimum": 1}                                      | 1                  | TOO_EARLY at
                    {"exclusiveMaximum": 1}                                      | 1                  | TOO_LATE at
                    {"pattern": "b"}                                             | "abc"              | -
                    {"pattern": "^b"}                                            | "abc"              | WRONG_FORMAT at
                    {"format": "date"}                                           | "2027-02-29"       | NOT_A_DATE at
                    {"format": "date"}                                           | 20270228           | -
                    {"format": "email"}                                          | "a@b@c.pt"         | NOT_AN_EMAIL at
                    {"format": "email"}                                          | "a@-b.pt"          | NOT_AN_EMAIL at
                    {"format": "email"}                                          | ".a@b.pt"          | NOT_AN_EMAIL at
                    """)
    void check_keyword_findsWhatIsWrong(String schema, String value, String finding) throws Exception {
        String found = SchemaCheck.check(json(schema), json(value)).stream()
                .map(one -> one.toString().strip())
                .reduce((one, other) -> one + "; " + other)
                .orElse(null);
        assertEquals(finding, found);
        assertEquals(finding == null, isValidToOthers(schema, value), "another validator disagrees");
    }

    private static boolean isValidToOthers(String schema, String value) {
        return Validator.create(
                                new SchemaLoader(new JsonParser(schema).parse()).load(),
                                new ValidatorConfig(FormatValidationPolicy.ALWAYS))
                        .validate(new JsonParser(value).parse())
                == null;
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
