package dev.remotehiring.internal.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentTest {
    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger looks = new AtomicInteger();

    private void later(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    @Test
    void get_withinTenSeconds_looksOnce() {
        Recent<Integer> recent = new Recent<>(looks::incrementAndGet, Runnable::run, nanos::get);

        assertEquals(Optional.of(1), recent.get());
        later(Duration.ofSeconds(9));
        assertEquals(Optional.of(1), recent.get());
        later(Duration.ofSeconds(1));
        assertEquals(Optional.of(2), recent.get());
    }

    @Test
    void get_whileTheSourceHangs_givesTheLastForAMinuteAndHoldsUpNobody() {
        Deque<Runnable> work = new ArrayDeque<>();
        Recent<Integer> recent = new Recent<>(looks::incrementAndGet, work::add, nanos::get);
        recent.get();
        work.remove().run();
        later(Duration.ofSeconds(30));

        assertTimeout(Duration.ofSeconds(5), () -> {
            for (int time = 0; time < 100; time++) {
                assertEquals(Optional.of(1), recent.get());
            }
        });
        assertEquals(1, work.size(), "one look at a time");
        later(Duration.ofSeconds(30));
        assertEquals(Optional.empty(), recent.get());

        work.remove().run();
        assertEquals(Optional.of(2), recent.get());
    }

    @Test
    void get_sourceFails_looksAgainNextTime() {
        Recent<Integer> recent = new Recent<>(
                () -> {
                    if (looks.incrementAndGet() == 1) {
                        throw new IllegalStateException("away");
                    }
                    return looks.get();
                },
                Runnable::run,
                nanos::get);

        assertEquals(Optional.empty(), recent.get());
        assertEquals(Optional.of(2), recent.get());
    }

    @Test
    void get_executorStopped_isEmpty() {
        Recent<Integer> recent = new Recent<>(
                looks::incrementAndGet,
                work -> {
                    throw new RejectedExecutionException();
                },
                nanos::get);

        assertEquals(Optional.empty(), recent.get());
    }
}
