package dev.remotehiring.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.ConnectInvitation;
import dev.remotehiring.admin.FieldSource;
import dev.remotehiring.admin.Health;
import dev.remotehiring.admin.HireToSettle;
import dev.remotehiring.admin.PendingAction;
import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.RemoteRole;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.FieldOrigin;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.HireStatus.Availability;
import dev.remotehiring.api.Onboarding;
import dev.remotehiring.api.OnboardingStatus;
import dev.remotehiring.api.OnboardingStep;
import dev.remotehiring.api.Refusal;
import dev.remotehiring.api.Remedy;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.ui.settings.SettingsField;
import dev.remotehiring.ui.settings.SettingsOption;
import dev.remotehiring.ui.settings.SettingsSection;
import dev.remotehiring.ui.web.Halt;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)+)\"");
    private static final Pattern GROUP = Pattern.compile("texts(?:\\(\\))?\\s*\\.of\\(\\s*\"([a-z.]+)\"");
    /** Names of properties and files that look like keys. */
    private static final Set<String> PROPERTIES = Set.of("form.action", "form.js");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final List<Object[]> WORDS = List.<Object[]>of(new Object[] {"a", "b", "c"});
    private static final List<Object[]> NUMBERS = Stream.of(0, 1, 2, 1000)
            .map(count -> new Object[] {count, count, count})
            .toList();
    /** Those whose arguments are numbers: only there may a translation choose its words by the number. */
    private static final Set<String> COUNTING = Set.of(
            "batch.caption",
            "batch.givenup",
            "batch.look",
            "batch.many.text",
            "batch.need",
            "batch.progress",
            "batch.remote",
            "batch.start",
            "batch.underway",
            "cost.days",
            "erased.unknown",
            "error.retry",
            "error.retry.later",
            "form.everything",
            "limit.lead",
            "limit.length",
            "progress.refresh",
            "settle.count",
            "steps.within");
    /** Words that some languages share with English. */
    private static final Set<String> SHARED = Set.of(
            "admin.no",
            "environment.PRODUCTION",
            "health.aspect.REMOTE",
            "hired.status",
            "list.next",
            "placement.option",
            "proof.item.ASSERTIONS",
            "proof.item.WEBHOOKS",
            "rules.value",
            "settings.label.ASSERTIONS",
            "settings.label.PROXY",
            "settings.option.PRODUCTION",
            "settings.option.SANDBOX",
            "value.no");

    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(Texts.BUNDLE, Locale.ROOT);
    private static final Map<String, Object[]> GROUPS = Map.ofEntries(
            Map.entry("problem", FieldProblem.Kind.values()),
            Map.entry("problem.day", new Object[] {FieldProblem.Kind.TOO_EARLY, FieldProblem.Kind.TOO_LATE}),
            Map.entry("refusal", Refusal.Reason.values()),
            Map.entry("error.title", RemoteHiringException.Kind.values()),
            Map.entry("fault.what", ErrorCode.values()),
            Map.entry("fault.todo", Remedy.values()),
            Map.entry("fault.who", Remedy.Who.values()),
            Map.entry("health.all", Health.Light.values()),
            Map.entry("health.light", Health.Light.values()),
            Map.entry("health.aspect", Health.Aspect.values()),
            Map.entry("health.place", Health.Aspect.values()),
            Map.entry("halt.title", Halt.Reason.values()),
            Map.entry("halt.text", Halt.Reason.values()),
            Map.entry("status", OnboardingStatus.values()),
            Map.entry("employment", EmploymentType.values()),
            Map.entry("placement.only", EmploymentType.values()),
            Map.entry("placement.offered", EmploymentType.values()),
            Map.entry("origin", FieldOrigin.values()),
            Map.entry("availability", Availability.values()),
            Map.entry("environment", EnvironmentName.values()),
            Map.entry("state", HireState.values()),
            Map.entry("turn", Onboarding.Turn.values()),
            Map.entry("step", OnboardingStep.State.values()),
            Map.entry("role", RemoteRole.values()),
            Map.entry(
                    "badge",
                    new Object[] {EnvironmentName.SANDBOX, EnvironmentName.PARTNER_SANDBOX, EnvironmentName.CUSTOM}),
            Map.entry("settings.section", SettingsSection.values()),
            Map.entry("settings.label", SettingsField.values()),
            Map.entry("settings.help", SettingsField.values()),
            Map.entry("settings.option", SettingsOption.values()),
            Map.entry("why", HireToSettle.Why.values()),
            Map.entry("kind", Connection.Kind.values()),
            Map.entry("ended", Connection.Ended.values()),
            Map.entry("ended.who", Connection.Ended.values()),
            Map.entry("action", PendingAction.Kind.values()),
            Map.entry("rules.type", EmploymentType.values()),
            Map.entry("rules.origin", FieldOrigin.values()),
            Map.entry("rules.from", FieldSource.Kind.values()),
            Map.entry("consent.title", constants("consent.ConsentResult")),
            Map.entry("consent.text", constants("consent.ConsentResult")),
            Map.entry("connection.state", constants("admin.ConnectionState")),
            Map.entry("disconnected.remote", constants("admin.DisconnectedPage$What")),
            Map.entry("proof.item", Proof.Item.values()),
            Map.entry("proof.verdict", Proof.Verdict.values()),
            Map.entry(
                    "proof.seen",
                    EnumSet.complementOf(EnumSet.of(Proof.Item.WEBHOOKS)).toArray()),
            Map.entry("invitation.state", ConnectInvitation.State.values()),
            Map.entry("invited.answer.title", constants("invitation.InvitedAnswer")),
            Map.entry("invited.answer.text", constants("invitation.InvitedAnswer")),
            Map.entry("scope", constants("invitation.Scope")),
            Map.entry("button.look", new Object[] {
                Availability.WAITING_FOR_CONSENT,
                Availability.NEEDS_DETAILS,
                Availability.IN_PROGRESS,
                Availability.UNKNOWN
            }));

    @Test
    void everyConstant_hasItsWords_andNothingElseIsInItsGroup() {
        GROUPS.forEach((group, constants) -> {
            Set<String> wanted = Arrays.stream(constants)
                    .map(constant -> group + "." + ((Enum<?>) constant).name())
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> present = ENGLISH.keySet().stream()
                    .filter(key -> key.matches(Pattern.quote(group) + "\\.[A-Z_]+"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(wanted, present);
        });
    }

    @Test
    void everyGroup_thatTheSourceUses_isTestedHere() {
        assertEquals(new TreeSet<>(GROUPS.keySet()), new TreeSet<>(inSources(GROUP)));
    }

    @Test
    void everyKey_isUsed_andEveryUsedKeyIsThere() {
        Set<String> single = ENGLISH.keySet().stream()
                .filter(key -> !key.matches(".*\\.[A-Z_]+"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> topics = single.stream().map(TextsTest::topic).collect(Collectors.toSet());
        Set<String> used = inSources(LITERAL).stream()
                .filter(key -> topics.contains(topic(key)) && !GROUPS.containsKey(key) && !PROPERTIES.contains(key))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(single, used);
    }

    @Test
    void everyText_isAMessageWithoutPlainApostrophe() {
        ENGLISH.keySet().forEach(key -> {
            String text = ENGLISH.getString(key);
            assertFalse(text.contains("'"), key);
            assertFalse(text.isBlank(), key);
            assertFalse(
                    new MessageFormat(text, Locale.ROOT)
                            .format(new Object[] {1, 2, 3})
                            .contains("{"),
                    key);
        });
    }

    /** The catalogue is the source of the words; only its quotation marks and apostrophes are plain. */
    @Test
    void errors_areSaidInEnglishWordForWordAsTheCatalogueSaysThem() {
        for (ErrorCode code : ErrorCode.values()) {
            assertEquals(code.words(), plain("fault.what." + code));
        }
        for (Remedy remedy : Remedy.values()) {
            assertEquals(remedy.words(), plain("fault.todo." + remedy));
        }
    }

    private static String plain(String key) {
        return ENGLISH.getString(key).replace('’', '\'').replaceAll("[“”]", "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "pt", "ja"})
    void translation_hasTheKeysOfEnglish(String language) {
        Set<String> keys = translation(language).keySet();
        assertEquals(Set.of(), without(ENGLISH.keySet(), keys), "not translated");
        assertEquals(Set.of(), without(keys, ENGLISH.keySet()), "not in English");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "pt", "ja"})
    void translation_hasThePlaceholdersOfEnglish(String language) {
        ResourceBundle translation = translation(language);
        translation
                .keySet()
                .forEach(key -> assertEquals(
                        placeholders(ENGLISH.getString(key)), placeholders(translation.getString(key)), key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "pt", "ja"})
    void translation_isMessagesThatCanBeSaid(String language) {
        ResourceBundle translation = translation(language);
        translation.keySet().forEach(key -> {
            String text = translation.getString(key);
            assertFalse(text.isBlank(), key);
            assertFalse(text.replace("''", "").contains("'"), key);
            (COUNTING.contains(key) ? NUMBERS : WORDS)
                    .forEach(arguments ->
                            assertFalse(said(key, text, language, arguments).contains("{"), key));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "es", "pt", "ja"})
    void translation_isNotTheEnglishText(String language) {
        ResourceBundle translation = translation(language);
        assertEquals(
                Set.of(),
                translation.keySet().stream()
                        .filter(key -> !SHARED.contains(key))
                        .filter(key -> translation.getString(key).equals(ENGLISH.getString(key)))
                        .collect(Collectors.toSet()));
    }

    @Test
    void reader_withoutTranslation_readsEnglishAsItIsWrittenInTheRegion() {
        Texts texts = new Texts(Locale.forLanguageTag("nl-NL"), ZoneId.of("Europe/Amsterdam"));
        assertEquals("en", texts.language());
        assertEquals("Open in Remote", texts.say("button.open"));
        assertEquals("24 Dec 2026", texts.date(LocalDate.of(2026, 12, 24)));
        assertEquals("Portugal", texts.country(new CountryCode("PRT")));
        assertEquals("en", new Texts(Locale.forLanguageTag("zh"), ZoneId.of("UTC")).language());
        assertEquals("en", new Texts(Locale.forLanguageTag("zh-Hant-TW"), ZoneId.of("UTC")).language());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | en | 24 Dec 2026 | Germany | A, B and C",
                "en-US | en | Dec 24, 2026 | Germany | A, B and C",
                "de-AT | de | 24.12.2026 | Deutschland | A, B und C",
                "fr | fr | 24 déc. 2026 | Allemagne | A, B et C",
                "es-MX | es | 24 dic. 2026 | Alemania | A, B y C",
                "pt-BR | pt | 24 de dez. de 2026 | Alemanha | A, B e C",
                "ja | ja | 2026/12/24 | ドイツ | A、B、C"
            })
    void reader_ofEachLanguage_readsDatesCountriesAndLists(
            String tag, String language, String date, String country, String list) {
        Texts texts = new Texts(Locale.forLanguageTag(tag), ZoneId.of("UTC"));
        assertEquals(language, texts.language());
        assertEquals(date, texts.date(LocalDate.of(2026, 12, 24)));
        assertEquals(country, texts.country(new CountryCode("DEU")));
        assertEquals(list, texts.list(List.of("A", "B", "C")));
        assertEquals("A", texts.list(List.of("A")));
    }

    @Test
    void country_thatHasNoName_isItsCode() {
        assertEquals("XKX", new Texts(Locale.ENGLISH, ZoneId.of("UTC")).country(new CountryCode("XKX")));
    }

    @Test
    void reader_ofSomeRegion_readsTheLanguageWithOwnDates() {
        Texts texts = new Texts(Locale.GERMANY, ZoneId.of("Europe/Berlin"));
        assertEquals("de", texts.language());
        assertEquals("In Remote öffnen", texts.say("button.open"));
        assertEquals("24.12.2026", texts.date(LocalDate.of(2026, 12, 24)));
        assertTrue(texts.moment(Instant.parse("2026-11-22T10:00:00Z")).contains("11:00"));
        assertTrue(texts.moment(Instant.parse("2026-11-22T10:00:00Z")).endsWith("MEZ"));
    }

    @Test
    void counted_isSaidInSingularAndPlural() {
        Texts german = new Texts(Locale.GERMAN, ZoneId.of("UTC"));
        assertEquals("Versuchen Sie es in 1 Sekunde noch einmal.", german.say("error.retry", 1));
        assertEquals("Versuchen Sie es in 2 Sekunden noch einmal.", german.say("error.retry", 2));
        Texts french = new Texts(Locale.FRENCH, ZoneId.of("UTC"));
        assertEquals("Remote a besoin de 1 jour ouvré avant le premier jour.", french.say("limit.lead", 1));
        assertEquals("Remote a besoin de 5 jours ouvrés avant le premier jour.", french.say("limit.lead", 5));
    }

    @Test
    void reader_withTranslation_readsIt() {
        Texts texts = new Texts(Locale.forLanguageTag("eo"), ZoneId.of("UTC"));
        assertEquals("eo", texts.language());
        assertEquals("Malfermi ĉe Remote", texts.say("button.open"));
        assertEquals("This is required.", texts.say("problem.MISSING"));
    }

    /** A translation alone, without the English words behind it. */
    private static ResourceBundle translation(String language) {
        String file = "/" + Texts.BUNDLE.replace('.', '/') + "_" + language + ".properties";
        try (InputStream bytes = TextsTest.class.getResourceAsStream(file)) {
            assertNotNull(bytes, file);
            return new PropertyResourceBundle(new InputStreamReader(bytes, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        return all.stream().filter(key -> !some.contains(key)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String said(String key, String text, String language, Object[] arguments) {
        try {
            return new MessageFormat(text, Locale.forLanguageTag(language)).format(arguments);
        } catch (IllegalArgumentException unfit) {
            throw new AssertionError(key + ": " + text, unfit);
        }
    }

    private static Object[] constants(String name) {
        try {
            return Class.forName("dev.remotehiring.ui." + name).getEnumConstants();
        } catch (ClassNotFoundException renamed) {
            throw new IllegalStateException(renamed);
        }
    }

    private static String topic(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static List<String> inSources(Pattern pattern) {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            List<String> found = new ArrayList<>();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file)).results().forEach(match -> found.add(match.group(1)));
            }
            return found;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
