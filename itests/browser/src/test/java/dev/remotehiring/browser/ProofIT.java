package dev.remotehiring.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext.GrantPermissionsOptions;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The wizard that proves the set-up: where all is well, and with each fault that can be made in a running platform. */
@ExtendWith(Journey.class)
class ProofIT {
    private static final Duration BOUND = Duration.ofSeconds(14);
    private static final String PROVED = "✓ Proved";
    private static final String FAILED = "✗ Failed";
    private static final String CREDENTIALS = "dev.remotehiring.credential.jdbc";
    private static final String AS_REMOTE_SAYS_IT = "{\"message\":\"Unauthorized\"}";

    @AfterEach
    void allIsWellAgain(Stage stage) {
        stage.servers().leadGatewayTo(OptionalInt.empty());
        stage.remote()
                .client("{\"assertions\": true, \"magic_links\": true, \"redirect_uris\": [\"" + redirect(stage)
                        + "\"]}");
    }

    private static String redirect(Stage stage) {
        return stage.servers().ats() + "/remote-hiring/callback";
    }

    private static Person atTheWizard(Stage stage) {
        Person ada = stage.person("ada");
        ada.page().navigate("/remote-hiring/admin/setup");
        ada.sees("Prove the set-up");
        return ada;
    }

    private static Person proves(Stage stage) {
        Person ada = stage.person("ada");
        proves(ada);
        return ada;
    }

    private static void proves(Person ada) {
        ada.page().navigate("/remote-hiring/admin/setup");
        ada.click("Prove the set-up");
        ada.reads("Proved: ");
    }

    /** Proves until this is what comes of it: a change of the platform is in force a moment later. */
    private static void provesUntil(Person ada, String item, String verdict) {
        Instant end = Instant.now().plus(BOUND);
        do {
            proves(ada);
        } while (!row(ada, item).textContent().contains(verdict)
                && Instant.now().isBefore(end));
        assertThat(row(ada, item)).containsText(verdict);
    }

    private static void saves(Person ada, String setting, Consumer<Locator> change) {
        ada.page().navigate("/remote-hiring/admin/settings");
        change.accept(ada.page().locator("#s-" + setting));
        ada.click("Save the settings");
        ada.reads("Saved.");
    }

    /** What is seen while a setting has another value, so that an item fails; afterwards it is proved again. */
    private static void withSetting(
            Stage stage, String setting, String wrong, String right, String item, Consumer<Person> looks) {
        Person ada = stage.person("ada");
        saves(ada, setting, field -> field.fill(wrong));
        try {
            provesUntil(ada, item, FAILED);
            looks.accept(ada);
        } finally {
            saves(ada, setting, field -> field.fill(right));
            provesUntil(ada, item, PROVED);
        }
    }

    private static Locator row(Person person, String item) {
        return person.page().locator("#" + item);
    }

    private static void proved(Person person, String... items) {
        for (String item : items) {
            assertThat(row(person, item)).containsText(PROVED);
        }
    }

    private static void failed(Person person, String item, String... words) {
        assertThat(row(person, item)).containsText(FAILED);
        says(person, item, words);
    }

    private static void open(Person person, String item, String... words) {
        assertThat(row(person, item)).containsText("? Cannot be proved from here");
        says(person, item, words);
    }

    private static void says(Person person, String item, String... words) {
        for (String each : words) {
            assertThat(row(person, item)).containsText(each);
        }
    }

    /** Something else answers at the gateway's address; the page is there in time all the same. */
    private static Person provesAt(Stage stage, Stranger stranger) {
        Person ada = atTheWizard(stage);
        stage.servers().leadGatewayTo(OptionalInt.of(stranger.port()));
        Instant before = Instant.now();
        ada.click("Prove the set-up");
        ada.reads("Proved: ");
        assertTrue(Duration.between(before, Instant.now()).compareTo(BOUND) < 0);
        return ada;
    }

    @Test
    void setUp_whereAllIsWell_isProved(Stage stage) {
        stage.connected("ada");
        Person rita = stage.person("rita");
        rita.hires("a-1041");
        rita.page().waitForURL(Person.ONBOARDING);
        rita.leave();

        Person ada = atTheWizard(stage);
        assertThat(row(ada, "gateway")).containsText("Not proved yet");
        ada.look("setup");
        ada.enters(ada.button("Prove the set-up"));
        ada.reads("Failed: 0.");
        proved(
                ada,
                "settings",
                "host",
                "credential-service",
                "database",
                "gateway",
                "clock",
                "client",
                "environment",
                "redirect",
                "scopes",
                "assertions",
                "magic-links");
        open(ada, "webhooks", "This version takes no webhooks");
        ada.look("setup-proved");
    }

    @Test
    void redirect_exactText_isCopiedByAButton(Stage stage) {
        Person ada = atTheWizard(stage);
        ada.page()
                .context()
                .grantPermissions(
                        List.of("clipboard-read", "clipboard-write"),
                        new GrantPermissionsOptions()
                                .setOrigin(stage.servers().ats().toString()));
        ada.enters(ada.button("Copy"));
        says(ada, "redirect", redirect(stage), "Copied.");
        assertEquals(redirect(stage), ada.page().evaluate("navigator.clipboard.readText()"));
    }

    @Test
    void secret_thatRemoteDoesNotTake_fails(Stage stage) {
        stage.remote().clientSecret("add", "another-secret-that-nobody-has-here");
        stage.remote().clientSecret("drop", stage.servers().clientSecret());
        try {
            Person ada = proves(stage);
            failed(ada, "client", "does not accept this platform’s client id and secret", "RH-601");
            open(ada, "environment", "They may belong to another gateway");
            open(ada, "redirect", "until something else is: Client id and client secret.");
            ada.look("setup-client-rejected");
        } finally {
            stage.remote().clientSecret("add", stage.servers().clientSecret());
            stage.remote().clientSecret("drop", "another-secret-that-nobody-has-here");
        }
    }

    /** Remote says the same of an id that it does not know and of a wrong secret: the page claims neither. */
    @Test
    void client_thatRemoteDoesNotKnow_failsAndBothAreNamed(Stage stage) {
        withSetting(stage, "client-id", "nobody-whom-remote-knows", Servers.CLIENT_ID, "client", ada -> {
            failed(ada, "client", "does not accept this platform’s client id and secret", "RH-601");
            open(ada, "environment", "They may belong to another gateway");
            open(ada, "scopes", "until something else is: Client id and client secret.");
        });
    }

    @Test
    void secret_thatNobodyStored_failsAndItsNameIsSaid(Stage stage) {
        withSetting(stage, "client-secret-alias", "not-stored-yet", "remote-hiring", "client", ada -> {
            failed(ada, "client", "not-stored-yet", "RH-131");
            proved(ada, "credential-service");
            open(ada, "environment", "until something else is: Client id and client secret.");
            ada.look("setup-secret-missing");
        });
    }

    @Test
    void assertions_notSwitchedOnAtRemote_fail(Stage stage) {
        stage.connected("ada");
        Person ada = stage.person("ada");
        saves(ada, "assertions", Locator::check);
        try {
            provesUntil(ada, "assertions", "Remote gave a token for the user");
            stage.remote().client("{\"assertions\": false}");
            proves(ada);
            failed(ada, "assertions", "“Create assertion tokens” is not switched on there", "RH-756");
            proved(ada, "client", "magic-links");
            ada.look("setup-assertions-off");
        } finally {
            saves(ada, "assertions", Locator::uncheck);
            provesUntil(ada, "assertions", "The settings do not want this");
        }
    }

    @Test
    void database_thatTheSettingsDoNotFind_failsAndThePluginIsOff(Stage stage) {
        withSetting(
                stage,
                "database-target",
                "(dataSourceName=elsewhere)",
                "(objectClass=javax.sql.DataSource)",
                "database",
                ada -> {
                    ada.reads("The plugin is not running.");
                    failed(ada, "database", "offers no database that the settings choose", "RH-725");
                    proved(ada, "settings", "host");
                    assertThat(row(ada, "client")).containsText("Not proved yet");
                    ada.look("setup-database-missing");
                });
    }

    @Test
    void credentialService_thatWentAway_failsAndThePluginIsOff(Stage stage) {
        Person ada = stage.person("ada");
        stage.servers().console().stop(CREDENTIALS);
        try {
            provesUntil(ada, "credential-service", FAILED);
            ada.reads("The plugin is not running.");
            ada.reads("Not tried, because the plugin is not running: 10.");
            failed(ada, "credential-service", "offers no credential service", "RH-724");
            proved(ada, "settings", "host");
            ada.look("setup-credentials-away");
        } finally {
            stage.servers().console().start(CREDENTIALS);
            provesUntil(ada, "credential-service", PROVED);
        }
    }

    /** It is there and cannot work, as a vault that is sealed or behind a network that is down. */
    @Test
    void credentialService_thatLostItsTable_failsUntilItIsBack(Stage stage) {
        Person ada = stage.person("ada");
        stage.servers().console().change("ats", "ALTER TABLE remote_hiring_credential RENAME TO put_aside");
        try {
            proves(ada);
            failed(
                    ada,
                    "credential-service",
                    "does not answer, or refuses",
                    "look at the credential service",
                    "RH-760");
            open(ada, "client", "until something else is: Credential service.");
            proved(ada, "settings", "host", "database", "gateway", "clock");
            ada.look("setup-credentials-failing");
        } finally {
            stage.servers().console().change("ats", "ALTER TABLE put_aside RENAME TO remote_hiring_credential");
        }
        proves(ada);
        proved(ada, "credential-service", "client");
    }

    @Test
    void database_thatWentAway_failsUntilItIsBack(Stage stage) throws SQLException {
        Person ada = stage.person("ada");
        try (DatabaseServer elsewhere = new DatabaseServer()) {
            stage.servers().console().offerDatabase("elsewhere", elsewhere.address());
            saves(ada, "database-target", field -> field.fill("(dataSourceName=elsewhere)"));
            provesUntil(ada, "database", PROVED);
            elsewhere.goesAway();
            provesUntil(ada, "database", FAILED);
            failed(ada, "database", "The database does not answer", "look at the database and the way to it", "RH-761");
            proved(ada, "settings", "host", "credential-service", "gateway", "clock", "client", "environment");
            open(ada, "scopes", "until something else is: Database.");
            ada.look("setup-database-away");
            elsewhere.comesBack();
            proves(ada);
            proved(ada, "database");
        } finally {
            saves(ada, "database-target", field -> field.fill("(objectClass=javax.sql.DataSource)"));
            provesUntil(ada, "database", PROVED);
            stage.servers().console().withdrawDatabase("elsewhere");
        }
    }

    @Test
    void tokenEndpoint_thatIsUnwell_provesNothing(Stage stage) {
        stage.remote().trouble("POST", "/auth/oauth2/token", """
                {"kind": "answer", "times": 9, "status": 503, "content_type": "text/html", "body": "<h1>Down</h1>"}""");
        Person ada = proves(stage);
        proved(ada, "gateway", "clock");
        open(ada, "client", "has a problem of its own", "RH-609");
    }

    @Test
    void gateway_thatBreaksOff_failsAndTheRestWaits(Stage stage) throws IOException {
        Stranger nobody = Stranger.silent();
        nobody.close();
        Person ada = provesAt(stage, nobody);
        failed(ada, "gateway", "was broken off", "RH-744");
        open(ada, "client", "until something else is: The way to Remote.");
        proved(ada, "credential-service", "database");
        ada.look("setup-gateway-away");
    }

    @Test
    void gateway_thatIsSilent_failsInTime(Stage stage) throws IOException {
        try (Stranger silent = Stranger.silent()) {
            failed(provesAt(stage, silent), "gateway", "does not answer in time", "RH-742");
        }
    }

    @Test
    void gateway_thatIsNotRemote_fails(Stage stage) throws IOException {
        try (Stranger hotel = Stranger.saying("200 OK", "Content-Type: text/html\r\n", "<h1>Welcome</h1>")) {
            failed(provesAt(stage, hotel), "gateway", "Something that is not Remote’s API answered (status 200)");
        }
    }

    @Test
    void proxy_thatWantsALogin_fails(Stage stage) throws IOException {
        try (Stranger proxy =
                Stranger.saying("407 Proxy Authentication Required", "Proxy-Authenticate: Basic\r\n", "")) {
            failed(provesAt(stage, proxy), "gateway", "The proxy on the way to Remote wants a login");
        }
    }

    @Test
    void clock_thatIsWrong_fails(Stage stage) throws IOException {
        String anHourAgo = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now().minusSeconds(3600).atOffset(ZoneOffset.UTC));
        try (Stranger old = Stranger.saying("401 Unauthorized", "Date: " + anHourAgo + "\r\n", AS_REMOTE_SAYS_IT)) {
            Person ada = provesAt(stage, old);
            proved(ada, "gateway");
            failed(ada, "clock", "seconds apart", "by a time service (NTP)");
        }
    }

    @Test
    void redirect_notRegistered_failsAndSaysWhatToRegister(Stage stage) {
        stage.connected("ada");
        stage.remote().client("{\"redirect_uris\": [\"https://somewhere.example/else\"]}");
        Person ada = proves(stage);
        failed(
                ada,
                "redirect",
                "refuses this redirect address",
                redirect(stage),
                "Have exactly this address registered");
        ada.look("setup-redirect-refused");
    }

    @Test
    void redirect_beforeAnybodyConnected_saysHowToFindOut(Stage stage) {
        List.of("ada", "gus", "mia").forEach(stage::disconnected);
        Person ada = proves(stage);
        open(ada, "redirect", "Click Connect");
        open(ada, "scopes", "No company is connected yet");
        open(ada, "magic-links", "Connect a company, then prove again.");
        ada.look("setup-unconnected");
    }

    @Test
    void scopes_thatAreMissing_areNamed(Stage stage) {
        stage.connected("ada");
        stage.remote().trouble("GET", "/v1/company-managers", """
                {"kind": "answer", "times": 1, "status": 403, "body": {"message": "Forbidden"}}""");
        failed(proves(stage), "scopes", "company_manager:read", "connect again and allow all");
    }

    @Test
    void magicLinks_notSwitchedOn_fail(Stage stage) {
        stage.connected("ada");
        stage.remote().client("{\"magic_links\": false}");
        failed(proves(stage), "magic-links", "Remote made no magic link (status 403)", "switch on magic links");
    }

    @Test
    void connection_thatWasWithdrawn_isSaid(Stage stage) {
        List.of("gus", "mia").forEach(stage::disconnected);
        stage.connected("ada");
        stage.remote().revokeCompany("Acme Robotics");
        open(proves(stage), "scopes", "does not accept the connection any more");
        stage.disconnected("ada");
    }

    @Test
    void page_forARecruiter_isRefused(Stage stage) {
        Person rita = stage.person("rita");
        rita.page().navigate("/remote-hiring/admin/setup");
        rita.reads("Only users who look after the whole platform see this.");
    }
}
