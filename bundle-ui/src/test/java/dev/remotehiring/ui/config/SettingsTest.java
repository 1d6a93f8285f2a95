package dev.remotehiring.ui.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final ZoneId UTC = ZoneId.of("UTC");

    @Test
    void defaults_areFine() {
        Settings settings = of("/remote-hiring", "default", "'self'", "");
        assertEquals("/remote-hiring", settings.path());
    }

    @ParameterizedTest
    @CsvSource({
        "'', default, '''self''', path",
        "/, default, '''self''', path",
        "hiring, default, '''self''', path",
        "/a/, default, '''self''', path",
        "//a, default, '''self''', path",
        "/a/*, default, '''self''', path",
        "/a, 'x)(y=*', '''self''', context.name",
        "/a, default, '''self''; script-src *', frame.ancestors",
        "/a, default, '', frame.ancestors"
    })
    void part_thatCannotBeUsed_isNamed(String path, String context, String ancestors, String property) {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> of(path, context, ancestors, ""));
        assertTrue(refused.getMessage().contains("dev.remotehiring.ui: " + property), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/{application}", "//evil/{application}", "/candidates", "x{application}"})
    void candidatePage_elsewhereOrWithoutPlace_isRefused(String address) {
        assertThrows(IllegalArgumentException.class, () -> of("/a", "default", "'self'", address));
    }

    @Test
    void formAction_withMoreThanAHost_isRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Settings(
                        "/a", "default", "'self'", List.of("https://x; script-src *"), Optional.empty(), UTC));
    }

    @Test
    void zone_isReadOrTheSystemsOwn() {
        assertEquals(ZoneId.of("Europe/Lisbon"), Settings.zone(" Europe/Lisbon "));
        assertEquals(ZoneId.systemDefault(), Settings.zone(""));
        assertThrows(IllegalArgumentException.class, () -> Settings.zone("Mars/Olympus"));
    }

    private static Settings of(String path, String context, String ancestors, String candidatePage) {
        Optional<String> page = Optional.of(candidatePage).filter(address -> !address.isEmpty());
        return new Settings(path, context, ancestors, List.of(), page, UTC);
    }
}
