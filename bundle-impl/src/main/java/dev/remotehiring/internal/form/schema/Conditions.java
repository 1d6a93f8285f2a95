package dev.remotehiring.internal.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a conditional form looks like for given values: the branches that apply are laid over the schema. A property that
 * any of them forbids is {@code false}; requirements add up; anything else is said by the last branch that says it.
 */
public final class Conditions {
    private static final Set<String> CONDITIONAL = Set.of("allOf", "if", "then", "else");

    private static final ObjectNode EMPTY = JsonNodeFactory.instance.objectNode();

    private Conditions() {}

    /** The schema without conditions, as it stands for this value; objects inside it too. */
    public static ObjectNode resolve(ObjectNode schema, JsonNode value) {
        ObjectNode flat = flatten(schema, value);
        if (flat.path("properties") instanceof ObjectNode properties) {
            List<String> names = new ArrayList<>();
            properties.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> resolveInner(properties, name, value.path(name)));
        }
        return flat;
    }

    private static void resolveInner(ObjectNode properties, String name, JsonNode value) {
        if (properties.get(name) instanceof ObjectNode inner && inner.has("properties")) {
            properties.set(name, resolve(inner, value.isObject() ? value : EMPTY));
        }
    }

    private static ObjectNode flatten(ObjectNode schema, JsonNode value) {
        ObjectNode flat = schema.deepCopy().without(CONDITIONAL);
        branches(schema, value).forEach(branch -> merge(flat, flatten(branch, value)));
        return flat;
    }

    private static List<ObjectNode> branches(ObjectNode schema, JsonNode value) {
        List<JsonNode> branches = new ArrayList<>();
        schema.path("allOf").forEach(branches::add);
        if (schema.has("if")) {
            branches.add(schema.path(SchemaCheck.matches(schema.get("if"), value) ? "then" : "else"));
        }
        return branches.stream()
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .toList();
    }

    private static void merge(ObjectNode target, ObjectNode addition) {
        addition.properties().forEach(added -> {
            String key = added.getKey();
            JsonNode value = added.getValue();
            JsonNode before = target.get(key);
            if (key.equals("required") && before != null && before.isArray()) {
                value.forEach(name -> require(target, name));
            } else if (before instanceof ObjectNode kept && value instanceof ObjectNode more) {
                merge(kept, more);
            } else if (!BooleanNode.FALSE.equals(before) && !(BooleanNode.TRUE.equals(value) && before != null)) {
                target.set(key, value);
            }
        });
    }

    private static void require(ObjectNode target, JsonNode name) {
        for (JsonNode known : target.withArray("/required")) {
            if (known.equals(name)) {
                return;
            }
        }
        target.withArray("/required").add(name);
    }
}
