package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A stock Karaf without a network, on which an administrator installs the plugin in both ways. */
@Tag("karaf")
@Timeout(600)
class KarafIT {
    private static final Path ARCHIVE = Path.of(System.getProperty("features.archive"));
    private static final String AWAIT_PAGES =
            "service:wait -e -t 240000 '(osgi.http.whiteboard.servlet.pattern=/remote-hiring/*)'";

    @TempDir
    private Path folder;

    private final int port = Ports.free();

    @Test
    void archive_droppedIntoDeploy_installsEverythingOffline() throws Exception {
        try (Karaf karaf = karaf("")) {
            karaf.deploy(ARCHIVE);
            karaf.start();
            karaf.say(AWAIT_PAGES);
            assertPluginRuns(karaf);
            assertFalse(installed(karaf).contains("remote-hiring-h2"), "Optional features wait to be asked for.");
        }
    }

    @Test
    void feature_twoCommandsBesideKarafsHttpAndWebConsole_bothAnswer() throws Exception {
        Path repository = folder.resolve("repository");
        unpackRepository(ARCHIVE, repository);
        int karafsPort = Ports.free();
        try (Karaf karaf = karaf("file:" + System.getProperty("karaf.mirror") + "@id=mirror, file:" + repository
                + "@id=remote-hiring@snapshots")) {
            karaf.configure(
                    "org.ops4j.pax.web",
                    "org.osgi.service.http.port=" + karafsPort,
                    "org.ops4j.pax.web.listening.addresses=127.0.0.1");
            karaf.start();
            karaf.say("feature:install http webconsole");

            karaf.say("feature:repo-add mvn:dev.remotehiring/remote-hiring-features/"
                    + System.getProperty("project.version") + "/xml/features");
            karaf.say("feature:install remote-hiring");

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
        assertTrue(installed(karaf).contains("remote-hiring"), () -> "The feature is not installed.");
    }

    private static List<String> installed(Karaf karaf) throws Exception {
        return karaf.say("feature:list -i --no-format")
                .lines()
                .map(line -> line.split("\\s")[0])
                .toList();
    }

    private static int status(int port, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }

    /** An archive is a Maven repository inside: an administrator may put it on a mirror. */
    private static void unpackRepository(Path archive, Path target) throws Exception {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory() && entry.getName().startsWith("repository/")) {
                    Path file = target.resolve(entry.getName().substring("repository/".length()));
                    Files.createDirectories(file.getParent());
                    Files.copy(in, file);
                }
            }
        }
    }
}
