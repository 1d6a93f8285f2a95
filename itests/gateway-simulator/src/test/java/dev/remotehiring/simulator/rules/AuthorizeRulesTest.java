package dev.remotehiring.simulator.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.simulator.Answer;
import dev.remotehiring.simulator.Browser;
import dev.remotehiring.simulator.GatewayTest;
import dev.remotehiring.simulator.http.Request;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class AuthorizeRulesTest extends GatewayTest {
    private static final String STATE = "a b+c&d";
    private static final String ASK =
            "/auth/oauth2/authorize?client_id=ats&redirect_uri=https%3A%2F%2Fats.example%2Fcallback"
                    + "&state=a%20b%2Bc%26d&scope=employment%3Awrite%20form%3Aread&response_type=code&code_challenge=xyz";

    @Test
    void rule06_unregisteredRedirectUri_rendersAnErrorAndNeverRedirects() {
        for (String uri :
                List.of("https://evil.example/", "https://ats.example/callback/", "https://ats.example/callback%3Fa")) {
            Answer answer = browser().open("/auth/oauth2/authorize?client_id=ats&redirect_uri=" + uri);
            assertEquals(400, answer.status(), uri);
            assertTrue(answer.header("location").isEmpty());
            assertTrue(answer.body().contains("not one that Your ATS has registered"));
        }
    }

    @Test
    void rule06_unknownOrMissingClient_rendersAnError() {
        Answer unknown = browser().open("/auth/oauth2/authorize?client_id=nobody&redirect_uri=" + CALLBACK);
        assertEquals(400, unknown.status());
        assertEquals(400, browser().open("/auth/oauth2/authorize").status());
    }

    @Test
    void rule07_withoutSession_logsInFirstAndComesBackToTheSameRequest() {
        Browser browser = browser();
        Answer login = browser.open(ASK);
        assertEquals(303, login.status());
        assertTrue(login.location().startsWith("/login?return="));
        Answer consent = browser.openLoggedIn(ASK, ADA);
        assertEquals(200, consent.status());
        assertTrue(consent.body().contains("Your ATS"));
        assertTrue(consent.body().contains("Acme Robotics"));
        assertTrue(consent.body().contains("Ada Admin"));
        assertTrue(consent.body().contains("employment:write"));
    }

    @Test
    void rule07_recruiter_isToldThatOnlyAnAdminCan() {
        Answer page = browser().openLoggedIn(ASK, RITA);
        assertEquals(403, page.status());
        assertTrue(page.body().contains("Only an admin"));
        assertFalse(page.body().contains("value=\"allow\""));
        assertTrue(page.body().contains("https://ats.example/callback?error=access_denied&amp;error_description="));
    }

    @Test
    void rule07_wrongPassword_doesNotLogIn() {
        Browser browser = browser();
        Map<String, String> fields =
                Browser.hidden(browser.open(browser.open(ASK).location()));
        fields.put("email", ADA);
        fields.put("password", "guess");
        assertEquals(401, browser.submit("/login", fields).status());
        assertEquals(303, browser.open(ASK).status());
    }

    @Test
    void rule07_consentFormOfAnotherSession_isRefused() {
        Answer consent = browser().openLoggedIn(ASK, ADA);
        Browser other = browser();
        other.openLoggedIn(ASK, GUS);
        assertEquals(400, other.decide(consent, "allow").status());
    }

    @Test
    void rule08_allow_redirectsWithCodeAndUnchangedState() {
        Browser browser = browser();
        Answer answer = browser.decide(browser.openLoggedIn(ASK, ADA), "allow");
        assertEquals(303, answer.status());
        assertEquals(STATE, parameters(answer).get("state"));
        assertEquals(200, exchange(parameters(answer).get("code")).status());
    }

    @Test
    void rule08_deny_redirectsWithAccessDeniedAndState() {
        Browser browser = browser();
        Answer answer = browser.decide(browser.openLoggedIn(ASK, ADA), "deny");
        assertEquals(303, answer.status());
        assertTrue(answer.location().startsWith(CALLBACK + "?"));
        assertEquals("access_denied", parameters(answer).get("error"));
        assertEquals(STATE, parameters(answer).get("state"));
    }

    @Test
    void rule08_decidingTwice_isRefused() {
        Browser browser = browser();
        Answer consent = browser.openLoggedIn(ASK, ADA);
        assertEquals(303, browser.decide(consent, "allow").status());
        assertEquals(400, browser.decide(consent, "allow").status());
    }

    @Test
    void authorize_unknownScope_returnsInvalidScope() {
        Answer answer =
                browser().open("/auth/oauth2/authorize?client_id=ats&scope=coffee:brew&redirect_uri=" + CALLBACK);
        assertEquals("invalid_scope", parameters(answer).get("error"));
    }

    private Browser browser() {
        return new Browser(visitor);
    }

    private Answer exchange(String code) {
        return visitor.token(BASIC, Map.of("grant_type", "authorization_code", "code", code));
    }

    private static Map<String, String> parameters(Answer redirect) {
        Map<String, String> parameters = new TreeMap<>();
        Request.parameters(URI.create(redirect.location()).getRawQuery())
                .forEach((name, values) -> parameters.put(name, values.get(0)));
        return parameters;
    }
}
