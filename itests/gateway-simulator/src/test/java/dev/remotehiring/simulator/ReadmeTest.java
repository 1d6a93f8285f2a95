package dev.remotehiring.simulator;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.simulator.settings.Rule;
import dev.remotehiring.simulator.settings.Settings;
import dev.remotehiring.simulator.trouble.Outage;
import dev.remotehiring.simulator.trouble.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The README names everything that can be asked of the stand-in. */
class ReadmeTest {
    private static String readme;

    @BeforeAll
    static void read() throws IOException {
        readme = Files.readString(Path.of("README.md"));
    }

    @Test
    void everySetting_isExplained() {
        Settings.defaults().json().fieldNames().forEachRemaining(name -> assertNamed("`" + name + "`"));
    }

    @Test
    void everyRule_isListed() {
        for (Rule rule : Rule.values()) {
            assertNamed("| " + rule.number() + " | " + rule.sentence() + " |");
        }
    }

    @Test
    void everyTrouble_isExplained() {
        for (Class<?> trouble : Trouble.class.getPermittedSubclasses()) {
            assertNamed("`Trouble." + trouble.getSimpleName() + "`");
        }
    }

    @Test
    void everyOutage_isExplained() {
        for (Outage outage : Outage.values()) {
            assertNamed("`" + outage.name().toLowerCase(Locale.ROOT) + "`");
        }
    }

    @Test
    void everyOption_isExplained() {
        Pattern.compile("--[a-z-]+")
                .matcher(Options.HELP)
                .results()
                .filter(option -> !option.group().equals("--help"))
                .forEach(option -> assertNamed("`" + option.group()));
    }

    private static void assertNamed(String text) {
        assertTrue(readme.contains(text), "the README does not say " + text);
    }
}
