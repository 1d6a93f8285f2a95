package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.RemoteHiringOperations;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Hashtable;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The commands in Gogo, in a plain Felix. */
@Felix
class GogoIT {
    private static final String GOGO = "org.apache.felix.service.command.";

    private Beside beside;
    private FakeHost host;
    private Configuration configuration;
    private Watched<RemoteHiringOperations> operations;

    @BeforeEach
    void install(BundleContext context, ConfigurationAdmin configurations) throws Exception {
        operations = new Watched<>(context, RemoteHiringOperations.class);
        host = new FakeHost(context);
        configuration = configurations.getConfiguration("dev.remotehiring", "?");
        beside = new Beside(context, GOGO + "CommandProcessor", "dev.remotehiring.shell.Shell");
    }

    @AfterEach
    void remove() throws Exception {
        configuration.delete();
        host.close();
        operations.close();
        beside.close();
    }

    private String said(String line) throws Exception {
        beside.service("(osgi.command.scope=remote)");
        Object processor = beside.service("(objectClass=" + GOGO + "CommandProcessor)");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Object session = beside.type(0, GOGO + "CommandProcessor")
                .getMethod("createSession", InputStream.class, OutputStream.class, OutputStream.class)
                .invoke(processor, new ByteArrayInputStream(new byte[0]), out, out);
        beside.type(0, GOGO + "CommandSession")
                .getMethod("execute", CharSequence.class)
                .invoke(session, line);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void commands_pluginNotSetUp_sayThat() throws Exception {
        assertTrue(said("remote:status").startsWith("Hiring through Remote is not running"), said("remote:status"));
    }

    @Test
    void commands_withAndWithoutArguments_answer() throws Exception {
        configuration.update(new Hashtable<>(Map.of(
                "environment", "custom",
                "gateway", "http://127.0.0.1:1",
                "web.app", "http://127.0.0.1:1",
                "client.id", "client-1",
                "redirect.uri", "http://localhost:8181/remote-hiring/callback")));
        operations.awaitComing();

        String status = Soon.seen(() -> said("remote:status"), now -> now.startsWith("["));
        assertTrue(status.startsWith("[custom at 127.0.0.1:1]"), status);
        assertTrue(status.contains("RH-131"), status);
        assertTrue(said("remote:connections").contains("No tenant is connected."));
        assertTrue(said("remote:hires --environment custom").contains("No hire is open."));
        String resolve = said("remote:resolve acme 8b0c4f6a-1d2e-4f3a-9b5c-7d6e5f4a3b2c not-created --yes");
        assertTrue(resolve.contains("(RH-301"), resolve);
        assertTrue(said("remote:check --help").contains("Usage: remote:check"));
    }
}
