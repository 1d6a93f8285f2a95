package dev.remotehiring.internal.canary;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.internal.Platform;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The support bundle: what is in it. What is not in it, {@link CanaryTest} sees. */
class SupportBundleTest {
    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    private Map<String, String> files() throws IOException {
        return Given.files(platform.operations());
    }

    @Test
    void bundle_afterAHire_tellsWhatHappenedByIds() throws IOException {
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
        String hire =
                platform.hire(RITA, platform.complete("marta")).hire().id().value();

        Map<String, String> files = files();
        assertEquals(
                Set.of(
                        "README.txt",
                        "system.txt",
                        "bundles.txt",
                        "settings.txt",
                        "health.txt",
                        "proofs.txt",
                        "figures.txt",
                        "hires.txt",
                        "connections.txt",
                        "audit.txt",
                        "log.txt",
                        "threads.txt"),
                files.keySet());
        files.forEach((name, text) -> assertTrue(
                name.equals("README.txt") || files.get("README.txt").contains(name), name + " is not explained"));
        assertTrue(
                files.get("audit.txt").contains("hire.created " + hire.substring(0, 4) + "…"), files.get("audit.txt"));
        assertFalse(files.get("audit.txt").contains(hire), "ids are shortened");
        assertTrue(files.get("figures.txt").contains("{operation=create_employment, outcome=ok} 1.0 times"));
        assertTrue(files.get("settings.txt").contains("client.id = " + Platform.CLIENT_ID), files.get("settings.txt"));
        assertTrue(files.get("system.txt").contains("java.version = "));
        assertTrue(files.get("threads.txt").contains("remote-hiring-support"), files.get("threads.txt"));
    }

    @Test
    void bundle_databaseIsAway_hasAllTheRest() throws IOException {
        platform.source.failNext(1_000);

        Map<String, String> files = files();
        assertTrue(files.get("audit.txt").startsWith("Left out: "), files.get("audit.txt"));
        assertTrue(files.get("settings.txt").contains("environment = CUSTOM"), files.get("settings.txt"));
    }

    @Test
    void bundle_audit_isTheLast200() throws IOException {
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
        for (int hire = 0; hire < 110; hire++) {
            platform.clock.advance(Duration.ofSeconds(1));
            platform.hire(RITA, platform.candidate("c" + hire, "PRT", Map.of("tax_job_category", "")));
        }

        List<String> lines = files().get("audit.txt").lines().toList();
        assertEquals(200, lines.size());
        assertTrue(lines.get(0).contains("hire.waiting_for_details"), lines.get(0));
    }

    @Test
    void bundle_stream_staysOpen() throws IOException {
        boolean[] closed = new boolean[1];
        ByteArrayOutputStream stream = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        };

        platform.operations().supportBundle(stream);
        assertFalse(closed[0]);
        assertTrue(stream.size() > 0);
    }
}
