package dev.remotehiring.simulator.api;

import static dev.remotehiring.simulator.settings.Rule.R38_CREATION_ANSWER;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.form.Countries;
import dev.remotehiring.simulator.form.Country;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.world.Employment;
import dev.remotehiring.simulator.world.Ground;
import java.util.List;

/** An employment's three shapes: just created, in a list, by id (the Remote facts, sections 3.1, 3.3 and 3.4). */
record EmploymentJson(Ground ground, Countries countries, Times times) {
    private static final List<String> SECTIONS = List.of(
            "address_details",
            "administrative_details",
            "billing_address_details",
            "contract_details",
            "emergency_contact_details",
            "personal_details",
            "pricing_plan_details");
    private static final List<String> TASKS = List.of(
            "address_details",
            "administrative_details",
            "bank_account_details",
            "billing_address_details",
            "contract_details",
            "emergency_contact_details",
            "employment_document_details",
            "personal_details",
            "pricing_plan_details");

    /** Without status and country object, with country_code. */
    ObjectNode created(Employment job) {
        ObjectNode json = described(job).put("country_code", job.countryCode());
        json.put("seniority_date", job.basicInformation().path("seniority_date").asText(null));
        json.putNull("probation_period_end_date").putNull("active_contract_id");
        return ground.enforces(R38_CREATION_ANSWER) ? json : json.put("status", job.status());
    }

    /** The short form. */
    ObjectNode listed(Employment job) {
        ObjectNode json = identified(job);
        json.set("work_address_details", Json.object());
        return json;
    }

    /** The long form. */
    ObjectNode shown(Employment job) {
        ObjectNode json = identified(job).setAll(described(job));
        SECTIONS.forEach(section -> json.set(section, job.section(section).orElse(NullNode.instance)));
        json.set("bank_account_details", job.section("bank_account_details").orElseGet(() -> Json.strings(List.of())));
        json.set("work_address_details", Json.object());
        json.putArray("files");
        json.putNull("manager_email").putNull("manager_employment_id").putNull("termination_date");
        json.set("onboarding_tasks", tasks(job));
        return json;
    }

    private ObjectNode identified(Employment job) {
        ObjectNode json = Json.object()
                .put("id", job.id())
                .put("short_id", job.shortId())
                .put("status", job.status())
                .put("type", job.type())
                .put("employment_model", job.type().equals("contractor") ? "contractor" : "eor")
                .put("employment_lifecycle_stage", job.stage())
                .put("full_name", job.fullName())
                .put("job_title", job.jobTitle())
                .put("login_email", job.loginEmail())
                .put("personal_email", job.personalEmail())
                .put("work_email", job.basicInformation().path("work_email").asText(null))
                .put("external_id", job.externalId())
                .putNull("department")
                .put("department_id", job.departmentId());
        json.set("country", countries.find(job.countryCode()).map(Country::json).orElseThrow());
        return json;
    }

    private ObjectNode described(Employment job) {
        ObjectNode json = Json.object()
                .put("id", job.id())
                .put("short_id", job.shortId())
                .put("company_id", job.companyId())
                .put("type", job.type())
                .put("full_name", job.fullName())
                .put("job_title", job.jobTitle())
                .put("login_email", job.loginEmail())
                .put("personal_email", job.personalEmail())
                .put("provisional_start_date", job.startDate())
                .put("external_id", job.externalId())
                .put("manager_id", job.managerId())
                .put("department_id", job.departmentId())
                .put("user_status", job.userStatus())
                .put("employment_lifecycle_stage", job.stage())
                .put("eligible_for_onboarding_cancellation", Cancellation.possible(job))
                .put("created_at", times.text(job.createdAt()))
                .put("updated_at", times.text(job.updatedAt()));
        json.set("basic_information", job.basicInformation());
        return json;
    }

    private static JsonNode tasks(Employment job) {
        ObjectNode tasks = Json.object();
        for (String task : TASKS) {
            tasks.putObject(task)
                    .put("description", "Fill in " + task.replace('_', ' '))
                    .put("status", job.section(task).isPresent() ? "completed" : "pending");
        }
        return tasks;
    }
}
