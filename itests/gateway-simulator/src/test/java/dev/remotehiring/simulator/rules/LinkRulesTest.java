package dev.remotehiring.simulator.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.Answer;
import dev.remotehiring.simulator.Browser;
import dev.remotehiring.simulator.GatewayTest;
import dev.remotehiring.simulator.Hires;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.world.Ids;
import dev.remotehiring.simulator.world.PartnerClient;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LinkRulesTest extends GatewayTest {
    private static final String INES = "ines@example.com";
    private String token;

    @BeforeEach
    void connect() {
        token = companyToken(ADA);
    }

    @Test
    void rule54_bothOrNoIds_are422() {
        String id = hired(token, INES);
        assertEquals(422, link(object("path", "/dashboard")).status());
        assertEquals(
                422,
                link(object("user_id", remote.person(ADA).id(), "employment_id", id))
                        .status());
    }

    @Test
    void rule54_malformedPaths_are422() {
        for (String path : List.of(
                "no-slash-at-the-start",
                "/two//slashes",
                "//twice",
                "/?a=b",
                "/odd/ch.ar:acters*",
                "/slash/at/the/end/",
                "/half?an%2escape%1=x",
                "/a?",
                "/a?=b",
                "/" + "a".repeat(2000))) {
            Answer answer = link(object("user_id", remote.person(ADA).id(), "path", path));
            assertEquals(422, answer.status(), path);
            assertTrue(answer.at("/errors").has("path"));
        }
    }

    @Test
    void rule54_wellFormedPaths_areFine() {
        for (String path : List.of(
                "/dashboard",
                "/dashboard/people/new/full_time/" + Ids.uuid(),
                "/dashboard/people/hiring?filters%5B0%5D=a&x=&y",
                "/a?b=c&d=e")) {
            assertEquals(
                    200,
                    link(object("user_id", remote.person(ADA).id(), "path", path))
                            .status(),
                    path);
        }
    }

    @Test
    void rule54_unknownUser_is404Or422() {
        assertEquals(404, link(object("user_id", Ids.uuid())).status());
        assertEquals(404, link(object("user_id", remote.person(GUS).id())).status());
        remote.settings(s -> s.unknownLinkUserStatus = 422);
        assertEquals(422, link(object("user_id", Ids.uuid())).status());
        assertEquals(422, link(object("user_id", "42")).status());
    }

    @Test
    void rule54_employeeNotInvited_is422() {
        assertEquals(422, link(object("employment_id", hired(token, INES))).status());
    }

    @Test
    void rule54_employeeInvited_logsTheEmployeeIn() {
        String id = hired(token, INES);
        ObjectNode details = Json.object();
        details.set(
                "contract_details",
                object("contract_duration_type", "indefinite", "role_description", "Work")
                        .put("annual_gross_salary", 1));
        details.set("pricing_plan_details", object("frequency", "monthly"));
        assertEquals(
                200,
                visitor.send("PATCH", "/v1/employments/" + id, token, details).status());
        assertEquals(
                200,
                visitor.post("/v1/employments/" + id + "/invite", token, null).status());
        Browser browser = new Browser(visitor);
        Answer landed = browser.open(
                browser.open(path(link(object("employment_id", id)))).location());
        assertTrue(landed.body().contains("Welcome, Inês Sá"));
    }

    @Test
    void rule54_integrationWithoutMagicLinks_is403() {
        remote.register(PartnerClient.of(CLIENT, SECRET).withoutMagicLinks());
        assertEquals(403, link(object("user_id", remote.person(ADA).id())).status());
    }

    @Test
    void rule55_link_logsInOnceAndLandsOnItsPath() {
        String id = hire(token, Hires.portugal(INES).put("external_id", "candidate-7"))
                .text("/data/employment/id");
        String path = "/dashboard/people/new/full_time/" + id;
        Answer made = link(object("user_id", remote.person(RITA).id(), "path", path));
        Browser browser = new Browser(visitor);
        Answer followed = browser.open(path(made));
        assertEquals(path, followed.location());
        String page = browser.open(path).body();
        for (String text :
                List.of("Inês Sá", "Engineer", "Portugal", "2027-03-01", "Acme Robotics", RITA, "candidate-7")) {
            assertTrue(page.contains(text), text);
        }
        Answer again = new Browser(visitor).open(path(made));
        assertEquals(410, again.status());
        assertTrue(again.header("set-cookie").isEmpty());
    }

    @Test
    void rule55_lateLink_showsAnError() {
        Answer inTime = link(object("user_id", remote.person(ADA).id()));
        clock.advance(Duration.ofSeconds(179));
        assertEquals(303, new Browser(visitor).open(path(inTime)).status());
        Answer late = link(object("user_id", remote.person(ADA).id()));
        clock.advance(Duration.ofSeconds(180));
        assertEquals(410, new Browser(visitor).open(path(late)).status());
    }

    @Test
    void rule56_ssoUrl_isOffByDefault() {
        for (String path : List.of("/v1/sso-url", "/v1/sso_url")) {
            assertEquals(
                    404,
                    visitor.get(
                                    path + "?action=redirect_to_onboarding&user_id="
                                            + remote.person(ADA).id(),
                                    token)
                            .status());
        }
    }

    @Test
    void rule56_ssoUrlSwitchedOn_logsIn() {
        remote.settings(s -> s.legacySsoUrl = true);
        for (String path : List.of("/v1/sso-url", "/v1/sso_url")) {
            Answer answer = visitor.get(
                    path + "?action=redirect_to_onboarding&user_id="
                            + remote.person(ADA).id(),
                    token);
            assertEquals(200, answer.status());
            assertEquals(
                    "/dashboard/people/new/full_time",
                    new Browser(visitor).open(path(answer)).location());
        }
    }

    @Test
    void rule57_identity_hasAShapePerTokenKind() {
        Answer partner = visitor.get("/v1/identity/current", partnerToken());
        assertEquals(201, partner.status());
        assertEquals(CLIENT, partner.text("/data/client_id"));
        assertEquals("Your ATS", partner.text("/data/integration/display_name"));
        assertFalse(partner.at("/data").has("company"));
        Answer company = visitor.get("/v1/identity/current", token);
        assertEquals(ADA, company.text("/data/user/email"));
        assertEquals("Acme Robotics", company.text("/data/company/name"));
        assertTrue(company.at("/data").has("integration"));
        Answer customer = visitor.get("/v1/identity/current", remote.customerToken(ADA));
        assertEquals(201, customer.status());
        assertFalse(customer.at("/data").has("integration"));
        assertEquals(ADA, customer.text("/data/user/email"));
    }

    @Test
    void rule57_statusCode_isConfigurable() {
        remote.settings(s -> s.identityStatus = 200);
        assertEquals(200, visitor.get("/v1/identity/current", token).status());
    }

    @Test
    void rule57_employeeCurrent_wantsAnActiveEmployment() {
        String id = hired(token, "ines@example.com");
        String employee = employeeToken(id);
        Answer tooEarly = visitor.get("/v1/employee/current", employee);
        assertEquals(403, tooEarly.status());
        assertEquals(
                "The employment is expected to be active in order to perform this action", tooEarly.text("/message"));
        activate(id);
        Answer answer = visitor.get("/v1/employee/current", employee);
        assertEquals(200, answer.status());
        assertEquals(id, answer.text("/data/employment/id"));
        assertEquals("Inês Sá", answer.text("/data/user/name"));
        assertEquals("ines@example.com", answer.text("/data/user/email"));
        assertEquals("Acme Robotics", answer.text("/data/company/name"));
        assertEquals(
                200,
                visitor.send("DELETE", "/v1/sandbox/employments/" + id, token, null)
                        .status());
        assertEquals(403, visitor.get("/v1/employee/current", employee).status());
    }

    private void activate(String id) {
        assertEquals(
                200,
                visitor.send("PATCH", "/v1/sandbox/employments/" + id, token, object("status", "active"))
                        .status());
    }

    private Answer link(ObjectNode body) {
        return visitor.post("/v1/magic-link", token, body);
    }

    private static String path(Answer link) {
        return URI.create(link.text("/data/url")).getPath();
    }
}
