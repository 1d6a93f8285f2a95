package dev.remotehiring.osgi;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What becomes true in a moment: a component hears of a service when the test does, before it or after it. */
final class Soon {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);
    private static final long PAUSE_MILLIS = 20;

    private Soon() {}

    /** What is seen as soon as it is what is wanted, or at last. */
    static <T> T seen(Callable<T> look, Predicate<T> wanted) throws Exception {
        long end = System.nanoTime() + PATIENCE;
        T now = look.call();
        while (!wanted.test(now) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            now = look.call();
        }
        return now;
    }
}
