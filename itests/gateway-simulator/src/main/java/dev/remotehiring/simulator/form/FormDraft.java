package dev.remotehiring.simulator.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Json;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A form being written: fields in order, which are required, and what depends on what. */
final class FormDraft {
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Set<String> required = new LinkedHashSet<>();
    private final List<ObjectNode> conditions = new ArrayList<>();
    private final ObjectNode extras = Json.object();

    FormDraft required(String name, Field field) {
        required.add(name);
        return optional(name, field);
    }

    FormDraft optional(String name, Field field) {
        fields.put(name, field);
        return this;
    }

    FormDraft without(String name) {
        fields.remove(name);
        required.remove(name);
        return this;
    }

    FormDraft notRequired(String... names) {
        required.removeAll(List.of(names));
        return this;
    }

    FormDraft alsoRequired(String... names) {
        required.addAll(List.of(names));
        return this;
    }

    /** Changes a field that is there. */
    Field field(String name) {
        return fields.get(name);
    }

    /** When the field has the value, others are required; else they are forbidden. */
    FormDraft only(String field, String value, String... dependants) {
        ObjectNode forbidden = Json.object();
        Arrays.stream(dependants).forEach(name -> forbidden.put(name, false));
        conditions.add(condition(field, value, dependants, forbidden));
        return this;
    }

    /** When the field has the value, others are required; else they are free. */
    FormDraft when(String field, String value, String... dependants) {
        conditions.add(condition(field, value, dependants, Json.object()));
        return this;
    }

    /** Any further keyword beside properties. */
    FormDraft extra(String keyword, Object value) {
        extras.set(keyword, Json.MAPPER.valueToTree(value));
        return this;
    }

    ObjectNode json() {
        ObjectNode properties = Json.object();
        fields.forEach((name, field) -> properties.set(name, field.json()));
        ArrayNode allOf = JsonNodeFactory.instance.arrayNode();
        conditions.forEach(allOf::add);
        ObjectNode form = Json.object().put("type", "object").put("additionalProperties", false);
        form.set("properties", properties);
        form.set("required", Json.strings(required));
        if (!allOf.isEmpty()) {
            form.set("allOf", allOf);
        }
        form.set("x-jsf-order", Json.strings(fields.keySet()));
        return form.setAll(extras);
    }

    private static ObjectNode condition(String field, String value, String[] dependants, ObjectNode forbidden) {
        ObjectNode test = Json.object();
        test.set("properties", Json.object(field, Json.object("const", value)));
        test.set("required", Json.strings(List.of(field)));
        ObjectNode condition = Json.object();
        condition.set("if", test);
        condition.set("then", Json.object("required", dependants));
        if (!forbidden.isEmpty()) {
            condition.set("else", Json.object("properties", forbidden));
        }
        return condition;
    }
}
