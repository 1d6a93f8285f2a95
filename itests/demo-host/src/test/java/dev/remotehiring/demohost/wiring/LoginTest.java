package dev.remotehiring.demohost.wiring;

import static dev.remotehiring.demohost.wiring.Browser.location;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.demohost.login.Sessions;
import dev.remotehiring.hostkit.MovableClock;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginTest {
    @TempDir
    private Path folder;

    private Site site;
    private Browser browser;

    @BeforeEach
    void start() {
        site = new Site(folder)
                .with("/remote-hiring/*", new WhoAmI())
                .with("/remote-hiring/invited/*", new WhoAmI())
                .start();
        browser = site.browser();
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void get_withoutLogin_asksToLogInAndThenGoesOn() {
        String login = location(browser.get("/candidates/a-1001?saved"));
        assertTrue(login.startsWith("/login?then="), login);
        String then = login.substring("/login?then=".length());
        assertTrue(browser.get(login).body().contains("value=\"" + then + "\""));

        HttpResponse<String> in = browser.post("/login", Map.of("login", "rita", "password", "demo", "then", then));

        assertEquals(303, in.statusCode());
        assertEquals("/candidates/a-1001?saved", location(in));
        assertEquals(200, browser.get("/candidates/a-1001").statusCode());
    }

    @Test
    void get_consentAnswerWithoutLogin_putsNoneOfItIntoAnAddress() {
        String login = location(browser.get("/remote-hiring/callback?code=secret-code&state=secret-state"));
        assertFalse(login.contains("secret"), login);
        String then = login.substring("/login?then=".length());

        HttpResponse<String> in = browser.post("/login", Map.of("login", "rita", "password", "demo", "then", then));

        assertEquals("/remote-hiring/callback?code=secret-code&state=secret-state", location(in));
    }

    @Test
    void get_pagesForInvitedPeople_areOpenAndNothingElseIs() {
        for (String path : new String[] {"", "/", "/static/pages.js", "/connected?company=x"}) {
            assertEquals(200, browser.get("/remote-hiring/invited" + path).statusCode(), path);
        }
        for (String path : new String[] {
            "/remote-hiring/invited/../admin",
            "/remote-hiring/invited/%2e%2e/admin",
            "/remote-hiring/invited/..;/admin",
            "/remote-hiring/invitedx",
            "/remote-hiring/admin",
            "/remote-hiring/invited/../../candidates/a-1001"
        }) {
            assertNotEquals(200, browser.get(path).statusCode(), path);
        }
    }

    @Test
    void get_callbackOfSomebodyInvited_isOpenWithTheMarkOnly() {
        browser.cookies().put("remote-hiring-invited", "1");

        assertEquals(200, browser.get("/remote-hiring/callback?code=c&state=s").statusCode());
        assertEquals(303, browser.get("/remote-hiring/admin").statusCode());
        assertEquals(303, browser.get("/remote-hiring/callback/x").statusCode());
    }

    @Test
    void logIn_sameDetourTwice_leadsHomeTheSecondTime() {
        String then = location(browser.get("/notices")).substring("/login?then=".length());
        browser.post("/login", Map.of("login", "rita", "password", "demo", "then", then));

        assertEquals(
                "/candidates",
                location(site.browser().post("/login", Map.of("login", "rita", "password", "demo", "then", then))));
    }

    @Test
    void logIn_targetMadeUpByTheBrowser_leadsHome() {
        for (String target : new String[] {"https://evil.example/", "//evil.example", "/notices"}) {
            Browser fresh = site.browser();
            assertEquals(
                    "/candidates",
                    location(fresh.post("/login", Map.of("login", "rita", "password", "demo", "then", target))));
        }
    }

    @Test
    void logIn_wrongPasswordOrName_isRefusedInWords() {
        for (String name : new String[] {"rita", "nobody", "' OR '1'='1", ""}) {
            HttpResponse<String> refused = browser.post("/login", Map.of("login", name, "password", "wrong"));

            assertEquals(403, refused.statusCode());
            assertTrue(refused.body().contains("is not right"), refused.body());
            assertEquals(Map.of(), browser.cookies());
        }
    }

    @Test
    void logIn_cookie_isForThisSiteAndNotForScripts() {
        String cookie = browser.logIn("rita").headers().firstValue("Set-Cookie").orElseThrow();

        assertTrue(cookie.contains("; Path=/;"), cookie);
        assertTrue(cookie.contains("; HttpOnly"), cookie);
        assertTrue(cookie.contains("; SameSite=Lax"), cookie);
    }

    @Test
    void logIn_twice_endsTheFirstSession() {
        browser.logIn("rita");
        String first = browser.cookies().get(Sessions.COOKIE);
        browser.get("/candidates");
        browser.logIn("sam");
        String second = browser.cookies().get(Sessions.COOKIE);
        assertNotEquals(first, second);

        browser.cookies().put(Sessions.COOKIE, first);
        assertEquals(303, browser.get("/candidates").statusCode());
    }

    @Test
    void logOut_session_isOverOnTheServerToo() {
        browser.as("rita");
        String session = browser.cookies().get(Sessions.COOKIE);

        assertEquals("/login", location(browser.post("/logout", Map.of())));

        assertEquals(Map.of(), browser.cookies());
        browser.cookies().put(Sessions.COOKIE, session);
        assertEquals(303, browser.get("/candidates").statusCode());
    }

    @Test
    void logOut_withoutFormToken_isRefused() {
        browser.as("rita");

        assertEquals(403, browser.post("/logout", Map.of("token", "made up")).statusCode());
        assertEquals(200, browser.get("/candidates").statusCode());
    }

    @Test
    void session_afterTwelveHours_isOver() {
        browser.as("rita");
        site.clock.advance(Duration.ofHours(12).plusSeconds(1));

        assertEquals(303, browser.get("/candidates").statusCode());
    }

    @Test
    void session_afterARestart_goesOn() {
        browser.as("rita");
        MovableClock clock = site.clock;
        site.close();
        site = new Site(folder, clock).start();
        Browser again = site.browser();
        again.cookies().putAll(browser.cookies());

        assertTrue(again.get("/candidates").body().contains("Inês Carvalho"));
    }

    @Test
    void otherServlets_sameContext_seeWhoIsLoggedIn() {
        assertEquals(
                "user rita", browser.as("rita").get("/remote-hiring/anything").body());
    }

    @Test
    void post_withoutLogin_leadsToTheLogin() {
        assertEquals("/login", location(browser.post("/candidates/a-1001", Map.of())));
    }

    @Test
    void everyPage_headers_areStrict() {
        HttpResponse<String> page = browser.get("/login");
        String policy = page.headers().firstValue("Content-Security-Policy").orElseThrow();

        assertTrue(policy.contains("default-src 'none'"), policy);
        assertTrue(policy.contains("frame-ancestors 'none'"), policy);
        assertTrue(policy.endsWith("form-action 'self' http://127.0.0.1:8282"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals("no-store", page.headers().firstValue("Cache-Control").orElseThrow());
        assertEquals(
                "nosniff", page.headers().firstValue("X-Content-Type-Options").orElseThrow());
    }

    @Test
    void home_loggedIn_leadsToTheCandidates() {
        assertEquals("/candidates", location(browser.as("rita").get("/")));
        assertEquals(200, browser.get("/ats.css").statusCode());
    }

    private static final class WhoAmI extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().write("user " + request.getRemoteUser());
        }
    }
}
