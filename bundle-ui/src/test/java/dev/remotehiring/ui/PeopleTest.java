package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.Colleague;
import dev.remotehiring.admin.SetUp;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteLogin;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who somebody is at Remote: said before the hand-off, and put right by an administrator. */
class PeopleTest {
    private static final String PAGE = "/hires/" + Hires.ID;

    private final Site site = new Site();
    private final Visitor rita = site.visitor("rita");
    private final Visitor adam = site.visitor("adam");

    @AfterEach
    void stop() {
        site.close();
    }

    private void hired(RemoteLogin login) {
        site.hires.login(login);
        site.hires.look(new HireOutcome.AlreadyHired(Hires.hire(HireState.CREATED)));
    }

    private void production() {
        SetUp plain = Connections.SET_UP;
        site.connections.setUp(new SetUp(
                EnvironmentName.PRODUCTION,
                plain.gateway(),
                plain.webApp(),
                plain.clientId(),
                plain.redirectUri(),
                plain.scopes(),
                false,
                plain.signUp(),
                plain.terms(),
                List.of()));
    }

    @ParameterizedTest
    @EnumSource(
            value = RemoteLogin.class,
            names = {"LINK", "OWN_LOGIN", "UNKNOWN"})
    void hire_bySomebodyWhoGetsIn_leadsStraightIntoRemote(RemoteLogin login) {
        hired(login);
        rita.get(PAGE);
        assertEquals(Hires.MAGIC, Visitor.location(rita.post("/hire", "application", "A-17")));
        assertEquals(Hires.MAGIC, Visitor.location(rita.post(PAGE + "/open")));
    }

    @Test
    void hire_bySomebodyWhoIsNoUser_leadsToThePageThatSaysSoAndGoesOnFromThere() {
        hired(RemoteLogin.NO_USER);
        rita.get(PAGE);
        assertEquals(Site.BASE + PAGE, Visitor.location(rita.post("/hire", "application", "A-17")));
        assertEquals(Site.BASE + PAGE, Visitor.location(rita.post(PAGE + "/open")));

        String page = rita.get(PAGE).body();
        assertTrue(page.contains("<h2>Remote does not know you yet</h2>"), page);
        assertTrue(page.contains("make you a user of your company at Remote: Adam &lt;Admin&gt; &amp; Söhne."), page);
        assertFalse(page.contains("Make me a user at Remote"), page);
        assertFalse(page.contains(">Open in Remote</button>"), page);
        assertTrue(page.contains("name=\"anyway\""), page);

        assertEquals(Hires.MAGIC, Visitor.location(rita.post(PAGE + "/open", "anyway", "yes")));
    }

    @Test
    void page_forAnAdministratorWhoIsNoUser_makesOneInOneClick() {
        hired(RemoteLogin.NO_USER);
        String page = adam.get(PAGE).body();
        assertTrue(page.contains(">Make me a user at Remote</button>"), page);
        assertTrue(page.contains("In a test environment Remote sends no e-mail."), page);

        HttpResponse<String> answer =
                adam.post("/admin/people", "user", "adam", "role", "ONBOARDING_MANAGER", "hire", Hires.ID.value());

        assertEquals(Site.BASE + PAGE, Visitor.location(answer));
        assertEquals(List.of("make adam ONBOARDING_MANAGER"), site.connections.acts);
    }

    @Test
    void page_inProduction_saysThatRemoteMails() {
        production();
        hired(RemoteLogin.NO_USER);
        assertTrue(adam.get(PAGE).body().contains("Remote sends you an e-mail with an invitation."));
        assertTrue(adam.get("/admin/people").body().contains("Remote sends an e-mail with an invitation"));
    }

    @Test
    void page_whereRemoteAsksForALogin_saysSoBesideTheButton() {
        hired(RemoteLogin.OWN_LOGIN);
        String page = rita.get(PAGE).body();
        assertTrue(page.contains(">Open in Remote</button>"), page);
        assertTrue(page.contains("Remote asks for your own login there"), page);
    }

    @Test
    void page_whereNobodyKnowsWhatIsMet_standsAllTheSame() {
        hired(RemoteLogin.LINK);
        site.hires.failLogin(new RemoteHiringException(ErrorCode.USERS_FAILED));
        String page = rita.get(PAGE).body();
        assertTrue(page.contains(">Open in Remote</button>"), page);
        assertFalse(page.contains("user directory failed"), page);
    }

    @Test
    void people_showsWhoThatIsAtRemoteAndMakesUsers() {
        site.connections.colleagues(
                new Colleague(People.RITA.person(), Optional.of("rita@acme.example"), Optional.empty()),
                new Colleague(People.ADAM.person(), Optional.of("adam@acme.example"), Optional.of("owner")),
                new Colleague(People.STAN.person(), Optional.empty(), Optional.empty()));
        String page = adam.get("/admin/people").body();
        assertTrue(page.contains("<h2>Rita Recruiter</h2>"), page);
        assertTrue(page.contains("<dd>rita@acme.example</dd>") && page.contains("<dd>No user</dd>"), page);
        assertTrue(page.contains("<dd>Owner</dd>"), page);
        assertEquals(1, page.split(">Make Rita Recruiter a user at Remote</button>", -1).length - 1, page);
        assertEquals(1, page.split("<select", -1).length - 1, page);

        HttpResponse<String> answer = adam.post("/admin/people", "user", "rita", "role", "PEOPLE_MANAGER");

        assertEquals(Site.BASE + "/admin/people?made=rita", Visitor.location(answer));
        assertEquals(List.of("make rita PEOPLE_MANAGER"), site.connections.acts);
    }

    @Test
    void people_afterwards_saysWhoWasMade() {
        site.connections.colleagues(new Colleague(
                People.RITA.person(), Optional.of("rita@acme.example"), Optional.of("onboarding_manager")));
        String page = adam.get("/admin/people?made=rita").body();
        assertTrue(page.contains("Rita Recruiter is a user of your company at Remote now."), page);
        assertFalse(adam.get("/admin/people?made=umbrella").body().contains("umbrella"));
    }

    @Test
    void people_withoutConnection_saysWhatToDoFirst() {
        site.connections.none();
        String page = adam.get("/admin/people").body();
        assertTrue(page.contains("Connect it first."), page);
    }

    @Test
    void people_forARecruiter_isRefused() {
        assertEquals(403, rita.get("/admin/people").statusCode());
        hired(RemoteLogin.NO_USER);
        rita.get(PAGE);
        assertEquals(
                403, rita.post("/admin/people", "user", "rita", "role", "ADMIN").statusCode());
        assertEquals(List.of(), site.connections.acts);
    }

    @Test
    void people_roleThatIsNone_isACleanNotFound() {
        adam.get("/admin");
        assertEquals(
                404, adam.post("/admin/people", "user", "rita", "role", "OWNER").statusCode());
        assertEquals(404, adam.post("/admin/people", "role", "ADMIN").statusCode());
    }

    @Test
    void admin_leadsToThePeople() {
        assertTrue(adam.get("/admin").body().contains("href=\"" + Site.BASE + "/admin/people\""));
    }
}
