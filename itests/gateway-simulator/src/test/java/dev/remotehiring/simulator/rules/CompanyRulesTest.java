package dev.remotehiring.simulator.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.Answer;
import dev.remotehiring.simulator.GatewayTest;
import dev.remotehiring.simulator.world.PartnerClient;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CompanyRulesTest extends GatewayTest {

    @Test
    void rule47_termsTooOldOrInTheFuture_are422() {
        for (int minutes : new int[] {-16, 1}) {
            String accepted = clock.instant().plus(Duration.ofMinutes(minutes)).toString();
            Answer answer = create("", company().put("terms_of_service_accepted_at", accepted));
            assertEquals(422, answer.status());
            assertTrue(answer.at("/errors").has("terms_of_service_accepted_at"));
        }
        assertEquals(
                201,
                create("", company().put("terms_of_service_accepted_at", "2026-11-23 08:46:00Z"))
                        .status());
    }

    @Test
    void rule47_bothNumbersOrUnknownCurrency_are422() {
        assertEquals(
                422,
                create("", company().put("tax_number", "1").put("registration_number", "2"))
                        .status());
        assertTrue(create("", company().put("desired_currency", "XAU"))
                .at("/errors")
                .has("desired_currency"));
        ObjectNode nameless = company();
        nameless.remove("name");
        assertEquals(422, create("", nameless).status());
    }

    @Test
    void rule47_duplicateTaxNumber_is409() {
        assertEquals(201, create("", company().put("tax_number", "EIN-1")).status());
        Answer again = create("", company().put("tax_number", "EIN-1").put("company_owner_email", "b@new.example"));
        assertEquals(409, again.status());
        assertEquals("resource_already_exists", again.text("/message/code"));
    }

    @Test
    void rule47_withoutAddress_isPendingCompleteIsActive() {
        Answer pending = create("", company().put("tax_number", "EIN-1"));
        assertEquals("pending", pending.text("/data/company/status"));
        ObjectNode complete = company().put("tax_number", "EIN-2").put("company_owner_email", "b@new.example");
        complete.set("address_details", address());
        assertEquals("active", create("", complete).text("/data/company/status"));
        ObjectNode change = object("country_code", "USA");
        change.set("address_details", address());
        String id = pending.text("/data/company/id");
        Answer changed = visitor.send("PATCH", "/v1/companies/" + id, partnerToken(), change);
        assertEquals("active", changed.text("/data/company/status"), changed.body());
    }

    @Test
    void rule48_actions_areACommaList() {
        Answer answer = create("?action=send_create_password_email,get_oauth_access_tokens", company());
        assertTrue(answer.at("/data").has("tokens"));
        Answer plural =
                create("?actions=get_oauth_access_tokens", company().put("company_owner_email", "b@new.example"));
        assertTrue(plural.at("/data").has("tokens"));
        assertFalse(create("", company().put("company_owner_email", "c@new.example"))
                .at("/data")
                .has("tokens"));
    }

    @Test
    void rule48_ineligibleClient_isInvalidParams() {
        remote.register(PartnerClient.of(CLIENT, SECRET).withoutCompanyTokens());
        Answer answer = create("?action=get_oauth_access_tokens", company());
        assertEquals(400, answer.status());
        assertEquals("{\"message\":\"invalid_params\"}", answer.body());
    }

    @Test
    void rule48_unknownAction_is422() {
        assertEquals(422, create("?action=dance", company()).status());
    }

    @Test
    void rule49_newCompany_is201WithSixTokenFieldsAndIsListed() {
        Answer answer = create("?action=get_oauth_access_tokens", company());
        assertEquals(201, answer.status());
        Set<String> names = new TreeSet<>();
        answer.at("/data/tokens").fieldNames().forEachRemaining(names::add);
        assertEquals(
                Set.of("access_token", "refresh_token", "expires_in", "token_type", "company_id", "user_id"), names);
        Answer list = visitor.get("/v1/companies", partnerToken());
        assertEquals(answer.text("/data/company/id"), list.text("/data/companies/0/id"));
        String token = answer.text("/data/tokens/access_token");
        assertEquals("New Ltd", visitor.get("/v1/identity/current", token).text("/data/company/name"));
    }

    @Test
    void rule49_externalId_isAnsweredAndFoundByIt() {
        Answer answer = create("", company().put("external_id", "tenant-7"));
        assertEquals("tenant-7", answer.text("/data/company/external_id"));
        create("", company().put("company_owner_email", "b@new.example").put("external_id", "tenant-8"));
        create("", company().put("company_owner_email", "c@new.example"));
        Answer found = visitor.get("/v1/companies?external_id=tenant-7", partnerToken());
        assertEquals(1, found.at("/data/companies").size());
        assertEquals(answer.text("/data/company/id"), found.text("/data/companies/0/id"));
        assertEquals("tenant-7", found.text("/data/companies/0/external_id"));
        for (String other : new String[] {"tenant", "null", ""}) {
            assertEquals(
                    0,
                    visitor.get("/v1/companies?external_id=" + other, partnerToken())
                            .at("/data/companies")
                            .size(),
                    other);
        }
        assertEquals(3, listed());
    }

    @Test
    void rule50_clientCredentials_listExactlyTheAuthorizedOnes() {
        assertEquals(
                0,
                visitor.get("/v1/companies", partnerToken())
                        .at("/data/companies")
                        .size());
        grant(ADA, "");
        Answer list = visitor.get("/v1/companies", partnerToken());
        assertEquals(1, list.at("/data/companies").size());
        assertEquals("Acme Robotics", list.text("/data/companies/0/name"));
    }

    @Test
    void rule50_customerToken_listsItsOwnOr403() {
        Answer list = visitor.get("/v1/companies", remote.customerToken(GUS));
        assertEquals(1, list.at("/data/companies").size());
        assertEquals("Globex Trading", list.text("/data/companies/0/name"));
        remote.settings(s -> s.companiesForCustomerTokens = false);
        assertEquals(
                403, visitor.get("/v1/companies", remote.customerToken(GUS)).status());
    }

    @Test
    void rule50_companyOfWhichOneUserWithdrew_isListedWhileAnotherConsents() {
        grant(ADA, "");
        grant("olga.owner@acme.example", "");
        remote.revokeUser(ADA);
        assertEquals(1, listed());
        remote.revokeUser("olga.owner@acme.example");
        assertEquals(0, listed());
    }

    @Test
    void rule50_companyThatWithdrew_isNotListed() {
        grant(ADA, "");
        grant("olga.owner@acme.example", "");
        grant(GUS, "");
        remote.revokeCompany("Acme Robotics");
        assertEquals(1, listed());
    }

    @Test
    void rule50_lastUserWithdrew_companyStaysWhereSwitchedOn() {
        remote.settings(s -> s.companyOutlivesConsents = true);
        Answer granted = grant(ADA, "");
        remote.revokeUser(ADA);
        assertEquals(1, listed());
        assertEquals(400, refresh(granted.text("/refresh_token")).status());
        remote.revokeCompany("Acme Robotics");
        assertEquals(0, listed());
    }

    @Test
    void rule50_consentAgain_isListedAgain() {
        grant(ADA, "");
        remote.revokeUser(ADA);
        grant(ADA, "");
        assertEquals(1, listed());
    }

    @Test
    void rule51_companyTokenOfAnotherCompany_is404() {
        String globex = remote.company("Globex Trading").id();
        Answer answer = visitor.get("/v1/companies/" + globex, companyToken(ADA));
        assertEquals(404, answer.status());
        assertEquals("{\"message\":\"Company not found\"}", answer.body());
        assertEquals(
                200, visitor.get("/v1/companies/" + globex, companyToken(GUS)).status());
    }

    @Test
    void rule51_pendingActions_areThoseOfTheOwnCompany() {
        String acme = "/v1/companies/" + remote.company("Acme Robotics").id() + "/actions";
        assertEquals(
                "{\"data\":{\"actions\":[]}}",
                visitor.get(acme, companyToken(ADA)).body());
        remote.companyStatus("Acme Robotics", "review");
        remote.creditRisk("Acme Robotics", "deposit_required");
        Answer pending = visitor.get(acme, companyToken(ADA));
        assertEquals(200, pending.status());
        assertTrue(pending.body().contains("{\"type\":\"verify_company\",\"required\":true}"), pending.body());
        assertTrue(pending.body().contains("\"setup_remote_payments\""), pending.body());
        assertEquals(404, visitor.get(acme, companyToken(GUS)).status());
    }

    @Test
    void rule52_createToken_isFlatAndForManagedCompaniesOnly() {
        String acme = remote.company("Acme Robotics").id();
        String path = "/v1/companies/" + acme + "/create-token?scope=employment:read";
        Answer unmanaged = visitor.post(path, partnerToken(), null);
        assertEquals(404, unmanaged.status());
        assertEquals("{\"message\":\"Company not found\"}", unmanaged.body());
        grant(ADA, "");
        Answer answer = visitor.post(path, partnerToken(), null);
        assertEquals(200, answer.status());
        assertEquals(3, answer.at("").size());
        assertEquals(
                200,
                visitor.get("/v1/employments", answer.text("/access_token")).status());
        assertEquals(200, refresh(answer.text("/refresh_token")).status());
    }

    @Test
    void rule52_createTokenByAnIneligibleClient_isRefusedOneOfThreeWays() {
        grant(ADA, "");
        remote.register(PartnerClient.of(CLIENT, SECRET).withoutCompanyTokens());
        String path = "/v1/companies/" + remote.company("Acme Robotics").id() + "/create-token";
        Answer answer = visitor.post(path, partnerToken(), null);
        assertEquals(404, answer.status());
        assertEquals("{\"message\":\"Company not found\"}", answer.body());
        remote.settings(s -> s.ineligibleCreateTokenStatus = 403);
        assertEquals(
                "{\"message\":\"Forbidden\"}",
                visitor.post(path, partnerToken(), null).body());
        remote.settings(s -> s.ineligibleCreateTokenStatus = 400);
        assertEquals(
                "{\"message\":\"invalid_params\"}",
                visitor.post(path, partnerToken(), null).body());
    }

    @Test
    void rule52_createdTokens_speakForTheOwnerWithTheAskedScope() {
        grant(ADA, "");
        String path = "/v1/companies/" + remote.company("Acme Robotics").id()
                + "/create-token?scope=employment:read%20country:read";
        Answer answer = visitor.post(path, partnerToken(), null);
        String token = answer.text("/access_token");
        assertEquals(3600, answer.at("/expires_in").asInt());
        assertEquals(
                "olga.owner@acme.example",
                visitor.get("/v1/identity/current", token).text("/data/user/email"));
        assertEquals(200, visitor.get("/v1/countries", token).status());
        assertEquals(403, visitor.get("/v1/company-managers", token).status());
        assertEquals(403, visitor.post(path, token, null).status());
    }

    @Test
    void rule53_managerRoles_areThree() {
        String token = companyToken(ADA);
        for (String role : new String[] {"owner", "king", ""}) {
            Answer answer = manager(token, "x@acme.example", role);
            assertEquals(422, answer.status(), role);
            assertTrue(answer.at("/errors").has("role"));
        }
        Answer answer = manager(token, "new@acme.example", "onboarding_manager");
        assertEquals(201, answer.status());
        String id = answer.text("/company_manager/user_id");
        assertEquals(
                5,
                visitor.get("/v1/company-managers", token)
                        .at("/data/total_count")
                        .asInt());
        assertEquals(
                "new@acme.example",
                visitor.get("/v1/company-managers/" + id, token).text("/data/company_manager/user_email"));
        assertEquals(422, manager(token, "new@acme.example", "admin").status());
        assertEquals(
                200,
                visitor.send("DELETE", "/v1/company-managers/" + id, token, null)
                        .status());
        assertEquals(404, visitor.get("/v1/company-managers/" + id, token).status());
    }

    @Test
    void rule53_envelopedAnswer_whereSwitchedOn() {
        remote.settings(s -> s.bareManagerAnswer = false);
        Answer answer = manager(companyToken(ADA), "new@acme.example", "admin");
        assertEquals("admin", answer.text("/data/company_manager/role"));
    }

    private int listed() {
        return visitor.get("/v1/companies", partnerToken())
                .at("/data/companies")
                .size();
    }

    private Answer manager(String token, String email, String role) {
        return visitor.post(
                "/v1/company-managers?actions=no_invite", token, object("name", "N", "email", email, "role", role));
    }

    private Answer create(String query, ObjectNode body) {
        return visitor.post("/v1/companies" + query, partnerToken(), body);
    }

    private ObjectNode company() {
        return object(
                "name", "New Ltd",
                "country_code", "USA",
                "company_owner_email", "a@new.example",
                "company_owner_name", "Nia New",
                "desired_currency", "USD",
                "terms_of_service_accepted_at", clock.instant().toString());
    }

    private static ObjectNode address() {
        return object("address", "1 Main St", "city", "Springfield", "postal_code", "12345", "state", "CA");
    }
}
