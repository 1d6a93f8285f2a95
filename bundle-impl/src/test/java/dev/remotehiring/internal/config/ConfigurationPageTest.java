package dev.remotehiring.internal.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.Setting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** The page for administrators has each setting, with the words of the metatype. */
class ConfigurationPageTest {
    private static final Path PAGE = Path.of("docs", "configuration.md");
    private static final String WORDS = "/OSGI-INF/l10n/dev.remotehiring.properties";

    @Test
    void table_hasEachKeyWithItsDefaultAndItsMeaning() throws IOException {
        List<String> table = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .toList();

        assertEquals(
                Keys.settings(Map.of()).stream().map(ConfigurationPageTest::row).toList(), table);
    }

    private static String row(Setting setting) {
        String standard = setting.value().isEmpty() ? "" : "`" + setting.value() + "`";
        String options = setting.options().isEmpty() ? "" : " One of `" + String.join("`, `", setting.options()) + "`.";
        return "| `" + setting.key() + "` | " + standard + " | " + words().getProperty(setting.key() + ".description")
                + options + " |";
    }

    private static Properties words() {
        try (InputStream in = ConfigurationPageTest.class.getResourceAsStream(WORDS)) {
            assertTrue(in != null, WORDS);
            Properties words = new Properties();
            words.load(in);
            return words;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
