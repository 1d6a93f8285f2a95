package dev.remotehiring.simulator.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Json;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** One field of a form being written: a JSON Schema with the presentation hints that Remote's forms carry. */
final class Field {
    private final ObjectNode schema = Json.object();
    private final ObjectNode presentation = Json.object();

    private Field(String title, String type, String inputType) {
        schema.put("title", title).put("type", type);
        presentation.put("inputType", inputType);
    }

    static Field text(String title) {
        return new Field(title, "string", "text").with("maxLength", 255);
    }

    /** A text that must not be blank. */
    static Field words(String title) {
        return text(title).with("pattern", "\\S");
    }

    static Field email(String title) {
        return new Field(title, "string", "email").with("format", "email").with("maxLength", 255);
    }

    static Field date(String title) {
        return new Field(title, "string", "date").with("format", "date");
    }

    static Field number(String title, int least, int most) {
        return new Field(title, "integer", "number").with("minimum", least).with("maximum", most);
    }

    static Field radio(String title, Map<String, String> options) {
        return new Field(title, "string", "radio").options(options);
    }

    static Field select(String title, Map<String, String> options) {
        return new Field(title, "string", "select").options(options);
    }

    /** Several of a list. */
    static Field several(String title, String inputType, Collection<String> values) {
        Field field = new Field(title, "array", inputType).with("uniqueItems", true);
        field.schema.set("items", Json.object("enum", values));
        return field;
    }

    /** A box that must be ticked. */
    static Field acknowledgement(String title) {
        return new Field(title, "string", "checkbox").with("const", "acknowledged");
    }

    /** A group of fields. */
    static Field group(String title, Map<String, Field> members) {
        Field field = new Field(title, "object", "fieldset");
        ObjectNode properties = Json.object();
        members.forEach((name, member) -> properties.set(name, member.json()));
        field.schema.set("properties", properties);
        field.schema.set("x-jsf-order", Json.strings(members.keySet()));
        return field;
    }

    Field about(String description) {
        return with("description", description);
    }

    /** May be null; where there are options, null is one of them. */
    Field nullable() {
        if (schema.path("oneOf") instanceof ArrayNode options) {
            options.addObject().putNull("const").put("title", "None");
        }
        return with("type", Json.strings(List.of(schema.get("type").asText(), "null")));
    }

    Field with(String keyword, Object value) {
        schema.set(keyword, Json.MAPPER.valueToTree(value));
        return this;
    }

    Field showing(String hint, Object value) {
        presentation.set(hint, Json.MAPPER.valueToTree(value));
        return this;
    }

    JsonNode json() {
        ObjectNode field = schema.deepCopy();
        field.set("x-jsf-presentation", presentation.deepCopy());
        return field;
    }

    private Field options(Map<String, String> options) {
        ArrayNode oneOf = JsonNodeFactory.instance.arrayNode();
        options.forEach((value, title) -> oneOf.addObject().put("const", value).put("title", title));
        return with("oneOf", oneOf);
    }
}
