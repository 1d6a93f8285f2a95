package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands in a stock Karaf: they are there, answer in words, and go with their feature. */
@Tag("karaf")
@Timeout(600)
class ShellKarafIT {
    @TempDir
    private Path folder;

    @Test
    void commands_inKaraf_answerAndGo() throws Exception {
        try (Karaf karaf = new Karaf(folder.resolve("karaf"), "")) {
            karaf.configure(
                    "org.apache.felix.http",
                    "org.apache.felix.http.host=127.0.0.1",
                    "org.osgi.service.http.port=" + Ports.free());
            Path archive = Archive.built().file();
            Files.copy(archive, folder.resolve("karaf/deploy").resolve(archive.getFileName()));
            karaf.start();
            karaf.say("service:wait -e -t 240000 '(osgi.http.whiteboard.servlet.pattern=/remote-hiring/*)'");

            karaf.say("feature:install remote-hiring-shell remote-hiring-health");

            String status = karaf.say("remote:status");
            assertTrue(status.contains("Hiring through Remote is not running"), status);
            String help = karaf.say("remote:resolve --help");
            assertTrue(help.contains("Usage: remote:resolve [options] TENANT HIRE created EMPLOYMENT"), help);
            String doctor = karaf.say("remote:doctor --help");
            assertTrue(doctor.contains("Usage: remote:doctor"), doctor);

            karaf.say("feature:uninstall remote-hiring-shell");
            AssertionError gone = assertThrows(AssertionError.class, () -> karaf.say("remote:status"));
            assertTrue(gone.getMessage().contains("Command not found"), gone::getMessage);
        }
    }
}
