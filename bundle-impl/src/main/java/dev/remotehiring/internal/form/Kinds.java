package dev.remotehiring.internal.form;

import dev.remotehiring.api.FieldKind;
import java.util.Map;

/** How a field is filled in: by what the form says of its input, else by its type. */
final class Kinds {
    private static final Map<String, FieldKind> BY_INPUT = Map.of(
            "textarea", FieldKind.LONG_TEXT,
            "email", FieldKind.EMAIL,
            "tel", FieldKind.TELEPHONE,
            "phone", FieldKind.TELEPHONE,
            "date", FieldKind.DATE,
            "money", FieldKind.MONEY,
            "number", FieldKind.NUMBER);

    private Kinds() {}

    static FieldKind of(Property property, Choices choices) {
        if (property.is("array")) {
            return choices.isEmpty() ? FieldKind.LONG_TEXT : FieldKind.MULTI_SELECT;
        }
        if (isTicked(property, choices)) {
            return FieldKind.CHECKBOX;
        }
        if (!choices.isEmpty()) {
            return property.inputType().equals("radio") ? FieldKind.RADIO : FieldKind.SELECT;
        }
        FieldKind byInput = BY_INPUT.get(property.inputType());
        if (byInput == FieldKind.NUMBER && property.is("integer") || byInput == null) {
            return byType(property);
        }
        return byInput;
    }

    /** One box: a word that acknowledges something, or yes and no as true and false. */
    private static boolean isTicked(Property property, Choices choices) {
        boolean box = property.inputType().equals("checkbox");
        return box && choices.byText().size() == 1 || choices.isEmpty() && property.is("boolean");
    }

    private static FieldKind byType(Property property) {
        if (property.is("integer")) {
            return FieldKind.INTEGER;
        }
        if (property.is("number")) {
            return FieldKind.NUMBER;
        }
        return switch (property.format()) {
            case "date" -> FieldKind.DATE;
            case "email", "idn-email" -> FieldKind.EMAIL;
            default -> FieldKind.TEXT;
        };
    }
}
