package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.ConnectionCheck;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.RemoteHiringException.Kind;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    @Test
    void page_withAnEndedConnection_saysWhyAndOffersToConnectAgain() {
        site.connections.end(Connection.Ended.REFUSED_BY_REMOTE);
        String page = adam.get("/admin").body();
        assertTrue(page.contains("Remote does not accept this connection any more"), page);
        assertTrue(page.contains(">Connect with Remote</button>"), page);
    }

    @Test
    void page_afterConnecting_saysSo() {
        assertTrue(adam.get("/admin?connected").body().contains("Connected with Remote."));
        assertTrue(adam.get("/admin?disconnected").body().contains("Disconnected."));
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
    @EnumSource(Kind.class)
    void check_thatFails_saysWhyAndWhoCanAct(Kind kind) {
        site.connections.check(
                new ConnectionCheck(Hires.NOW, "", "", Optional.empty(), Optional.of(kind), "Remote said <no>."));
        adam.get("/admin");
        String page = adam.post("/admin/check", "connection", "c-1").body();
        assertTrue(page.contains("The connection does not work"), page);
        assertTrue(page.contains("Remote said &lt;no&gt;."), page);
    }

    @Test
    void disconnect_takesTwoClicks() {
        adam.get("/admin");
        HttpResponse<String> sure = adam.post("/admin/disconnect", "connection", "c-1");
        assertEquals(200, sure.statusCode());
        assertTrue(sure.body().contains("Disconnect Acme &lt;GmbH&gt;?"), sure.body());
        assertTrue(site.connections.acts.isEmpty());
        HttpResponse<String> answer = adam.post("/admin/disconnect", "connection", "c-1", "sure", "yes");
        assertEquals(Site.BASE + "/admin?disconnected", Visitor.location(answer));
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

    @Test
    void everyPage_showsTheWayToTheAdministratorsPageToThoseWhoMayConnect() {
        assertTrue(adam.get("/hires/" + Hires.ID).body().contains("href=\"" + Site.BASE + "/admin\""));
        assertFalse(site.visitor("rita").get("/hires/" + Hires.ID).body().contains("/admin"));
    }
}
