package dev.remotehiring.simulator.api;

import static dev.remotehiring.simulator.settings.Rule.R30_FORM_VALIDATION;
import static dev.remotehiring.simulator.settings.Rule.R31_FORM_VERSIONS;
import static dev.remotehiring.simulator.settings.Rule.R34_EMAIL_TAKEN;
import static dev.remotehiring.simulator.settings.Rule.R35_START_DATES;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.form.Country;
import dev.remotehiring.simulator.form.FormChecker;
import dev.remotehiring.simulator.form.FormKey;
import dev.remotehiring.simulator.form.Forms;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.world.Company;
import dev.remotehiring.simulator.world.Employment;
import dev.remotehiring.simulator.world.Ground;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** Checks what was posted into a form: schema, dates, e-mail (rules 30, 31, 34 and 35). */
record Content(Ground ground, Forms forms) {
    /** Where a form's logic lists the days on which nobody can start. */
    private static final String BLOCKED_DAYS = "/x-jsf-logic/validations/blocked_date_validation/rule/!/in/1";

    /** The form of a country for a company, in the version that a parameter asks for. */
    ObjectNode form(Country country, String name, String version, Company company) {
        int served = forms.version(country, name, ground.enforces(R31_FORM_VERSIONS) ? version : "")
                .orElseThrow(() -> Failure.message(400, "invalid json_schema_version"));
        return forms.find(new FormKey(country.code(), name, served), Optional.of(company))
                .orElseThrow(() -> Failure.notFound("Form"));
    }

    /** The errors of content against a form. */
    ObjectNode check(ObjectNode form, JsonNode content) {
        return ground.enforces(R30_FORM_VALIDATION) ? FormChecker.check(form, content) : Json.object();
    }

    /** Adds what is wrong with the start date as such. */
    void checkStart(ObjectNode form, JsonNode content, ObjectNode errors) {
        String field = "provisional_start_date";
        Optional<LocalDate> start = date(content.path(field).asText());
        if (start.isEmpty() || !ground.enforces(R35_START_DATES)) {
            return;
        }
        if (start.get().isBefore(ground.today())) {
            errors.putArray(field).add("cannot be in the past");
        } else if (blocked(form, start.get())) {
            errors.putArray(field).add("cannot be in a holiday");
        }
    }

    /** Adds that the log-in e-mail is null, or taken by another employment of the company. */
    void checkEmail(Company company, ObjectNode content, ObjectNode errors, String ownId) {
        String field = Employment.loginEmailField(content);
        if (content.path(field).isNull() && !errors.has(field)) {
            errors.putArray(field).add("can't be blank");
            return;
        }
        String email = content.path(field).asText();
        boolean taken = ground.world().employmentsOf(company.id()).stream()
                .filter(job -> !job.status().equals("deleted") && !job.id().equals(ownId))
                .anyMatch(job -> job.loginEmail().equalsIgnoreCase(email));
        if (taken && !email.isEmpty() && ground.enforces(R34_EMAIL_TAKEN)) {
            errors.putArray(field).add("has already been taken");
        }
    }

    static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static boolean blocked(ObjectNode form, LocalDate start) {
        for (JsonNode day : form.at(BLOCKED_DAYS)) {
            if (day.asText().equals(start.toString())) {
                return true;
            }
        }
        return false;
    }
}
