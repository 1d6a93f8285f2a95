package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A stock Karaf without a network, on which an administrator installs the plugin in both ways. */
@Tag("karaf")
@Timeout(600)
class KarafIT {
    static final String OFFLINE = "Install without a network";

    private static final String AWAIT_PAGES =
            "service:wait -e -t 240000 '(osgi.http.whiteboard.servlet.pattern=/remote-hiring/*)'";

    @TempDir
    private Path folder;

    private final int port = Ports.free();

    @Test
    void archive_droppedIntoDeploy_installsEverythingOffline() throws Exception {
        try (Karaf karaf = karaf("")) {
            type(OFFLINE);
            karaf.start();
            karaf.say(AWAIT_PAGES);
            assertPluginRuns(karaf);
            assertFalse(karaf.installed().contains("remote-hiring-h2"), "Optional features wait to be asked for.");
        }
    }

    @Test
    void feature_twoCommandsBesideKarafsHttpAndWebConsole_bothAnswer() throws Exception {
        Path repository = folder.resolve("repository");
        Archive.built().unpackInto(repository);
        int karafsPort = Ports.free();
        try (Karaf karaf = karaf("file:" + System.getProperty("karaf.mirror") + "@id=mirror, file:" + repository
                + "@id=remote-hiring@snapshots")) {
            karaf.configure(
                    "org.ops4j.pax.web",
                    "org.osgi.service.http.port=" + karafsPort,
                    "org.ops4j.pax.web.listening.addresses=127.0.0.1");
            karaf.start();
            karaf.say("feature:install http webconsole");

            karaf.say(AdminPage.read().lines("Install with a network", "karaf").toArray(String[]::new));

            karaf.say(AWAIT_PAGES);
            assertPluginRuns(karaf);
            karaf.say("service:wait -e -t 240000 '(felix.webconsole.label=features)'");
            karaf.say("service:wait -e -t 240000 '(osgi.web.contextpath=/)'");
            assertEquals(401, status(karafsPort, "/system/console/bundles"));
        }
    }

    private Karaf karaf(String mirror) throws Exception {
        Karaf karaf = new Karaf(folder.resolve("karaf"), mirror);
        karaf.configure(
                "org.apache.felix.http", "org.apache.felix.http.host=127.0.0.1", "org.osgi.service.http.port=" + port);
        return karaf;
    }

    /** Into a shell, where the archive lies. */
    private void type(String heading) throws Exception {
        for (String command : AdminPage.read().lines(heading, "sh")) {
            ProcessBuilder shell = new ProcessBuilder("sh", "-c", command)
                    .directory(Archive.built().file().getParent().toFile())
                    .inheritIO();
            shell.environment().put("KARAF_HOME", folder.resolve("karaf").toString());
            assertEquals(0, shell.start().waitFor(), command);
        }
    }

    /** The bundles are active, and the pages answer in words that nothing is set up yet. */
    private void assertPluginRuns(Karaf karaf) throws Exception {
        List<String> bundles = karaf.say("bundle:list -t 0 -s --no-format")
                .lines()
                .filter(line -> line.contains("dev.remotehiring."))
                .toList();
        for (String name : List.of("dev.remotehiring.api", "dev.remotehiring.impl", "dev.remotehiring.ui")) {
            assertTrue(
                    bundles.stream().anyMatch(line -> line.contains(name) && line.contains("Active")),
                    () -> name + " is not active: " + bundles);
        }
        assertEquals(503, status(port, "/remote-hiring/admin"));
        assertTrue(karaf.installed().contains("remote-hiring"), () -> "The feature is not installed.");
    }

    private static int status(int port, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
