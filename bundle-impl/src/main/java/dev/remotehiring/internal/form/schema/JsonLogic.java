package dev.remotehiring.internal.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * The rules of json-logic (jsonlogic.com) that need no code of their own: comparing, choosing, counting. A value that is
 * not there is no number, and no comparison with it holds.
 */
public final class JsonLogic {
    private static final Map<String, Function<List<JsonNode>, JsonNode>> OPERATORS = Map.ofEntries(
            Map.entry("!", truth(all -> !truthy(first(all)))),
            Map.entry("!!", truth(all -> truthy(first(all)))),
            Map.entry("==", truth(JsonLogic::alike)),
            Map.entry("!=", truth(all -> !alike(all))),
            Map.entry("===", truth(all -> SchemaCheck.same(first(all), second(all)))),
            Map.entry("!==", truth(all -> !SchemaCheck.same(first(all), second(all)))),
            Map.entry("<", ordered(sign -> sign < 0)),
            Map.entry("<=", ordered(sign -> sign <= 0)),
            Map.entry(">", ordered(sign -> sign > 0)),
            Map.entry(">=", ordered(sign -> sign >= 0)),
            Map.entry("in", truth(JsonLogic::in)),
            Map.entry("and", JsonLogic::and),
            Map.entry("or", JsonLogic::or),
            Map.entry("if", JsonLogic::choose),
            Map.entry("+", counted(BigDecimal::add)),
            Map.entry("-", counted(BigDecimal::subtract)),
            Map.entry("*", counted(BigDecimal::multiply)),
            Map.entry("/", counted((one, other) -> one.divide(other, MathContext.DECIMAL64))),
            Map.entry("%", counted(BigDecimal::remainder)));

    private JsonLogic() {}

    /** Whether every operator of the rule is known here. */
    public static boolean understands(JsonNode rule) {
        if (rule.isArray()) {
            return everyPartUnderstood(rule);
        }
        if (!rule.isObject()) {
            return true;
        }
        String operator = operator(rule);
        return operator.equals("var")
                || rule.size() == 1 && OPERATORS.containsKey(operator) && understands(rule.get(operator));
    }

    private static boolean everyPartUnderstood(JsonNode parts) {
        for (JsonNode part : parts) {
            if (!understands(part)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the rule, which must be {@linkplain #understands understood}, holds for the data. */
    public static boolean holds(JsonNode rule, JsonNode data) {
        return truthy(value(rule, data));
    }

    private static JsonNode value(JsonNode rule, JsonNode data) {
        if (!rule.isObject() || rule.isEmpty()) {
            return rule;
        }
        String operator = operator(rule);
        List<JsonNode> parts = new ArrayList<>();
        JsonNode operands = rule.get(operator);
        if (operands.isArray()) {
            operands.forEach(operand -> parts.add(value(operand, data)));
        } else {
            parts.add(value(operands, data));
        }
        return operator.equals("var")
                ? variable(parts, data)
                : OPERATORS.get(operator).apply(parts);
    }

    private static String operator(JsonNode rule) {
        return rule.isEmpty() ? "" : rule.fieldNames().next();
    }

    private static JsonNode variable(List<JsonNode> parts, JsonNode data) {
        JsonNode found = data;
        for (String name : first(parts).asText("").split("\\.")) {
            found = name.isEmpty() ? found : inside(found, name);
        }
        return found.isMissingNode() || found.isNull() ? second(parts) : found;
    }

    private static JsonNode inside(JsonNode value, String name) {
        boolean index = value.isArray() && name.matches("\\d{1,6}");
        return index ? value.path(Integer.parseInt(name)) : value.path(name);
    }

    private static JsonNode first(List<JsonNode> all) {
        return all.isEmpty() ? MissingNode.getInstance() : all.get(0);
    }

    private static JsonNode second(List<JsonNode> all) {
        return all.size() < 2 ? MissingNode.getInstance() : all.get(1);
    }

    private static boolean truthy(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().signum() != 0;
        }
        return value.isTextual() && !value.textValue().isEmpty()
                || value.isBoolean() && value.booleanValue()
                || value.isArray() && !value.isEmpty()
                || value.isObject();
    }

    private static boolean alike(List<JsonNode> all) {
        BigDecimal one = number(first(all));
        BigDecimal other = number(second(all));
        return one != null && other != null
                ? one.compareTo(other) == 0
                : nothing(first(all)) && nothing(second(all)) || SchemaCheck.same(first(all), second(all));
    }

    private static boolean nothing(JsonNode value) {
        return value.isMissingNode() || value.isNull();
    }

    private static boolean in(List<JsonNode> all) {
        JsonNode where = second(all);
        if (where.isTextual()) {
            return first(all).isTextual()
                    && where.textValue().contains(first(all).textValue());
        }
        for (JsonNode one : where) {
            if (SchemaCheck.same(one, first(all))) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode and(List<JsonNode> all) {
        return all.stream().filter(one -> !truthy(one)).findFirst().orElse(last(all));
    }

    private static JsonNode or(List<JsonNode> all) {
        return all.stream().filter(JsonLogic::truthy).findFirst().orElse(last(all));
    }

    private static JsonNode last(List<JsonNode> all) {
        return all.isEmpty() ? MissingNode.getInstance() : all.get(all.size() - 1);
    }

    private static JsonNode choose(List<JsonNode> all) {
        for (int i = 0; i + 1 < all.size(); i += 2) {
            if (truthy(all.get(i))) {
                return all.get(i + 1);
            }
        }
        return all.size() % 2 == 1 ? last(all) : MissingNode.getInstance();
    }

    private static Function<List<JsonNode>, JsonNode> truth(Predicate<List<JsonNode>> test) {
        return all -> BooleanNode.valueOf(test.test(all));
    }

    private static Function<List<JsonNode>, JsonNode> ordered(IntPredicate wanted) {
        return truth(all -> {
            boolean holds = all.size() >= 2;
            for (int i = 0; i + 1 < all.size(); i++) {
                holds &= compares(all.get(i), all.get(i + 1), wanted);
            }
            return holds;
        });
    }

    private static boolean compares(JsonNode one, JsonNode other, IntPredicate wanted) {
        BigDecimal left = number(one);
        BigDecimal right = number(other);
        if (left != null && right != null) {
            return wanted.test(left.compareTo(right));
        }
        return one.isTextual()
                && other.isTextual()
                && wanted.test(one.textValue().compareTo(other.textValue()));
    }

    private static Function<List<JsonNode>, JsonNode> counted(BinaryOperator<BigDecimal> operation) {
        return all -> {
            BigDecimal result = number(first(all));
            for (int i = 1; i < all.size() && result != null; i++) {
                BigDecimal next = number(all.get(i));
                result = next == null ? null : calculated(operation, result, next);
            }
            return result == null ? MissingNode.getInstance() : DecimalNode.valueOf(result);
        };
    }

    private static BigDecimal calculated(BinaryOperator<BigDecimal> operation, BigDecimal one, BigDecimal other) {
        try {
            return operation.apply(one, other);
        } catch (ArithmeticException dividedByNothing) {
            return null;
        }
    }

    private static BigDecimal number(JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue();
        }
        boolean written = value.isTextual() && value.textValue().matches("-?\\d{1,30}(\\.\\d{1,30})?");
        return written ? new BigDecimal(value.textValue()) : null;
    }
}
