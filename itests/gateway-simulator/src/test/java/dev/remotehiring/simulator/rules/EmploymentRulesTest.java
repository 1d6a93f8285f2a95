package dev.remotehiring.simulator.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.Answer;
import dev.remotehiring.simulator.GatewayTest;
import dev.remotehiring.simulator.Hires;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.world.Ids;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EmploymentRulesTest extends GatewayTest {
    private static final String INES = "ines@example.com";
    private String token;

    @BeforeEach
    void connect() {
        token = companyToken(ADA);
    }

    @Test
    void rule29_flatBodyOf2022_is422() {
        Answer answer = hire(token, Hires.first(INES).put("country_code", "PRT").put("type", "employee"));
        assertEquals(422, answer.status());
        assertEquals("can't be blank", answer.text("/errors/basic_information/0"));
    }

    @Test
    void rule29_bodyInsideEmployment_is422() {
        ObjectNode wrapped = Json.object();
        wrapped.set("employment", Hires.portugal(INES));
        Answer answer = hire(token, wrapped);
        assertEquals(422, answer.status());
        assertTrue(answer.at("/errors").has("country_code"));
    }

    @Test
    void rule30_wrongValues_areNamedFieldByField() {
        Map<String, ObjectNode> wrong = Map.of(
                "name", Hires.fourth(INES).put("name", "   "),
                "job_title", Hires.fourth(INES).put("job_title", "x".repeat(256)),
                "personal_email", Hires.fourth("not an e-mail"),
                "provisional_start_date", Hires.fourth(INES).put("provisional_start_date", "01.03.2027"),
                "tax_job_category", Hires.fourth(INES).put("tax_job_category", "wizardry"),
                "seniority_date", Hires.fourth(INES).put("has_seniority_date", "yes"),
                "shoe_size", Hires.fourth(INES).put("shoe_size", 42),
                "login_email", Hires.fourth(INES).put("login_email", "pigeon"),
                "tax_servicing_countries",
                        Hires.fourth(INES).set("tax_servicing_countries", Json.strings(List.of("Atlantis"))));
        wrong.forEach((field, basic) -> {
            Answer answer = hire(token, Hires.of("PRT", basic));
            assertEquals(422, answer.status(), field);
            assertEquals(1, answer.at("/errors").size(), answer.body());
            assertEquals(1, answer.at("/errors/" + field).size(), answer.body());
        });
    }

    @Test
    void rule30_missingFields_areAllNamed() {
        Answer answer = hire(token, Hires.of("DEU", object("name", "Jo")));
        assertEquals(422, answer.status());
        for (String field : List.of("job_title", "provisional_start_date", "mobile_number", "login_email")) {
            assertEquals("can't be blank", answer.text("/errors/" + field + "/0"), field);
        }
    }

    @Test
    void rule30_seniorityDateWithoutSeniority_isForbidden() {
        ObjectNode basic = Hires.fourth(INES).put("seniority_date", "2020-01-01");
        assertEquals("is not allowed", hire(token, Hires.of("PRT", basic)).text("/errors/seniority_date/0"));
        basic.put("has_seniority_date", "yes");
        assertEquals(201, hire(token, Hires.of("PRT", basic)).status());
    }

    @Test
    void rule30_loginEmailWork_wantsTheWorkEmail() {
        ObjectNode basic = Hires.fourth(INES).put("login_email", "work");
        assertEquals("can't be blank", hire(token, Hires.of("PRT", basic)).text("/errors/work_email/0"));
        Answer answer = hire(token, Hires.of("PRT", basic.put("work_email", "ines@acme.example")));
        assertEquals("ines@acme.example", answer.text("/data/employment/login_email"));
    }

    @Test
    void rule30_listedErrors_whereSwitchedOn() {
        remote.settings(s -> s.listedErrors = true);
        Answer answer =
                hire(token, Hires.of("PRT", Hires.fourth("not an e-mail").put("shoe_size", 42)));
        assertEquals(422, answer.status());
        assertEquals(2, answer.at("/errors").size());
        assertTrue(answer.body().contains("shoe_size: is not allowed"));
    }

    @Test
    void rule31_olderVersions_takeTheirOwnFieldsAndRefuseTodays() {
        assertEquals(201, hire(1, Hires.first("one@example.com")).status());
        assertEquals(201, hire(3, Hires.third("three@example.com")).status());
        assertEquals(422, hire(1, Hires.fourth("four@example.com")).status());
        assertEquals(422, hire(3, Hires.fourth("four@example.com")).status());
        assertEquals(
                422,
                hire(token, Hires.of("PRT", Hires.third("three@example.com"))).status());
        assertEquals(400, hire(99, Hires.fourth("four@example.com")).status());
    }

    @Test
    void rule32_unknownCountryOrAlpha2_isCountryNotFound() {
        for (String code : List.of("PT", "XYZ", "prt")) {
            Answer form = visitor.get("/v1/countries/" + code + "/employment_basic_information", token);
            assertEquals(404, form.status(), code);
            assertEquals("{\"message\":\"Country not found\"}", form.body());
            assertEquals(404, hire(token, Hires.of(code, Hires.fourth(INES))).status(), code);
        }
        remote.settings(s -> s.unknownCountryStatus = 422);
        Answer answer = hire(token, Hires.of("XYZ", Hires.fourth(INES)));
        assertEquals(422, answer.status());
        assertTrue(answer.at("/errors").has("country_code"));
    }

    @Test
    void rule33_employeeWithoutEor_isRefusedContractorAllowed() {
        Answer employee = hire(token, Hires.of("MNE", Hires.fourth(INES)));
        assertEquals(422, employee.status());
        assertTrue(employee.at("/errors").has("country_code"));
        ObjectNode contractor = object(
                "name",
                "Milo",
                "job_title",
                "Designer",
                "login_email",
                "personal",
                "personal_email",
                INES,
                "provisional_start_date",
                "2027-03-01");
        Answer answer = hire(token, Hires.of("MNE", contractor).put("type", "contractor"));
        assertEquals(201, answer.status(), answer.body());
        assertEquals("contractor", answer.text("/data/employment/type"));
        Answer read = visitor.get("/v1/employments/" + answer.text("/data/employment/id"), token);
        assertEquals("contractor", read.text("/data/employment/employment_model"));
        assertEquals(
                422,
                hire(token, Hires.of("ASM", contractor).put("type", "contractor"))
                        .status());
    }

    @Test
    void rule34_takenEmail_is422OnTheLogInField() {
        hired(token, INES);
        assertEquals("has already been taken", hire(3, Hires.third(INES)).text("/errors/email/0"));
        Answer today = hire(token, Hires.of("PRT", Hires.fourth("INES@example.com")));
        assertEquals(422, today.status());
        assertEquals("has already been taken", today.text("/errors/personal_email/0"));
    }

    @Test
    void rule34_sameEmailInAnotherCompany_isFine() {
        hired(token, INES);
        assertEquals(201, hire(companyToken(GUS), Hires.portugal(INES)).status());
    }

    @Test
    void rule34_foreignEmploymentWithTheEmail_takesIt() {
        remote.addEmployment("Acme Robotics", "PRT", Hires.fourth(INES));
        assertEquals(422, hire(token, Hires.portugal(INES)).status());
    }

    @Test
    void rule35_blockedDay_isAHoliday() {
        Answer form = visitor.get("/v1/countries/PRT/employment_basic_information", token);
        String day = form.text("/data/properties/provisional_start_date/x-jsf-presentation/blockedDates/0");
        assertEquals("2026-12-24", day);
        ObjectNode basic = Hires.fourth(INES).put("provisional_start_date", day);
        Answer answer = hire(token, Hires.of("PRT", basic));
        assertEquals(422, answer.status());
        assertEquals("cannot be in a holiday", answer.text("/errors/provisional_start_date/0"));
    }

    @Test
    void rule35_pastDate_isRefusedButNotInTheSandboxEndpoint() {
        ObjectNode hire = Hires.of("PRT", Hires.fourth(INES).put("provisional_start_date", "2026-11-22"));
        assertEquals(422, hire(token, hire).status());
        assertEquals(201, visitor.post("/v1/sandbox/employments", token, hire).status());
    }

    @Test
    void rule35_dateWithinTheLeadTime_isAcceptedAtCreation() {
        ObjectNode basic = Hires.fourth(INES).put("provisional_start_date", "2026-11-24");
        assertEquals(201, hire(token, Hires.of("PRT", basic)).status());
    }

    @Test
    void rule36_companyNotActive_is409() {
        remote.companyStatus("Acme Robotics", "pending");
        Answer answer = hire(token, Hires.portugal(INES));
        assertEquals(409, answer.status());
        assertEquals("Company needs to be in status active to manage employments", answer.text("/message"));
    }

    @Test
    void rule37_externalId_hasAtMost64CharactersAndMayRepeat() {
        assertEquals(
                422,
                hire(token, Hires.portugal(INES).put("external_id", "x".repeat(65)))
                        .status());
        String longest = "x".repeat(64);
        assertEquals(
                201,
                hire(token, Hires.portugal(INES).put("external_id", longest)).status());
        Answer second = hire(token, Hires.portugal("other@example.com").put("external_id", longest));
        assertEquals(201, second.status());
        assertEquals(longest, second.text("/data/employment/external_id"));
    }

    @Test
    void rule38_answer_hasNoStatusAndTheFirstStage() {
        Answer answer = hire(token, Hires.portugal(INES));
        assertEquals(201, answer.status());
        assertFalse(answer.at("/data/employment").has("status"));
        assertEquals("employment_creation", answer.text("/data/employment/employment_lifecycle_stage"));
        assertEquals("PRT", answer.text("/data/employment/country_code"));
    }

    @Test
    void rule38_statusCode_isConfigurable() {
        remote.settings(s -> s.employmentCreatedStatus = 200);
        assertEquals(200, hire(token, Hires.portugal(INES)).status());
    }

    @Test
    void rule39_created_isListedUnderItsFiltersAndById() {
        Answer created = hire(token, Hires.portugal(INES).put("external_id", "candidate-7"));
        String id = created.text("/data/employment/id");
        String shortId = created.text("/data/employment/short_id");
        hired(token, "somebody.else@example.com");
        for (String query : List.of(
                "email=" + INES,
                "email=" + INES + "&status=incomplete",
                "email=" + INES + "&status=active,created",
                "short_id=" + shortId)) {
            Answer list = visitor.get("/v1/employments?" + query, token);
            assertEquals(1, list.at("/data/employments").size(), query);
            assertEquals(id, list.text("/data/employments/0/id"));
            assertEquals("candidate-7", list.text("/data/employments/0/external_id"));
        }
        assertEquals(
                0,
                visitor.get("/v1/employments?status=active", token)
                        .at("/data/employments")
                        .size());
        assertEquals(
                0,
                visitor.get("/v1/employments?short_id=nobody", token)
                        .at("/data/employments")
                        .size());
        Answer shown = visitor.get("/v1/employments/" + id, token);
        assertEquals("created", shown.text("/data/employment/status"));
        assertEquals("PRT", shown.text("/data/employment/country/code"));
        assertFalse(shown.at("/data/employment").has("country_code"));
    }

    @Test
    void rule40_unknownOrMalformedId_isEmploymentNotFound() {
        for (String id : List.of(Ids.uuid(), "42")) {
            Answer answer = visitor.get("/v1/employments/" + id, token);
            assertEquals(404, answer.status());
            assertEquals("{\"message\":\"Employment not found\"}", answer.body());
        }
    }

    @Test
    void rule41_samePostAgain_failsByTheEmail() {
        Answer first = hire(token, Hires.portugal(INES));
        Answer again = hire(token, Hires.portugal(INES));
        assertEquals(422, again.status());
        assertNotEquals(first.body(), again.body());
        assertEquals(1, remote.employments().size());
    }

    private Answer hire(int version, ObjectNode basic) {
        return visitor.post("/v1/employments?json_schema_version=" + version, token, Hires.of("PRT", basic));
    }
}
