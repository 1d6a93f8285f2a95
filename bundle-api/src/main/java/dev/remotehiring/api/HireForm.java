package dev.remotehiring.api;

import java.util.List;

/**
 * The form that Remote asks for in one country, filled with what is known of the candidate and what was typed.
 *
 * @param country the country of the hire
 * @param countryName its name as Remote says it
 * @param type as an employee or as a contractor
 * @param fields in the form's own order; only those that apply, given the values of the others
 * @param problems what Remote refused and no field stands for
 */
public record HireForm(
        CountryCode country,
        String countryName,
        EmploymentType type,
        List<FormField> fields,
        List<FieldProblem> problems) {
    /** Keeps copies. */
    public HireForm {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
    }

    /** Whether nothing has to be asked any more. */
    public boolean isComplete() {
        return problems.isEmpty() && fields.stream().noneMatch(FormField::asked);
    }
}
