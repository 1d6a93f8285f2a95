package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.simulator.trouble.Trouble;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The plugin is stopped, for instance because it is updated, while something is under way. */
class StopTest {
    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    /** Remote has replaced the refresh token, and the answer with the new one is on its way: without it nothing works. */
    @Test
    void stop_whileARefreshTokenIsReplaced_waitsForTheNewOne() throws Exception {
        platform.remote.settings(settings -> settings.rotateRefreshTokens = true);
        assertInstanceOf(
                ConsentOutcome.Granted.class, platform.connect(ADA, "ada.admin@acme.example", Optional.empty()));
        platform.later(Duration.ofHours(2));
        platform.remote.plan(1, "POST", "/auth/oauth2/token", new Trouble.Drip(Duration.ofMillis(5)));
        ApplicationId marta = platform.complete("marta");
        CompletableFuture<HireOutcome> click = CompletableFuture.supplyAsync(() -> platform.hire(RITA, marta));
        while (platform.remote.count("POST", "/auth/oauth2/token") < 2) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }

        platform.start(keys -> keys);

        click.handle((outcome, failure) -> outcome).get(30, TimeUnit.SECONDS);
        platform.later(Duration.ofHours(2));
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("nuno")));
        assertTrue(platform.admin().connections(ADA).get(0).ended().isEmpty());
    }
}
