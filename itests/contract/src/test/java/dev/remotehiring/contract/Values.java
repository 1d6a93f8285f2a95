package dev.remotehiring.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Values to try in a field. */
final class Values {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** An address that stands for somebody new each time. */
    static final String SOMEBODY = "somebody@example.org";

    /** Some are wrong in any field, each of a different kind; what is right in one is wrong in the next. */
    static final List<JsonNode> TRIALS = Stream.of(
                    "null",
                    "true",
                    "42",
                    "-1",
                    "0.5",
                    "{}",
                    "{\"id\": 7}",
                    "[]",
                    "[\"nowhere\"]",
                    "[1, 1]",
                    "\"\"",
                    "\" \"",
                    "\"nonsense\"",
                    "\"2020-02-30\"",
                    "\"someone at example.org\"",
                    "\"" + "x".repeat(256) + "\"")
            .map(Values::json)
            .toList();

    /** One of them is right in any field that has no options. */
    private static final List<JsonNode> EXAMPLES = Stream.of(
                    "\"Inês Sá\"",
                    "\"" + SOMEBODY + "\"",
                    "\"2021-03-01\"",
                    "\"+4915112345678\"",
                    "\"タナカ ユキ\"",
                    "40",
                    "true")
            .map(Values::json)
            .toList();

    private Values() {}

    /** What may be right for a schema: its options, then examples of every kind. */
    static List<JsonNode> possible(JsonNode schema) {
        List<JsonNode> values = new ArrayList<>();
        Optional.ofNullable(schema.get("const")).ifPresent(values::add);
        schema.path("enum").forEach(values::add);
        schema.path("oneOf")
                .forEach(option -> Optional.ofNullable(option.get("const")).ifPresent(values::add));
        if (schema.has("items")) {
            possible(schema.get("items"))
                    .forEach(item ->
                            values.add(JsonNodeFactory.instance.arrayNode().add(item)));
        }
        if (schema.path("type").toString().contains("object")) {
            values.add(inner(schema));
        }
        values.addAll(EXAMPLES);
        return values;
    }

    private static ObjectNode inner(JsonNode schema) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (JsonNode name : schema.path("required")) {
            JsonNode property = schema.path("properties").path(name.asText());
            object.set(name.asText(), possible(property).get(0));
        }
        return object;
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
