package dev.remotehiring.simulator.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.Answer;
import dev.remotehiring.simulator.GatewayTest;
import dev.remotehiring.simulator.Hires;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.settings.Personality;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OnboardingRulesTest extends GatewayTest {
    private static final String INES = "ines@example.com";
    private static final String MISSING = "Can't invite employee missing contract details and pricing plan details";
    private String token;

    @BeforeEach
    void connect() {
        token = companyToken(ADA);
    }

    @Test
    void rule35_dateWithinTheLeadTime_isRefusedAtTheInvite() {
        ObjectNode basic = Hires.fourth(INES).put("provisional_start_date", "2026-12-01");
        String id = hire(token, Hires.of("PRT", basic)).text("/data/employment/id");
        fill(id);
        assertEquals(409, invite(id).status());
    }

    @Test
    void rule42_created_mayChangeEverything() {
        String id = hired(token, INES);
        ObjectNode change = object("external_id", "other");
        change.set("basic_information", Hires.fourth("new@example.com").put("job_title", "Boss"));
        Answer answer = patch(id, change);
        assertEquals(200, answer.status(), answer.body());
        assertEquals("Boss", answer.text("/data/employment/job_title"));
        assertEquals("new@example.com", answer.text("/data/employment/login_email"));
        assertEquals("other", answer.text("/data/employment/external_id"));
    }

    @Test
    void rule42_created_checksWhatIsChanged() {
        String id = hired(token, INES);
        ObjectNode change = Json.object();
        change.set("contract_details", object("role_description", "Engineering"));
        Answer answer = patch(id, change);
        assertEquals(422, answer.status());
        assertEquals("can't be blank", answer.text("/errors/contract_details/annual_gross_salary/0"));
        assertEquals(422, patch(id, object("colour", "red")).status());
    }

    @Test
    void rule42_invited_refusesAContractChangeAndTakesTheWorkEmail() {
        String id = invited();
        ObjectNode contract = Json.object();
        contract.set("contract_details", contract());
        assertEquals(409, patch(id, contract).status());
        Answer answer = patch(id, object("work_email", "ines@acme.example", "external_id", "x"));
        assertEquals(200, answer.status());
        assertEquals("ines@acme.example", answer.text("/data/employment/work_email"));
    }

    @Test
    void rule42_active_takesManagerAndAddressOnly() {
        String id = hired(token, INES);
        activate(id);
        assertEquals(
                200, patch(id, object("manager_id", remote.person(ADA).id())).status());
        assertEquals(409, patch(id, object("department_id", "x")).status());
    }

    @Test
    void rule43_withoutDetails_cannotBeInvited() {
        Answer answer = invite(hired(token, INES));
        assertEquals(409, answer.status());
        assertEquals(MISSING, answer.text("/message"));
    }

    @Test
    void rule43_withDetails_isInvited() {
        String id = invited();
        assertEquals("invited", status(id));
        Answer shown = visitor.get("/v1/employments/" + id, token);
        assertEquals("employee_self_enrollment", shown.text("/data/employment/employment_lifecycle_stage"));
        assertEquals("completed", shown.text("/data/employment/onboarding_tasks/contract_details/status"));
        Answer steps = visitor.get("/v1/employments/" + id + "/onboarding-steps", token);
        assertEquals("completed", steps.text("/data/steps/1/status"));
        assertEquals(409, invite(id).status());
    }

    @Test
    void rule44_depositRequired_waitsForTheReserve() {
        remote.creditRisk("Acme Robotics", "deposit_required");
        String id = hired(token, INES);
        assertEquals("created_awaiting_reserve", status(id));
        fill(id);
        assertEquals(409, invite(id).status());
        String approve = "/v1/sandbox/employments/" + id + "/risk-reserve-proof-of-payments/approve";
        assertEquals(200, visitor.post(approve, token, null).status());
        assertEquals("created_reserve_paid", status(id));
        assertEquals(200, invite(id).status());
    }

    @Test
    void rule45_createdAndInvited_canBeCancelled() {
        for (String id : List.of(hired(token, "a@example.com"), invited())) {
            assertEquals("{\"data\":{\"status\":\"ok\"}}", cancel(id).body());
            assertEquals("deleted", status(id));
        }
        assertEquals(
                0, visitor.get("/v1/employments", token).at("/data/total_count").asInt());
        assertEquals(201, hire(token, Hires.portugal(INES)).status());
    }

    @Test
    void rule45_active_cannotBeCancelled() {
        String id = hired(token, INES);
        activate(id);
        assertEquals(422, cancel(id).status());
        assertEquals("active", status(id));
    }

    @Test
    void rule46_sandboxPatch_activatesAndBackdates() {
        String id = hired(token, INES);
        Answer answer = visitor.send(
                "PATCH", "/v1/sandbox/employments/" + id, token, object("provisional_start_date", "2020-01-01"));
        assertEquals("2020-01-01", answer.text("/data/employment/provisional_start_date"));
        activate(id);
        assertEquals("active", status(id));
    }

    @Test
    void rule46_production_hasNoSandboxPaths() {
        String id = hired(token, INES);
        remote.settings(s -> s.personality = Personality.PRODUCTION);
        assertEquals(
                404,
                visitor.post("/v1/sandbox/employments", token, Hires.portugal("x@example.com"))
                        .status());
        assertEquals(404, activation(id).status());
    }

    private String invited() {
        String id = hired(token, INES);
        fill(id);
        assertEquals("{\"data\":{\"status\":\"ok\"}}", invite(id).body());
        return id;
    }

    private void fill(String id) {
        ObjectNode details = Json.object();
        details.set("contract_details", contract());
        details.set("pricing_plan_details", object("frequency", "monthly"));
        assertEquals(200, patch(id, details).status());
    }

    private static ObjectNode contract() {
        return object("contract_duration_type", "indefinite", "role_description", "Engineering")
                .put("annual_gross_salary", 4_500_000);
    }

    private void activate(String id) {
        assertEquals(200, activation(id).status());
    }

    private Answer activation(String id) {
        return visitor.send("PATCH", "/v1/sandbox/employments/" + id, token, object("status", "active"));
    }

    private Answer patch(String id, ObjectNode change) {
        return visitor.send("PATCH", "/v1/employments/" + id, token, change);
    }

    private Answer invite(String id) {
        return visitor.post("/v1/employments/" + id + "/invite", token, null);
    }

    private Answer cancel(String id) {
        return visitor.post("/v1/cancel-onboarding/" + id, token, null);
    }

    private String status(String id) {
        return visitor.get("/v1/employments/" + id, token).text("/data/employment/status");
    }
}
