package dev.remotehiring.internal.form;

import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FieldOption;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.FormField;
import java.util.List;

/** A filled field as the API shows it. */
final class FieldView {
    private FieldView() {}

    /** @param submitted whether a person has had the field before them and left it, so that nothing in it is a mistake */
    static FormField of(FilledField filled, List<FieldProblem> problems, boolean submitted) {
        Field field = filled.field();
        return new FormField(
                field.name(),
                field.label(),
                field.property().help(),
                field.section(),
                field.kind(),
                field.required() && !isYesOrNo(field),
                !problems.isEmpty(),
                options(field),
                filled.origin(),
                values(filled),
                field.limits(),
                problems.stream()
                        .filter(problem -> submitted || problem.kind() != FieldProblem.Kind.MISSING)
                        .toList());
    }

    private static List<FieldOption> options(Field field) {
        if (isYesOrNo(field)) {
            return List.of(new FieldOption("true", field.label()));
        }
        return field.choices().shown();
    }

    /** A box that says no when it is not ticked: nobody has to tick it. */
    private static boolean isYesOrNo(Field field) {
        return field.kind() == FieldKind.CHECKBOX && !field.acknowledges();
    }

    /** A box that is not ticked has no value, even where no is what is sent. */
    private static List<String> values(FilledField filled) {
        boolean no = filled.field().kind() == FieldKind.CHECKBOX
                && filled.typed().value().isBoolean()
                && !filled.typed().value().booleanValue();
        return no ? List.of() : filled.texts();
    }
}
