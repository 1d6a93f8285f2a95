package dev.remotehiring.simulator.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.Answer;
import dev.remotehiring.simulator.GatewayTest;
import dev.remotehiring.simulator.Hires;
import dev.remotehiring.simulator.Visitor;
import dev.remotehiring.simulator.settings.Settings.RateErrorShape;
import dev.remotehiring.simulator.world.Ids;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GeneralRulesTest extends GatewayTest {
    private static final String COMPANY_NOT_FOUND = "{\"message\":\"Company not found\"}";
    private static final String FORBIDDEN = "{\"message\":\"Forbidden\"}";

    @Test
    void rule22_missingOrGarbledBearer_is401() {
        for (String bearer : List.of("", "nonsense", "a.b.c", "ra_test_unknown")) {
            Answer answer = visitor.get("/v1/employments", bearer);
            assertEquals(401, answer.status());
            assertEquals("{\"message\":\"Unauthorized\"}", answer.body());
        }
    }

    @Test
    void rule22_insufficientScope_is403() {
        String token = grant(ADA, "employment:read").text("/access_token");
        Answer answer = hire(token, Hires.portugal("ines@example.com"));
        assertEquals(403, answer.status());
        assertEquals(FORBIDDEN, answer.body());
        assertEquals(403, visitor.get("/v1/countries", token).status());
    }

    @Test
    void rule22_writeCoversRead_andCategoriesAndCatchAllsCover() {
        for (String scope : List.of(
                "employment:write",
                "employment:read",
                "employments",
                "all:read",
                "all:write",
                "https://gateway.remote.com/company.manage")) {
            String token = grant(ADA, scope).text("/access_token");
            assertEquals(200, visitor.get("/v1/employments", token).status(), scope);
        }
    }

    @Test
    void rule22_readOnlyCustomerToken_readsButWritesNothing() {
        String id = hired(companyToken(ADA), "ines@example.com");
        String readOnly = remote.customerToken(ADA, true);
        for (String path : List.of("/v1/employments", "/v1/employments/" + id, "/v1/countries", "/v1/companies")) {
            assertEquals(200, visitor.get(path, readOnly).status(), path);
        }
        Answer refused = hire(readOnly, Hires.portugal("rui@example.com"));
        assertEquals(403, refused.status());
        assertEquals(FORBIDDEN, refused.body());
        assertEquals(
                403,
                visitor.send("PATCH", "/v1/sandbox/employments/" + id, readOnly, object("status", "active"))
                        .status());
        assertEquals(1, remote.employments().size());
        assertEquals(
                201,
                hire(remote.customerToken(ADA, false), Hires.portugal("rui@example.com"))
                        .status());
    }

    @Test
    void rule22_readOnlyCustomerToken_canGet404() {
        remote.settings(s -> s.readOnlyWriteStatus = 404);
        Answer answer = hire(remote.customerToken(ADA, true), Hires.portugal("ines@example.com"));
        assertEquals(404, answer.status());
        assertEquals("{\"message\":\"Not Found\"}", answer.body());
    }

    @Test
    void rule22_revokedCustomerToken_is401() {
        String token = remote.customerToken(ADA);
        String other = remote.customerToken(ADA);
        remote.revokeCustomerToken(token);
        assertEquals(401, visitor.get("/v1/employments", token).status());
        assertEquals(200, visitor.get("/v1/employments", other).status());
        assertThrows(IllegalArgumentException.class, () -> remote.revokeCustomerToken(token));
    }

    @Test
    void customerTokens_areMadeByAdminsAndOwnersOnly() {
        assertThrows(IllegalArgumentException.class, () -> remote.customerToken(RITA));
    }

    @Test
    void rule23_clientCredentialsOnEmployments_isCompanyNotFound() {
        Answer answer = visitor.get("/v1/employments", partnerToken());
        assertEquals(404, answer.status());
        assertEquals(COMPANY_NOT_FOUND, answer.body());
        assertEquals(
                404,
                visitor.get("/v1/countries/PRT/employment_basic_information", partnerToken())
                        .status());
        assertEquals(
                200,
                visitor.get("/v1/countries/PRT/address_details", partnerToken()).status());
    }

    @Test
    void rule23_magicLinkWithACustomerToken_is403() {
        ObjectNode body = object("user_id", remote.person(ADA).id());
        Answer answer = visitor.post("/v1/magic-link", remote.customerToken(ADA), body);
        assertEquals(403, answer.status());
        assertEquals(FORBIDDEN, answer.body());
    }

    @Test
    void rule23_creatingCompaniesWithACompanyToken_is403() {
        assertEquals(
                403, visitor.post("/v1/companies", companyToken(ADA), object()).status());
    }

    @Test
    void rule23_employeeTokenOnManagerPaths_is403() {
        String employee = employeeToken(hired(companyToken(ADA), "ines@example.com"));
        assertEquals(403, visitor.get("/v1/employments", employee).status());
        assertEquals(403, visitor.get("/v1/company-managers", employee).status());
    }

    @Test
    void rule23_employeeCurrentWithAnotherToken_is403() {
        hired(companyToken(ADA), "ines@example.com");
        for (String token : List.of(companyToken(ADA), remote.customerToken(ADA), partnerToken())) {
            Answer answer = visitor.get("/v1/employee/current", token);
            assertEquals(403, answer.status());
            assertEquals(FORBIDDEN, answer.body());
        }
        assertEquals(401, visitor.get("/v1/employee/current", "").status());
    }

    @Test
    void rule24_anotherCompanysEmployment_is404() {
        String employment = hired(companyToken(ADA), "ines@example.com");
        Answer answer = visitor.get("/v1/employments/" + employment, companyToken(GUS));
        assertEquals(404, answer.status());
        assertEquals(COMPANY_NOT_FOUND, answer.body());
    }

    @Test
    void rule24_anotherCompanysManagers_are404() {
        String globex = remote.company("Globex Trading").id();
        assertEquals(
                404,
                visitor.get("/v1/company-managers?company_id=" + globex, companyToken(ADA))
                        .status());
        String gus = remote.person(GUS).id();
        assertEquals(
                404,
                visitor.get("/v1/company-managers/" + gus, companyToken(ADA)).status());
    }

    @Test
    void rule25_headersCountDown_andTokenRequestsCountToo() {
        Answer first = grant(ADA, "");
        assertEquals("1", first.header("x-ratelimit-count").orElseThrow());
        clock.advance(Duration.ofSeconds(10));
        Answer second = visitor.get("/v1/employments", first.text("/access_token"));
        assertEquals("2", second.header("x-ratelimit-count").orElseThrow());
        assertEquals("248", second.header("x-ratelimit-remaining").orElseThrow());
        assertEquals("50000", second.header("x-ratelimit-reset").orElseThrow());
    }

    @Test
    void rule25_refusedAnswers_haveTheHeadersToo() {
        Answer answer = visitor.get("/v1/employments/unknown", companyToken(ADA));
        assertEquals(404, answer.status());
        assertTrue(answer.header("x-ratelimit-reset").isPresent());
    }

    @Test
    void rule25_overTheLimit_is429UntilTheWindowEnds() {
        remote.settings(s -> s.partnerLimit = 2);
        String token = companyToken(ADA);
        assertEquals(200, visitor.get("/v1/employments", token).status());
        Answer over = visitor.get("/v1/employments", token);
        assertEquals(429, over.status());
        assertEquals("{\"message\":\"Too many requests\"}", over.body());
        assertTrue(over.header("retry-after").isEmpty());
        assertEquals("0", over.header("x-ratelimit-remaining").orElseThrow());
        clock.advance(Duration.ofSeconds(60));
        assertEquals(200, visitor.get("/v1/employments", token).status());
    }

    @Test
    void rule25_customerTokens_countPerCompany() {
        remote.settings(s -> s.customerLimit = 1);
        assertEquals(
                200, visitor.get("/v1/employments", remote.customerToken(ADA)).status());
        assertEquals(
                200, visitor.get("/v1/employments", remote.customerToken(GUS)).status());
        assertEquals(
                429,
                visitor.get("/v1/employments", remote.customerToken("olga.owner@acme.example"))
                        .status());
    }

    @Test
    void rule25_otherShapesOf429_whereSwitchedOn() {
        remote.settings(s -> {
            s.partnerLimit = 0;
            s.retryAfter = true;
            s.rateErrors = RateErrorShape.ERRORS_DETAIL;
        });
        Answer answer = visitor.token(BASIC, Map.of("grant_type", "client_credentials"));
        assertEquals(429, answer.status());
        assertEquals("60", answer.header("retry-after").orElseThrow());
        assertEquals("Customer rate-limit exceeded.", answer.text("/errors/detail"));
    }

    @Test
    void rule26_pagesOutOfRange_are422() {
        String token = companyToken(ADA);
        for (String query : List.of("page=0", "page=-1", "page=x", "page_size=0", "page_size=101")) {
            assertEquals(422, visitor.get("/v1/employments?" + query, token).status(), query);
        }
    }

    @Test
    void rule26_defaultsAndCounters_standUnderData() {
        String token = companyToken(ADA);
        for (int i = 0; i < 21; i++) {
            hired(token, "person" + i + "@example.com");
        }
        Answer first = visitor.get("/v1/employments", token);
        assertEquals(20, first.at("/data/employments").size());
        assertEquals(1, first.at("/data/current_page").asInt());
        assertEquals(2, first.at("/data/total_pages").asInt());
        assertEquals(21, first.at("/data/total_count").asInt());
        assertEquals(
                1,
                visitor.get("/v1/employments?page=2", token)
                        .at("/data/employments")
                        .size());
        assertEquals(
                5,
                visitor.get("/v1/employments?page_size=5", token)
                        .at("/data/total_pages")
                        .asInt());
    }

    @Test
    void rule27_unknownKeys_are422() {
        String token = companyToken(ADA);
        Answer answer = hire(token, Hires.portugal("ines@example.com").put("nickname", "Ine"));
        assertEquals(422, answer.status());
        assertTrue(answer.at("/errors").has("nickname"));
        ObjectNode link = object("user_id", remote.person(ADA).id(), "colour", "red");
        assertEquals(422, visitor.post("/v1/magic-link", token, link).status());
    }

    @Test
    void rule28_eorAlias_answersLikeV1() {
        String token = companyToken(ADA);
        Answer alias = visitor.get("/eor/v1/countries", token);
        assertEquals(200, alias.status());
        assertEquals(visitor.get("/v1/countries", token).body(), alias.body());
    }

    @Test
    void bodies_thatAreNoJson_areRefused() {
        String token = companyToken(ADA);
        Answer form = visitor.send(Visitor.form(
                visitor.to("/v1/employments").header("Authorization", "Bearer " + token), Map.of("a", "b")));
        assertEquals(415, form.status());
        assertEquals(404, visitor.get("/v1/" + Ids.uuid(), token).status());
    }
}
