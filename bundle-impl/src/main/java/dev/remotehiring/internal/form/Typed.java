package dev.remotehiring.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BigIntegerNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FieldProblem;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A text as the JSON value of a field.
 *
 * @param value missing when there is none, or when the text cannot be one
 * @param problem why the text cannot be a value of this field
 */
record Typed(JsonNode value, Optional<FieldProblem.Kind> problem) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,30}(?:\\.\\d{1,15})?");
    private static final Set<FieldKind> NUMBERS = EnumSet.of(FieldKind.MONEY, FieldKind.NUMBER, FieldKind.INTEGER);

    static Typed of(Field field, List<String> texts) {
        if (field.kind() == FieldKind.FIXED) {
            return of(field.fixed());
        }
        List<String> filled = texts.stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        if (filled.isEmpty()) {
            return of(MissingNode.getInstance());
        }
        if (field.property().is("array")) {
            return many(field, filled);
        }
        return one(field, filled.get(0));
    }

    private static Typed of(JsonNode value) {
        return new Typed(value, Optional.empty());
    }

    private static Typed not(FieldProblem.Kind problem) {
        return new Typed(MissingNode.getInstance(), Optional.of(problem));
    }

    private static Typed many(Field field, List<String> texts) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        texts.stream()
                .flatMap(text -> field.choices().isEmpty() ? text.lines() : Stream.of(text))
                .distinct()
                .forEach(text -> array.add(field.choices().value(text).orElseGet(() -> new TextNode(text))));
        return of(array);
    }

    private static Typed one(Field field, String text) {
        Optional<JsonNode> chosen = field.choices().value(text);
        if (chosen.isPresent()) {
            return of(chosen.get());
        }
        if (field.kind() == FieldKind.CHECKBOX) {
            return ticked(field, text);
        }
        if (isWrittenAsText(field)) {
            return of(new TextNode(text));
        }
        return field.choices().isEmpty() ? number(field, text) : not(FieldProblem.Kind.NOT_AN_OPTION);
    }

    private static boolean isWrittenAsText(Field field) {
        boolean untyped = field.property().types().isEmpty();
        return field.property().is("string") || untyped && !NUMBERS.contains(field.kind());
    }

    private static Typed ticked(Field field, String text) {
        return switch (field.acknowledges() ? "" : text) {
            case "true" -> of(BooleanNode.TRUE);
            case "false" -> of(BooleanNode.FALSE);
            default -> not(FieldProblem.Kind.NOT_AN_OPTION);
        };
    }

    private static Typed number(Field field, String text) {
        if (!NUMBER.matcher(text).matches()) {
            return not(FieldProblem.Kind.NOT_A_NUMBER);
        }
        BigDecimal written = new BigDecimal(text);
        BigDecimal number = field.kind() == FieldKind.MONEY ? Money.sent(written) : written;
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        if (!whole && (field.property().is("integer") || field.kind() == FieldKind.MONEY)) {
            return not(
                    field.kind() == FieldKind.MONEY ? FieldProblem.Kind.WRONG_FORMAT : FieldProblem.Kind.NOT_A_NUMBER);
        }
        return of(whole ? BigIntegerNode.valueOf(number.toBigInteger()) : DecimalNode.valueOf(number));
    }
}
