package dev.remotehiring.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.HireToSettle;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.HireStatus.Availability;
import dev.remotehiring.api.OnboardingStatus;
import dev.remotehiring.api.Refusal;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.ui.web.Halt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[a-z]+)+)\"");
    private static final Pattern GROUP = Pattern.compile("texts(?:\\(\\))?\\s*\\.of\\(\\s*\"([a-z.]+)\"");
    /** Names in the configuration that look like keys. */
    private static final Set<String> PROPERTIES = Set.of("form.action");

    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(Texts.BUNDLE, Locale.ROOT);
    private static final Map<String, Object[]> GROUPS = Map.ofEntries(
            Map.entry("problem", FieldProblem.Kind.values()),
            Map.entry("problem.day", new Object[] {FieldProblem.Kind.TOO_EARLY, FieldProblem.Kind.TOO_LATE}),
            Map.entry("refusal", Refusal.Reason.values()),
            Map.entry("error.title", RemoteHiringException.Kind.values()),
            Map.entry("error.who", RemoteHiringException.Kind.values()),
            Map.entry("halt.title", Halt.Reason.values()),
            Map.entry("halt.text", Halt.Reason.values()),
            Map.entry("status", OnboardingStatus.values()),
            Map.entry("availability", Availability.values()),
            Map.entry("environment", EnvironmentName.values()),
            Map.entry("state", HireState.values()),
            Map.entry("why", HireToSettle.Why.values()),
            Map.entry("kind", Connection.Kind.values()),
            Map.entry("ended", Connection.Ended.values()),
            Map.entry("consent.title", consents()),
            Map.entry("consent.text", consents()),
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
                            .format(new Object[] {"a", "b"})
                            .contains("{"),
                    key);
        });
    }

    @Test
    void reader_withoutTranslation_readsEnglishWithOwnDates() {
        Texts texts = new Texts(Locale.GERMANY, ZoneId.of("Europe/Berlin"));
        assertEquals("en", texts.language());
        assertEquals("Open in Remote", texts.say("button.open"));
        assertEquals("24.12.2026", texts.date(LocalDate.of(2026, 12, 24)));
        assertTrue(texts.moment(Instant.parse("2026-11-22T10:00:00Z")).contains("11:00"));
        assertTrue(texts.moment(Instant.parse("2026-11-22T10:00:00Z")).endsWith("MEZ"));
    }

    @Test
    void reader_withTranslation_readsIt() {
        Texts texts = new Texts(Locale.forLanguageTag("eo"), ZoneId.of("UTC"));
        assertEquals("eo", texts.language());
        assertEquals("Malfermi ĉe Remote", texts.say("button.open"));
        assertEquals("This is required.", texts.say("problem.MISSING"));
    }

    private static Object[] consents() {
        try {
            return Class.forName("dev.remotehiring.ui.consent.ConsentResult").getEnumConstants();
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
