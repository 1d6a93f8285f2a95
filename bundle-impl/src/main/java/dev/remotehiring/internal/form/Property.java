package dev.remotehiring.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.internal.form.schema.PlainText;
import dev.remotehiring.internal.form.schema.SchemaCheck;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One property of a form, as its schema describes it once the conditions are resolved. */
record Property(ObjectNode schema) {
    /** The types that a value may have, null left out; empty when the schema does not say. */
    Set<String> types() {
        return SchemaCheck.types(schema).stream()
                .filter(type -> !type.equals("null"))
                .collect(Collectors.toSet());
    }

    boolean is(String type) {
        return types().contains(type);
    }

    boolean isNullable() {
        return SchemaCheck.types(schema).contains("null");
    }

    boolean isObject() {
        return schema.path("properties").isObject();
    }

    /** A list of objects, a file, or words between the fields: nothing that can be asked for in one field. */
    boolean cannotBeAsked() {
        return isWordsOnly() || isLeftToRemote();
    }

    private boolean isWordsOnly() {
        return inputType().equals("statement") || SchemaCheck.types(schema).equals(Set.of("null"));
    }

    /** A value that no field here can hold. */
    boolean isLeftToRemote() {
        return inputType().equals("file") || schema.path("items").has("properties") || is("object") && !isObject();
    }

    boolean isDeprecated() {
        return schema.path("deprecated").asBoolean(false)
                || schema.path("readOnly").asBoolean(false)
                || presentation("deprecated").isObject();
    }

    String inputType() {
        return presentation("inputType").asText("");
    }

    String format() {
        return schema.path("format").asText("");
    }

    /** The value that is the only possible one; missing when there is none. */
    JsonNode constant() {
        return schema.path("const");
    }

    JsonNode presentation(String key) {
        return schema.path("x-jsf-presentation").path(key);
    }

    String title() {
        return PlainText.of(schema.path("title").asText(""));
    }

    String help() {
        JsonNode statement = presentation("statement");
        JsonNode description = schema.path("description");
        return Stream.of(
                        description.isTextual() ? description : presentation("description"),
                        statement.path("title"),
                        statement.path("description"))
                .map(text -> PlainText.of(text.asText("")))
                .filter(text -> !text.isEmpty())
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
