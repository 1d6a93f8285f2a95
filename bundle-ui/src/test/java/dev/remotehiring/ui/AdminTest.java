package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.ConnectOutcome;
import dev.remotehiring.admin.ConnectionCheck;
import dev.remotehiring.admin.SetUp;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AdminTest {
    private final Site site = new Site();
    private final Visitor adam = site.visitor("adam");

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void page_showsSetUpConnectionsAndWhoWaits() {
        String page = adam.get("/admin").body();
        assertTrue(page.contains("<code>https://ats.example.com/remote-hiring/callback</code>"), page);
        assertTrue(page.contains("<code>client-1</code>"), page);
        assertTrue(page.contains("<h3>Acme &lt;GmbH&gt;</h3>"), page);
        assertTrue(page.contains("Adam &lt;Admin&gt; &amp; Söhne"), page);
        assertTrue(page.contains("Rita Recruiter wants to hire Zoë &lt;script&gt;"), page);
        assertTrue(page.contains("/hires/" + Hires.ID + "/consent"), page);
    }

    @Test
    void page_forARecruiter_isRefused() {
        HttpResponse<String> page = site.visitor("rita").get("/admin");
        assertEquals(403, page.statusCode());
        assertFalse(page.body().contains("client-1"));
    }

    @ParameterizedTest
    @CsvSource({
        "CONSENT, by a yes at Remote, action, connect",
        "PARTNER_TOKEN, as a partner of Remote, action, partner",
        "CUSTOMER_TOKEN, own API token, href, token"
    })
    void page_sharedConnectionOfEachKind_saysHowItCameAboutAndRenewsItInThatWay(
            Connection.Kind kind, String words, String attribute, String way) {
        site.connections.kind(kind);
        String page = adam.get("/admin").body();
        assertTrue(page.contains("<dd>by ") && page.contains(words + "</dd>"), page);
        assertTrue(page.contains("<dd>everybody here who may hire</dd>"), page);
        assertTrue(card(page).contains(attribute + "=\"" + Site.BASE + "/admin/" + way + "\""), page);
        assertTrue(card(page).contains(">Reconnect<"), page);
        assertEquals(kind != Connection.Kind.CONSENT, page.contains(">Connect with Remote</button>"), page);
        site.connections.end(Connection.Ended.REFUSED_BY_REMOTE);
        assertTrue(card(adam.get("/admin").body()).contains(">Connect again<"));
    }

    @Test
    void page_connectionOfOneUser_saysWhomItServesAndIsNotRenewedForAll() {
        site.connections.ownBy(Connection.Kind.ASSERTION);
        String page = adam.get("/admin").body();
        assertTrue(page.contains("<dd>by this platform, which vouches for the user</dd>"), page);
        assertTrue(page.contains("<dd>the hires of Adam &lt;Admin&gt; &amp; Söhne only</dd>"), page);
        assertFalse(card(page).contains("Reconnect"), page);
        assertTrue(page.contains("class=\"primary\">Connect with Remote</button>"), page);
    }

    @Test
    void page_withoutConnection_offersToConnect() {
        site.connections.none();
        String page = adam.get("/admin").body();
        assertTrue(page.contains("class=\"primary\">Connect with Remote</button>"), page);
    }

    @Test
    void page_withAnEndedConnection_saysWhyAndOffersToConnectAgain() {
        site.connections.end(Connection.Ended.REFUSED_BY_REMOTE);
        String page = adam.get("/admin").body();
        assertTrue(page.contains("Remote does not accept this connection any more"), page);
        assertTrue(page.contains("class=\"primary\">Connect again</button>"), page);
        assertFalse(page.contains(">Connect with Remote</button>"), page);
    }

    @Test
    void page_withAConnectionThatSpeaksForAnotherCompany_leadsToItsCheck() {
        site.connections.end(Connection.Ended.OTHER_COMPANY);
        String page = adam.get("/admin").body();
        assertTrue(page.contains("This connection speaks for another company now."), page);
        assertTrue(card(page).contains("class=\"primary\">Check now</button>"), page);
        assertFalse(card(page).contains("Connect again"), page);
    }

    @Test
    void page_ofASetUpWithNotes_saysThemFirst() {
        SetUp plain = Connections.SET_UP;
        site.connections.setUp(new SetUp(
                plain.environment(),
                plain.gateway(),
                plain.webApp(),
                plain.clientId(),
                plain.redirectUri(),
                plain.scopes(),
                true,
                plain.signUp(),
                plain.terms(),
                List.of(
                        new Failure(ErrorCode.SECRET_MISSING, "<short>", "here"),
                        new Failure(ErrorCode.SECRET_TOO_SHORT))));
        String page = adam.get("/admin").body();
        assertTrue(page.contains("has no client secret named “&lt;short&gt;” for here."), page);
        assertTrue(page.contains("The client secret is shorter than 32 bytes"), page);
        assertTrue(page.contains("ask Remote for a longer one. (RH-133)</p>"), page);
        assertTrue(page.indexOf("note warn") < page.indexOf("<h2>Connections"), page);
        assertTrue(page.contains("<dt>Vouches for its users</dt><dd>yes</dd>"), page);
        assertTrue(page.contains("<dd>all:read all:write</dd>"), page);
    }

    @Test
    void page_afterConnecting_saysSo() {
        assertTrue(adam.get("/admin?connected").body().contains("Connected with Remote."));
        assertFalse(adam.get("/admin?connected=Umbrella").body().contains("Umbrella"));
    }

    @Test
    void connect_redirectsToRemoteForNoHire() {
        adam.get("/admin");
        HttpResponse<String> answer = adam.post("/admin/connect");
        assertEquals(Hires.AUTHORIZE, Visitor.location(answer));
        assertEquals(Optional.empty(), site.hires.starts.get(0).hire());
    }

    @Test
    void check_thatWorks_namesCompanyAndUser() {
        adam.get("/admin");
        String page = adam.post("/admin/check", "connection", "c-1").body();
        assertTrue(page.contains("The connection works"), page);
        assertTrue(page.contains("Acme &lt;GmbH&gt;") && page.contains("Olga Owner"), page);
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void check_thatFails_saysWhyAndWhoCanAct(ErrorCode code) {
        Failure failure = new Failure(code, "<this>", "<that>", "<it>").quoting("No & <no>.");
        site.connections.check(new ConnectionCheck(Hires.NOW, "", "", Optional.empty(), Optional.of(failure)));
        adam.get("/admin");
        String page = adam.post("/admin/check", "connection", "c-1").body();
        assertTrue(page.contains("The connection does not work"), page);
        assertTrue(page.contains("Remote says: “<span lang=\"en\">No &amp; &lt;no&gt;.</span>”"), page);
        assertTrue(page.contains("<dd>" + code.number() + "</dd>"), page);
    }

    @Test
    void check_ofAConnectionThatSpeaksForAnotherCompany_asksWhetherThatIsRight() {
        site.connections.check(new ConnectionCheck(
                Hires.NOW, "Umbrella & Co", "", Optional.of(new CompanyId("company-2")), Optional.empty()));
        adam.get("/admin");
        String page = adam.post("/admin/check", "connection", "c-1").body();
        assertTrue(page.contains("The connection speaks for another company"), page);
        assertTrue(page.contains("The connection speaks for Umbrella &amp; Co now."), page);
        assertTrue(page.contains(">Yes, use Umbrella &amp; Co</button>"), page);
        assertTrue(page.contains(">Disconnect</button>"), page);
        assertTrue(page.contains("name=\"company\" value=\"company-2\""), page);

        HttpResponse<String> answer = adam.post("/admin/confirm", "connection", "c-1", "company", "company-2");

        assertEquals(Site.BASE + "/admin?connected=c-1", Visitor.location(answer));
        assertEquals(List.of("check c-1", "confirm company-2 for c-1"), site.connections.acts);
    }

    @Test
    void confirm_thatIsRefused_saysWhyAndLeadsBack() {
        adam.get("/admin");
        site.connections.fail(new RemoteHiringException(ErrorCode.COMPANY_NOT_SPOKEN_FOR));
        HttpResponse<String> page = adam.post("/admin/confirm", "connection", "c-1", "company", "company-2");
        assertEquals(409, page.statusCode());
        assertTrue(page.body().contains("The connection does not speak for that company."), page.body());
        assertTrue(page.body().contains(">Back to the connections</a>"), page.body());
        assertEquals(404, adam.post("/admin/confirm", "connection", "c-1").statusCode());
    }

    @Test
    void partner_thatMay_connectsWithoutConsentPage() {
        String page = adam.get("/admin").body();
        assertTrue(page.contains("This works only where Remote lets this platform do so as its partner"), page);
        HttpResponse<String> answer = adam.post("/admin/partner");
        assertEquals(Site.BASE + "/admin?connected=c-1", Visitor.location(answer));
        assertEquals(List.of("connect as partner"), site.connections.acts);
    }

    @Test
    void partner_thatMayNot_readsWhy() {
        adam.get("/admin");
        site.connections.fail(new RemoteHiringException(ErrorCode.NOT_MANAGED));
        HttpResponse<String> page = adam.post("/admin/partner");
        assertEquals(403, page.statusCode());
        assertTrue(page.body().contains("Remote does not allow this"), page.body());
        assertTrue(page.body().contains("is not eligible."), page.body());
        assertTrue(page.body().contains(">Back to the connections</a>"), page.body());
    }

    @Test
    void partner_whoGetsAnotherCompany_changesNothingAndNamesBoth() {
        site.connections.outcome(
                new ConnectOutcome.OtherCompany("Acme <GmbH>", "Umbrella & Co", new CompanyId("company-2")));
        adam.get("/admin");
        HttpResponse<String> page = adam.post("/admin/partner");
        assertEquals(409, page.statusCode());
        assertTrue(
                page.body().contains("gave access to Umbrella &amp; Co, but Acme &lt;GmbH&gt; is connected"),
                page.body());
    }

    @Test
    void disconnect_takesTwoClicks() {
        adam.get("/admin");
        HttpResponse<String> sure = adam.post("/admin/disconnect", "connection", "c-1");
        assertEquals(200, sure.statusCode());
        assertTrue(sure.body().contains("Disconnect Acme &lt;GmbH&gt;?"), sure.body());
        assertTrue(site.connections.acts.isEmpty());
        HttpResponse<String> answer = adam.post("/admin/disconnect", "connection", "c-1", "sure", "yes");
        assertTrue(Visitor.location(answer).startsWith(Site.BASE + "/admin/disconnected?what="), answer.toString());
        assertEquals(List.of("disconnect c-1"), site.connections.acts);
    }

    @Test
    void connectionThatIsNobodys_isACleanNotFound() {
        adam.get("/admin");
        assertEquals(404, adam.post("/admin/disconnect", "connection", "c-2").statusCode());
        assertEquals(404, adam.post("/admin/check").statusCode());
        assertEquals(
                404, adam.post("/admin/check", "connection", "x".repeat(65)).statusCode());
    }

    private static String card(String page) {
        return page.substring(page.indexOf("<article"), page.indexOf("</article>"));
    }

    @Test
    void everyPage_showsTheWayToTheAdministratorsPageToThoseWhoMayConnect() {
        assertTrue(adam.get("/hires/" + Hires.ID).body().contains("href=\"" + Site.BASE + "/admin\""));
        assertFalse(site.visitor("rita").get("/hires/" + Hires.ID).body().contains("/admin"));
    }
}
