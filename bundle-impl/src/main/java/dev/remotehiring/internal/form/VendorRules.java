package dev.remotehiring.internal.form;

import dev.remotehiring.api.FieldLimits;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.FieldProblem.Kind;
import dev.remotehiring.internal.form.schema.Formats;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a form says about values in its presentation, where JSON Schema does not look (the Remote facts, section 3.2). */
final class VendorRules {
    private VendorRules() {}

    static List<FieldProblem> broken(Field field, String value) {
        Optional<FieldProblem> problem = switch (field.kind()) {
            case DATE -> date(field, value);
            case EMAIL -> Formats.isEmail(value) ? Optional.empty() : problem(field, Kind.NOT_AN_EMAIL, "");
            default -> Optional.empty();
        };
        return problem.stream().toList();
    }

    private static Optional<FieldProblem> date(Field field, String value) {
        Optional<LocalDate> date = Formats.date(value);
        if (date.isEmpty()) {
            return problem(field, Kind.NOT_A_DATE, "");
        }
        FieldLimits limits = field.limits();
        if (limits.earliest().filter(date.get()::isBefore).isPresent()) {
            return problem(field, Kind.TOO_EARLY, limits.earliest().get().toString());
        }
        if (limits.latest().filter(date.get()::isAfter).isPresent()) {
            return problem(field, Kind.TOO_LATE, limits.latest().get().toString());
        }
        return limits.blocked().contains(date.get()) ? problem(field, Kind.BLOCKED_DATE, "") : Optional.empty();
    }

    private static Optional<FieldProblem> problem(Field field, Kind kind, String detail) {
        return Optional.of(new FieldProblem(field.name(), kind, detail));
    }
}
