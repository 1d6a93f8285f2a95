package dev.remotehiring.ui.review;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FormField;
import dev.remotehiring.api.HireForm;
import dev.remotehiring.ui.form.English;
import dev.remotehiring.ui.form.Readable;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;
import java.util.EnumSet;
import java.util.Set;

/** Every field with its value as a person reads it, and where that comes from. */
final class SentFields {
    /** Their values are words of Remote's. */
    private static final Set<FieldKind> CHOSEN =
            EnumSet.of(FieldKind.RADIO, FieldKind.SELECT, FieldKind.MULTI_SELECT, FieldKind.FIXED);

    private final Texts texts;
    private final Readable readable;

    SentFields(Texts texts) {
        this.texts = texts;
        this.readable = new Readable(texts);
    }

    Element of(HireForm form) {
        Element list = el("dl").css("facts sent");
        form.fields().forEach(field -> list.add(row(field)));
        return list;
    }

    private Html row(FormField field) {
        String label = field.label().isBlank() ? field.name() : field.label();
        Element value = el("dd");
        readable.of(field).forEach(word -> value.add(value(field, word)));
        return Html.all(
                English.mark(el("dt", label), texts),
                value.add(el("span", origin(field)).css("origin")));
    }

    private Element value(FormField field, String word) {
        Element value = el("span", word).css("value");
        return CHOSEN.contains(field.kind()) ? English.mark(value, texts) : value;
    }

    private String origin(FormField field) {
        return field.asked() && field.values().isEmpty()
                ? texts.say("review.needed")
                : texts.of("origin", field.origin());
    }
}
