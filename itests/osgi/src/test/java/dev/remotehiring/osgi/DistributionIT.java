package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The distribution with demo host and local Remote, started as the README's command starts it, on the Java that runs the tests. */
@Timeout(180)
class DistributionIT {
    private static final Path HOME = Path.of(System.getProperty("distribution.home"));

    /** Shared: the second start finds the data of the first. */
    @TempDir
    private static Path data;

    private final int port = Ports.free();
    private final int simulatorPort = Ports.free();
    private final List<String> said = new ArrayList<>();
    private Process demo;

    @AfterEach
    void leaveNothing() {
        if (demo != null) {
            demo.descendants().forEach(ProcessHandle::destroyForcibly);
            demo.destroyForcibly();
        }
    }

    @Test
    void demo_started_answersAndEndsWithItsInput() throws Exception {
        List<ProcessHandle> children = start();
        assertEquals(2, children.size(), () -> "children: " + children);
        assertEquals(200, status("/login"));
        assertEquals("rw-------", permissions(data.resolve("client-secret")));

        demo.getOutputStream().close();
        assertEquals(0, demo.waitFor());
        assertEnded(children);
    }

    @Test
    void demo_terminated_leavesNothingRunning() throws Exception {
        List<ProcessHandle> children = start();
        demo.toHandle().destroy(); // the signal alone: Process.destroy() would end the input, too
        assertEquals(143, demo.waitFor());
        assertEnded(children);
    }

    @Test
    void demo_killed_leavesNothingRunning() throws Exception {
        List<ProcessHandle> children = start();
        demo.destroyForcibly().waitFor();
        assertEnded(children);
    }

    @Test
    void demo_portInUse_saysSoAndFails() throws Exception {
        try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            demo = launch();
            String words = new String(demo.getInputStream().readAllBytes());
            assertEquals(1, demo.waitFor());
            assertEquals(
                    "Port " + taken.getLocalPort()
                            + " is in use. Stop the program that listens there, or choose another"
                            + " port with -Ddemo.port=<number>.",
                    words.strip());
        }
    }

    /** Returns the processes that it has started, once it is ready. */
    private List<ProcessHandle> start() throws Exception {
        demo = launch();
        BufferedReader lines = demo.inputReader();
        String ready = "READY http://localhost:" + port + "/";
        for (String line = lines.readLine(); !ready.equals(line); line = lines.readLine()) {
            assertTrue(line != null, () -> "It ended without being ready. It said: " + said + "\n" + logs());
            said.add(line);
        }
        return demo.descendants().toList();
    }

    private Process launch() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Ddemo.home=" + HOME,
                        "-Ddemo.data=" + data,
                        "-Ddemo.port=" + port,
                        "-Dsimulator.port=" + simulatorPort,
                        "-Ddemo.exit.with.stdin=true",
                        "-cp",
                        HOME.resolveSibling("classes").toString(),
                        "dev.remotehiring.distribution.Demo")
                .redirectErrorStream(true)
                .start();
    }

    private int status(String path) throws Exception {
        URI address = URI.create("http://localhost:" + port + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static void assertEnded(List<ProcessHandle> children) throws Exception {
        CompletableFuture.allOf(children.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
                .get(30, TimeUnit.SECONDS);
    }

    private static String permissions(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private static String logs() {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.list(data.resolve("log"))) {
            for (Path file : files.sorted().toList()) {
                all.append("--- ").append(file).append('\n').append(Files.readString(file));
            }
        } catch (IOException unreadable) {
            all.append(unreadable);
        }
        return all.toString();
    }
}
