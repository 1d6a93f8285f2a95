package dev.remotehiring.ui;

import dev.remotehiring.admin.FieldSource;
import dev.remotehiring.admin.HiringRules;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Country;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.Destination;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.ExistingEmployment;
import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FieldLimits;
import dev.remotehiring.api.FieldOption;
import dev.remotehiring.api.FieldOrigin;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.FormField;
import dev.remotehiring.api.HireForm;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.OnboardingStatus;
import dev.remotehiring.api.PlacementProblem;
import dev.remotehiring.api.Seen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Forms for tests. */
final class Forms {
    static final FieldLimits DATES = new FieldLimits(
            Optional.of(LocalDate.of(2026, 12, 1)),
            Optional.of(LocalDate.of(2027, 12, 1)),
            Set.of(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25), LocalDate.of(2027, 1, 1)),
            Set.of(),
            OptionalInt.of(7),
            OptionalInt.empty(),
            Optional.empty(),
            Optional.empty());
    static final FieldLimits NUMBERS = new FieldLimits(
            Optional.empty(),
            Optional.empty(),
            Set.of(),
            Set.of(),
            OptionalInt.empty(),
            OptionalInt.of(80),
            Optional.of(new BigDecimal("10")),
            Optional.of(new BigDecimal("99.5")));

    static final Destination HERE = new Destination(EnvironmentName.SANDBOX, new CompanyId("c-1"), "Acme <GmbH>");

    static final Seen SEEN = new Seen("seen-1");

    private Forms() {}

    static HireOutcome.DetailsRequired required(FormField... fields) {
        return required(List.of(), fields);
    }

    static HireOutcome.DetailsRequired required(List<FieldProblem> others, FormField... fields) {
        HireForm form = form(List.of(fields), others);
        return new HireOutcome.DetailsRequired(Hires.hire(HireState.WAITING_FOR_DETAILS), form, Optional.empty(), HERE);
    }

    /** Remote has somebody with that e-mail address already. */
    static HireOutcome.DetailsRequired existing(Optional<ApplicationId> hiredFor, FormField... fields) {
        HireForm form = form(List.of(fields), List.of());
        ExistingEmployment existing = new ExistingEmployment(
                new EmploymentId("e-7"), Optional.of("AB<12>"), OnboardingStatus.ACTIVE, hiredFor);
        return new HireOutcome.DetailsRequired(
                Hires.hire(HireState.WAITING_FOR_DETAILS), form, Optional.of(existing), HERE);
    }

    /** Nothing is missing. */
    static HireOutcome.Ready ready(FormField... fields) {
        return new HireOutcome.Ready(Hires.hire(HireState.REQUESTED), form(List.of(fields), List.of()), HERE, SEEN);
    }

    /** Somebody is to choose where. */
    static HireOutcome.PlacementRequired place(PlacementProblem problem, String country) {
        List<Country> countries = List.of(
                new Country(new CountryCode("ALB"), "Albania", Set.of(EmploymentType.CONTRACTOR)),
                new Country(new CountryCode("DEU"), "Germany", EnumSet.allOf(EmploymentType.class)),
                new Country(new CountryCode("XKX"), "Kosovo & more", EnumSet.allOf(EmploymentType.class)),
                new Country(new CountryCode("MNE"), "Montenegro", Set.of()),
                new Country(new CountryCode("AUT"), "Austria", EnumSet.allOf(EmploymentType.class)));
        return new HireOutcome.PlacementRequired(
                Hires.hire(HireState.WAITING_FOR_DETAILS),
                problem,
                CountryCode.of(country),
                EmploymentType.EMPLOYEE,
                countries);
    }

    static HireForm form(FormField... fields) {
        return form(List.of(fields), List.of());
    }

    private static HireForm form(List<FormField> fields, List<FieldProblem> others) {
        return new HireForm(new CountryCode("PRT"), "Portugal", EmploymentType.EMPLOYEE, fields, others);
    }

    static FormField asked(String name, FieldKind kind, String... options) {
        return field(name, kind, true, List.of(), FieldLimits.NONE, options);
    }

    static FormField known(String name, FieldKind kind, List<String> values, String... options) {
        return field(name, kind, false, values, FieldLimits.NONE, options);
    }

    static FormField limited(String name, FieldKind kind, FieldLimits limits) {
        return field(name, kind, true, List.of(), limits);
    }

    static FormField wrong(FormField field, FieldProblem.Kind kind, String detail) {
        return new FormField(
                field.name(),
                field.label(),
                field.help(),
                field.section(),
                field.kind(),
                field.required(),
                true,
                field.options(),
                field.origin(),
                field.values(),
                field.limits(),
                List.of(new FieldProblem(field.name(), kind, detail)));
    }

    /** A form with what rules say as a text in place of what it had. */
    static HireForm withTexts(HireForm form, HiringRules rules) {
        List<FormField> fields = form.fields().stream()
                .map(field -> Optional.ofNullable(rules.sources().get(field.name()))
                        .filter(source -> source.kind() == FieldSource.Kind.TEXT)
                        .map(source -> known(field.name(), field.kind(), List.of(source.value())))
                        .orElse(field))
                .toList();
        return form(fields, List.of());
    }

    /** A field under a heading. */
    static FormField in(String section, FormField field) {
        return new FormField(
                field.name(),
                field.label(),
                field.help(),
                section,
                field.kind(),
                field.required(),
                field.asked(),
                field.options(),
                field.origin(),
                field.values(),
                field.limits(),
                field.problems());
    }

    private static FormField field(
            String name, FieldKind kind, boolean asked, List<String> values, FieldLimits limits, String... options) {
        List<FieldOption> choices = Arrays.stream(options)
                .map(option -> new FieldOption(option, "The " + option))
                .toList();
        return new FormField(
                name,
                "Label of " + name,
                "Help for " + name,
                "",
                kind,
                asked,
                asked,
                choices,
                values.isEmpty() ? FieldOrigin.NONE : FieldOrigin.CANDIDATE,
                values,
                limits,
                List.of());
    }
}
