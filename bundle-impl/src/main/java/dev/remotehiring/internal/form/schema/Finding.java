package dev.remotehiring.internal.form.schema;

import dev.remotehiring.api.FieldProblem;
import java.util.List;

/**
 * One thing that is wrong with a value.
 *
 * @param path the property's path from the root; an element of an array adds its index
 * @param kind what is wrong
 * @param detail what {@link FieldProblem.Kind} says about the detail of its kind
 */
public record Finding(List<String> path, FieldProblem.Kind kind, String detail) {
    /** Keeps a copy. */
    public Finding {
        path = List.copyOf(path);
    }

    /** Prints no detail: it may be what a person typed. */
    @Override
    public String toString() {
        return kind + " at " + String.join(".", path);
    }
}
