package dev.remotehiring.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.world.Ids;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar that runs alone, killed and started again. */
class KilledIT {
    private static final String CALLBACK = "http://localhost:1/callback";
    private static final String BASIC = "demo-client:" + Ids.secret();
    private static final String AUTHORIZE =
            "/auth/oauth2/authorize?client_id=demo-client&response_type=code&state=s&redirect_uri=" + CALLBACK;

    @TempDir
    Path folder;

    private Process process;
    private Visitor visitor;

    @AfterEach
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertTrue(process.waitFor(20, TimeUnit.SECONDS));
    }

    @Test
    void killed_rightAfterAHire_knowsItAndTheConnection() throws Exception {
        start();
        Answer granted = connect();
        String token = granted.text("/access_token");
        String id = visitor.post("/v1/employments", token, Hires.portugal("ines@example.com"))
                .text("/data/employment/id");
        kill();
        start();
        Answer refreshed = visitor.token(
                BASIC, Map.of("grant_type", "refresh_token", "refresh_token", granted.text("/refresh_token")));
        assertEquals(200, refreshed.status());
        for (String bearer : new String[] {token, refreshed.text("/access_token")}) {
            assertEquals(id, visitor.get("/v1/employments/" + id, bearer).text("/data/employment/id"));
        }
        assertTrue(onboardingPage(token, id).body().contains("Inês Sá"));
    }

    @Test
    void damagedState_endsWithStatus2AndWords() throws Exception {
        Path file =
                Files.writeString(Files.createDirectory(folder.resolve("state")).resolve("state.json"), "{");
        launch();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(2, process.exitValue());
        String said = Files.readString(errors());
        assertTrue(said.startsWith("gateway-simulator: " + file + " is damaged; it was left as it is."), said);
        assertEquals(1, said.lines().count(), said);
        assertEquals("{", Files.readString(file));
    }

    private Answer connect() {
        Browser browser = new Browser(visitor);
        String callback = browser.decide(browser.openLoggedIn(AUTHORIZE, "ada.admin@acme.example"), "allow")
                .location();
        String code = callback.replaceFirst(".*[?&]code=([^&]+).*", "$1");
        return visitor.token(BASIC, Map.of("grant_type", "authorization_code", "code", code));
    }

    private Answer onboardingPage(String token, String id) {
        String userId = visitor.get("/v1/company-managers", token).text("/data/company_managers/0/user_id");
        Answer link = visitor.post(
                "/v1/magic-link",
                token,
                Json.object("user_id", userId).put("path", "/dashboard/people/new/full_time/" + id));
        Browser browser = new Browser(visitor);
        return browser.open(
                browser.open(URI.create(link.text("/data/url")).getPath()).location());
    }

    private void start() throws IOException {
        launch();
        String line = process.inputReader(StandardCharsets.UTF_8).readLine();
        assertNotNull(line, () -> "ended: " + errors());
        visitor = new Visitor(URI.create(line.substring("READY ".length())));
    }

    private void launch() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), BASIC.split(":")[1]);
        process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-jar",
                        "target/gateway-simulator.jar",
                        "--client-secret-file",
                        secret.toString(),
                        "--redirect-uri",
                        CALLBACK,
                        "--data",
                        folder.resolve("state").toString())
                .redirectError(errors().toFile())
                .start();
    }

    private Path errors() {
        return folder.resolve("errors");
    }
}
