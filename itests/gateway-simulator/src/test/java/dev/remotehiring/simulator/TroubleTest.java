package dev.remotehiring.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.simulator.trouble.Held;
import dev.remotehiring.simulator.trouble.Trouble;
import java.io.UncheckedIOException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TroubleTest extends GatewayTest {
    private static final String HIRES = "/v1/employments";
    private static final Duration SOON = Duration.ofSeconds(20);

    private String token;

    @BeforeEach
    void connect() {
        token = companyToken(ADA);
    }

    @Test
    void answer_isGivenInsteadOfActing() {
        remote.plan(
                1,
                "POST",
                HIRES,
                Trouble.Answer.json(503, "{\"message\":\"later\"}").with("retry-after", "7"));
        Answer answer = hire(token, Hires.portugal("ines@example.com"));
        assertEquals(503, answer.status());
        assertEquals("7", answer.header("retry-after").orElseThrow());
        assertEquals("later", answer.text("/message"));
        assertEquals(0, remote.employments().size());
        assertEquals(201, hire(token, Hires.portugal("ines@example.com")).status());
    }

    @Test
    void answer_meetsOnlyItsMethodAndPathAndAsOftenAsPlanned() {
        remote.plan(2, "*", "/v1/employments/*", Trouble.Answer.status(500));
        assertEquals(200, visitor.get(HIRES, token).status());
        assertEquals(500, visitor.get(HIRES + "/x", token).status());
        assertEquals(500, visitor.get(HIRES + "/x/onboarding-steps", token).status());
        assertEquals(404, visitor.get(HIRES + "/x", token).status());
    }

    @Test
    void clearTroubles_behavesAgain() {
        remote.plan(9, "*", "*", Trouble.Answer.status(500));
        remote.clearTroubles();
        assertEquals(200, visitor.get(HIRES, token).status());
    }

    @Test
    void oauthError_isGivenByTheTokenEndpoint() {
        remote.plan(1, "POST", "/auth/oauth2/token", new Trouble.OAuthError("invalid_client", "gone"));
        Answer answer = visitor.token(BASIC, Map.of("grant_type", "client_credentials"));
        assertEquals(401, answer.status());
        assertEquals("invalid_client", answer.text("/error"));
        assertEquals("gone", answer.text("/error_description"));
    }

    @Test
    void drop_breaksTheConnectionWithoutActing() {
        remote.plan(1, "POST", HIRES, new Trouble.Drop());
        assertThrows(UncheckedIOException.class, () -> hire(token, Hires.portugal("ines@example.com")));
        assertEquals(0, remote.employments().size());
        assertEquals(1, remote.count("POST", HIRES));
        assertEquals(0, remote.requests().get(remote.requests().size() - 1).status());
    }

    @Test
    void loseAnswer_breaksTheConnectionAfterActing() {
        remote.plan(1, "POST", HIRES, new Trouble.LoseAnswer());
        assertThrows(UncheckedIOException.class, () -> hire(token, Hires.portugal("ines@example.com")));
        assertEquals(1, remote.employments().size());
        assertEquals(1, remote.count("POST", HIRES));
    }

    @Test
    void actLate_actsWhenItsTimeHasCome() {
        remote.plan(1, "POST", HIRES, new Trouble.ActLate(Duration.ofSeconds(5)));
        assertThrows(UncheckedIOException.class, () -> hire(token, Hires.portugal("ines@example.com")));
        remote.advance(Duration.ofSeconds(4));
        assertEquals(0, remote.employments().size());
        remote.advance(Duration.ofSeconds(1));
        assertEquals(1, remote.employments().size());
    }

    @Test
    void lagInLists_hidesANewHireFromListsOnly() {
        remote.plan(1, "POST", HIRES, new Trouble.LagInLists(Duration.ofSeconds(30)));
        String id = hired(token, "ines@example.com");
        assertEquals(0, visitor.get(HIRES, token).at("/data/total_count").asInt());
        assertEquals(200, visitor.get(HIRES + "/" + id, token).status());
        clock.advance(Duration.ofSeconds(30));
        assertEquals(1, visitor.get(HIRES, token).at("/data/total_count").asInt());
    }

    @Test
    void stall_isSilentButHoldsUpNobodyElse() {
        remote.plan(1, "GET", HIRES, new Trouble.Stall(Duration.ofHours(1)));
        var impatient = visitor.to(HIRES)
                .header("Authorization", "Bearer " + token)
                .timeout(Duration.ofMillis(200))
                .GET();
        UncheckedIOException silence = assertThrows(UncheckedIOException.class, () -> visitor.send(impatient));
        assertTrue(silence.getCause() instanceof HttpTimeoutException);
        assertEquals(200, visitor.get(HIRES, token).status());
    }

    @Test
    void drip_sendsTheWholeAnswerInTheEnd() {
        remote.plan(1, "GET", HIRES, new Trouble.Drip(Duration.ofMillis(1)));
        assertEquals(visitor.get(HIRES, token).body(), visitor.get(HIRES, token).body());
        assertEquals("Drip", remote.requests().get(remote.requests().size() - 2).trouble());
    }

    @Test
    void hold_beforeActing_actsWhenItIsLetGo() throws Exception {
        try (Held held = remote.hold("POST", HIRES, Held.Moment.BEFORE_ACTING)) {
            CompletableFuture<Answer> answer =
                    CompletableFuture.supplyAsync(() -> hire(token, Hires.portugal("ines@example.com")));

            Held.Caught caught = held.caught(SOON).orElseThrow();

            assertTrue(caught.request().body().contains("ines@example.com"));
            assertTrue(caught.caller().getAddress().isLoopbackAddress());
            assertEquals(0, remote.employments().size());
            assertEquals(200, visitor.get(HIRES, token).status());
            held.letGo();
            assertEquals(201, answer.get(SOON.toSeconds(), TimeUnit.SECONDS).status());
            assertEquals(1, remote.employments().size());
        }
    }

    @Test
    void hold_afterActing_keepsTheAnswerOnly() throws Exception {
        try (Held held = remote.hold("POST", HIRES, Held.Moment.AFTER_ACTING)) {
            CompletableFuture<Answer> answer =
                    CompletableFuture.supplyAsync(() -> hire(token, Hires.portugal("ines@example.com")));
            held.caught(SOON).orElseThrow();
            assertEquals(1, remote.employments().size());
            assertFalse(answer.isDone());
            held.letGo();
            assertEquals(201, answer.get(SOON.toSeconds(), TimeUnit.SECONDS).status());
        }
        assertEquals(1, remote.employments().size());
    }

    @Test
    void hold_comesBeforeWhatWasPlannedEarlier() throws Exception {
        remote.plan(1, "POST", HIRES, Trouble.Answer.status(503));
        try (Held held = remote.hold("POST", HIRES, Held.Moment.BEFORE_ACTING)) {
            held.letGo();
            assertEquals(201, hire(token, Hires.portugal("ines@example.com")).status());
            assertEquals(503, hire(token, Hires.portugal("rui@example.com")).status());
        }
    }

    @Test
    void hold_nobodyCame_isSaid() throws Exception {
        try (Held held = remote.hold("POST", HIRES, Held.Moment.BEFORE_ACTING)) {
            assertEquals(Optional.empty(), held.caught(Duration.ofMillis(1)));
        }
    }
}
