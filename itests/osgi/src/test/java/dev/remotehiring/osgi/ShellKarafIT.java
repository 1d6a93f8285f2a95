package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands in a stock Karaf: they are there, complete, answer in words, and go with their feature. */
@Tag("karaf")
@Timeout(600)
class ShellKarafIT {
    @TempDir
    private Path folder;

    @Test
    void commands_inKaraf_answerCompleteAndGo() throws Exception {
        try (Karaf karaf = new Karaf(folder.resolve("karaf"), "")) {
            karaf.configure(
                    "org.apache.felix.http",
                    "org.apache.felix.http.host=127.0.0.1",
                    "org.osgi.service.http.port=" + Ports.free());
            karaf.deploy(Path.of(System.getProperty("features.archive")));
            karaf.start();
            karaf.say("service:wait -e -t 240000 '(osgi.http.whiteboard.servlet.pattern=/remote-hiring/*)'");

            karaf.say("feature:install remote-hiring-shell remote-hiring-health");

            String status = karaf.say("remote:status");
            assertTrue(status.contains("Hiring through Remote is not running"), status);
            String help = karaf.say("remote:resolve --help");
            assertTrue(help.contains("Usage: remote:resolve [options] TENANT HIRE created EMPLOYMENT"), help);
            String list = karaf.say("shell:help | grep remote:");
            assertTrue(list.contains("remote:doctor"), list);
            String completed = karaf.say(completion("remote:conn"));
            assertTrue(completed.contains("remote:connections"), completed);

            karaf.say("feature:uninstall remote-hiring-shell");
            assertFalse(karaf.say("shell:help | grep remote: ; echo end").contains("remote:doctor"));
        }
    }

    /** Asks the completer of the shell's own registry what could become of a beginning. */
    private static String completion(String begun) {
        return "found = (shell:new java.util.ArrayList) ;"
                + " sessions = ($.context getService ($.context getServiceReference"
                + " org.apache.karaf.shell.api.console.SessionFactory)) ;"
                + " command = (($sessions getRegistry) getCommand remote connections) ;"
                + " line = (shell:new org.apache.karaf.shell.support.completers.ArgumentCommandLine " + begun + " "
                + begun.length() + ") ;"
                + " ($command getCompleter false) complete null $line $found ; echo $found";
    }
}
