package dev.remotehiring.internal.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.api.FieldProblem.Kind;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * Checks a value against a JSON Schema as Remote's forms write them (draft 2020-12, with {@code email} and {@code date}
 * asserted). A keyword that it does not know is ignored: Remote has the last word.
 */
public final class SchemaCheck {
    private SchemaCheck() {}

    /** What is wrong with the value; empty when it is valid. */
    public static List<Finding> check(JsonNode schema, JsonNode value) {
        Findings findings = Findings.none();
        check(schema, value, findings);
        return List.copyOf(findings.list());
    }

    /** Whether nothing is wrong with the value. */
    public static boolean matches(JsonNode schema, JsonNode value) {
        return check(schema, value).isEmpty();
    }

    static void check(JsonNode schema, JsonNode value, Findings outer) {
        if (schema.isBoolean() && !schema.booleanValue()) {
            outer.add(Kind.NOT_ALLOWED, "");
        }
        if (!schema.isObject()) {
            return;
        }
        Findings findings = outer.by(schema);
        Set<String> types = types(schema);
        if (!types.isEmpty() && types.stream().noneMatch(type -> isA(value, type))) {
            findings.explained(wrongType(types, value), "type");
            return;
        }
        fixedValues(schema, value, findings);
        Composition.check(schema, value, findings);
        if (value.isTextual()) {
            TextRules.check(schema, value.textValue(), findings);
        } else if (value.isNumber()) {
            NumberRules.check(schema, value.decimalValue(), findings);
        } else if (value.isArray()) {
            ArrayRules.check(schema, value, findings);
        } else if (value.isObject()) {
            ObjectRules.check(schema, value, findings);
        }
    }

    /** The types that a schema names; empty when it names none. */
    public static Set<String> types(JsonNode schema) {
        JsonNode type = schema.path("type");
        Set<String> types = new LinkedHashSet<>();
        if (type.isTextual()) {
            types.add(type.textValue());
        }
        type.forEach(one -> types.add(one.asText()));
        return types;
    }

    /** Whether two values are the same to JSON Schema: numbers by their value, not by how they are written. */
    public static boolean same(JsonNode one, JsonNode other) {
        return one.equals(BY_VALUE, other);
    }

    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> {
        if (one.isNumber() && other.isNumber()) {
            return one.decimalValue().compareTo(other.decimalValue());
        }
        return one.equals(other) ? 0 : 1;
    };

    private static void fixedValues(JsonNode schema, JsonNode value, Findings findings) {
        boolean notConst = schema.has("const") && !same(schema.get("const"), value);
        JsonNode allowed = schema.path("enum");
        boolean notInEnum = allowed.isArray()
                && StreamSupport.stream(allowed.spliterator(), false).noneMatch(one -> same(one, value));
        if (notConst || notInEnum) {
            findings.add(Kind.NOT_AN_OPTION, value.isValueNode() ? value.asText() : "");
        }
    }

    private static boolean isA(JsonNode value, String type) {
        return switch (type) {
            case "string" -> value.isTextual();
            case "number" -> value.isNumber();
            case "integer" ->
                value.isNumber() && value.decimalValue().stripTrailingZeros().scale() <= 0;
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> true;
        };
    }

    private static Kind wrongType(Set<String> types, JsonNode value) {
        if (value.isNull()) {
            return Kind.MISSING;
        }
        return types.contains("number") || types.contains("integer") ? Kind.NOT_A_NUMBER : Kind.WRONG_FORMAT;
    }
}
