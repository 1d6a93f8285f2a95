package dev.remotehiring.simulator;

import dev.remotehiring.simulator.http.Front;
import dev.remotehiring.simulator.http.RawListener;
import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.trouble.Outage;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Whether anybody answers at the stand-in's address: opened, stopped for an outage, opened again, closed. */
final class Door implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Door.class.getName());

    private final Front front;
    private final Map<Request, Runnable> ordered = new ConcurrentHashMap<>();
    private Optional<RawListener> instead = Optional.empty();
    private boolean open;
    private boolean closed;
    private volatile CountDownLatch leaving = new CountDownLatch(1);

    Door(Front front) {
        this.front = front;
    }

    /** Answers from now on; nothing happens where it does already, or never will again. */
    synchronized void open() {
        if (open || closed) {
            return;
        }
        endOutage();
        leaving = new CountDownLatch(1);
        front.open();
        open = true;
    }

    /** Breaks all connections; from now on callers meet the outage. */
    synchronized void stop(Outage outage) {
        shut();
        if (outage != Outage.REFUSED && !closed) {
            instead = Optional.of(new RawListener(front.port(), outage::meet));
        }
    }

    /** Stops when the answer to this request has left, and opens again that much later (real time). */
    void stopAfter(Request request, Outage outage, Duration duration) {
        Executor later = CompletableFuture.delayedExecutor(duration.toMillis(), TimeUnit.MILLISECONDS);
        ordered.put(request, () -> {
            stop(outage);
            later.execute(this::reopen);
        });
    }

    /** Does what a request ordered, now that its answer has left. */
    void answered(Request request) {
        Optional.ofNullable(ordered.remove(request)).ifPresent(Runnable::run);
    }

    /** Waits; true when it waited the whole time, false when the stand-in stops or closes. */
    boolean hold(Duration duration) {
        try {
            return !leaving.await(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    String uri() {
        return front.uri();
    }

    @Override
    public synchronized void close() {
        closed = true;
        shut();
        front.close();
    }

    private void shut() {
        leaving.countDown();
        endOutage();
        front.shut();
        open = false;
    }

    private void endOutage() {
        instead.ifPresent(RawListener::close);
        instead = Optional.empty();
    }

    private void reopen() {
        try {
            open();
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.ERROR, "did not come back after an outage", e);
        }
    }
}
