package dev.remotehiring.credential.vault;

import static dev.remotehiring.credential.vault.Store.KEY;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.remotehiring.credential.vault.standin.VaultStandIn.Answer;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** No secret and no token in the whole log, nor in any failure. */
class CanaryTest {
    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final StringWriter failures = new StringWriter();

    @TempDir
    private Path folder;

    private Store store;

    @BeforeEach
    void listen() {
        store = new Store(folder);
        root.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void close() {
        root.detachAppender(log);
        store.close();
    }

    @Test
    void everyOperation_inGoodAndBadTimes_keepsSecretsToItself() {
        CredentialService credentials = store.start();
        long version = credentials.compareAndSet(KEY, new Secret("marker-1"), 0).orElseThrow();
        store.vault()
                .script(request -> Optional.of(request)
                        .filter(asked -> asked.contains("destroy"))
                        .map(asked -> new Answer(500, "marker-of-the-body")));
        version =
                credentials.compareAndSet(KEY, new Secret("marker-2"), version).orElseThrow();
        fail(credentials, version);
        store.vault().script(request -> Optional.of(new Answer(200, "marker-of-the-body \"hvs.marker")));
        fail(credentials, version);
        store.vault().script(request -> Optional.empty());
        store.operator().put("secret/data/remote-hiring/" + Store.PATH, "{\"secret\":\"marker-3\"}");
        fail(credentials, version);
        store.close();
        fail(credentials, version);

        String everything = failures + text(log.list);
        assertTrue(everything.contains("old versions of the credential"), "the log was heard");
        assertTrue(everything.contains("ConnectException"), "the failures were kept");
        assertFalse(everything.contains("marker"), everything);
    }

    @Test
    void toString_whatHoldsSecrets_hidesThem() {
        var data = JsonNodeFactory.instance.objectNode().put("secret", "marker");

        for (Object holder :
                List.of(new Slot(1, Optional.of(data)), new VaultAnswer(200, data), new TokenFile(store.tokenFile()))) {
            assertFalse(holder.toString().contains("marker"), holder.toString());
        }
    }

    private void fail(CredentialService credentials, long version) {
        for (Runnable operation : List.<Runnable>of(
                () -> credentials.find(KEY),
                () -> credentials.compareAndSet(KEY, new Secret("marker-4"), version),
                () -> credentials.delete(KEY, version))) {
            try {
                operation.run();
            } catch (CredentialStoreException failed) {
                failed.printStackTrace(new PrintWriter(failures, true));
            }
        }
    }

    private static String text(List<ILoggingEvent> events) {
        StringBuilder text = new StringBuilder();
        for (ILoggingEvent event : List.copyOf(events)) {
            text.append(event.getFormattedMessage()).append('\n');
            Optional.ofNullable(event.getThrowableProxy())
                    .map(ThrowableProxyUtil::asString)
                    .ifPresent(text::append);
        }
        return text.toString();
    }

    @Test
    void failure_notInTheLogTwice_isThrownOnly() {
        store.vault().seal();
        CredentialService credentials = store.start();

        assertThrows(CredentialStoreException.class, () -> credentials.find(KEY));
        assertFalse(text(log.list).contains("sealed"), "who handles it logs it");
    }
}
