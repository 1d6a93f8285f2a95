package dev.remotehiring.internal.form;

import dev.remotehiring.api.FieldOrigin;
import java.util.List;

/**
 * A field with what is known for it.
 *
 * @param origin where that comes from
 * @param texts as a person would read them
 * @param typed the same as JSON
 */
record FilledField(Field field, FieldOrigin origin, List<String> texts, Typed typed) {
    String name() {
        return field.name();
    }

    boolean hasValue() {
        return !typed.value().isMissingNode() && !typed.value().isNull();
    }
}
