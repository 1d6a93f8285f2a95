package dev.remotehiring.internal.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.api.FieldProblem.Kind;

/** The keywords for arrays. */
final class ArrayRules {
    private ArrayRules() {}

    static void check(JsonNode schema, JsonNode array, Findings findings) {
        if (array.size() < schema.path("minItems").asInt(0)) {
            findings.explained(array.isEmpty() ? Kind.MISSING : Kind.WRONG_FORMAT, "minItems");
        }
        if (array.size() > schema.path("maxItems").asInt(Integer.MAX_VALUE)) {
            findings.explained(Kind.WRONG_FORMAT, "maxItems");
        }
        if (schema.path("uniqueItems").asBoolean(false) && hasDoubles(array)) {
            findings.explained(Kind.WRONG_FORMAT, "uniqueItems");
        }
        for (int i = 0; i < array.size(); i++) {
            SchemaCheck.check(schema.path("items"), array.get(i), findings.at(String.valueOf(i)));
        }
    }

    private static boolean hasDoubles(JsonNode array) {
        for (int i = 0; i < array.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (SchemaCheck.same(array.get(i), array.get(j))) {
                    return true;
                }
            }
        }
        return false;
    }
}
