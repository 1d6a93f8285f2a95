package dev.remotehiring.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PagesTest extends GatewayTest {

    @Test
    void onboardingPage_withoutSession_comesAfterTheLogin() {
        String path = "/dashboard/people/new/full_time/" + hired(companyToken(ADA), "ines@example.com");
        Browser browser = new Browser(visitor);
        assertTrue(browser.open(path).location().startsWith("/login?return="));
        Answer page = browser.openLoggedIn(path, RITA);
        assertEquals(200, page.status());
        assertTrue(page.body().contains("Inês Sá"));
        assertTrue(page.body().contains(RITA));
    }

    @Test
    void onboardingPage_ofAnotherCompany_isNotShown() {
        String path = "/dashboard/people/new/full_time/" + hired(companyToken(ADA), "ines@example.com");
        Answer page = new Browser(visitor).openLoggedIn(path, GUS);
        assertEquals(404, page.status());
        assertFalse(page.body().contains("Inês"));
    }

    @Test
    void dashboard_listsTheCompanysHires() {
        hired(companyToken(ADA), "ines@example.com");
        assertTrue(new Browser(visitor).openLoggedIn("/dashboard", ADA).body().contains("Inês Sá"));
        assertTrue(new Browser(visitor)
                .openLoggedIn("/dashboard/people/add?x=y", GUS)
                .body()
                .contains("Nobody was hired yet"));
    }

    @Test
    void pages_escapeWhatPeopleTyped() {
        String token = companyToken(ADA);
        String id = hire(token, Hires.of("PRT", Hires.fourth("x@example.com").put("name", "<script>alert(1)</script>")))
                .text("/data/employment/id");
        String body = new Browser(visitor)
                .openLoggedIn("/dashboard/people/new/full_time/" + id, ADA)
                .body();
        assertFalse(body.contains("<script>"));
        assertTrue(body.contains("&lt;script&gt;"));
    }

    @Test
    void pages_areMarkedAndLockedDown() {
        Answer login = visitor.get("/login", "");
        assertTrue(login.body().contains("stand-in, not Remote"));
        assertTrue(login.body().contains(ADA));
        String policy = login.header("content-security-policy").orElseThrow();
        assertTrue(policy.contains("default-src 'none'"));
        assertTrue(policy.contains("frame-ancestors 'none'"));
        assertFalse(policy.contains("unsafe"));
        assertEquals("no-store", login.header("cache-control").orElseThrow());
        assertEquals(
                "text/css; charset=utf-8",
                visitor.get("/_simulator/style.css", "").header("content-type").orElseThrow());
    }

    @Test
    void consentPage_letsItsFormLeadToTheRedirectUri() {
        Answer page =
                new Browser(visitor).openLoggedIn("/auth/oauth2/authorize?client_id=ats&redirect_uri=" + CALLBACK, ADA);
        assertTrue(page.header("content-security-policy")
                .orElseThrow()
                .endsWith("form-action 'self' https://ats.example"));
    }

    @Test
    void logOutOnTheConsentPage_leadsBackToIt() {
        Browser browser = new Browser(visitor);
        String ask = "/auth/oauth2/authorize?client_id=ats&redirect_uri=" + CALLBACK;
        Answer refused = browser.openLoggedIn(ask, RITA);
        Answer login =
                browser.open(browser.submit("/logout", Browser.hidden(refused)).location());
        var fields = Browser.hidden(login);
        fields.put("email", ADA);
        fields.put("password", "demo");
        assertEquals(ask, browser.submit("/login", fields).location());
    }
}
