package dev.remotehiring.internal.measure;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A value that takes time to find out, no older than ten seconds where that is possible. It is found out on another
 * thread, by one at a time: whoever asks waits for half a second and has the one of before then, for a minute.
 */
final class Recent<T> {
    private static final Logger LOG = LoggerFactory.getLogger(Recent.class);
    private static final long FRESH = Duration.ofSeconds(10).toNanos();
    private static final long GOOD = Duration.ofMinutes(1).toNanos();
    private static final Duration PATIENCE = Duration.ofMillis(500);

    private final Supplier<T> source;
    private final Executor executor;
    private final LongSupplier nanos;
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile Optional<Seen<T>> last = Optional.empty();

    private record Seen<T>(T value, long at) {}

    Recent(Supplier<T> source, Executor executor) {
        this(source, executor, System::nanoTime);
    }

    Recent(Supplier<T> source, Executor executor, LongSupplier nanos) {
        this.source = source;
        this.executor = executor;
        this.nanos = nanos;
    }

    /** The value; empty while it cannot be found out. */
    Optional<T> get() {
        if (seenWithin(FRESH).isEmpty() && looking.compareAndSet(false, true)) {
            await(look());
        }
        return seenWithin(GOOD);
    }

    private Optional<T> seenWithin(long age) {
        return last.filter(seen -> nanos.getAsLong() - seen.at() < age).map(Seen::value);
    }

    private CountDownLatch look() {
        CountDownLatch done = new CountDownLatch(1);
        try {
            executor.execute(() -> {
                try {
                    last = Optional.of(new Seen<>(source.get(), nanos.getAsLong()));
                } catch (RuntimeException e) {
                    LOG.debug("What is measured could not be read: {}", e.getMessage());
                } finally {
                    looking.set(false);
                    done.countDown();
                }
            });
        } catch (RejectedExecutionException stopped) {
            looking.set(false);
            done.countDown();
        }
        return done;
    }

    private static void await(CountDownLatch done) {
        try {
            done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
