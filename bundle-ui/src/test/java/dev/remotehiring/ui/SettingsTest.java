package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.Setting;
import dev.remotehiring.admin.SettingProblem;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.Secret;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings page, with the plugin running and without. */
class SettingsTest {
    private static final String PAGE = "/admin/settings";
    private static final String[] TYPED = {
        "version",
        "7",
        "act",
        "save",
        "s-environment",
        "sandbox",
        "s-client-id",
        "kestrel",
        "s-redirect-uri",
        "here <b>"
    };

    private final Site site = new Site();
    private Visitor olga;

    @BeforeEach
    void settings() {
        site.people.put(People.user(People.TENANT, "olga", "Olga Operator", Set.of(Permission.OPERATE)));
        olga = site.visitor("olga");
        site.setUp.settings.add(new Setting(
                "environment",
                Setting.Kind.CHOICE,
                List.of("sandbox", "partner-sandbox", "production", "custom"),
                "sandbox",
                true));
        site.setUp.settings.add(new Setting("production", Setting.Kind.SWITCH, List.of(), "false", false));
        site.setUp.settings.add(new Setting("client.id", Setting.Kind.TEXT, List.of(), "", true));
        site.setUp.settings.add(new Setting("redirect.uri", Setting.Kind.TEXT, List.of(), "", true));
        site.setUp.settings.add(new Setting("magic.link", Setting.Kind.SWITCH, List.of(), "true", false));
        site.setUp.settings.add(new Setting("safe.delay", Setting.Kind.NUMBER, List.of(), "120", false));
    }

    @AfterEach
    void stop() {
        site.close();
    }

    @Test
    void page_whileThePluginIsNotRunning_isThereAndSaysWhatIsMissing() {
        site.incomplete();
        site.setUp.running = false;
        site.setUp.parts.add(Proof.failed(Proof.Item.SETTINGS, new Failure(ErrorCode.SETTINGS_MISSING)));

        HttpResponse<String> page = olga.get(PAGE);

        assertEquals(200, page.statusCode());
        assertTrue(page.body().contains("not running yet"), page.body());
        assertTrue(page.body().contains("There are no settings yet."), page.body());
        assertTrue(page.body().contains("id=\"s-client-id\""), page.body());
    }

    @ParameterizedTest
    @CsvSource({"rita", "adam"})
    void page_forSomebodyWhoMayNotOperate_isRefused(String login) {
        HttpResponse<String> page = site.visitor(login).get(PAGE);
        assertEquals(403, page.statusCode());
        assertFalse(page.body().contains("s-client-id"), page.body());
        assertEquals(403, site.visitor(login).get(PAGE + "/secret").statusCode());
    }

    @Test
    void save_good_writesAllFieldsAndSaysSo() {
        olga.get(PAGE);

        HttpResponse<String> answer = olga.post(PAGE, TYPED);

        assertEquals(303, answer.statusCode());
        assertEquals(Site.BASE + PAGE + "?saved", Visitor.location(answer));
        assertEquals("kestrel", site.setUp.saved.get(0).get("client.id"));
        assertEquals("false", site.setUp.saved.get(0).get("magic.link"), "a box that is not ticked");
        assertEquals("120", site.setUp.saved.get(0).get("safe.delay"), "a field that was not there");
        assertEquals(List.of("7"), site.setUp.versions);
        assertTrue(olga.get(PAGE + "?saved").body().contains("Saved."));
    }

    @Test
    void save_wrong_saysSoBesideTheFieldAndKeepsWhatWasTyped() {
        olga.get(PAGE);
        site.setUp.problems.add(
                new SettingProblem("redirect.uri", new Failure(ErrorCode.SETTING_NO_ADDRESS, "here <b>")));

        HttpResponse<String> page = olga.post(PAGE, TYPED);

        assertEquals(400, page.statusCode());
        assertTrue(page.body().contains("href=\"#s-redirect-uri\""), page.body());
        assertTrue(page.body().contains("id=\"s-redirect-uri-problem\""), page.body());
        assertTrue(page.body().contains("value=\"here &lt;b&gt;\""), page.body());
        assertTrue(page.body().contains("value=\"kestrel\""), page.body());
    }

    @Test
    void save_thatFails_keepsWhatWasTyped() {
        olga.get(PAGE);
        site.setUp.failure = new RemoteHiringException(ErrorCode.SETTINGS_SAVED_MEANWHILE);

        HttpResponse<String> page = olga.post(PAGE, TYPED);

        assertEquals(409, page.statusCode());
        assertTrue(page.body().contains("Somebody else changed the settings meanwhile."), page.body());
        assertTrue(page.body().contains("value=\"kestrel\""), page.body());
    }

    /** Ticked before, production would not be deliberate: the box is there only when production was chosen. */
    @Test
    void save_production_wantsASecondYes() {
        assertFalse(olga.get(PAGE).body().contains("id=\"s-production\""));
        site.setUp.problems.add(new SettingProblem("production", new Failure(ErrorCode.PRODUCTION_NOT_MEANT)));

        HttpResponse<String> page =
                olga.post(PAGE, "act", "save", "s-environment", "production", "s-client-id", "kestrel");

        assertEquals(400, page.statusCode());
        assertEquals("false", site.setUp.saved.get(0).get("production"));
        assertTrue(page.body().contains("id=\"s-production\""), page.body());
        assertTrue(page.body().contains("href=\"#s-production\""), page.body());
    }

    @Test
    void save_awayFromProduction_takesTheYesBack() {
        olga.get(PAGE);
        olga.post(PAGE, "act", "save", "s-environment", "sandbox", "s-production", "true");
        assertEquals("false", site.setUp.saved.get(0).get("production"));
    }

    @Test
    void propose_makesTheRedirectAddressFromWhatWasTypedOnly() {
        olga.get(PAGE);

        HttpResponse<String> page =
                olga.post(PAGE, "act", "propose", "base", "https://ats.example.com/", "s-client-id", "kestrel");

        assertTrue(page.body().contains("value=\"https://ats.example.com/remote-hiring/callback\""), page.body());
        assertTrue(page.body().contains("value=\"kestrel\""), page.body());
        assertEquals(List.of(), site.setUp.saved);
    }

    @Test
    void page_thatCanOnlyShow_hasNoButton() {
        site.setUp.canBeSaved = false;
        site.setUp.notes.add(new Failure(ErrorCode.SETTINGS_ONLY_SHOWN));

        HttpResponse<String> page = olga.get(PAGE);

        assertTrue(page.body().contains("cannot be saved here"), page.body());
        assertFalse(page.body().contains("value=\"save\""), page.body());
    }

    @Test
    void secret_pasted_isHandedOverAndNeverShown() {
        olga.get(PAGE);

        HttpResponse<String> answer = olga.post(PAGE + "/secret", "secret", " s3cret-canary ");

        assertEquals(Site.BASE + PAGE + "?kept", Visitor.location(answer));
        assertEquals(List.of(new Secret("s3cret-canary")), site.setUp.secrets);
        assertTrue(olga.get(PAGE + "?kept").body().contains("The client secret is kept."));
        site.setUp.failure = new RemoteHiringException(ErrorCode.CREDENTIAL_SERVICE_MISSING);
        for (HttpResponse<String> page : List.of(
                olga.post(PAGE + "/secret", "secret", "s3cret-canary"),
                olga.postAs("", PAGE + "/secret", "secret", "s3cret-canary"))) {
            assertTrue(page.body().contains("id=\"client-secret\""), page.body());
            assertFalse(page.body().contains("canary"), page.body());
        }
        assertEquals(400, olga.post(PAGE + "/secret", "secret", " ").statusCode());
        assertFalse(site.log().contains("canary"), site.log());
    }

    /** Without a set-up there is no registered address to compare with: the host that was asked counts. */
    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site, 403",
        "Origin, https://evil.example, 403",
        "Origin, http://127.0.0.1:1, 403",
        "Sec-Fetch-Site, same-origin, 303",
        "Origin, null, 303"
    })
    void post_whileThePluginIsNotRunning_isProtectedAllTheSame(String header, String value, int status) {
        site.incomplete();
        olga.get(PAGE);

        assertEquals(status, olga.with(header, value).post(PAGE, TYPED).statusCode());
        assertEquals(status == 303 ? 1 : 0, site.setUp.saved.size());
        assertEquals(403, olga.postAs("", PAGE, TYPED).statusCode());
    }

    @Test
    void links_areThoseThatTheVisitorMaySee() {
        site.people.put(People.user(People.TENANT, "both", "Bo", Set.of(Permission.OPERATE, Permission.CONNECT)));
        assertTrue(site.visitor("both").get("/admin").body().contains("href=\"" + Site.BASE + PAGE + "\""));
        assertFalse(site.visitor("adam").get("/admin").body().contains("href=\"" + Site.BASE + PAGE + "\""));
        assertFalse(olga.get(PAGE).body().contains("href=\"" + Site.BASE + "/admin/rules\""));
    }
}
