package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.ConnectOutcome;
import dev.remotehiring.admin.SetUp;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.Secret;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what, and what browsers are told. */
class ProtectionTest {
    private static final String PAGE = "/hires/" + Hires.ID;
    private final Site site = new Site();
    private final Visitor rita = site.visitor("rita");

    @AfterEach
    void stop() {
        site.close();
    }

    static List<String> actions() {
        return List.of(
                PAGE,
                PAGE + "/open",
                PAGE + "/cancel",
                PAGE + "/consent",
                PAGE + "/ask",
                PAGE + "/link",
                PAGE + "/place",
                PAGE + "/typed",
                PAGE + "/invite",
                PAGE + "/cancel-onboarding",
                "/admin/people",
                "/admin/rules",
                "/admin/settings",
                "/admin/company",
                "/admin/hires/" + Hires.ID + "/created",
                "/admin/hires/" + Hires.ID + "/not-created",
                "/admin/erase",
                "/admin/setup",
                "/admin/connect",
                "/admin/partner",
                "/admin/check",
                "/admin/confirm",
                "/admin/companies",
                "/admin/disconnect");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("actions")
    void post_withoutToken_doesNothingAndOffersToSendAgain(String path) {
        HttpResponse<String> page = rita.postAs("", path, "f.name", "Zoë \"<x>\"", "administrator", "adam");
        assertEquals(403, page.statusCode());
        assertTrue(page.body().contains("This page was too old"), page.body());
        assertTrue(page.body().contains("name=\"f.name\" value=\"Zoë &quot;&lt;x&gt;&quot;\""), page.body());
        assertTrue(page.body().contains("action=\"" + Site.BASE + path + "\""), page.body());
        nothingHappened();
    }

    @Test
    void post_sentAgainFromThatPage_acts() {
        rita.postAs("", PAGE, "f.name", "Zoë");
        assertEquals(303, rita.post(PAGE, "f.name", "Zoë").statusCode());
        assertEquals(
                List.of("Zoë"), site.hires.requests.get(0).answers().values().get("name"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "AAAA", "%%%", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void post_withWrongToken_doesNothing(String token) {
        rita.get(PAGE);
        assertEquals(403, rita.postAs(token, PAGE + "/open").statusCode());
        nothingHappened();
    }

    @Test
    void post_withTheTokenOfAnotherBrowser_doesNothing() {
        Visitor other = site.visitor("rita");
        other.get(PAGE);
        rita.get(PAGE);
        assertEquals(403, rita.postAs(other.token(), PAGE + "/open").statusCode());
        nothingHappened();
    }

    @Test
    void post_withTheTokenOfTheUserBefore_doesNothing() {
        rita.get(PAGE);
        rita.with("Test-Login", "adam");
        assertEquals(403, rita.post(PAGE + "/open").statusCode());
        nothingHappened();
    }

    @Test
    void post_withATextThatWasSealedForAnotherPurpose_doesNothing() {
        site.hires.consent(new dev.remotehiring.api.ConsentOutcome.WrongCompany(
                "A", "B", new dev.remotehiring.api.CompanyId("b"), java.util.Optional.empty()));
        String location = Visitor.location(rita.get("/callback?code=c"));
        String parcel = location.substring(location.indexOf('=') + 1);
        assertEquals(403, rita.postAs(parcel, PAGE + "/open").statusCode());
        nothingHappened();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, https://evil.example",
        "Origin, https://ats.example.com.evil.example",
        "Origin, http://127.0.0.1:1"
    })
    void post_fromAnotherSite_isRefusedEvenWithAToken(String header, String value) {
        rita.get(PAGE);
        HttpResponse<String> page = rita.with(header, value).post("/hire", "application", "A-17");
        assertEquals(403, page.statusCode());
        assertTrue(page.body().contains("That came from another site"), page.body());
        nothingHappened();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin",
        "Sec-Fetch-Site, none",
        "Origin, null",
        "Origin, https://ats.example.com",
    })
    void post_fromOurOwnSite_acts(String header, String value) {
        rita.get(PAGE);
        assertEquals(303, rita.with(header, value).post(PAGE + "/open").statusCode());
    }

    @Test
    void post_withItsOwnOrigin_acts() {
        rita.get(PAGE);
        assertEquals(
                303, rita.with("Origin", rita.origin()).post(PAGE + "/open").statusCode());
    }

    @Test
    void get_fromAnotherSite_isFine() {
        assertEquals(200, rita.with("Sec-Fetch-Site", "cross-site").get(PAGE).statusCode());
    }

    @Test
    void pastedToken_whateverComesOfIt_isInNoPageAddressOrLog() {
        Visitor adam = site.visitor("adam");
        Secret pasted = new Secret("ra_test_s3cret-canary");
        adam.get("/admin");
        List<HttpResponse<String>> answers = new ArrayList<>();
        answers.add(adam.post("/admin/token", "secret", pasted.reveal()));
        answers.add(adam.postAs("", "/admin/token", "secret", pasted.reveal()));
        answers.add(adam.post("/admin/nothing", "secret", pasted.reveal()));
        site.connections.outcome(new ConnectOutcome.OtherCompany("A", "B", new CompanyId("company-2")));
        answers.add(adam.post("/admin/token", "secret", pasted.reveal()));
        for (RuntimeException trouble : List.of(
                new RemoteHiringException(ErrorCode.CONNECTION_WITHDRAWN),
                new RemoteHiringException(ErrorCode.REMOTE_SILENT),
                new IllegalStateException("unexpected"))) {
            site.connections.fail(trouble);
            answers.add(adam.post("/admin/token", "secret", pasted.reveal()));
        }
        answers.add(site.visitor("").post("/admin/token", "secret", pasted.reveal()));
        answers.add(adam.with("Sec-Fetch-Site", "cross-site").post("/admin/token", "secret", pasted.reveal()));

        assertEquals(List.of(pasted, pasted), site.connections.tokens);
        for (HttpResponse<String> answer : answers) {
            assertFalse(answer.body().contains("canary"), answer.body());
            assertFalse(Visitor.location(answer).contains("canary"), Visitor.location(answer));
        }
        assertTrue(site.log().contains("Remote does not answer."), site.log());
        assertFalse(site.log().contains("canary"), site.log());
    }

    @Test
    void cookie_isHiddenFromScriptsAndOtherSites() {
        String cookie = rita.get(PAGE).headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.matches("remote-hiring=[A-Za-z0-9_-]{43}; Path=/; HttpOnly; SameSite=Lax"), cookie);
        assertTrue(rita.get(PAGE).headers().firstValue("Set-Cookie").isEmpty());
    }

    @Test
    void cookie_overHttps_isTiedToTheHost() {
        String cookie = rita.with("Test-Secure", "yes")
                .get(PAGE)
                .headers()
                .firstValue("Set-Cookie")
                .orElse("");
        assertTrue(cookie.startsWith("__Host-remote-hiring="), cookie);
        assertTrue(cookie.endsWith("; Path=/; HttpOnly; SameSite=Lax; Secure"), cookie);
    }

    @Test
    void cookie_thatSomebodyMadeUp_isReplaced() {
        String cookie = rita.with("Cookie", "remote-hiring=short")
                .get(PAGE)
                .headers()
                .firstValue("Set-Cookie")
                .orElse("");
        assertTrue(cookie.startsWith("remote-hiring="), cookie);
    }

    @Test
    void token_isNeverTheSameTwiceAndBothWork() {
        rita.get(PAGE);
        String first = rita.token();
        rita.get(PAGE);
        assertNotEquals(first, rita.token());
        assertEquals(303, rita.postAs(first, PAGE + "/open").statusCode());
    }

    @Test
    void policy_letsFormsRedirectToRemoteAndNowhereElse() {
        String policy = policy();
        assertTrue(
                policy.contains("form-action 'self' https://gateway.remote-sandbox.com https://remote-sandbox.com"
                        + " https://*.remote-sandbox.com; frame-ancestors 'self'"),
                policy);
    }

    @Test
    void policy_forAStandInAtAnAddressWithAPort_namesThePort() {
        site.connections.setUp(new SetUp(
                EnvironmentName.CUSTOM,
                URI.create("http://127.0.0.1:8282/gateway"),
                URI.create("http://localhost:8282"),
                "client-1",
                URI.create("http://localhost:8181/remote-hiring/callback"),
                "all:read",
                false,
                Connections.SET_UP.signUp(),
                Connections.SET_UP.terms(),
                List.of()));
        assertTrue(
                policy().contains("form-action 'self' http://127.0.0.1:8282 http://localhost:8282; frame-ancestors"),
                policy());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/", "/nothing", "/hires", "/hires/", "/hire/", "/hires/a/b/c", "/callback/x", "/admin/"})
    void get_unknownPath_isACleanNotFound(String path) {
        HttpResponse<String> page = rita.get(path);
        assertEquals(404, page.statusCode());
        assertTrue(page.body().contains("There is no such page"), page.body());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /hire, POST",
        "GET, /admin/disconnect, POST",
        "GET, /batch, POST",
        "POST, /admin/export, 'GET, HEAD'",
        "PUT, /admin/token, 'GET, HEAD, POST'",
        "POST, /callback, GET",
        "HEAD, /callback, GET",
        "DELETE, /hires/x, 'GET, HEAD, POST'",
        "PUT, /admin, 'GET, HEAD'",
        "OPTIONS, /button, 'GET, HEAD'"
    })
    void wrongMethod_saysWhichAreRight(String method, String path, String allowed) {
        HttpResponse<String> page = rita.send(method, path, BodyPublishers.noBody());
        assertEquals(405, page.statusCode());
        assertEquals(allowed, page.headers().firstValue("Allow").orElse(""));
    }

    @Test
    void head_isAnsweredLikeGetWithoutBody() {
        HttpResponse<String> answer = rita.send("HEAD", PAGE, BodyPublishers.noBody());
        assertEquals(200, answer.statusCode());
        assertEquals("", answer.body());
        assertTrue(answer.headers().firstValueAsLong("Content-Length").orElse(0) > 1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hires/x", "/admin", "/consent/denied"})
    void get_loggedOut_saysSo(String path) {
        HttpResponse<String> page = site.visitor("").get(path);
        assertEquals(401, page.statusCode());
        assertTrue(page.body().contains("Please log in"), page.body());
    }

    @Test
    void post_loggedOut_doesNothing() {
        assertEquals(401, site.visitor("").post("/hire", "application", "A-17").statusCode());
        nothingHappened();
    }

    @Test
    void get_userThatTheDirectoryDoesNotKnow_saysSo() {
        HttpResponse<String> page = site.visitor("mallory").get(PAGE);
        assertEquals(403, page.statusCode());
        assertTrue(page.body().contains("You cannot hire here"), page.body());
    }

    @Test
    void get_whileAPartIsMissing_saysSo() {
        site.incomplete();
        for (String path : List.of(PAGE, "/admin", "/button?application=A-17")) {
            HttpResponse<String> page = rita.get(path);
            assertEquals(503, page.statusCode());
            assertTrue(page.body().contains("Hiring through Remote is not set up"), page.body());
        }
    }

    @Test
    void post_damagedBody_saysSo() {
        HttpResponse<String> page = rita.send("POST", "/hire", BodyPublishers.ofString("application=%zz&token=%"));
        assertEquals(400, page.statusCode());
        nothingHappened();
    }

    @Test
    void post_tooManyValues_saysSo() {
        HttpResponse<String> page = rita.send("POST", PAGE, BodyPublishers.ofString("f.a=1&".repeat(3000) + "token=x"));
        assertEquals(400, page.statusCode());
        nothingHappened();
    }

    @Test
    void everyPage_saysThatTheEnvironmentIsForTesting() {
        assertTrue(rita.get(PAGE).body().contains("Sandbox: nobody is really hired"));
        assertTrue(rita.get("/nothing").statusCode() == 404);
    }

    @Test
    void everyPage_inProduction_hasNoSuchBadge() {
        site.connections.setUp(new SetUp(
                EnvironmentName.PRODUCTION,
                URI.create("https://gateway.remote.com"),
                URI.create("https://remote.com"),
                "client-1",
                URI.create("https://ats.example.com/remote-hiring/callback"),
                "all:read",
                false,
                Connections.SET_UP.signUp(),
                Connections.SET_UP.terms(),
                List.of()));
        assertFalse(rita.get(PAGE).body().contains("badge"));
    }

    private String policy() {
        return rita.get(PAGE).headers().firstValue("Content-Security-Policy").orElse("");
    }

    private void nothingHappened() {
        assertTrue(site.hires.acts.isEmpty(), site.hires.acts.toString());
        assertTrue(site.connections.acts.isEmpty(), site.connections.acts.toString());
    }
}
