package dev.remotehiring.credential.vault;

import static dev.remotehiring.credential.vault.Store.KEY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.credential.vault.standin.VaultStandIn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which certificates of Vault are believed. They are made for each test, with the JDK's own tool. */
class TlsTest {
    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void open() {
        store = new Store(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void find_certificateOfTheFile_isTrusted() throws Exception {
        Certified certified = new Certified("localhost");
        try (VaultStandIn vault = certified.vault()) {
            assertEquals(
                    Optional.empty(), start(vault, Optional.of(certified.pem())).find(KEY));
        }
    }

    @Test
    void find_certificateNotInTheFile_isRefused() throws Exception {
        try (VaultStandIn vault = new Certified("localhost").vault()) {
            Path another = new Certified("localhost").pem();
            assertHandshakeFails(start(vault, Optional.of(another)));
            assertHandshakeFails(start(vault, Optional.empty()));
        }
    }

    @Test
    void find_certificateOfAnotherHost_isRefused() throws Exception {
        Certified certified = new Certified("vault.example");
        try (VaultStandIn vault = certified.vault()) {
            assertHandshakeFails(start(vault, Optional.of(certified.pem())));
        }
    }

    @Test
    void start_fileWithoutCertificates_fails() throws IOException {
        for (String text : new String[] {"", "-----BEGIN CERTIFICATE-----\nno\n-----END CERTIFICATE-----\n"}) {
            Path file = Files.writeString(folder.resolve("ca.pem"), text);
            CredentialStoreException failed =
                    assertThrows(CredentialStoreException.class, () -> start(store.vault(), Optional.of(file)));
            assertTrue(failed.getMessage().contains(file.toString()), failed.getMessage());
        }
    }

    private static void assertHandshakeFails(VaultCredentialService credentials) {
        CredentialStoreException failed = assertThrows(CredentialStoreException.class, () -> credentials.find(KEY));
        assertTrue(failed.getMessage().contains("SSLHandshakeException"), failed.getMessage());
    }

    private VaultCredentialService start(VaultStandIn vault, Optional<Path> caFile) {
        return new VaultCredentialService(
                new Settings(vault.address(), store.tokenFile(), "secret", "remote-hiring", Optional.empty(), caFile),
                Duration.ofSeconds(10));
    }

    /** A certificate that vouches for itself. */
    private final class Certified {
        private static final String PASSWORD = "of-a-test";

        private final KeyStore keys;

        Certified(String host) throws Exception {
            Path file = folder.resolve(UUID.randomUUID() + ".p12");
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "vault",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=" + host,
                            "-ext",
                            "san=dns:" + host,
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("keytool.log").toFile())
                    .start();
            assertEquals(0, keytool.waitFor(), () -> "see keytool.log");
            keys = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                keys.load(in, PASSWORD.toCharArray());
            }
        }

        VaultStandIn vault() throws Exception {
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), null, null);
            VaultStandIn vault = VaultStandIn.start(context);
            vault.mount("", "secret");
            vault.allow(Store.TOKEN, "", Store.readmePolicy());
            return vault;
        }

        Path pem() throws Exception {
            String body = Base64.getMimeEncoder()
                    .encodeToString(keys.getCertificate("vault").getEncoded());
            return Files.writeString(
                    folder.resolve(UUID.randomUUID() + ".pem"),
                    "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n");
        }
    }
}
