package dev.remotehiring.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.api.FieldOption;
import dev.remotehiring.internal.form.schema.PlainText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The options of a property by their text, in the form's order, each with the value that is sent. Null is no option: to
 * choose nothing is to leave the field empty. A constant leaves one option.
 */
record Choices(Map<String, Choice> byText) {
    record Choice(JsonNode value, String label) {}

    static Choices of(Property property) {
        JsonNode schema = property.schema();
        Map<String, Choice> found = new LinkedHashMap<>();
        Stream.of(schema, schema.path("items")).forEach(from -> {
            from.path("oneOf").forEach(branch -> add(found, branch.path("const"), branch.path("title")));
            from.path("anyOf").forEach(branch -> add(found, branch.path("const"), branch.path("title")));
            from.path("enum").forEach(value -> add(found, value, label(property, value)));
        });
        JsonNode constant = property.constant();
        if (!constant.isMissingNode()) {
            add(found, constant, property.schema().path("title"));
            found.keySet().retainAll(Set.of(text(constant)));
        }
        return new Choices(found);
    }

    private static void add(Map<String, Choice> found, JsonNode value, JsonNode title) {
        if (!value.isNull() && !value.isMissingNode()) {
            String text = text(value);
            String label = PlainText.of(title.asText(""));
            found.putIfAbsent(text, new Choice(value, label.isEmpty() ? text : label));
        }
    }

    private static JsonNode label(Property property, JsonNode value) {
        for (JsonNode option : property.presentation("options")) {
            if (option.path("value").equals(value)) {
                return option.path("label");
            }
        }
        return value;
    }

    /** A value as it stands in a field: numbers without exponents, anything else as it is. */
    static String text(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().toPlainString();
        }
        return value.isValueNode() ? value.asText() : value.toString();
    }

    boolean isEmpty() {
        return byText.isEmpty();
    }

    Optional<JsonNode> value(String text) {
        return Optional.ofNullable(byText.get(text)).map(Choice::value);
    }

    Optional<String> label(String text) {
        return Optional.ofNullable(byText.get(text)).map(Choice::label);
    }

    /** The only value, when there is exactly one. */
    Optional<JsonNode> only() {
        return byText.size() == 1 ? byText.values().stream().map(Choice::value).findFirst() : Optional.empty();
    }

    List<FieldOption> shown() {
        return byText.entrySet().stream()
                .map(choice ->
                        new FieldOption(choice.getKey(), choice.getValue().label()))
                .toList();
    }
}
