package dev.remotehiring.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for what another process does. */
final class Until {
    private static final long LOOK_EVERY_MILLIS = 50;

    private Until() {}

    /** Returns once it is as expected; fails with what it is instead when the limit is over. */
    static <T> void is(T expected, String what, Duration limit, Callable<T> look) throws Exception {
        long start = System.nanoTime();
        for (T seen = look.call(); !seen.equals(expected); seen = look.call()) {
            if (System.nanoTime() - start > limit.toNanos()) {
                assertEquals(expected, seen, what + ", after " + limit);
            }
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }
}
