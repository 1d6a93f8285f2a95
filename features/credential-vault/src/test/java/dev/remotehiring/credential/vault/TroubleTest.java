package dev.remotehiring.credential.vault;

import static dev.remotehiring.credential.vault.Store.KEY;
import static dev.remotehiring.credential.vault.Store.PATH;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.credential.vault.standin.VaultStandIn.Answer;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with Vault: every method fails in a sentence, in time, and nothing has changed. */
class TroubleTest {
    private static final Secret SECRET = new Secret("marker-of-the-secret-4711");
    private static final Duration SHORT = Duration.ofMillis(700);

    @TempDir
    private Path folder;

    private Store store;
    private CredentialService credentials;
    private long version;

    @BeforeEach
    void write() {
        store = new Store(folder);
        version = store.write(KEY, SECRET.reveal());
        credentials = store.start();
        credentials.find(KEY);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Stream<Executable> everything() {
        return Stream.of(
                () -> credentials.find(KEY),
                () -> credentials.compareAndSet(KEY, new Secret("marker-of-the-secret-4712"), version),
                () -> credentials.delete(KEY, version),
                () -> credentials.list(KEY.tenant().orElseThrow(), CredentialKind.CONNECTION));
    }

    private void everythingFails(String words) {
        everything().forEach(operation -> {
            CredentialStoreException failed = assertThrows(CredentialStoreException.class, operation);
            assertTrue(failed.getMessage().contains(words), failed.getMessage());
            assertTrue(failed.getMessage().contains("remote-hiring/v1/8:tenant-1"), failed.getMessage());
            assertFalse(failed.getMessage().contains("marker"), failed.getMessage());
        });
    }

    private void nothingHasChanged() {
        store.vault().script(request -> Optional.empty());
        assertEquals(Optional.of(new VersionedSecret(SECRET, version)), credentials.find(KEY));
        assertEquals(
                1,
                store.operator()
                        .get("secret/metadata/remote-hiring/" + PATH)
                        .at("/data/current_version")
                        .asInt());
    }

    @Test
    void vault_sealed_failsUntilUnsealed() {
        store.vault().seal();
        everythingFails("sealed");

        store.vault().unseal();
        nothingHasChanged();
    }

    @Test
    void vault_sealedWhenWeStart_worksAfterwardsWithoutARestart() {
        store.vault().seal();
        credentials = store.start();
        assertThrows(CredentialStoreException.class, () -> credentials.find(KEY));

        store.vault().unseal();
        nothingHasChanged();
    }

    @Test
    void vault_tokenRevoked_saysWhatToLookAt() {
        store.vault().revoke(Store.TOKEN);
        everythingFails("policy");

        store.allow(Store.TOKEN);
        nothingHasChanged();
    }

    @ParameterizedTest
    @CsvSource({
        "400, calls the request wrong",
        "403, policy",
        "404, no such mount",
        "405, version 2",
        "412, caught up",
        "413, too large",
        "418, nothing Vault would say",
        "429, quota",
        "472, active node",
        "473, active node",
        "500, own log",
        "502, own log",
        "503, sealed"
    })
    void answer_statusOfTrouble_isSaidInWords(int status, String words) {
        store.vault()
                .script(request ->
                        Optional.of(new Answer(status, "{\"errors\":[\"something with marker-of-the-body in it\"]}")));
        everythingFails(words);
        nothingHasChanged();
    }

    @Test
    void answer_redirect_isNotFollowedSinceTheTokenWouldGoAlong() throws IOException {
        try (ServerSocket elsewhere = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String target = "http://127.0.0.1:" + elsewhere.getLocalPort() + "/";
            store.vault().script(request -> Optional.of(new Answer(307, Map.of("Location", target), "")));
            everythingFails("active node");

            elsewhere.setSoTimeout(1);
            assertThrows(IOException.class, elsewhere::accept);
        }
        nothingHasChanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html>Sign in to the hotel's network</html>",
                "[]",
                "null",
                "{}",
                "{\"data\":{}}",
                "{\"data\":{\"data\":{},\"metadata\":{}}}",
                "{\"data\":{\"data\":{\"secret\":\"other\"},\"metadata\":{\"version\":0}}}",
                "{\"data\":{\"data\":{\"secret\":\"other\"},\"metadata\":{\"version\":\"1\"}}}",
                "{\"data\":{\"data\":null,\"metadata\":{\"version\":1}}}",
                "{\"data\":{\"current_version\":1,\"versions\":[]}}",
                "{\"data\":{\"current_version\":1,\"versions\":{\"one\":{}}}}",
                "{\"errors\":[]}"
            })
    void answer_okButNonsense_isNoAnswer(String body) {
        store.vault().script(request -> Optional.of(new Answer(200, body)));
        everythingFails("nothing a key/value engine");
        nothingHasChanged();
    }

    /** An absence is believed only in Vault's own words: a proxy's 404 must not make the plugin ask for a new consent. */
    @ParameterizedTest
    @ValueSource(
            strings = {"", "<html>Not found</html>", "{}", "{\"errors\":[\"no handler for route\"]}", "{\"data\":{}}"})
    void answer_notFoundThatIsNotVaults_isNoAbsence(String body) {
        store.vault().script(request -> Optional.of(new Answer(404, body)));
        everythingFails("404");
        nothingHasChanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"data\":{\"version\":7}}", "<html>"})
    void write_confirmedInNoUsableWay_isAFailure(String body) {
        store.vault()
                .script(request -> Optional.of(request)
                        .filter(asked -> asked.startsWith("POST"))
                        .map(asked -> new Answer(200, body)));

        assertThrows(CredentialStoreException.class, () -> credentials.compareAndSet(KEY, new Secret("new"), version));
        assertThrows(CredentialStoreException.class, () -> credentials.delete(KEY, version));
        nothingHasChanged();
    }

    @Test
    void mount_isVersionOne_isRefusedBeforeAnythingIsWritten() {
        store.vault().mountVersionOne("", "old");
        store.vault().allow(Store.TOKEN, "", dev.remotehiring.credential.vault.standin.Policy.root());
        credentials = new VaultCredentialService(store.settings("old"), Duration.ofSeconds(10));
        store.vault().requests().clear();

        everything().forEach(operation -> {
            CredentialStoreException failed = assertThrows(CredentialStoreException.class, operation);
            assertTrue(failed.getMessage().contains("version 2"), failed.getMessage());
        });
        assertEquals(
                List.of("GET /v1/old/config"),
                store.vault().requests().stream().distinct().toList());
    }

    @Test
    void mount_deletesByItself_isRefused() {
        store.engine().setDeleteVersionAfter("720h0m0s");
        credentials = store.start();

        CredentialStoreException failed = assertThrows(CredentialStoreException.class, () -> credentials.find(KEY));
        assertTrue(failed.getMessage().contains("720h0m0s"), failed.getMessage());
    }

    @Test
    void mount_absent_isNoAbsenceOfCredentials() {
        store.vault().allow(Store.TOKEN, "", dev.remotehiring.credential.vault.standin.Policy.root());
        credentials = new VaultCredentialService(store.settings("nowhere"), Duration.ofSeconds(10));

        everything().forEach(operation -> assertThrows(CredentialStoreException.class, operation));
    }

    @Test
    void vault_nobodyListens_fails() {
        store.close();
        everythingFails("ConnectException");
    }

    @Test
    void vault_stallsOrDrips_isGivenUpInTime() throws Exception {
        for (boolean drip : new boolean[] {false, true}) {
            try (SlowServer slow = new SlowServer(drip)) {
                Settings there = new Settings(
                        slow.address(),
                        store.tokenFile(),
                        "secret",
                        "remote-hiring",
                        Optional.empty(),
                        Optional.empty());
                credentials = new VaultCredentialService(there, SHORT);
                everything()
                        .forEach(operation -> assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
                            CredentialStoreException failed = assertThrows(CredentialStoreException.class, operation);
                            assertTrue(failed.getMessage().contains("in time"), failed.getMessage());
                        }));
            }
        }
    }

    @Test
    void vault_connectionBreaksAfterAWrite_saysThatItMayBeDoneAndWritesOnce() {
        store.vault().script(request -> {
            if (request.startsWith("POST")) {
                throw new IllegalStateException("breaks the connection");
            }
            return Optional.empty();
        });
        store.vault().requests().clear();

        CredentialStoreException failed = assertThrows(
                CredentialStoreException.class, () -> credentials.compareAndSet(KEY, new Secret("new"), version));

        assertTrue(failed.getMessage().contains("may have been done"), failed.getMessage());
        assertEquals(
                1,
                store.vault().requests().stream()
                        .filter(request -> request.startsWith("POST"))
                        .count());
        nothingHasChanged();
    }

    @Test
    void caller_interrupted_failsAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThrows(CredentialStoreException.class, () -> credentials.find(KEY));
            assertTrue(Thread.currentThread().isInterrupted());
        } finally {
            Thread.interrupted();
        }
    }

    /** Takes connections; says nothing, or an answer that never ends. */
    private static final class SlowServer implements AutoCloseable {
        private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        private final CountDownLatch closed = new CountDownLatch(1);

        SlowServer(boolean drip) throws IOException {
            thread(() -> {
                while (true) {
                    Socket socket = server.accept();
                    thread(() -> {
                        if (drip) {
                            drip(socket);
                        }
                        closed.await();
                    });
                }
            });
        }

        private void drip(Socket socket) throws IOException, InterruptedException {
            OutputStream out = socket.getOutputStream();
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            while (!closed.await(50, TimeUnit.MILLISECONDS)) {
                out.write(' ');
                out.flush();
            }
        }

        private interface Work {
            void run() throws IOException, InterruptedException;
        }

        private static void thread(Work work) {
            Thread thread = new Thread(
                    () -> {
                        try {
                            work.run();
                        } catch (IOException | InterruptedException over) {
                            return; // the client hung up, or the test is over
                        }
                    },
                    "slow-server");
            thread.setDaemon(true);
            thread.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getLocalPort());
        }

        @Override
        public void close() throws IOException {
            closed.countDown();
            server.close();
        }
    }
}
