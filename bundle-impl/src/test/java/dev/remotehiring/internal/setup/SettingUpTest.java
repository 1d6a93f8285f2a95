package dev.remotehiring.internal.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.RemoteHiringAdmin;
import dev.remotehiring.admin.Setting;
import dev.remotehiring.admin.SettingProblem;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.User;
import dev.remotehiring.host.UserDirectory;
import dev.remotehiring.hostkit.InMemoryCandidates;
import dev.remotehiring.hostkit.InMemoryCredentials;
import dev.remotehiring.hostkit.InMemoryUsers;
import dev.remotehiring.internal.config.TestSettings;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.osgi.service.cm.ConfigurationAdmin;

/** What sets the plugin up, with all or some of the host. */
class SettingUpTest {
    private static final String PID = "dev.remotehiring";
    private static final Actor OLGA = new Actor(new TenantId("acme"), new UserId("olga"));
    private static final Actor RITA = new Actor(new TenantId("acme"), new UserId("rita"));
    private static final CredentialKey KEY =
            new CredentialKey(Optional.empty(), CredentialKind.CLIENT_SECRET, "gateway.example", "remote-hiring");
    private static final Map<String, String> GOOD = Map.of(
            "environment", "custom",
            "gateway", "https://gateway.example",
            "web.app", "https://app.example",
            "client.id", "kestrel",
            "redirect.uri", "https://ats.example/remote-hiring/callback");

    private final Configurations configurations = new Configurations();
    private final InMemoryCredentials credentials = new InMemoryCredentials();
    private final JdbcDataSource database = new JdbcDataSource();
    private final InForce inForce = new InForce();
    private final Present host = new Present();
    private final SettingUp settingUp = new SettingUp(host, inForce, Clock.systemUTC());

    SettingUpTest() {
        database.setURL("jdbc:h2:mem:" + System.identityHashCode(this) + ";DB_CLOSE_DELAY=-1");
    }

    @Test
    void settings_nothingWritten_areTheDefaults() {
        List<Setting> settings = settingUp.settings(OLGA).settings();

        assertEquals("environment", settings.get(0).key());
        assertEquals("sandbox", settings.get(0).value());
        assertEquals(Setting.Kind.CHOICE, settings.get(0).kind());
        assertTrue(settingUp.settings(OLGA).canBeSaved());
    }

    @Test
    void save_goodSettings_areWrittenBesideKeysThatAreNotOurs() throws Exception {
        configurations
                .getConfiguration(PID, "?")
                .update(dictionary(Map.of("their.own", "kept", "magic.link", "false")));

        assertEquals(List.of(), settingUp.save(OLGA, GOOD, version()));

        Dictionary<String, Object> written =
                configurations.getConfiguration(PID, "?").getProperties();
        assertEquals("kept", written.get("their.own"));
        assertEquals("kestrel", written.get("client.id"));
        assertEquals("false", written.get("magic.link"));
        assertEquals(null, written.get("safe.delay"), "what is like its default needs no line");
        assertEquals(List.of("settings.saved"), audited());
    }

    @Test
    void save_numbersAndSwitches_areWrittenAsTexts() throws Exception {
        Map<String, String> values = new HashMap<>(GOOD);
        values.putAll(Map.of("safe.delay", "60", "magic.link", "false"));

        settingUp.save(OLGA, values, version());

        Dictionary<String, Object> written =
                configurations.getConfiguration(PID, "?").getProperties();
        assertEquals("60", written.get("safe.delay"));
        assertEquals("false", written.get("magic.link"));
    }

    @Test
    void save_whatWasWrittenAsANumberOrASwitch_staysOne() throws Exception {
        configurations.getConfiguration(PID, "?").update(new Hashtable<>(Map.of("safe.delay", 90, "magic.link", true)));
        Map<String, String> values = new HashMap<>(GOOD);
        values.putAll(Map.of("safe.delay", "60", "magic.link", "false"));

        settingUp.save(OLGA, values, version());

        Dictionary<String, Object> written =
                configurations.getConfiguration(PID, "?").getProperties();
        assertEquals(60, written.get("safe.delay"));
        assertEquals(false, written.get("magic.link"));
    }

    @Test
    void save_anythingWrong_writesNothingAndSaysAllOfIt() throws Exception {
        Map<String, String> values = new HashMap<>(GOOD);
        values.putAll(Map.of("client.id", "", "safe.delay", "soon", "database.target", "(x"));

        List<SettingProblem> problems = settingUp.save(OLGA, values, version());

        assertEquals(
                List.of("client.id", "safe.delay", "database.target"),
                problems.stream().map(SettingProblem::key).toList());
        assertEquals("none", version());
    }

    @Test
    void save_changedMeanwhile_isRefused() throws Exception {
        String version = version();
        settingUp.save(OLGA, GOOD, version);

        assertEquals(ErrorCode.SETTINGS_SAVED_MEANWHILE, code(() -> settingUp.save(OLGA, GOOD, version)));
    }

    @Test
    void save_configurationServiceTakesNothing_saysSo() {
        configurations.broken = true;

        assertEquals(ErrorCode.SETTINGS_NOT_SAVED, code(() -> settingUp.save(OLGA, GOOD, version())));
    }

    @Test
    void settings_withoutConfigurationService_areShownWithWords() {
        host.configurations = Optional.empty();

        assertFalse(settingUp.settings(OLGA).canBeSaved());
        assertEquals(List.of(ErrorCode.SETTINGS_ONLY_SHOWN), notes());
        assertEquals(ErrorCode.SETTINGS_ONLY_SHOWN, code(() -> settingUp.save(OLGA, GOOD, "")));
    }

    @Test
    void settings_othersBesideThem_areNamed() throws Exception {
        configurations.getFactoryConfiguration(PID, "sandbox", "?").update(dictionary(GOOD));

        assertEquals(List.of(ErrorCode.SETTINGS_ELSEWHERE), notes());
        assertEquals(
                List.of(PID + "~sandbox", PID),
                settingUp.settings(OLGA).notes().get(0).arguments());
        assertEquals("none", version());
    }

    @Test
    void everything_bySomebodyWhoMayNotOperate_isRefused() {
        assertEquals(ErrorCode.NOT_PERMITTED_TO_OPERATE, code(() -> settingUp.settings(RITA)));
        assertEquals(ErrorCode.NOT_PERMITTED_TO_OPERATE, code(() -> settingUp.problems(RITA, GOOD)));
        assertEquals(ErrorCode.NOT_PERMITTED_TO_OPERATE, code(() -> settingUp.save(RITA, GOOD, "none")));
        assertEquals(ErrorCode.NOT_PERMITTED_TO_OPERATE, code(() -> settingUp.keepClientSecret(RITA, new Secret("s"))));
    }

    @Test
    void keepClientSecret_firstAndNext_areInTheVaultUnderTheirName() throws Exception {
        settingUp.save(OLGA, GOOD, version());

        settingUp.keepClientSecret(OLGA, new Secret("first"));
        assertEquals("first", credentials.find(KEY).orElseThrow().secret().reveal());

        settingUp.keepClientSecret(OLGA, new Secret("second"));
        assertEquals("second", credentials.find(KEY).orElseThrow().secret().reveal());
        assertEquals(List.of("settings.saved", "client_secret.kept", "client_secret.kept"), audited());
    }

    @Test
    void keepClientSecret_severalThatNobodyProved_keepsTheOneThatMayBeGood() throws Exception {
        settingUp.save(OLGA, GOOD, version());
        for (String pasted : List.of("good", "wrong", "wrong again")) {
            settingUp.keepClientSecret(OLGA, new Secret(pasted));
        }

        CredentialKey before = new CredentialKey(KEY.tenant(), KEY.kind(), KEY.environment(), KEY.name() + ".before");
        assertEquals("good", credentials.find(before).orElseThrow().secret().reveal());
    }

    @Test
    void keepClientSecret_withoutVaultOrSettings_saysWhatIsMissing() {
        assertEquals(ErrorCode.SETTINGS_UNUSABLE, code(() -> settingUp.keepClientSecret(OLGA, new Secret("s"))));
        host.credentials = Optional.empty();
        assertEquals(
                ErrorCode.CREDENTIAL_SERVICE_MISSING, code(() -> settingUp.keepClientSecret(OLGA, new Secret("s"))));
    }

    @Test
    void parts_sayWhatIsMissing() throws Exception {
        assertEquals(List.of("SETTINGS SETTINGS_MISSING", "HOST proved"), parts());

        settingUp.save(OLGA, GOOD, version());
        host.candidates = Optional.empty();
        host.credentials = Optional.empty();
        host.database = Optional.empty();
        assertEquals(
                List.of(
                        "SETTINGS proved",
                        "HOST HOST_PART_MISSING",
                        "CREDENTIAL_SERVICE CREDENTIAL_SERVICE_MISSING",
                        "DATABASE DATABASE_MISSING"),
                parts());
    }

    @Test
    void parts_settingsThatAreRefused_sayWhetherThoseOfBeforeAreInForce() throws Exception {
        configurations.getConfiguration(PID, "?").update(dictionary(Map.of("environment", "moon")));
        assertEquals("SETTINGS SETTINGS_UNUSABLE", parts().get(0));

        inForce.runs(PID, TestSettings.of(TestSettings.custom(URI.create("https://gateway.example"))));
        assertEquals("SETTINGS SETTINGS_REFUSED", parts().get(0));
        assertTrue(settingUp.running());
    }

    private List<String> parts() {
        return settingUp.parts().stream()
                .map(proof -> proof.item() + " "
                        + proof.reason().map(Failure::code).map(ErrorCode::name).orElse("proved"))
                .toList();
    }

    private String version() {
        return settingUp.settings(OLGA).version();
    }

    private List<ErrorCode> notes() {
        return settingUp.settings(OLGA).notes().stream().map(Failure::code).toList();
    }

    private static ErrorCode code(Runnable act) {
        return assertThrows(RemoteHiringException.class, act::run).failure().code();
    }

    private static Dictionary<String, ?> dictionary(Map<String, ?> values) {
        return new Hashtable<>(values);
    }

    private List<String> audited() throws Exception {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT action FROM rh_audit ORDER BY at, action DESC")) {
            List<String> actions = new ArrayList<>();
            while (rows.next()) {
                actions.add(rows.getString(1));
            }
            return actions;
        }
    }

    /** A host of which parts can be taken away. */
    private final class Present implements SettingUp.Host {
        private Optional<ConfigurationAdmin> configurations = Optional.of(SettingUpTest.this.configurations);
        private Optional<CredentialService> credentials = Optional.of(SettingUpTest.this.credentials);
        private Optional<CandidateDirectory> candidates = Optional.of(new InMemoryCandidates());
        private Optional<DataSource> database = Optional.of(SettingUpTest.this.database);

        @Override
        public Optional<ConfigurationAdmin> configurations() {
            return configurations;
        }

        @Override
        public Optional<CredentialService> credentials() {
            return credentials;
        }

        @Override
        public Optional<UserDirectory> users() {
            return Optional.of(new InMemoryUsers()
                    .put("olga", new User(OLGA, "Olga", Optional.empty(), Locale.ENGLISH, Set.of(Permission.OPERATE)))
                    .put("rita", new User(RITA, "Rita", Optional.empty(), Locale.ENGLISH, Set.of(Permission.CONNECT))));
        }

        @Override
        public Optional<CandidateDirectory> candidates() {
            return candidates;
        }

        @Override
        public Optional<DataSource> database(String target) {
            return database;
        }

        @Override
        public Optional<RemoteHiringAdmin> admin(String issuer) {
            return Optional.empty();
        }
    }
}
