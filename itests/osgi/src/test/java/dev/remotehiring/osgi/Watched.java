package dev.remotehiring.osgi;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** Sees a service come and go. */
final class Watched<T> implements AutoCloseable {
    private static final long PATIENCE = 20;

    private final String name;
    private final BlockingQueue<T> come = new LinkedBlockingQueue<>();
    private final BlockingQueue<T> gone = new LinkedBlockingQueue<>();
    private final ServiceTracker<T, T> tracker;

    Watched(BundleContext context, Class<T> service) {
        name = service.getName();
        tracker = new ServiceTracker<>(context, service, null) {
            @Override
            public T addingService(ServiceReference<T> reference) {
                T added = super.addingService(reference);
                come.add(added);
                return added;
            }

            @Override
            public void removedService(ServiceReference<T> reference, T removed) {
                super.removedService(reference, removed);
                gone.add(removed);
            }
        };
        tracker.open();
    }

    /** Waits until one comes, that no earlier call was given. */
    T awaitComing() throws InterruptedException {
        return await(come, "came");
    }

    void awaitGoing() throws InterruptedException {
        await(gone, "went");
    }

    boolean isThere() {
        return tracker.getService() != null;
    }

    /**
     * The one that a consumer finds now. Not the one that the tracker remembers: when a service is replaced at the moment
     * of the question, the tracker goes on with the reference of the one that has gone, and answers null.
     */
    T present() {
        return tracker.getTracked().values().stream().findFirst().orElse(null);
    }

    /** Nothing of what was seen is held any longer: JUnit keeps the tests that have it. */
    @Override
    public void close() {
        tracker.close();
        come.clear();
        gone.clear();
    }

    private T await(BlockingQueue<T> events, String what) throws InterruptedException {
        T event = events.poll(PATIENCE, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("No " + name + " " + what + " within " + PATIENCE + " seconds.");
        }
        return event;
    }
}
