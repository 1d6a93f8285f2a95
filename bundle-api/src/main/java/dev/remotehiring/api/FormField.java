package dev.remotehiring.api;

import java.util.List;

/**
 * One field of the hire form, ready to be shown.
 *
 * @param name the name in {@link FormAnswers}; a field inside an object has dots, for instance {@code department.id}
 * @param label what to call it, plain text
 * @param help an explanation, plain text, may be empty
 * @param section the heading of the part of the form that the field stands in, plain text; empty for none
 * @param kind how it is filled in
 * @param required whether it must be filled, given the other values
 * @param asked whether it is missing or wrong, so that a person must look at it; the others may be left as they are
 * @param options the choices, for kinds that have them
 * @param origin where the value comes from
 * @param values the value as text (several only for {@link FieldKind#MULTI_SELECT}); empty when there is none
 * @param limits what the value must keep to
 * @param problems what is wrong with the value; empty for a field that is merely still missing at first sight
 */
public record FormField(
        String name,
        String label,
        String help,
        String section,
        FieldKind kind,
        boolean required,
        boolean asked,
        List<FieldOption> options,
        FieldOrigin origin,
        List<String> values,
        FieldLimits limits,
        List<FieldProblem> problems) {
    /** Keeps copies. */
    public FormField {
        options = List.copyOf(options);
        values = List.copyOf(values);
        problems = List.copyOf(problems);
    }

    /** Prints no value: it may be personal. */
    @Override
    public String toString() {
        return "FormField[" + name + ", " + kind + (required ? ", required" : "") + (asked ? ", asked" : "") + "]";
    }
}
