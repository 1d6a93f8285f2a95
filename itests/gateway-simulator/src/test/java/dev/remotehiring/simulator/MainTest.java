package dev.remotehiring.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.simulator.world.Ids;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @Test
    void main_printsReadyAndStopsWithItsStandardInput(@TempDir Path folder) throws Exception {
        String secret = Ids.secret();
        Path file = Files.writeString(folder.resolve("secret"), secret + "\n");
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--client-secret-file",
                        file.toString(),
                        "--set",
                        "identity_status=200",
                        "--exit-with-stdin")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            Visitor visitor = new Visitor(URI.create(ready(process)));
            Answer token = visitor.token("demo-client:" + secret, Map.of("grant_type", "client_credentials"));
            assertEquals(200, token.status());
            assertEquals(
                    200,
                    visitor.get("/v1/identity/current", token.text("/access_token"))
                            .status());
            process.getOutputStream().close();
            assertTrue(process.waitFor(20, TimeUnit.SECONDS));
            assertEquals(0, process.exitValue());
        } finally {
            process.destroyForcibly();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--prot 8080",
                "--port",
                "--port x",
                "--port 70000",
                "--forms /nowhere",
                "--data /dev/null",
                "--set colour=red",
                "--set x",
                "--set identity_status=maybe",
                "--client-secret-file /nowhere"
            })
    void options_thatMakeNoSense_areRefused(String line) {
        assertThrows(IllegalArgumentException.class, () -> {
            try (GatewaySimulator unexpected = new Options(line.split(" ")).start()) {
                assertEquals(null, unexpected.uri());
            }
        });
    }

    @Test
    void options_makeTheClient() {
        try (GatewaySimulator remote = new Options(
                        "--client-id", "x", "--client-secret", "y", "--redirect-uri", "u1", "--redirect-uri", "u2")
                .start()) {
            assertEquals(2, remote.client("x").redirectUris().size());
            assertEquals(List.of("y"), remote.client("x").secrets());
        }
    }

    @Test
    void options_tls_speaksHttps() {
        try (GatewaySimulator remote = new Options("--tls").start()) {
            assertEquals("https", remote.uri().getScheme());
        }
    }

    @Test
    void help_namesEveryOption() {
        assertTrue(new Options("--help").help());
        assertTrue(Options.HELP.contains("--client-secret-file"));
    }

    private static String ready(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        assertTrue(line != null && line.startsWith("READY http://127.0.0.1:"), String.valueOf(line));
        return line.substring("READY ".length());
    }
}
