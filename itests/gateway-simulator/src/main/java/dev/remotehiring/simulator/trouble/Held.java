package dev.remotehiring.simulator.trouble;

import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A request that waits until a test lets it go: time to look at its caller, or to end it. Thread-safe. */
public final class Held implements AutoCloseable {
    private static final Duration LOOK_EVERY = Duration.ofMillis(20);

    private final Moment moment;
    private final CompletableFuture<Caught> caught = new CompletableFuture<>();
    private final CountDownLatch goOn = new CountDownLatch(1);

    /** When it is held. */
    public enum Moment {
        /** It was read, and nothing was done. */
        BEFORE_ACTING,
        /** What it asks for was done; the answer has not left. */
        AFTER_ACTING
    }

    /** What is held: the request, and who waits for its answer. */
    public record Caught(Request request, InetSocketAddress caller) {}

    /** One that waits for its request. */
    public Held(Moment moment) {
        this.moment = moment;
    }

    /** Waits until a request is held; empty when none came in that time. */
    public Optional<Caught> caught(Duration limit) throws InterruptedException {
        try {
            return Optional.of(caught.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException nobodyCame) {
            return Optional.empty();
        } catch (ExecutionException neverHappens) {
            throw new IllegalStateException(neverHappens);
        }
    }

    /** Lets it go on; one that has not come yet will not be held. */
    public void letGo() {
        goOn.countDown();
    }

    /** Lets it go on. */
    @Override
    public void close() {
        letGo();
    }

    void play(Stage stage) {
        Optional<Response> done = moment == Moment.AFTER_ACTING ? Optional.of(stage.act()) : Optional.empty();
        caught.complete(new Caught(stage.request(), stage.caller()));
        while (goOn.getCount() > 0) {
            if (!stage.hold(LOOK_EVERY)) {
                stage.drop();
                return;
            }
        }
        stage.send(done.orElseGet(stage::act));
    }

    @Override
    public String toString() {
        return moment.toString();
    }
}
