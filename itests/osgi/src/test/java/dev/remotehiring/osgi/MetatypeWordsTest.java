package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words that consoles show for the configurations, in both languages. */
class MetatypeWordsTest {
    private static final Pattern KEY = Pattern.compile("\"%([^\"]+)\"");

    @ParameterizedTest
    @CsvSource({
        "dev.remotehiring, dev.remotehiring.internal.config.PluginConfiguration",
        "dev.remotehiring.ui, dev.remotehiring.ui.UserInterfaceConfig",
        "dev.remotehiring.credential.jdbc, dev.remotehiring.credential.jdbc.Configuration",
        "dev.remotehiring.credential.vault, dev.remotehiring.credential.vault.Configuration"
    })
    void words_ofBothLanguages_areThoseThatTheConfigurationAsksFor(String words, String type) throws IOException {
        Set<String> asked = KEY.matcher(new String(read("OSGI-INF/metatype/" + type + ".xml"), StandardCharsets.UTF_8))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertFalse(asked.isEmpty());
        Properties english = properties("OSGI-INF/l10n/" + words + ".properties");
        Properties german = properties("OSGI-INF/l10n/" + words + "_de.properties");

        assertEquals(asked, new TreeSet<>(english.stringPropertyNames()));
        assertEquals(asked, new TreeSet<>(german.stringPropertyNames()));
        asked.stream().filter(key -> key.endsWith("description")).forEach(key -> {
            assertFalse(english.getProperty(key).isBlank(), key);
            assertFalse(german.getProperty(key).equals(english.getProperty(key)), key);
        });
    }

    private static Properties properties(String name) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = MetatypeWordsTest.class.getClassLoader().getResourceAsStream(name)) {
            assertNotNull(in, name);
            properties.load(in);
        }
        return properties;
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = MetatypeWordsTest.class.getClassLoader().getResourceAsStream(name)) {
            assertNotNull(in, name);
            return in.readAllBytes();
        }
    }
}
