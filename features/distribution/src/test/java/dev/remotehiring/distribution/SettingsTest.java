package dev.remotehiring.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private final Properties properties = new Properties();

    @Test
    void from_nothingGiven_hasTheDefaultsOfTheReadme() {
        Settings settings = Settings.from(properties);
        assertEquals(8181, settings.port().number());
        assertEquals(8282, settings.simulatorPort().number());
        assertEquals(Path.of("demo-data").toAbsolutePath(), settings.data());
        assertEquals(URI.create("http://127.0.0.1:8282"), settings.gatewayInUse());
        assertEquals(URI.create("http://localhost:8181/remote-hiring/callback"), settings.redirectUri());
    }

    @Test
    void from_relativeData_liesBelowTheRoot() {
        properties.setProperty("demo.root", "/somewhere");
        properties.setProperty("demo.data", "else");
        assertEquals(Path.of("/somewhere/else"), Settings.from(properties).data());
    }

    @Test
    void from_otherGateway_isUsedWithItsClient() {
        properties.setProperty("remote.gateway", "http://127.0.0.1:9000");
        properties.setProperty("remote.client.id", "someone");
        properties.setProperty("remote.client.secret.file", "/run/secret");
        Settings settings = Settings.from(properties);
        assertEquals(URI.create("http://127.0.0.1:9000"), settings.gatewayInUse());
        assertEquals("someone", settings.clientId());
        assertEquals(Optional.of(Path.of("/run/secret")), settings.clientSecretFile());
    }

    @Test
    void from_blankGateway_meansTheLocalRemote() {
        properties.setProperty("remote.gateway", " ");
        assertEquals(Optional.empty(), Settings.from(properties).gateway());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "eighty"})
    void from_noPort_isRefusedByTheNameOfItsProperty(String port) {
        properties.setProperty("demo.port", port);
        String message =
                assertThrows(DemoFailure.class, () -> Settings.from(properties)).getMessage();
        assertTrue(message.contains("-Ddemo.port=" + port), message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:9000", "ftp://remote", "http:", "http://a b"})
    void from_noAddress_isRefused(String gateway) {
        properties.setProperty("remote.gateway", gateway);
        String message =
                assertThrows(DemoFailure.class, () -> Settings.from(properties)).getMessage();
        assertTrue(message.contains("remote.gateway"), message);
    }
}
