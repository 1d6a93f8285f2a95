package dev.remotehiring.credential.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.annotation.Annotation;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
    private static final String ADDRESS = "https://vault.example:8200";

    @Test
    void from_everythingGiven_isTidiedUp() {
        assertEquals(
                new Settings(
                        URI.create(ADDRESS),
                        Path.of("run/token").toAbsolutePath(),
                        "kv/team",
                        "remote-hiring",
                        Optional.of("acme/hr"),
                        Optional.of(Path.of("/etc/vault.pem"))),
                Settings.from(new Given(
                        " " + ADDRESS + "/ ",
                        " run/token",
                        "/kv/team/",
                        "remote-hiring/",
                        "acme/hr/",
                        "/etc/vault.pem")));
    }

    @Test
    void from_optionalOnesLeftOut_areEmpty() {
        Settings settings = Settings.from(new Given(ADDRESS, "/run/token", "secret", "remote-hiring", "", null));

        assertEquals(Optional.empty(), settings.namespace());
        assertEquals(Optional.empty(), settings.caFile());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://localhost:8200", "http://127.0.0.1:8200", "http://[::1]:8200", "https://vault.example"})
    void address_httpsOrThisMachine_isTaken(String address) {
        assertEquals(
                URI.create(address),
                Settings.from(new Given(address, "/t", "s", "f", "", "")).address());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vault.example",
                "http://vault.example:8200",
                "http://localhost.example:8200",
                "https:///v1",
                "https://user:password@vault.example",
                "https://vault.example/v1",
                "https://vault.example?x=y",
                "https://vault.example/#x",
                "ftp://localhost",
                "https://vault example:password"
            })
    void address_anythingElse_isRefusedWithoutAPassword(String address) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> Settings.from(new Given(address, "/t", "s", "f", "", "")));
        assertTrue(refused.getMessage().startsWith("address"), refused.getMessage());
        assertFalse(refused.getMessage().contains("password"), refused.getMessage());
        assertEquals(null, refused.getCause());
    }

    @ParameterizedTest
    @CsvSource({
        "token.file, '', s, f, ''",
        "mount, /t, '', f, ''",
        "mount, /t, ../sys, f, ''",
        "mount, /t, a//b, f, ''",
        "folder, /t, s, '', ''",
        "folder, /t, s, a b, ''",
        "folder, /t, s, a/../b, ''",
        "namespace, /t, s, f, a\\b",
        "namespace, /t, s, f, a b"
    })
    void from_unusableValue_namesTheKey(String key, String token, String mount, String folder, String namespace) {
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class,
                () -> Settings.from(new Given(ADDRESS, token, mount, folder, namespace, "")));
        assertTrue(refused.getMessage().startsWith(key), refused.getMessage());
    }

    private record Given(
            String address, String token_file, String mount, String folder, String namespace, String ca_file)
            implements Configuration {
        @Override
        public Class<? extends Annotation> annotationType() {
            return Configuration.class;
        }
    }
}
