package dev.remotehiring.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The last journey; then everything that all journeys made the servers say is searched for secrets. */
@ExtendWith(Journey.class)
@Order(Integer.MAX_VALUE)
class SecretsIT {
    /** A redirect may carry a secret, and the answer from Remote comes with one: that is how OAuth works. */
    private static final Pattern LOCATION = Pattern.compile("(?m)^Location: .*$");

    private static final Pattern CALLBACK = Pattern.compile("GET /remote-hiring/callback\\?\\S* HTTP/1.1");

    /** In the body of the one form that takes a secret. */
    private static final Pattern PASTED = Pattern.compile("(?m)^token=[^&\\s]*&secret=[^&\\s]*");

    private static final Set<String> ALL_KINDS = Set.of(
            "client secret",
            "access token",
            "refresh token",
            "magic link",
            "authorization code",
            "state",
            "authorization header");

    @Test
    void secret_ofAnyKind_isInNoPageNoAddressAndNoLog(Stage stage) throws IOException {
        hireACandidateWhoIsPutRightFirst(stage);

        Servers servers = stage.servers();
        Secrets secrets = Secrets.of(servers);
        assertEquals(ALL_KINDS, secrets.kinds());
        assertTrue(stage.witness().pagesOfOurs() > 0);
        for (String said : servers.atsTap().answered()) {
            assertEquals(List.of(), secrets.in(LOCATION.matcher(said).replaceAll("")));
        }
        for (String asked : servers.atsTap().asked()) {
            String unexpected =
                    PASTED.matcher(CALLBACK.matcher(asked).replaceAll("")).replaceAll("");
            assertEquals(List.of(), secrets.in(unexpected));
        }
        for (Path log : servers.logs()) {
            assertEquals(List.of(), secrets.in(Files.readString(log)), log.toString());
        }
        assertTrue(Files.size(servers.log()) > 0);
        try (Stream<Path> files = Files.walk(servers.data())) {
            for (Path file : files.filter(SecretsIT::isKept).toList()) {
                String kept = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
                assertEquals(List.of(), secrets.in(kept), file.toString());
            }
        }
    }

    private static void hireACandidateWhoIsPutRightFirst(Stage stage) {
        stage.disconnected("ada");
        stage.connected("ada");
        Person rita = stage.person("rita");
        rita.hires("a-1016");
        rita.sees("Where will Jonas Lindqvist work?");
        rita.reads("The candidate has no country of work yet");
        rita.opens("a-1016");
        rita.field("Job title").fill("Controller");
        rita.field("Country of employment").selectOption("PRT");
        rita.click("Save");
        rita.reads("Saved.");
        rita.hireButton().click();
        rita.sees("Details for hiring Jonas Lindqvist");
        rita.field("Which category fits the job best?").selectOption("finance");
        FormIT.completes(rita);
        rita.standsOnOnboardingOf("Jonas Lindqvist");
    }

    private static boolean isKept(Path file) {
        return Files.isRegularFile(file) && !file.getFileName().toString().equals("client-secret");
    }
}
