package dev.remotehiring.internal.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.Setting;
import dev.remotehiring.admin.SettingProblem;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.Secret;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The configuration: what is taken, and what is said of the rest. */
class SettingsTest {
    private static Map<String, Object> custom() {
        return TestSettings.custom(URI.create("https://gateway.example:8443"));
    }

    private static Map<String, Object> named(String environment) {
        Map<String, Object> keys = new HashMap<>(custom());
        keys.put("environment", environment);
        keys.put("production", true);
        keys.remove("gateway");
        keys.remove("web.app");
        return keys;
    }

    @Test
    void of_productionThatNobodySwitchedOn_isRefused() {
        Map<String, Object> keys = named("production");
        keys.remove("production");

        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> TestSettings.of(keys));

        assertTrue(refused.getMessage().contains("Set production to true"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({"testing,sandbox,true", "testing,production,false", "always,production,true", "never,sandbox,false"})
    void of_probe_leavesProductionAloneUnlessAsked(String probe, String environment, boolean probes) {
        Map<String, Object> keys = named(environment);
        keys.put("probe", probe);

        assertEquals(probes, TestSettings.of(keys).probes());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "company|true|https://gateway.remote.com/company.manage",
                "least|true|company_manager:read country:read employment:write form:read magic_link:write onboarding:write",
                "least|false|company_manager:read country:read employment:write form:read onboarding:write",
                "employment:write   form:read|true|employment:write form:read"
            })
    void of_scopes_areTheLeastThatTheFeaturesNeedOrWhatIsSaid(String scopes, boolean magicLink, String asked) {
        Map<String, Object> keys = custom();
        keys.put("scopes", scopes);
        keys.put("magic.link", magicLink);

        assertEquals(asked, TestSettings.of(keys).scopes());
    }

    @ParameterizedTest
    @CsvSource({
        "sandbox,ra_live_0123456789,another",
        "production,ra_test_0123456789,another",
        "sandbox,eyJhbGciOi.x.y,no API token",
        "sandbox,ra_test_,no API token"
    })
    void requireOwn_tokenOfElsewhere_isRefusedWithoutTellingIt(String environment, String token, String words) {
        Environment settled = TestSettings.of(named(environment)).environment();

        RemoteHiringException refused =
                assertThrows(RemoteHiringException.class, () -> settled.requireOwn(new Secret(token)));

        assertTrue(refused.getMessage().contains(words), refused.getMessage());
        assertFalse(refused.getMessage().contains("0123456789"), refused.getMessage());
    }

    @ParameterizedTest
    @CsvSource({
        "production,PRODUCTION,gateway.remote.com,https://remote.com",
        "sandbox,SANDBOX,gateway.remote-sandbox.com,https://remote-sandbox.com"
    })
    void of_knownEnvironment_hasItsAddresses(String key, EnvironmentName name, String issuer, String webApp) {
        Environment environment = TestSettings.of(named(key)).environment();

        assertEquals(name, environment.name());
        assertEquals(issuer, environment.issuer());
        assertEquals(URI.create("https://" + issuer), environment.gateway());
        assertEquals(URI.create(webApp), environment.webApp());
    }

    @Test
    void of_partnerSandbox_needsTheWebAppsAddress() {
        Map<String, Object> keys = named("partner-sandbox");
        assertTrue(message(keys).startsWith("web.app:"), message(keys));
        keys.put("web.app", "https://partners.example/");

        Environment environment = TestSettings.of(keys).environment();

        assertEquals(EnvironmentName.PARTNER_SANDBOX, environment.name());
        assertEquals("gateway.partners.remote-sandbox.com", environment.issuer());
        assertEquals(URI.create("https://partners.example"), environment.webApp());
    }

    @Test
    void of_custom_isNamedByHostAndPort() {
        assertEquals(
                "gateway.example:8443", TestSettings.of(custom()).environment().issuer());
    }

    @Test
    void of_defaults_areSafe() {
        Settings settings = TestSettings.of(named("sandbox"));

        assertEquals(OptionalInt.empty(), settings.formVersion());
        assertEquals("remote-hiring", settings.clientSecretAlias());
        assertEquals(Duration.ofSeconds(120), settings.safeDelay());
        assertEquals(Duration.ofDays(30), settings.keepDetails());
        assertTrue(settings.handOff().magicLink() && !settings.handOff().ssoUrl());
        assertTrue(settings.proxy().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:1", "http://127.0.0.1:1", "http://[::1]:1", "https://gateway.example"})
    void of_gatewayOverHttpsOrOnThisMachine_isTaken(String gateway) {
        Map<String, Object> keys = custom();
        keys.put("gateway", gateway);

        assertEquals(URI.create(gateway), TestSettings.of(keys).environment().gateway());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "environment|staging",
                "environment|~~",
                "gateway|~~",
                "gateway|http://gateway.example",
                "gateway|http://localhost.evil.example",
                "gateway|http://127.0.0.1.evil.example",
                "gateway|http://localhost@evil.example",
                "gateway|https://user:pw@gateway.example",
                "gateway|https://gateway.example/path",
                "gateway|https://gateway.example?x=1",
                "gateway|https://gateway.example#x",
                "gateway|https://gateway.example:99999",
                "gateway|https://gateway.example:0",
                "gateway|ftp://gateway.example",
                "gateway|gateway.example",
                "gateway|https://",
                "gateway|not an address",
                "web.app|~~",
                "web.app|http://remote.example",
                "client.id|~ ~",
                "client.secret.alias|~~",
                "redirect.uri|~~",
                "redirect.uri|http://ats.example/remote-hiring/callback",
                "redirect.uri|https://ats.example/callback#x",
                "scopes|~ ~",
                "form.version|newest",
                "form.version|0",
                "form.version|-1",
                "form.version|~~",
                "onboarding.path|/dashboard/people",
                "onboarding.path|https://evil.example/{employment}",
                "onboarding.path|//evil.example/{employment}",
                "onboarding.path|/a/../{employment}",
                "proxy|proxy.example",
                "proxy|proxy.example:0",
                "proxy|proxy.example:70000",
                "proxy|http://proxy.example:3128"
            })
    void of_wrongValue_isRefusedWithTheNameOfItsKey(String key, String value) {
        Map<String, Object> keys = custom();
        keys.put(key, value);

        assertTrue(message(keys).startsWith(key + ":"), message(keys));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 86_401})
    void of_safeDelayOutOfRange_isRefused(int seconds) {
        Map<String, Object> keys = custom();
        keys.put("safe.delay", seconds);

        assertTrue(message(keys).startsWith("safe.delay:"), message(keys));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void of_keepDetailsForLessThanADay_isRefused(int days) {
        Map<String, Object> keys = custom();
        keys.put("keep.details", days);

        assertTrue(message(keys).startsWith("keep.details:"), message(keys));
    }

    @Test
    void of_severalWrongValues_saysAllOfThem() {
        Map<String, Object> keys =
                new HashMap<>(Map.of("environment", "custom", "safe.delay", "soon", "production", "1"));

        UnusableSettingsException refused = assertThrows(UnusableSettingsException.class, () -> TestSettings.of(keys));

        assertEquals(
                List.of("gateway", "web.app", "production", "client.id", "redirect.uri", "safe.delay"),
                refused.problems().stream().map(SettingProblem::key).toList());
    }

    @Test
    void of_numbersAndSwitchesAsFileInstallMarksThem_areReadAsWhatTheyMean() {
        Map<String, Object> keys = custom();
        keys.put("safe.delay", "I\"60\"");
        keys.put("magic.link", "B\"false\"");

        Settings settings = TestSettings.of(keys);

        assertEquals(Duration.ofMinutes(1), settings.safeDelay());
        assertFalse(settings.handOff().magicLink());
    }

    @Test
    void of_textsAsFilesWriteThem_areReadAsWhatTheyMean() {
        Map<String, Object> keys = custom();
        keys.put("magic.link", "false");
        keys.put("safe.delay", " 60 ");
        keys.put("scopes", new String[] {"form:read", "employment:write"});

        Settings settings = TestSettings.of(keys);

        assertFalse(settings.handOff().magicLink());
        assertEquals(Duration.ofMinutes(1), settings.safeDelay());
        assertEquals("form:read employment:write", settings.scopes());
    }

    @Test
    void of_severalValuesInAList_areOneTextWithSpaces() {
        Map<String, Object> keys = custom();
        keys.put("scopes", List.of("form:read", "employment:write"));

        assertEquals("form:read employment:write", TestSettings.of(keys).scopes());
    }

    @Test
    void settings_ofAFileWithBlanksBehindTheValues_areShownAsTheyAreRead() {
        String value = Keys.settings(Map.of("shared.connection", "true ")).stream()
                .filter(setting -> setting.key().equals("shared.connection"))
                .map(Setting::value)
                .findFirst()
                .orElseThrow();

        assertEquals("true", value);
    }

    @Test
    void keys_areThoseOfTheConfiguration() {
        Set<String> configuration = Arrays.stream(PluginConfiguration.class.getDeclaredMethods())
                .map(Keys::key)
                .collect(Collectors.toSet());

        assertEquals(configuration, Arrays.stream(Keys.values()).map(Keys::key).collect(Collectors.toSet()));
        assertTrue(Arrays.stream(Keys.values()).noneMatch(key -> key.standard().equals("null")));
    }

    @Test
    void of_gatewayBesideANamedEnvironment_isRefused() {
        Map<String, Object> keys = named("production");
        keys.put("gateway", "https://elsewhere.example");

        assertTrue(message(keys).startsWith("gateway:"), message(keys));
    }

    @Test
    void of_proxy_isHostAndPort() {
        Map<String, Object> keys = custom();
        keys.put("proxy", " proxy.example:3128 ");

        assertEquals(3128, TestSettings.of(keys).proxy().orElseThrow().getPort());
        assertEquals(
                "proxy.example", TestSettings.of(keys).proxy().orElseThrow().getHostString());
    }

    private static String message(Map<String, Object> keys) {
        return assertThrows(IllegalArgumentException.class, () -> TestSettings.of(keys))
                .getMessage();
    }
}
