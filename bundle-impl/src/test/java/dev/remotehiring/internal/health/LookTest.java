package dev.remotehiring.internal.health;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.hostkit.MovableClock;
import dev.remotehiring.internal.http.Deadline;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is said of a service that fails slowly, and of one that answers slowly. */
class LookTest {
    private static final Failure SLOW = new Failure(ErrorCode.DATABASE_SLOW);
    private static final Failure BROKEN = new Failure(ErrorCode.DATABASE_FAILED);
    private static final Duration MOMENT = Duration.ofMillis(50);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final ExecutorService executor = Executors.newSingleThreadExecutor();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void seen_afterALookThatFailedSlowly_isWellWithTheNextOneSoon() {
        AtomicInteger asked = new AtomicInteger();
        Look<String> look = new Look<>(
                () -> {
                    if (asked.getAndIncrement() == 0) {
                        takes(Duration.ofMillis(500));
                        throw new IllegalStateException("nobody gave a connection");
                    }
                    return "well";
                },
                new Look.Words(SLOW, BROKEN),
                executor,
                clock);
        assertEquals(
                Optional.of(BROKEN),
                look.seen(Deadline.in(Duration.ofSeconds(5))).failure());

        clock.advance(Duration.ofSeconds(6));

        assertEquals(
                Optional.empty(), look.seen(Deadline.in(Duration.ofSeconds(5))).failure());
    }

    @Test
    void seen_ofAServiceThatAnswersSlowlyEachTime_isSlowSinceThisLookOnly() throws Exception {
        Semaphore answers = new Semaphore(0);
        Look<String> look = new Look<>(
                () -> {
                    answers.acquireUninterruptibly();
                    return "well";
                },
                new Look.Words(SLOW, BROKEN),
                executor,
                clock);
        assertEquals(Optional.of(SLOW), look.seen(Deadline.in(MOMENT)).failure());
        answers.release();
        executor.submit(() -> {}).get(); // by then the look is over

        clock.advance(Duration.ofMinutes(1));
        Look.Seen<String> later = look.seen(Deadline.in(MOMENT));

        assertEquals(Optional.of(SLOW), later.failure());
        assertEquals(Optional.of(clock.instant()), later.since());
        answers.release();
    }

    private static void takes(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
