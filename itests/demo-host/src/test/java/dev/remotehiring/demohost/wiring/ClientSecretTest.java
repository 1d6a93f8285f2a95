package dev.remotehiring.demohost.wiring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import dev.remotehiring.hostkit.InMemoryCredentials;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClientSecretTest {
    private static final CredentialKey KEY =
            new CredentialKey(Optional.empty(), CredentialKind.CLIENT_SECRET, "127.0.0.1:8282", "remote-hiring");

    @TempDir
    private Path folder;

    private final InMemoryCredentials credentials = new InMemoryCredentials();

    @Test
    void start_noSecretYet_storesThatOfTheFile() throws IOException {
        start("http://127.0.0.1:8282", "the secret\n");

        assertEquals(Optional.of(new VersionedSecret(new Secret("the secret"), 1)), credentials.find(KEY));
    }

    @Test
    void start_sameSecret_writesNothing() throws IOException {
        credentials.put(KEY, new Secret("the secret"));
        start("http://127.0.0.1:8282", "the secret");

        assertEquals(1, credentials.find(KEY).orElseThrow().version());
    }

    @Test
    void start_otherSecret_replacesIt() throws IOException {
        credentials.put(KEY, new Secret("older"));
        start("http://127.0.0.1:8282", "newer");

        assertEquals(Optional.of(new VersionedSecret(new Secret("newer"), 2)), credentials.find(KEY));
    }

    @Test
    void start_gatewayWithUsualPort_isNamedByItsHostAlone() throws IOException {
        start("https://gateway.example", "the secret");
        CredentialKey key =
                new CredentialKey(Optional.empty(), CredentialKind.CLIENT_SECRET, "gateway.example", "remote-hiring");

        assertEquals(
                new Secret("the secret"), credentials.find(key).orElseThrow().secret());
    }

    private void start(String gateway, String secret) throws IOException {
        Path file = Files.writeString(folder.resolve("secret"), secret);
        Map<String, String> properties = Map.of("remote.gateway", gateway, "demo.client.secret.file", file.toString());
        new ClientSecret(Settings.from(properties::get), credentials);
    }
}
