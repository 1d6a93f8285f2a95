package dev.remotehiring.cluster;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;

/** Waits for something that another process does. */
final class Until {
    private static final long LOOK_EVERY_MILLIS = 50;

    private Until() {}

    /** Returns once it is so; fails when it is not so within the limit. */
    static void isSo(String what, Duration limit, Callable<Boolean> condition) throws Exception {
        long start = System.nanoTime();
        while (!condition.call()) {
            assertTrue(System.nanoTime() - start < limit.toNanos(), () -> "not within " + limit + ": " + what);
            TimeUnit.MILLISECONDS.sleep(LOOK_EVERY_MILLIS);
        }
    }
}
