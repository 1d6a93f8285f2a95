package dev.remotehiring.ui.form;

import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FieldOption;
import dev.remotehiring.api.FormField;
import dev.remotehiring.ui.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

/** A field's value as a person reads it: the labels of options, dates and numbers in the reader's form. */
public final class Readable {
    private final Texts texts;

    /** @param texts the reader's */
    public Readable(Texts texts) {
        this.texts = texts;
    }

    /** Each value; none for a field that is empty. */
    public List<String> of(FormField field) {
        if (field.kind() == FieldKind.CHECKBOX) {
            return List.of(texts.say(field.values().isEmpty() ? "value.no" : "value.yes"));
        }
        return field.values().stream().map(value -> of(field, value)).toList();
    }

    private String of(FormField field, String value) {
        return switch (field.kind()) {
            case DATE -> date(value);
            case INTEGER, NUMBER, MONEY -> Numbers.grouped(value, texts);
            case RADIO, SELECT, MULTI_SELECT, FIXED, CHECKBOX -> label(field, value);
            case TEXT, LONG_TEXT, EMAIL, TELEPHONE -> value;
        };
    }

    private static String label(FormField field, String value) {
        return field.options().stream()
                .filter(option -> option.value().equals(value))
                .map(FieldOption::label)
                .findFirst()
                .orElse(value);
    }

    private String date(String value) {
        try {
            return texts.date(LocalDate.parse(value));
        } catch (DateTimeParseException noDate) {
            return value;
        }
    }
}
