package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.osgi.ats.Commands;
import dev.remotehiring.osgi.ats.HostBundle;
import dev.remotehiring.simulator.GatewaySimulator;
import dev.remotehiring.simulator.world.PartnerClient;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The whole life of an installation in a stock Karaf without a network, by the commands of the administrator's page. */
@Tag("karaf")
@Timeout(600)
class LifecycleKarafIT {
    private static final String NEXT = "0.2.0";
    private static final String INSTALL = "Install with a network";
    private static final String DATABASE = "A database and a vault, where the ATS has none";
    private static final String SET_UP = "Set up";
    private static final String APPEARS = "What appears";
    private static final String UPGRADE = "Upgrade";
    private static final String UNINSTALL = "Uninstall";
    private static final String REMOVE = "Remove everything";

    private static final String CLIENT = "your-client-id";
    private static final String CALLBACK = "https://ats.example.com/remote-hiring/callback";
    private static final String AWAIT_SERVICE =
            "service:wait -e -t 120000 '(objectClass=dev.remotehiring.api.RemoteHiringService)'";
    private static final String AWAIT_CREDENTIALS =
            "service:wait -e -t 120000 '(objectClass=dev.remotehiring.host.CredentialService)'";

    @TempDir
    private Path folder;

    private final AdminPage page = readPage();

    private static AdminPage readPage() {
        try {
            return AdminPage.read();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Here, in {@link KarafIT} or in the test of the web application. */
    @Test
    void page_everyCommand_isRunByATest() {
        assertEquals(
                new TreeSet<>(List.of(INSTALL, KarafIT.OFFLINE, DATABASE, APPEARS, UPGRADE, UNINSTALL, REMOVE)),
                page.commanding());
    }

    /** What was hired, connected and configured is there after an upgrade, and after being uninstalled and installed again. */
    @Test
    void data_upgradedUninstalledAndInstalledAgain_isWhatItWas() throws Exception {
        Path mirror = folder.resolve("mirror");
        Archive.built().unpackInto(mirror);
        Path home = folder.resolve("karaf");
        try (GatewaySimulator remote = GatewaySimulator.builder()
                        .client(PartnerClient.of(CLIENT, Commands.CLIENT_SECRET).redirectingTo(CALLBACK))
                        .start();
                Karaf karaf = new Karaf(home, "file:" + mirror + "@id=remote-hiring@snapshots")) {
            Archive.built().unpackInto(home.resolve("system"), NEXT);
            configure(karaf, remote.uri());
            karaf.property("ats.data", home.resolve("data/ats").toString());
            karaf.start();

            type(karaf, INSTALL);
            type(karaf, DATABASE);
            karaf.say(
                    "bundle:install -s "
                            + HostBundle.write(folder.resolve("small-ats.jar")).toUri(),
                    AWAIT_CREDENTIALS);
            karaf.say("ats:secret " + remote.uri().getAuthority(), AWAIT_SERVICE);
            assertTrue(type(karaf, APPEARS).contains("dev.remotehiring.api.RemoteHiringService"));
            connect(karaf, remote);
            String hire = karaf.say("ats:hire marta");
            assertTrue(hire.startsWith("DetailsRequired"), hire);
            save(karaf, home);
            Map<String, Properties> configurations = configurations(home);

            type(karaf, UPGRADE);
            karaf.say(AWAIT_SERVICE);
            assertEquals(Set.of(NEXT), versions(karaf));
            assertHiresAsBefore(karaf, remote, hire);

            type(karaf, UNINSTALL);
            assertFalse(karaf.installed().contains("remote-hiring"), () -> "It is still there.");
            assertEquals(configurations, configurations(home));
            Instant installing = Instant.now();
            karaf.say("feature:install remote-hiring", AWAIT_SERVICE);
            System.out.println("From feature:install to a configured service in a running Karaf: "
                    + Duration.between(installing, Instant.now()).toMillis() + " ms");
            assertHiresAsBefore(karaf, remote, hire);

            type(karaf, REMOVE);
            assertEquals(Set.of(), versions(karaf));
            assertEquals(configurations, configurations(home));
        }
        assertEquals(1, rows(home, "rh_hire"));
        assertEquals(2, rows(home, "remote_hiring_credential"), "the client secret and the company's");
    }

    /** The hire is the one in the database, and Remote takes the credential from the vault. */
    private static void assertHiresAsBefore(Karaf karaf, GatewaySimulator remote, String hire) throws Exception {
        remote.clearRequests();
        assertEquals(hire, karaf.say("ats:hire marta"));
        assertFalse(remote.requests().isEmpty(), "Remote was not asked.");
    }

    /** As the page says, and with a stand-in for Remote. */
    private void configure(Karaf karaf, URI remote) throws IOException {
        karaf.configure("org.apache.felix.http", "org.osgi.service.http.port=" + Ports.free());
        karaf.configure("dev.remotehiring.credential.jdbc", page.lines(DATABASE, "properties"));
        karaf.configure("dev.remotehiring", page.lines(SET_UP, "properties"));
        karaf.configure("dev.remotehiring", List.of("environment=custom", "gateway=" + remote, "web.app=" + remote));
    }

    /** What is saved as by the page stands in the file, and is read from there again after somebody has changed the file. */
    private static void save(Karaf karaf, Path home) throws Exception {
        Map<String, String> saved =
                Map.of("keep.details", "60", "magic.link", "false", "sign.up", "https://remote.example/sign-up");
        for (Map.Entry<String, String> each : saved.entrySet()) {
            assertEquals("[]", karaf.say("ats:save " + each.getKey() + " '" + each.getValue() + "'"));
        }
        Set<Object> written = Soon.seen(
                () -> configurations(home).get("dev.remotehiring").keySet(), keys -> keys.containsAll(saved.keySet()));
        assertTrue(written.containsAll(saved.keySet()), () -> "The file has " + written);
        String page = "/dashboard/contractors/new";
        karaf.configure("dev.remotehiring", "contractor.path=" + page);
        assertEquals(page, Soon.seen(() -> karaf.say("ats:setting contractor.path"), page::equals));
        for (Map.Entry<String, String> each : saved.entrySet()) {
            assertEquals(each.getValue(), karaf.say("ats:setting " + each.getKey()));
        }
        karaf.say(AWAIT_SERVICE);
    }

    /** What the files that an administrator has written say. Karaf lays them out in its own way. */
    private static Map<String, Properties> configurations(Path home) throws IOException {
        Map<String, Properties> files = new TreeMap<>();
        for (String pid : List.of("dev.remotehiring", "dev.remotehiring.credential.jdbc", "org.apache.felix.http")) {
            try (Reader file = Files.newBufferedReader(home.resolve("etc").resolve(pid + ".cfg"))) {
                Properties keys = new Properties();
                keys.load(file);
                files.put(pid, keys);
            }
        }
        return files;
    }

    private static int rows(Path home, String table) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:file:" + home.resolve("data/ats/ats") + ";IFEXISTS=TRUE", "ats", "");
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT COUNT(*) FROM " + table)) {
            count.next();
            return count.getInt(1);
        }
    }

    private void connect(Karaf karaf, GatewaySimulator remote) throws Exception {
        String authorize = karaf.say("ats:connect");
        String state = Arrays.stream(authorize.split("[?&]"))
                .filter(part -> part.startsWith("state="))
                .map(part -> part.substring("state=".length()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(authorize));
        String code = remote.approve(CLIENT, "ada.admin@acme.example", "https://gateway.remote.com/company.manage");
        assertEquals("Granted", karaf.say("ats:consented '" + state + "' '" + code + "'"));
    }

    /** Types what stands below a heading, and gives the answers. */
    private String type(Karaf karaf, String heading) throws Exception {
        return karaf.say(page.lines(heading, "karaf").toArray(String[]::new));
    }

    /** Of our own bundles. */
    private static Set<String> versions(Karaf karaf) throws Exception {
        return karaf.say("bundle:list -t 0 -s --no-format")
                .lines()
                .filter(line -> line.contains("dev.remotehiring."))
                .filter(line -> !line.contains("servlet-contracts"))
                .map(line -> line.split("\\t")[3].strip())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
