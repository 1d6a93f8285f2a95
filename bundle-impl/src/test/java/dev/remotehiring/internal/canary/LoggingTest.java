package dev.remotehiring.internal.canary;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.internal.Platform;
import dev.remotehiring.internal.journal.Correlation;
import dev.remotehiring.simulator.trouble.Trouble;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** What the documentation of the log says is what is logged. */
class LoggingTest {
    private static final Path PAGE = Path.of("docs", "logging.md");

    private static List<String> at(WholeLog log, String level, String logger) {
        return log.lines().stream()
                .filter(line -> line.matches("(" + level + ") " + Pattern.quote(logger) + ".*"))
                .toList();
    }

    private static List<Pattern> documented() throws IOException {
        String page = Files.readString(PAGE);
        String lines = page.substring(page.indexOf("## A hire at INFO")).split("```")[1];
        return lines.strip()
                .lines()
                .map(line -> Pattern.compile("INFO \\S+ "
                        + Pattern.compile("…")
                                .splitAsStream(line)
                                .map(Pattern::quote)
                                .collect(Collectors.joining("\\S+"))
                        + " \\{.*"))
                .toList();
    }

    @Test
    void hire_thatWorks_logsWhatThePageSays() throws Exception {
        try (Platform platform = new Platform();
                WholeLog log = new WholeLog()) {
            platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
            assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));

            List<String> lines = at(log, "INFO|WARN|ERROR", "dev.remotehiring.internal").stream()
                    .filter(line -> !line.contains("journal.Schema"))
                    .toList();
            List<Pattern> expected = documented();
            assertEquals(expected.size(), lines.size(), lines.toString());
            for (int line = 0; line < lines.size(); line++) {
                assertTrue(expected.get(line).matcher(lines.get(line)).matches(), lines.get(line));
            }
        }
    }

    @Test
    void call_toRemote_isOneDebugLineWithTheIdOfTheClick() {
        try (Platform platform = new Platform();
                WholeLog log = new WholeLog()) {
            platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
            MDC.put(Correlation.KEY, "click-4711");
            try {
                platform.hire(RITA, platform.complete("marta"));
            } finally {
                MDC.remove(Correlation.KEY);
            }

            List<String> sent = at(log, "DEBUG", "dev.remotehiring.internal.gateway.Gateway").stream()
                    .filter(line -> line.contains("CREATE_EMPLOYMENT"))
                    .toList();
            assertEquals(1, sent.size(), sent.toString());
            assertTrue(
                    sent.get(0)
                            .matches(".*CREATE_EMPLOYMENT \\(POST /v1/employments\\) answered 201 in \\d+ ms;"
                                    + " correlation click-4711 .*"),
                    sent.get(0));
        }
    }

    @Test
    void call_remoteNamesItsRequest_saysThatName() {
        try (Platform platform = new Platform();
                WholeLog log = new WholeLog()) {
            platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
            platform.remote.plan(
                    1, "GET", "/v1/identity/current", Trouble.Answer.status(503).with("x-request-id", "F9-a.b"));
            platform.admin().check(ADA, platform.admin().connections(ADA).get(0).id());

            assertTrue(
                    at(log, "DEBUG", "dev.remotehiring.internal.gateway.Gateway").stream()
                            .anyMatch(line -> line.contains("answered 503, Remote's request F9-a.b in")),
                    log.lines().toString());
        }
    }

    /** Tokens are renewed by another thread, for the click that waits. */
    @Test
    void token_askedForAtAClick_hasTheIdOfTheClick() {
        try (Platform platform = new Platform();
                WholeLog log = new WholeLog()) {
            platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
            platform.remote.expireTokens();
            MDC.put(Correlation.KEY, "click-4711");
            try {
                platform.admin()
                        .check(ADA, platform.admin().connections(ADA).get(0).id());
            } finally {
                MDC.remove(Correlation.KEY);
            }

            assertTrue(
                    at(log, "DEBUG", "dev.remotehiring.internal.token.TokenEndpoint").stream()
                            .anyMatch(line -> line.contains("A token by refresh_token")
                                    && line.contains("correlation click-4711")),
                    log.lines().toString());
        }
    }
}
