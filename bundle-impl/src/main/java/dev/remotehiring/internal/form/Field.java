package dev.remotehiring.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FieldLimits;
import java.util.List;

/**
 * A field that applies, before it has a value.
 *
 * @param path the names that lead to it from the root of the form
 * @param section the heading of the part of the form that it stands in; empty for none
 * @param mandatory whether it must be present in what is sent
 * @param fixed the value that the form decides; missing when a person decides
 */
record Field(
        List<String> path,
        Property property,
        String section,
        boolean mandatory,
        Choices choices,
        FieldKind kind,
        JsonNode fixed) {
    static Field of(List<String> path, Property property, String section, boolean mandatory) {
        Choices choices = Choices.of(property);
        FieldKind kind = Kinds.of(property, choices);
        JsonNode fixed = mandatory && kind != FieldKind.CHECKBOX && kind != FieldKind.MULTI_SELECT
                ? onlyValue(property, choices)
                : MissingNode.getInstance();
        return new Field(
                List.copyOf(path),
                property,
                section,
                mandatory,
                choices,
                fixed.isMissingNode() ? kind : FieldKind.FIXED,
                fixed);
    }

    private static JsonNode onlyValue(Property property, Choices choices) {
        if (!property.constant().isMissingNode()) {
            return property.constant();
        }
        return property.isNullable()
                ? MissingNode.getInstance()
                : choices.only().orElse(MissingNode.getInstance());
    }

    /** Whether it is a box that a person ticks to confirm something; nobody else may. */
    boolean acknowledges() {
        return kind == FieldKind.CHECKBOX && !choices.isEmpty();
    }

    String name() {
        return String.join(".", path);
    }

    String label() {
        String title = property.title();
        return title.isEmpty() ? path.get(path.size() - 1).replace('_', ' ') : title;
    }

    /** Whether a person must fill it; where null is as good, nobody must. */
    boolean required() {
        return mandatory && !property.isNullable();
    }

    FieldLimits limits() {
        return Limits.of(property, kind);
    }
}
