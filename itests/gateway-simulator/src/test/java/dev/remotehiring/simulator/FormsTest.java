package dev.remotehiring.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.settings.Settings.FormEnvelope;
import dev.remotehiring.simulator.world.PartnerClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormsTest extends GatewayTest {
    private static final List<String> SPECIAL =
            List.of("PRT", "ESP", "FRA", "DEU", "NLD", "GBR", "CAN", "USA", "JPN", "BRA");
    private static final String START = "/data/properties/provisional_start_date/x-jsf-presentation";
    private String token;

    @BeforeEach
    void connect() {
        token = companyToken(ADA);
        remote.settings(s -> s.partnerLimit = 10_000);
    }

    @Test
    void forms_ofSpecialCountries_areCompleteInThreeVersionsAndDiffer() {
        Set<String> different = new HashSet<>();
        for (String country : SPECIAL) {
            for (int version : new int[] {1, 3, 4}) {
                JsonNode form = form(country, "employment_basic_information?json_schema_version=" + version)
                        .at("/data");
                Set<String> names = names(form.get("properties"));
                assertEquals(names, texts(form.get("x-jsf-order")), country + version);
                assertTrue(names.containsAll(texts(form.get("required"))), country + version);
                assertEquals(version == 4, names.contains("login_email"), country + version);
                different.add(form.toString());
            }
        }
        assertEquals(30, different.size());
    }

    @Test
    void forms_ofEveryEorCountry_areServed() {
        for (JsonNode country : visitor.get("/v1/countries", token).at("/data")) {
            boolean eor = country.get("eor_onboarding").asBoolean();
            Answer answer = form(country.get("code").asText(), "employment_basic_information");
            assertEquals(eor ? 200 : 404, answer.status(), country.get("code").asText());
        }
    }

    @Test
    void countries_areManySortedAndNotAllHireable() {
        JsonNode countries = visitor.get("/v1/countries", token).at("/data");
        List<String> names = countries.findValuesAsText("name");
        assertTrue(names.size() > 220, names.size() + " countries");
        assertEquals(names.stream().sorted().toList(), names);
        assertEquals(names.size(), new HashSet<>(countries.findValuesAsText("code")).size());
        for (JsonNode country : countries) {
            assertEquals(3, country.get("code").asText().length());
            if (Set.of("MNE", "ASM").contains(country.get("code").asText())) {
                assertFalse(country.get("eor_onboarding").asBoolean());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"PRT, 20, 2026-12-21", "FRA, 3, 2026-11-26", "USA, 5, 2026-11-30", "ITA, 10, 2026-12-07"})
    void startDate_tellsLeadTimeAndEarliestDayFromToday(String country, int lead, String earliest) {
        Answer form = form(country, "employment_basic_information");
        assertEquals(lead, form.at(START + "/meta/mot").asInt());
        assertEquals(earliest, form.text(START + "/minDate"));
        assertTrue(texts(form.at(START + "/blockedDates")).contains("2026-12-25"));
    }

    @Test
    void latest_followsTheSetting() {
        assertTrue(form("PRT", "employment_basic_information")
                .at("/data/properties")
                .has("login_email"));
        remote.settings(s -> s.latestFormVersion = 3);
        Answer older = form("PRT", "employment_basic_information?json_schema_version=latest");
        assertTrue(older.at("/data/properties").has("email"));
        assertEquals(
                400,
                form("PRT", "employment_basic_information?json_schema_version=5")
                        .status());
    }

    @Test
    void versionedEnvelope_whereSwitchedOn() {
        remote.settings(s -> s.formEnvelope = FormEnvelope.VERSIONED);
        Answer form = form("PRT", "employment_basic_information");
        assertEquals(4, form.at("/data/version").asInt());
        assertTrue(form.at("/data/schema/properties").has("name"));
    }

    @Test
    void unknownForm_isABadRequest_andAnUnmodelledOneIsNotFound() {
        assertEquals(400, form("PRT", "favourite_colour").status());
        assertEquals(404, form("PRT", "global_payroll_state_taxes").status());
    }

    @Test
    void netherlands_logInWithTheWorkEmailOnly() {
        ObjectNode basic = Hires.fourth("ines@example.com");
        Answer personal = hire(token, Hires.of("NLD", basic));
        assertEquals(Set.of("login_email", "work_email"), names(personal.at("/errors")));
        basic.put("login_email", "work").put("work_email", "ines@acme.example");
        assertEquals("ines@acme.example", hire(token, Hires.of("NLD", basic)).text("/data/employment/login_email"));
    }

    @Test
    void france_wantsTheBoxTickedAndNoSeniority() {
        ObjectNode basic = Hires.fourth("ines@example.com")
                .put("has_seniority_date", "yes")
                .put("seniority_date", "2020-01-01");
        assertEquals(
                Set.of("ack_non_eligible_job_titles", "has_seniority_date"),
                names(hire(token, Hires.of("FRA", basic)).at("/errors")));
        ObjectNode good = Hires.fourth("ines@example.com").put("ack_non_eligible_job_titles", "acknowledged");
        good.remove(List.of("tax_servicing_countries", "tax_job_category"));
        assertEquals(201, hire(token, Hires.of("FRA", good)).status());
    }

    @Test
    void conditions_requireAndForbid() {
        ObjectNode british = Hires.fourth("ines@example.com").put("right_to_work", "visa");
        assertEquals(
                Set.of("visa_expiry_date"),
                names(hire(token, Hires.of("GBR", british)).at("/errors")));
        british.put("right_to_work", "citizen").put("visa_expiry_date", "2030-01-01");
        assertEquals("is not allowed", hire(token, Hires.of("GBR", british)).text("/errors/visa_expiry_date/0"));
        ObjectNode american =
                Hires.fourth("ines@example.com").put("work_state", "NY").put("overtime", "non_exempt");
        assertEquals(
                Set.of("weekly_hours"),
                names(hire(token, Hires.of("USA", american)).at("/errors")));
        american.put("weekly_hours", 80);
        assertEquals(
                "must be less than or equal to 60",
                hire(token, Hires.of("USA", american)).text("/errors/weekly_hours/0"));
    }

    @Test
    void groups_nestTheirErrors_andUnknownKeywordsAreIgnored() {
        ObjectNode basic = Hires.fourth("ines@example.com");
        basic.set("emergency_contact", object("phone", "none"));
        Answer answer = hire(token, Hires.of("BRA", basic));
        assertEquals("has invalid format", answer.text("/errors/emergency_contact/phone/0"));
        basic.set("emergency_contact", object("phone", "+55 11 98765"));
        assertEquals(201, hire(token, Hires.of("BRA", basic)).status());
    }

    @Test
    void folder_comesBeforeItsOwnForms_withOrWithoutEnvelope(@TempDir Path folder) throws IOException {
        String schema = "{\"type\":\"object\",\"properties\":{\"name\":{\"type\":\"string\"}},\"required\":[\"name\"]}";
        Files.writeString(folder.resolve("PRT.employment_basic_information.v4.json"), "{\"data\":" + schema + "}");
        Files.writeString(folder.resolve("MNE.employment_basic_information.v1.json"), schema);
        Files.writeString(folder.resolve("README.md"), "not a form");
        try (GatewaySimulator other = GatewaySimulator.builder()
                .forms(folder)
                .client(PartnerClient.of(CLIENT, SECRET))
                .start()) {
            Visitor there = new Visitor(other.uri());
            String key = other.customerToken(ADA);
            for (String country : List.of("PRT", "MNE")) {
                Answer form = there.get("/v1/countries/" + country + "/employment_basic_information", key);
                assertEquals(Json.parse(schema).orElseThrow(), form.at("/data"));
            }
            Answer third = there.get("/v1/countries/PRT/employment_basic_information?json_schema_version=3", key);
            assertTrue(third.at("/data/properties").has("email"));
        }
    }

    private Answer form(String country, String form) {
        return visitor.get("/v1/countries/" + country + "/" + form, token);
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new TreeSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new TreeSet<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
