package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.Figure;
import dev.remotehiring.simulator.trouble.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is counted in a real hire. */
class FiguresTest {
    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    private Optional<Figure> figure(String name, Map<String, String> labels) {
        return platform.operations().figures().stream()
                .filter(figure -> figure.name().equals(name) && figure.labels().equals(labels))
                .findFirst();
    }

    private double value(String name, String... labels) {
        return figure(name, labels(labels)).map(Figure::value).orElse(-1d);
    }

    private static Map<String, String> labels(String... labels) {
        return labels.length == 0
                ? Map.of()
                : labels.length == 2
                        ? Map.of(labels[0], labels[1])
                        : Map.of(labels[0], labels[1], labels[2], labels[3]);
    }

    private void connected() {
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
    }

    private void check() {
        platform.admin().check(ADA, platform.admin().connections(ADA).get(0).id());
    }

    @Test
    void figures_ofAHire_countItsCallsWithTheirTime() {
        connected();
        platform.hire(RITA, platform.complete("marta"));

        Figure sent = figure("remote.hiring.calls", Map.of("operation", "create_employment", "outcome", "ok"))
                .orElseThrow();
        assertEquals(Figure.Kind.TIMER, sent.kind());
        assertEquals(1, sent.value());
        assertTrue(sent.seconds() > 0 && sent.seconds() < 30, sent.toString());
        assertEquals(1, value("remote.hiring.tokens", "grant", "authorization_code", "outcome", "ok"));
        assertEquals(1, value("remote.hiring.consents", "outcome", "granted"));
        assertEquals(1, value("remote.hiring.hires", "state", "created"));
        assertEquals(0, value("remote.hiring.hires", "state", "unknown"));
    }

    @Test
    void figures_ofTroubles_countThemByOutcome() {
        connected();
        platform.remote.plan(1, "POST", "/v1/employments", new Trouble.LoseAnswer());
        platform.hire(RITA, platform.complete("marta"));

        assertEquals(1, value("remote.hiring.calls", "operation", "create_employment", "outcome", "no_answer"));
        platform.remote.plan(1, "GET", "/v1/identity/current", Trouble.Answer.status(503));
        check();
        assertEquals(1, value("remote.hiring.calls", "operation", "identity", "outcome", "refused"));

        platform.remote.plan(1, "GET", "/v1/identity/current", Trouble.Answer.status(429));
        check();
        assertEquals(1, value("remote.hiring.calls", "operation", "identity", "outcome", "rate_limited"));
        assertEquals(0, value("remote.hiring.rate.left"));
    }

    @Test
    void oldest_ofAHireThatStands_isItsAgeInSeconds() {
        platform.hire(RITA, platform.complete("marta"));
        platform.clock.advance(Duration.ofMinutes(10));

        assertEquals(1, value("remote.hiring.hires", "state", "waiting_for_consent"));
        double seconds = value("remote.hiring.hires.oldest", "state", "waiting_for_consent");
        assertEquals(600, seconds, 5);
        assertEquals(-1, value("remote.hiring.hires.oldest", "state", "created"), "a hire that is done grows no older");
    }

    @Test
    void figures_ofTheRate_tellTheSmallestShare() {
        assertEquals(1, value("remote.hiring.rate.left"));
        connected();
        check();
        double left = value("remote.hiring.rate.left");
        assertTrue(left > 0.9 && left < 1, "left: " + left);
    }

    @Test
    void figures_noLabel_isAnId() {
        connected();
        platform.hire(RITA, platform.complete("marta"));

        for (Figure figure : platform.operations().figures()) {
            figure.labels().forEach((label, value) -> assertTrue(value.matches("[a-z_-]+"), label + "=" + value));
            assertTrue(List.of("operation", "grant", "outcome", "state")
                    .containsAll(figure.labels().keySet()));
        }
    }

    @Test
    void figures_underANewConfiguration_goOn() {
        connected();
        platform.start(keys -> keys);

        assertEquals(1, value("remote.hiring.consents", "outcome", "granted"));
    }
}
