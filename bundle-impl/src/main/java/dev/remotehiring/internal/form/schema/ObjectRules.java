package dev.remotehiring.internal.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.api.FieldProblem.Kind;

/** The keywords for objects. */
final class ObjectRules {
    private ObjectRules() {}

    static void check(JsonNode schema, JsonNode object, Findings findings) {
        schema.path("required").forEach(name -> required(name.asText(), object, findings));
        schema.path("dependentRequired").properties().forEach(dependent -> {
            if (object.has(dependent.getKey())) {
                dependent.getValue().forEach(name -> required(name.asText(), object, findings));
            }
        });
        object.properties().forEach(property -> property(schema, property.getKey(), property.getValue(), findings));
    }

    private static void required(String name, JsonNode object, Findings findings) {
        if (!object.has(name)) {
            findings.at(name).add(Kind.MISSING, "");
        }
    }

    private static void property(JsonNode schema, String name, JsonNode value, Findings findings) {
        Findings here = findings.at(name);
        boolean named = schema.path("properties").has(name);
        if (named) {
            SchemaCheck.check(schema.get("properties").get(name), value, here);
        }
        boolean fitted = false;
        for (var pattern : schema.path("patternProperties").properties()) {
            if (Patterns.found(pattern.getKey(), name)) {
                SchemaCheck.check(pattern.getValue(), value, here);
                fitted = true;
            }
        }
        if (!named && !fitted) {
            SchemaCheck.check(schema.path("additionalProperties"), value, here);
        }
    }
}
