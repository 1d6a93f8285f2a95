package dev.remotehiring.simulator.api;

import static dev.remotehiring.simulator.settings.Rule.R42_PATCH_BY_STATUS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.auth.Caller;
import dev.remotehiring.simulator.form.Countries;
import dev.remotehiring.simulator.form.Country;
import dev.remotehiring.simulator.form.FormKey;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.world.Company;
import dev.remotehiring.simulator.world.Employment;
import dev.remotehiring.simulator.world.Ground;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code PATCH} and {@code PUT /v1/employments/{id}} (the Remote facts, section 3.5; rule 42). */
record EmploymentChange(Ground ground, Countries countries, Content content, EmploymentJson json) {
    private static final Set<String> CHECKED = Set.of("contract_details", "pricing_plan_details");
    private static final Set<String> SECTIONS = Set.of(
            "contract_details",
            "pricing_plan_details",
            "address_details",
            "administrative_details",
            "bank_account_details",
            "billing_address_details",
            "emergency_contact_details",
            "personal_details");
    private static final Set<String> PLAIN = Set.of("country_code", "department_id", "manager_id", "external_id");
    private static final Set<String> MEMBERS = Set.of(
            "basic_information",
            "contract_details",
            "pricing_plan_details",
            "address_details",
            "administrative_details",
            "bank_account_details",
            "billing_address_details",
            "emergency_contact_details",
            "personal_details",
            "country_code",
            "department_id",
            "manager_id",
            "work_email",
            "external_id",
            "company_id",
            "type");
    private static final Set<String> OPEN =
            Set.of("created", "created_awaiting_reserve", "created_reserve_paid", "job_title_review", "pre_hire");
    private static final Map<String, Set<String>> LATER = Map.of(
            "invited", Set.of("work_email", "external_id"),
            "active",
                    Set.of("manager_id", "emergency_contact_details", "address_details", "work_email", "external_id"));

    Response change(Caller caller, Request request, List<String> parts) {
        Company company = new Found(ground).activeCompany(caller);
        Employment employment = new Found(ground).employment(caller, parts.get(0));
        ObjectNode body = new Bodies(ground).read(request, MEMBERS);
        checkAllowed(employment, body);
        check(employment, request, body, company);
        body.properties().forEach(member -> apply(employment, member.getKey(), member.getValue()));
        employment.touch(ground.now());
        return Response.data(Json.object("employment", json.shown(employment)));
    }

    private void checkAllowed(Employment employment, ObjectNode body) {
        if (employment.type().equals("contractor")) {
            throw Failure.message(422, "Contractors cannot be updated through this endpoint");
        }
        if (!ground.enforces(R42_PATCH_BY_STATUS)) {
            return;
        }
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            if (!allowed(employment.status(), member.getKey())) {
                throw Failure.message(409, member.getKey() + " cannot be changed in status " + employment.status());
            }
        }
    }

    private static boolean allowed(String status, String member) {
        return OPEN.contains(status)
                ? !member.equals("manager_id")
                : LATER.getOrDefault(status, Set.of("external_id")).contains(member);
    }

    private void check(Employment employment, Request request, ObjectNode body, Company company) {
        ObjectNode errors = Json.object();
        Country country = countries
                .find(body.path("country_code").asText(employment.countryCode()))
                .orElseThrow(() -> Failure.notFound("Country"));
        for (String section : CHECKED) {
            if (body.has(section)) {
                ObjectNode form = content.form(country, section, version(request, section), company);
                nest(errors, section, content.check(form, body.get(section)));
            }
        }
        if (body.has("basic_information")) {
            ObjectNode form = content.form(country, FormKey.EMPLOYEE, version(request, FormKey.EMPLOYEE), company);
            errors.setAll(basicInformation(form, employment, body.get("basic_information"), company));
        }
        if (!errors.isEmpty()) {
            throw Failure.invalid(errors);
        }
    }

    private ObjectNode basicInformation(ObjectNode form, Employment employment, JsonNode posted, Company company) {
        if (!(posted instanceof ObjectNode basic)) {
            throw Failure.invalid("basic_information", "is invalid");
        }
        ObjectNode errors = content.check(form, basic);
        content.checkStart(form, basic, errors);
        content.checkEmail(company, basic, errors, employment.id());
        return errors;
    }

    private static void nest(ObjectNode errors, String section, ObjectNode found) {
        if (!found.isEmpty()) {
            errors.set(section, found);
        }
    }

    private static void apply(Employment employment, String member, JsonNode value) {
        if (member.equals("basic_information")) {
            employment.describe((ObjectNode) value);
        } else if (SECTIONS.contains(member)) {
            employment.fill(member, value);
        } else if (PLAIN.contains(member)) {
            employment.assign(member, value);
        } else if (member.equals("work_email")) {
            employment.describe("work_email", value);
        }
    }

    private static String version(Request request, String form) {
        return request.query(form + "_json_schema_version").orElse("");
    }
}
