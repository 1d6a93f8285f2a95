package dev.remotehiring.simulator.form;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Json;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The form that makes a hire, through its versions (the Remote facts, section 3.2), before what is special in a country. */
final class BasicInformation {
    private static final String BLOCKED = "blocked_date_validation";

    private final Setting setting;
    private final Special special;
    private final Collection<String> countryNames;

    BasicInformation(Setting setting, Special special, Collection<String> countryNames) {
        this.setting = setting;
        this.special = special;
        this.countryNames = countryNames;
    }

    /** The employee form. */
    ObjectNode employee() {
        FormDraft form = new FormDraft();
        switch (setting.version()) {
            case 1 -> first(form);
            case 3 -> third(form);
            default -> fourth(form);
        }
        form.only("has_seniority_date", "yes", "seniority_date");
        special.change().accept(form, setting);
        return withBlockedDays(form.json());
    }

    /** The contractor form. */
    ObjectNode contractor() {
        FormDraft form = new FormDraft();
        form.required("name", name());
        if (setting.version() < 4) {
            form.required("email", Field.email("Personal e-mail").about("The contractor logs in with it."));
        } else {
            loginEmails(form);
        }
        form.required("job_title", jobTitle())
                .required("provisional_start_date", startDate())
                .optional("business_name", Field.text("Business name").nullable());
        return withBlockedDays(form.json());
    }

    private void first(FormDraft form) {
        form.required("name", name())
                .required("email", Field.email("Personal e-mail").about("The employee logs in with it."))
                .optional("work_email", Field.email("Work e-mail"))
                .required("job_title", jobTitle())
                .optional("department", department())
                .optional("manager", manager())
                .required("provisional_start_date", startDate());
        seniority(form);
        form.optional("tax_servicing_countries", servicedCountries().nullable())
                .optional("tax_job_category", jobCategory().nullable());
    }

    private void third(FormDraft form) {
        form.required("name", name())
                .required("email", Field.email("Personal e-mail").about("The employee logs in with it."))
                .optional("work_email", Field.email("Work e-mail").nullable())
                .required("job_title", jobTitle())
                .required("provisional_start_date", startDate());
        seniority(form);
        form.required("tax_servicing_countries", servicedCountries()).required("tax_job_category", jobCategory());
    }

    private void fourth(FormDraft form) {
        form.required("name", name());
        loginEmails(form);
        form.required("job_title", jobTitle()).required("provisional_start_date", startDate());
        seniority(form);
        form.required("tax_servicing_countries", servicedCountries()).required("tax_job_category", jobCategory());
    }

    private static void loginEmails(FormDraft form) {
        form.required(
                        "login_email",
                        Field.radio(
                                "Which e-mail does the employee log in with?",
                                Choices.of("personal", "Personal e-mail", "work", "Work e-mail")))
                .optional("personal_email", Field.email("Personal e-mail").nullable())
                .optional("work_email", Field.email("Work e-mail").nullable())
                .when("login_email", "personal", "personal_email")
                .when("login_email", "work", "work_email");
    }

    private static void seniority(FormDraft form) {
        form.required("has_seniority_date", Field.radio("Is there a seniority date?", Choices.YES_NO))
                .optional("seniority_date", Field.date("Seniority date").nullable());
    }

    private static Field name() {
        return Field.words("Full name").about("The legal name as in the passport or identity card.");
    }

    private static Field jobTitle() {
        return Field.words("Job title").about("Licensed and blue-collar roles are not supported.");
    }

    private static Field jobCategory() {
        return Field.select("Which category fits the job best?", Choices.JOB_CATEGORIES);
    }

    private Field servicedCountries() {
        Field field = Field.several("Which countries does the work mainly serve?", "countries", countryNames);
        ArrayNode options = JsonNodeFactory.instance.arrayNode();
        countryNames.forEach(name -> options.addObject().put("label", name).put("value", name));
        return field.showing("options", options);
    }

    private Field startDate() {
        int lead = special.leadDays(setting.version());
        return Field.date("Provisional start date")
                .about("Onboarding takes at least " + lead + " working days in "
                        + setting.country().name() + ".")
                .with("maxLength", 255)
                .with("x-jsf-logic-validations", List.of(BLOCKED))
                .showing("meta", Map.of("mot", lead))
                .showing("minDate", Calendar.after(setting.today(), lead).toString())
                .showing("blockedDates", blockedDays())
                .showing("softBlockedDates", List.of());
    }

    private Field department() {
        Map<String, Field> members = new LinkedHashMap<>();
        members.put("id", Field.select("Department", setting.departments()).nullable());
        members.put("name", Field.text("Name of a new department").nullable());
        return Field.group("Department", members).nullable();
    }

    private Field manager() {
        return Field.group(
                        "Manager",
                        Map.of("id", Field.select("Manager", setting.managers()).nullable()))
                .nullable();
    }

    private List<String> blockedDays() {
        return Calendar.blocked(setting.today(), special.holidays()).stream()
                .map(LocalDate::toString)
                .toList();
    }

    private ObjectNode withBlockedDays(ObjectNode form) {
        ArrayNode arguments = JsonNodeFactory.instance.arrayNode();
        arguments.add(Json.object("var", "provisional_start_date"));
        arguments.add(Json.strings(blockedDays()));
        ObjectNode validation = Json.object("rule", Json.object("!", Json.object("in", arguments)));
        validation.put("errorMessage", "Nobody can start on this day: offices and providers are closed.");
        form.set("x-jsf-logic", Json.object("validations", Json.object(BLOCKED, validation)));
        return form;
    }
}
