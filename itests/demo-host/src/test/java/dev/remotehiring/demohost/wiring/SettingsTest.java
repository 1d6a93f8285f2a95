package dev.remotehiring.demohost.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SettingsTest {
    @Test
    void from_nothing_hasDefaults() {
        Settings settings = Settings.from(name -> null);

        assertEquals(Path.of("demo-data").toAbsolutePath(), settings.data());
        assertEquals(URI.create("http://localhost:8181"), settings.base());
        assertEquals(Optional.empty(), settings.gateway());
        assertEquals("remote-hiring", settings.clientSecretAlias());
        assertFalse(settings.exitWithStdin());
        assertEquals(Optional.empty(), settings.safeDelay());
    }

    @Test
    void from_everything_isRead() {
        Settings settings = Settings.from(Map.of(
                "demo.base", "http://localhost:9000/",
                "demo.exit.with.stdin", "true",
                "remote.gateway", "http://127.0.0.1:8282",
                "remote.webapp", "http://127.0.0.1:8283",
                "remote.client.id", " id ",
                "remote.safe.delay", "6")::get);

        assertEquals(URI.create("http://localhost:9000"), settings.base());
        assertTrue(settings.exitWithStdin());
        assertEquals("id", settings.clientId());
        assertEquals(Optional.of(6), settings.safeDelay());
        assertEquals(
                List.of(URI.create("http://127.0.0.1:8282"), URI.create("http://127.0.0.1:8283")), settings.remote());
    }

    @Test
    void from_noWebApp_isTheGateway() {
        Settings settings = Settings.from(Map.of("remote.gateway", "http://127.0.0.1:8282")::get);

        assertEquals(URI.create("http://127.0.0.1:8282"), settings.webApp());
        assertEquals(List.of(URI.create("http://127.0.0.1:8282")), settings.remote());
    }
}
