package dev.remotehiring.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CostTest extends GatewayTest {
    private static final String COSTS = "/data/employments/0/employer_currency_costs/";
    private String token;

    @BeforeEach
    void connect() {
        token = companyToken(ADA);
    }

    @Test
    void countries_haveASlugAndACurrency() {
        JsonNode portugal = country("PRT");
        assertEquals("EUR", portugal.at("/currency/code").asText());
        assertFalse(portugal.path("has_additional_fields").asBoolean());
        assertFalse(portugal.path("region_slug").asText().contains("PRT"));
        assertTrue(country("MNE").isMissingNode());
    }

    @Test
    void estimate_inTheRegionsCurrency_addsUp() {
        Answer answer = estimate("EUR", employment("PRT").put("annual_gross_salary", 4_800_000));
        assertEquals(200, answer.status());
        long salary = answer.at(COSTS + "annual_gross_salary").asLong();
        long contributions = answer.at(COSTS + "annual_contributions_total").asLong();
        assertEquals(4_800_000, salary);
        assertTrue(contributions >= 480_000 && contributions < 1_440_000, "contributions " + contributions);
        assertEquals(salary + contributions, answer.at(COSTS + "annual_total").asLong());
        assertEquals(0, answer.at(COSTS + "annual_management_fee").asLong());
        assertEquals(
                20, answer.at("/data/employments/0/minimum_onboarding_time").asInt());
    }

    @Test
    void estimate_withFeeAndBenefits_addsThem() {
        ObjectNode body = body("USD", employment("USA").put("annual_gross_salary", 10_000_000))
                .put("include_management_fee", true)
                .put("include_benefits", true);
        Answer answer = visitor.post("/v1/cost-calculator/estimation", token, body);
        assertEquals(718_800, answer.at(COSTS + "annual_management_fee").asLong());
        assertEquals(144_000, answer.at(COSTS + "annual_benefits_total").asLong());
    }

    @Test
    void estimate_ofYen_isTimesAHundredToo() {
        Answer answer = estimate("USD", employment("JPN").put("annual_gross_salary", 750_000_000));
        assertEquals(5_000_000, answer.at(COSTS + "annual_gross_salary").asLong());
        assertEquals("USD", answer.text(COSTS + "currency/code"));
        assertEquals(
                750_000_000,
                answer.at("/data/employments/0/regional_currency_costs/annual_gross_salary")
                        .asLong());
    }

    @Test
    void estimate_inTheEmployersCurrency_isConverted() {
        Answer answer = estimate("USD", employment("PRT").put("annual_gross_salary_in_employer_currency", 5_000_000));
        assertEquals(
                4_500_000,
                answer.at("/data/employments/0/regional_currency_costs/annual_gross_salary")
                        .asLong());
    }

    @Test
    void estimate_whereMoreMustBeKnown_isRefusedWithoutIt() {
        JsonNode switzerland = country("CHE");
        assertTrue(switzerland.path("has_additional_fields").asBoolean());
        Answer fields = visitor.get(
                "/v1/cost-calculator/regions/" + switzerland.path("region_slug").asText() + "/fields", token);
        assertEquals("age", fields.text("/data/schema/required/0"));
        ObjectNode employment = employment("CHE").put("annual_gross_salary", 10_000_000);
        assertEquals("can't be blank", estimate("CHF", employment).text("/errors/age/0"));
        assertEquals(200, estimate("CHF", employment.put("age", 40)).status());
    }

    @Test
    void estimate_ofNonsense_isRefused() {
        assertEquals(
                404,
                estimate("EUR", Json.object().put("region_slug", "nowhere")).status());
        assertEquals(422, estimate("EUR", employment("PRT")).status());
        assertEquals(
                422,
                estimate("EUR", employment("PRT").put("annual_gross_salary", 1.5))
                        .status());
        assertEquals(
                422,
                estimate("XAU", employment("PRT").put("annual_gross_salary", 100))
                        .status());
        assertEquals(
                422,
                estimate(
                                "EUR",
                                employment("PRT")
                                        .put("annual_gross_salary", 100)
                                        .put("annual_total_cost", 100))
                        .status());
        assertEquals(
                404,
                visitor.get("/v1/cost-calculator/regions/nowhere/fields", token).status());
    }

    @Test
    void everyKindOfToken_mayAsk_andNobodyElse() {
        String path = "/v1/cost-calculator/countries";
        assertEquals(200, visitor.get(path, partnerToken()).status());
        assertEquals(200, visitor.get(path, remote.customerToken(ADA)).status());
        assertEquals(401, visitor.get(path, "").status());
    }

    private JsonNode country(String code) {
        for (JsonNode country :
                visitor.get("/v1/cost-calculator/countries", token).at("/data")) {
            if (country.path("code").asText().equals(code)) {
                return country;
            }
        }
        return Json.object().path("none");
    }

    private ObjectNode employment(String country) {
        return Json.object()
                .put("region_slug", country(country).path("region_slug").asText());
    }

    private Answer estimate(String currency, ObjectNode employment) {
        return visitor.post("/v1/cost-calculator/estimation", token, body(currency, employment));
    }

    private static ObjectNode body(String currency, ObjectNode employment) {
        ObjectNode body = Json.object().put("employer_currency_slug", currency);
        body.putArray("employments").add(employment);
        return body;
    }
}
