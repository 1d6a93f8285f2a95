package dev.remotehiring.cluster;

import dev.remotehiring.simulator.GatewaySimulator;
import dev.remotehiring.simulator.trouble.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Random troubles at Remote. Whatever comes late (an act, an entry in a list) is at most {@link #LATEST} late: the
 * plugin's safe delay has to be longer.
 */
final class Weather {
    /** How late Remote is at most. */
    static final Duration LATEST = Duration.ofSeconds(4);

    /** Longer than the plugin waits for an answer. */
    private static final Duration TOO_LONG = Duration.ofSeconds(12);

    private final GatewaySimulator remote;
    private final Random random;

    private final List<Supplier<Trouble>> creating = List.of(
            Trouble.LoseAnswer::new,
            Trouble.Drop::new,
            () -> new Trouble.ActLate(late()),
            () -> new Trouble.LagInLists(late()),
            () -> Trouble.Answer.status(503),
            () -> new Trouble.Stall(late()),
            Trouble.CutShort::new);
    private final List<Supplier<Trouble>> reading = List.of(
            Trouble.Drop::new,
            () -> Trouble.Answer.status(503),
            () -> new Trouble.Stall(late().dividedBy(4)),
            Trouble.CutShort::new);

    Weather(GatewaySimulator remote, Random random) {
        this.remote = remote;
        this.random = random;
    }

    /** Troubles for a number of hires: they meet most of them, and some questions. */
    void over(int hires) {
        for (int trouble = 0; trouble < hires * 6 / 10; trouble++) {
            remote.plan(1, "POST", "/v1/employments", any(creating));
        }
        if (random.nextInt(3) == 0) {
            remote.plan(1, "POST", "/v1/employments", new Trouble.Stall(TOO_LONG));
        }
        for (String path : List.of("/v1/employments", "/v1/employments", "/v1/countries*", "/v1/company-managers")) {
            remote.plan(1, "GET", path, any(reading));
        }
        remote.plan(1, "POST", "/v1/magic-link", any(reading));
    }

    private Trouble any(List<Supplier<Trouble>> troubles) {
        return troubles.get(random.nextInt(troubles.size())).get();
    }

    private Duration late() {
        return Duration.ofMillis(500 + random.nextInt((int) LATEST.toMillis() - 500));
    }
}
