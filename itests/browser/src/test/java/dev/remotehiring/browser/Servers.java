package dev.remotehiring.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;

/**
 * The built distribution and the local Remote, as processes, on free ports, with fresh data. All traffic with either
 * goes through a {@link Wiretap}.
 */
final class Servers implements AutoCloseable {
    static final String CLIENT_ID = "remote-hiring-demo";

    private final Path home = Path.of(System.getProperty("distribution.home"));
    private final Path target = Path.of(System.getProperty("journeys.target"));
    private final Path data;
    private final boolean empty;
    private final String clientSecret;
    private final Path secretFile;
    private final int atsPort = freePort();
    private final int consolePort = freePort();
    private final Path consoleBundle;
    private final Wiretap atsTap = new Wiretap(() -> atsPort);
    private final Wiretap remoteTap = new Wiretap(this::remotePort);
    private final Server simulator;
    private Server ats;
    private volatile OptionalInt elsewhere = OptionalInt.empty();

    /** @param empty whether the plugin is as it is after its installation: without settings and client secret */
    Servers(boolean empty) throws IOException {
        this.empty = empty;
        data = Files.createDirectories(target.resolve(
                (empty ? "empty-data-" : "data-") + ProcessHandle.current().pid()));
        consoleBundle = ConsoleBundle.write(data.resolve("console.jar"));
        byte[] bits = new byte[32];
        new SecureRandom().nextBytes(bits);
        clientSecret = HexFormat.of().formatHex(bits);
        secretFile = Files.writeString(data.resolve("client-secret"), clientSecret);
        simulator = Server.start(
                home,
                data.resolve("simulator.err"),
                List.of(
                        "-jar",
                        "bin/gateway-simulator.jar",
                        "--exit-with-stdin",
                        "--port",
                        "0",
                        "--client-id",
                        CLIENT_ID,
                        "--client-secret-file",
                        secretFile.toString(),
                        "--redirect-uri",
                        ats() + "/remote-hiring/callback",
                        "--record",
                        exchanges().toString(),
                        // the journeys of an hour, done in a minute
                        "--set",
                        "partner_limit=100000",
                        // the wiretap is the gateway that the plugin knows
                        "--set",
                        "assertion_host=" + gateway()));
        startAts();
    }

    /** The address of the ATS, as a browser knows it. */
    URI ats() {
        return atsTap.address("localhost");
    }

    /** The address of Remote's gateway, as the plugin knows it. */
    URI gateway() {
        return remoteTap.address("127.0.0.1");
    }

    /** The address of Remote's web app; orders for the local Remote go there too. */
    URI webApp() {
        return simulator.address();
    }

    String clientSecret() {
        return clientSecret;
    }

    Wiretap atsTap() {
        return atsTap;
    }

    Wiretap remoteTap() {
        return remoteTap;
    }

    /** From now on something else answers at the gateway's address; empty for the local Remote again. */
    void leadGatewayTo(OptionalInt port) {
        elsewhere = port;
        remoteTap.hangUp();
    }

    /** Takes parts of the platform away. */
    Console console() {
        return new Console(consolePort);
    }

    /** Where the distribution keeps everything. */
    Path data() {
        return data;
    }

    /** What the distribution logs. */
    Path log() {
        return data.resolve("log").resolve("remote-hiring.log");
    }

    /** Everything that the distribution wrote, outside its database. */
    List<Path> logs() {
        return List.of(log(), data.resolve("ats.err"), data.resolve("simulator.err"));
    }

    /** Kills the distribution's process without a warning and starts it again on the same data. */
    void crash() {
        ats.kill();
        startAts();
    }

    @Override
    public void close() throws IOException {
        ats.close();
        simulator.close();
        atsTap.close();
        remoteTap.close();
    }

    private void startAts() {
        ats = Server.start(
                home,
                data.resolve("ats.err"),
                List.of(
                        "-Ddemo.data=" + data,
                        "-Ddemo.base=" + ats(),
                        "-Ddemo.client.secret.file=" + secretFile,
                        "-Ddemo.exit.with.stdin=true",
                        "-Ddemo.setup=" + (empty ? "empty" : ""),
                        "-Dremote.gateway=" + gateway(),
                        "-Dremote.webapp=" + webApp(),
                        "-Dremote.client.id=" + CLIENT_ID,
                        // nobody waits two minutes here until absence is believed
                        "-Dremote.safe.delay=6",
                        "-Dorg.osgi.service.http.port=" + atsPort,
                        "-D" + ConsoleBundle.PORT + "=" + consolePort,
                        "-Dfelix.auto.start.10=\"" + consoleBundle.toUri() + "\"",
                        "-jar",
                        "bin/felix.jar"));
    }

    private int remotePort() {
        return elsewhere.orElseGet(() -> webApp().getPort());
    }

    private Path exchanges() throws IOException {
        return Files.createDirectories(target.resolve("exchanges"));
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
