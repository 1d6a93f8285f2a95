package dev.remotehiring.internal.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.api.FieldProblem.Kind;
import java.math.BigDecimal;

/** The keywords for numbers. */
final class NumberRules {
    private NumberRules() {}

    static void check(JsonNode schema, BigDecimal number, Findings findings) {
        if (compared(schema, "minimum", number) < 0 || exclusive(schema, "exclusiveMinimum", number) <= 0) {
            findings.add(Kind.TOO_EARLY, limit(schema, "minimum", "exclusiveMinimum"));
        }
        if (compared(schema, "maximum", number) > 0 || -exclusive(schema, "exclusiveMaximum", number) <= 0) {
            findings.add(Kind.TOO_LATE, limit(schema, "maximum", "exclusiveMaximum"));
        }
        BigDecimal step = schema.path("multipleOf").decimalValue();
        if (step.signum() > 0 && number.remainder(step).signum() != 0) {
            findings.explained(Kind.WRONG_FORMAT, "multipleOf");
        }
    }

    private static int compared(JsonNode schema, String keyword, BigDecimal number) {
        JsonNode limit = schema.path(keyword);
        return limit.isNumber() ? number.compareTo(limit.decimalValue()) : 0;
    }

    private static int exclusive(JsonNode schema, String keyword, BigDecimal number) {
        JsonNode limit = schema.path(keyword);
        int passes = keyword.equals("exclusiveMinimum") ? 1 : -1;
        return limit.isNumber() ? number.compareTo(limit.decimalValue()) : passes;
    }

    private static String limit(JsonNode schema, String keyword, String exclusive) {
        JsonNode limit = schema.path(keyword).isNumber() ? schema.get(keyword) : schema.path(exclusive);
        return limit.decimalValue().toPlainString();
    }
}
