package dev.remotehiring.simulator.auth;

import static dev.remotehiring.simulator.settings.Rule.R25_RATE_LIMITS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.settings.Settings.RateErrorShape;
import dev.remotehiring.simulator.world.Ground;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Counts requests in fixed windows that start with the first request (the Remote facts, section 0.7; rule 25). */
public final class RateLimits {
    private final Ground ground;
    private final Map<String, Window> windows = new HashMap<>();

    /** Limits by the server's settings. */
    public RateLimits(Ground ground) {
        this.ground = ground;
    }

    /** Counts one request of this caller. */
    public Count count(Caller caller) {
        boolean customer = caller.kind() == TokenKind.CUSTOMER;
        return count(
                caller.budget(),
                customer ? ground.settings().customerLimit() : ground.settings().partnerLimit());
    }

    /** Counts one request of a partner that has no token yet. */
    public Count partner(String clientId) {
        return count(Caller.partner(clientId));
    }

    /**
     * Refuses what is over the limit.
     *
     * @throws Failure 429
     */
    public void check(Count count) {
        if (count.used > count.limit && ground.enforces(R25_RATE_LIMITS)) {
            Response response = shown(count, Response.json(429, body()));
            throw new Failure(ground.settings().retryAfter() ? response.with("retry-after", seconds(count)) : response);
        }
    }

    /** The answer with the three headers. */
    public Response shown(Count count, Response response) {
        if (!ground.enforces(R25_RATE_LIMITS)) {
            return response;
        }
        return response.with("x-ratelimit-count", String.valueOf(count.used))
                .with("x-ratelimit-remaining", String.valueOf(Math.max(0, count.limit - count.used)))
                .with("x-ratelimit-reset", String.valueOf(left(count).toMillis()));
    }

    private Count count(String budget, int limit) {
        Instant now = ground.now();
        Window window = windows.get(budget);
        if (window == null || !now.isBefore(window.end)) {
            window = new Window(now.plusSeconds(ground.settings().limitWindowSeconds()), 0);
        }
        window = new Window(window.end, window.used + 1);
        windows.put(budget, window);
        return new Count(window.used, limit, window.end);
    }

    private JsonNode body() {
        return ground.settings().rateErrors() == RateErrorShape.MESSAGE
                ? Json.object("message", "Too many requests")
                : Json.object("errors", Json.object("detail", "Customer rate-limit exceeded."));
    }

    private Duration left(Count count) {
        return Duration.between(ground.now(), count.end);
    }

    private String seconds(Count count) {
        return String.valueOf((left(count).toMillis() + 999) / 1000);
    }

    /**
     * Where a request stands in its window.
     *
     * @param used requests so far, this one included
     * @param limit allowed
     * @param end when the window ends
     */
    public record Count(int used, int limit, Instant end) {}

    private record Window(Instant end, int used) {}
}
