package dev.remotehiring.internal.form.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLogicTest {
    private static final String DATA = """
            {"n": 10, "s": "yes", "d": "2026-12-24", "list": [1, "a"], "empty": "", "o": {"in": 3}, "nothing": null}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"!": {"in": [{"var": "d"}, ["2026-12-24"]]}}                     | false
                    {"!": {"in": [{"var": "d"}, []]}}                                 | true
                    {"!": [{"in": [{"var": "absent"}, ["x"]]}]}                       | true
                    {"in": ["es", {"var": "s"}]}                                      | true
                    {"in": [1.0, {"var": "list"}]}                                    | true
                    {"!!": [{"var": "empty"}]}                                        | false
                    {"==": [{"var": "n"}, "10"]}                                      | true
                    {"===": [{"var": "n"}, "10"]}                                     | false
                    {"===": [{"var": "n"}, 10.0]}                                     | true
                    {"!=": [{"var": "s"}, "no"]}                                      | true
                    {"!==": [{"var": "s"}, "yes"]}                                    | false
                    {"==": [{"var": "absent"}, null]}                                 | true
                    {">": [{"var": "n"}, 9.5]}                                        | true
                    {"<": [1, {"var": "o.in"}, 5]}                                    | true
                    {"<": [1, {"var": "n"}, 5]}                                       | false
                    {">=": [{"var": "d"}, "2026-12-01"]}                              | true
                    {"<=": [{"var": "absent"}, 5]}                                    | false
                    {"<": [{"var": "s"}, 5]}                                          | false
                    {"and": [true, {"var": "s"}, {"var": "n"}]}                       | true
                    {"and": [true, {"var": "empty"}]}                                 | false
                    {"or": [false, {"var": "nothing"}, {"var": "list"}]}              | true
                    {"or": [false, 0]}                                                | false
                    {"if": [{"var": "empty"}, false, {"var": "s"}, true, false]}      | true
                    {"if": [{"var": "empty"}, true]}                                  | false
                    {"===": [{"%": [{"var": "n"}, 5]}, 0]}                            | true
                    {"===": [{"+": [1, 2, "3"]}, 6]}                                  | true
                    {"===": [{"-": [{"*": [2, 3]}, {"/": [9, 3]}]}, 3]}               | true
                    {"/": [1, 0]}                                                     | false
                    {"var": ["absent", "a default"]}                                  | true
                    {"var": "list.0"}                                                 | true
                    """)
    void holds_rule_isAnsweredAsInJsonLogic(String rule, boolean answer) {
        assertEquals(true, JsonLogic.understands(json(rule)));
        assertEquals(answer, JsonLogic.holds(json(rule), json(DATA)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"moon\": 1}",
                "{\"!\": {\"moon\": 1}}",
                "{\"and\": [true, {\"moon\": 1}]}",
                "{\"!\": 1, \"==\": 2}",
                "{}"
            })
    void understands_unknownOperator_isNotUnderstood(String rule) {
        assertFalse(JsonLogic.understands(json(rule)));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException badTest) {
            throw new IllegalArgumentException(badTest);
        }
    }
}
