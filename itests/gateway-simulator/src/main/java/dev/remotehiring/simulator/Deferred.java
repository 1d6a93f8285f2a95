package dev.remotehiring.simulator;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Work for later, by the stand-in's clock: done before the next request after its time, or by itself soon after. */
final class Deferred implements AutoCloseable {
    private static final int LOOK_EVERY_MILLIS = 100;

    private final Clock clock;
    private final List<Due> waiting = new ArrayList<>();
    private final ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "gateway-simulator-later");
        thread.setDaemon(true);
        return thread;
    });

    Deferred(Clock clock) {
        this.clock = clock;
        ticker.scheduleWithFixedDelay(this::runDue, LOOK_EVERY_MILLIS, LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    void at(Instant time, Runnable work) {
        synchronized (waiting) {
            waiting.add(new Due(time, work));
        }
    }

    void runDue() {
        synchronized (waiting) {
            Instant now = clock.instant();
            List<Due> due =
                    waiting.stream().filter(each -> !each.time.isAfter(now)).toList();
            waiting.removeAll(due);
            due.forEach(each -> each.work.run());
        }
    }

    @Override
    public void close() {
        ticker.shutdownNow();
    }

    private record Due(Instant time, Runnable work) {}
}
