package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.Erasure;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that is kept of a tenant. */
class TenantDataTest {
    private final Site site = new Site();
    private final Visitor adam = site.visitor("adam");

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void export_isAFileThatIsKeptNowhereElse() {
        assertTrue(adam.get("/admin").body().contains("href=\"" + Site.BASE + "/admin/export\""));
        HttpResponse<String> file = adam.get("/admin/export");
        assertEquals(200, file.statusCode());
        assertEquals("{\"hires\":[{\"name\":\"Zoë\"}]}", file.body());
        assertEquals(
                "application/json", file.headers().firstValue("Content-Type").orElse(""));
        assertEquals(
                "attachment; filename=remote-hiring.json",
                file.headers().firstValue("Content-Disposition").orElse(""));
        assertEquals("no-store", file.headers().firstValue("Cache-Control").orElse(""));
    }

    @Test
    void export_thatFails_isAPageAndNoFile() {
        site.connections.fail(new RemoteHiringException(ErrorCode.DATABASE_FAILED));
        HttpResponse<String> page = adam.get("/admin/export");
        assertEquals(503, page.statusCode());
        assertTrue(page.headers().firstValue("Content-Disposition").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin/export", "/admin/erase"})
    void get_forARecruiter_isRefused(String path) {
        HttpResponse<String> page = site.visitor("rita").get(path);
        assertEquals(403, page.statusCode());
        assertFalse(page.body().contains("hires\""), page.body());
    }

    @Test
    void erase_byARecruiter_isRefused() {
        Visitor rita = site.visitor("rita");
        rita.get("/hires/" + Hires.ID);
        assertEquals(403, rita.post("/admin/erase", "tenant", "acme").statusCode());
        assertTrue(site.connections.acts.isEmpty());
    }

    @Test
    void erase_saysWhatGoesAndWhatStays() {
        String page = adam.get("/admin/erase").body();
        assertTrue(page.contains("Erase everything of “acme”?"), page);
        assertTrue(page.contains("What goes") && page.contains("What stays"), page);
        assertTrue(page.contains("<label for=\"tenant\">To say yes, type acme</label>"), page);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ACME", "acm", "\"><b>"})
    void erase_withoutTheTenantsId_erasesNothingAndKeepsWhatWasTyped(String typed) {
        adam.get("/admin/erase");
        HttpResponse<String> page = adam.post("/admin/erase", "tenant", typed);
        assertEquals(400, page.statusCode());
        assertTrue(page.body().contains("Nothing was erased: type acme"), page.body());
        assertTrue(page.body().contains("aria-describedby=\"tenant-problem\""), page.body());
        assertTrue(
                page.body()
                        .contains("value=\""
                                + typed.replace("\"", "&quot;")
                                        .replace(">", "&gt;")
                                        .replace("<", "&lt;") + "\""),
                page.body());
        assertTrue(site.connections.acts.isEmpty());
    }

    @Test
    void erase_confirmed_tellsTheFiguresAndAReloadErasesNothing() {
        site.connections.erasure(new Erasure(Hires.NOW, 12, 3, 1, 345));
        adam.get("/admin/erase");
        HttpResponse<String> answer = adam.post("/admin/erase", "tenant", " acme ");
        assertEquals(303, answer.statusCode());
        String address = Visitor.location(answer).substring(Site.BASE.length());
        for (int look = 0; look < 2; look++) {
            String page = adam.get(address).body();
            assertTrue(page.contains("Everything of “acme” is erased"), page);
            assertTrue(page.contains("<dt>Hires</dt><dd>12</dd>"), page);
            assertTrue(page.contains("<dt>Connections</dt><dd>1</dd>"), page);
            assertTrue(page.contains("<dd>345</dd>"), page);
            assertTrue(page.contains("whether Remote has them: 3."), page);
        }
        assertEquals(List.of("erase acme"), site.connections.acts);
    }

    @Test
    void erased_withFiguresOfSomebodyElse_isACleanNotFound() {
        adam.get("/admin/erase");
        String address =
                Visitor.location(adam.post("/admin/erase", "tenant", "acme")).substring(Site.BASE.length());
        assertEquals(404, site.visitor("rita").get(address).statusCode());
        assertEquals(404, adam.get("/admin/erased?what=x").statusCode());
        assertEquals(404, adam.get("/admin/erased").statusCode());
    }

    @Test
    void erase_whileAHireIsBeingSent_saysThatNothingWasErased() {
        adam.get("/admin/erase");
        site.connections.fail(new RemoteHiringException(ErrorCode.ERASURE_HELD_UP));
        HttpResponse<String> page = adam.post("/admin/erase", "tenant", "acme");
        assertEquals(409, page.statusCode());
        assertTrue(page.body().contains("A hire is being sent to Remote at this moment"), page.body());
    }
}
