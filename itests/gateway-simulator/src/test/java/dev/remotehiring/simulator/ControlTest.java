package dev.remotehiring.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.settings.Rule;
import dev.remotehiring.simulator.world.Ids;
import dev.remotehiring.simulator.world.PartnerClient;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ControlTest extends GatewayTest {

    @Test
    void trouble_everyKind_canBeAskedForByName() {
        for (String kind : List.of(
                "answer",
                "oauth_error",
                "stall",
                "drip",
                "cut_short",
                "drop",
                "lose_answer",
                "act_late",
                "lag_in_lists")) {
            ObjectNode order = object("kind", kind, "for", "PT1S", "after", "PT1S", "pause", "PT0.01S");
            assertEquals(200, order("trouble", order).status(), kind);
        }
        assertEquals(9, visitor.get("/_simulator/trouble", "").at("/data").size());
        visitor.send("DELETE", "/_simulator/trouble", "", null);
        assertEquals(0, visitor.get("/_simulator/trouble", "").at("/data").size());
    }

    @Test
    void trouble_asAskedFor_happens() {
        String token = companyToken(ADA);
        order("trouble", object("kind", "lose_answer", "method", "POST", "path", "/v1/employments"));
        assertThrows(UncheckedIOException.class, () -> hire(token, Hires.portugal("ines@example.com")));
        assertEquals(
                "ines@example.com", visitor.get("/_simulator/employments", "").text("/data/0/login_email"));
        ObjectNode answer = object("kind", "answer", "content_type", "text/html", "body", "<p>busy</p>")
                .put("status", 502);
        answer.set("headers", object("retry-after", "3"));
        order("trouble", answer);
        Answer refused = visitor.get("/v1/employments", token);
        assertEquals(502, refused.status());
        assertEquals("<p>busy</p>", refused.body());
        assertEquals("3", refused.header("retry-after").orElseThrow());
    }

    @Test
    void orders_thatMakeNoSense_areRefusedInWords() {
        assertEquals(
                "unknown kind of trouble: hiccup",
                order("trouble", object("kind", "hiccup")).text("/message"));
        assertEquals(
                400, order("trouble", object("kind", "stall", "for", "a while")).status());
        assertEquals(400, order("settings", object("colour", "red")).status());
        assertEquals(400, order("clock", object("advance", "soon")).status());
        assertEquals(400, order("revoke", object("user", "nobody@example.com")).status());
        assertEquals(
                400, order("employments", object("company", "Acme Robotics")).status());
        assertEquals(404, order("dance", object()).status());
        Answer form = visitor.send(Visitor.form(visitor.to("/_simulator/trouble"), Map.of("kind", "drop")));
        assertEquals(415, form.status());
    }

    @Test
    void settings_areShownAndChanged() {
        assertEquals(
                3600,
                visitor.get("/_simulator/settings", "")
                        .at("/data/expires_in_seconds")
                        .asInt());
        assertEquals(
                200,
                order("settings", object("token_errors", "message").put("expires_in_seconds", 5))
                        .status());
        assertEquals(5, grant(ADA, "").at("/expires_in").asInt());
        assertEquals(
                "message",
                visitor.get("/_simulator/settings", "")
                        .text("/data/token_errors")
                        .toLowerCase());
    }

    @Test
    void clock_movesAndTokensExpire() {
        String token = companyToken(ADA);
        order("clock", object("advance", "PT1H"));
        assertEquals(401, visitor.get("/v1/employments", token).status());
    }

    @Test
    void revokeAndExpire_endTokens() {
        Answer granted = grant(ADA, "");
        order("expire-tokens", object());
        assertEquals(
                401,
                visitor.get("/v1/employments", granted.text("/access_token")).status());
        assertEquals(200, refresh(granted.text("/refresh_token")).status());
        order("revoke", object("company", "Acme Robotics"));
        assertEquals(400, refresh(granted.text("/refresh_token")).status());
    }

    @Test
    void clientSecrets_areAddedAndDropped_neverShown() {
        String second = Ids.secret();
        Answer added = order("client-secrets", object("client", CLIENT, "add", second));
        assertEquals(200, added.status());
        assertEquals(200, clientCredentials(SECRET).status());
        assertEquals(200, clientCredentials(second).status());
        Answer dropped = order("client-secrets", object("client", CLIENT, "drop", SECRET));
        assertEquals(200, dropped.status());
        assertEquals(401, clientCredentials(SECRET).status());
        Answer twice = order("client-secrets", object("client", CLIENT, "drop", SECRET));
        assertEquals(400, twice.status());
        assertEquals("PartnerClient[ats] has no such secret", twice.text("/message"));
        for (Answer answer : List.of(
                added,
                dropped,
                twice,
                order("client-secrets", object("client", "nobody", "add", second)),
                order("client-secrets", object("add", second)),
                visitor.send(visitor.to("/_simulator/requests").header("Accept", "application/json")))) {
            assertFalse(answer.body().contains(SECRET) || answer.body().contains(second));
        }
    }

    @Test
    void customerTokens_areMadeAndRevoked() {
        Answer made = order("customer-tokens", object("user", ADA));
        assertEquals("no-store", made.header("cache-control").orElseThrow());
        String token = made.text("/data/token");
        assertEquals(201, hire(token, Hires.portugal("ines@example.com")).status());
        String readOnly = order("customer-tokens", object("user", ADA).put("read_only", true))
                .text("/data/token");
        assertEquals(200, visitor.get("/v1/employments", readOnly).status());
        assertEquals(403, hire(readOnly, Hires.portugal("rui@example.com")).status());
        assertEquals(200, revokeToken(token).status());
        assertEquals(401, visitor.get("/v1/employments", token).status());
        Answer twice = revokeToken(token);
        assertEquals(400, twice.status());
        assertFalse(twice.body().contains(token));
        assertEquals(400, order("customer-tokens", object("user", RITA)).status());
        assertEquals(
                400,
                order("customer-tokens", object("user", "nobody@acme.example")).status());
    }

    @Test
    void companies_changeStatusAndCreditRisk() {
        String token = companyToken(ADA);
        order("companies", object("name", "Acme Robotics", "status", "archived", "credit_risk", "fail"));
        assertEquals(409, hire(token, Hires.portugal("ines@example.com")).status());
        assertEquals("fail", remote.company("Acme Robotics").creditRisk());
    }

    @Test
    void employments_ofOthers_canBeAdded() {
        ObjectNode order = object("company", "Acme Robotics", "country_code", "PRT");
        order.set("basic_information", Hires.fourth("ines@example.com"));
        assertEquals(200, order("employments", order).status());
        assertEquals(
                422, hire(companyToken(ADA), Hires.portugal("ines@example.com")).status());
    }

    @Test
    void requests_areListedWithoutTheirSecrets() {
        Answer granted = grant(ADA, "");
        visitor.get("/v1/employments?page_size=1", granted.text("/access_token"));
        Answer page = visitor.get("/_simulator/requests", "");
        assertTrue(page.body().contains("/v1/employments?page_size=1"));
        Answer json = visitor.send(visitor.to("/_simulator/requests").header("Accept", "application/json"));
        assertEquals("/auth/oauth2/token", json.text("/data/0/path"));
        assertEquals(2, json.at("/data").size());
        for (String secret : List.of(granted.text("/access_token"), granted.text("/refresh_token"), SECRET)) {
            assertFalse(json.body().contains(secret) || page.body().contains(secret));
        }
        visitor.send("DELETE", "/_simulator/requests", "", null);
        assertEquals(0, remote.requests().size());
    }

    private Answer revokeToken(String token) {
        return visitor.send("DELETE", "/_simulator/customer-tokens", "", object("token", token));
    }

    private Answer clientCredentials(String secret) {
        return visitor.token(CLIENT + ":" + secret, Map.of("grant_type", "client_credentials"));
    }

    private Answer order(String what, ObjectNode order) {
        return visitor.post("/_simulator/" + what, "", Json.object().setAll(order));
    }

    @Test
    void without_aRule_isNotKeptByThisOneOnly() {
        try (GatewaySimulator lenient = GatewaySimulator.builder()
                .client(PartnerClient.of(CLIENT, SECRET).redirectingTo(CALLBACK))
                .without(Rule.R34_EMAIL_TAKEN)
                .start()) {
            Visitor there = new Visitor(lenient.uri());
            String token = there.token(
                            BASIC, Map.of("grant_type", "authorization_code", "code", lenient.approve(CLIENT, ADA, "")))
                    .text("/access_token");
            for (int time = 1; time <= 2; time++) {
                assertEquals(
                        201,
                        there.post("/v1/employments", token, Hires.portugal("ines@example.com"))
                                .status());
            }
            assertEquals(2, lenient.employments().size());
        }
        hired(companyToken(ADA), "ines@example.com");
        assertEquals(
                422, hire(companyToken(ADA), Hires.portugal("ines@example.com")).status());
    }
}
