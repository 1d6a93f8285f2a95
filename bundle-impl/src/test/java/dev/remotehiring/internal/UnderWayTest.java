package dev.remotehiring.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** The calls that are under way in a house. */
class UnderWayTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private final UnderWay underWay = new UnderWay();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);

    @Test
    void endWithin_aCallUnderWay_waitsForIt() throws Exception {
        Callable<?> service = slow();
        CompletableFuture<Object> call = async(service);
        begun.await();
        CompletableFuture<Boolean> ended = async(() -> underWay.endWithin(Duration.ZERO, LONG));

        assertThrows(TimeoutException.class, () -> ended.get(50, TimeUnit.MILLISECONDS));
        mayEnd.countDown();

        assertTrue(ended.get(20, TimeUnit.SECONDS));
        assertEquals("done", call.get(20, TimeUnit.SECONDS));
    }

    @Test
    void endWithin_aCallThatNeverEnds_isNotWaitedForForEver() throws Exception {
        Callable<?> service = slow();
        CompletableFuture<Object> call = async(service);
        begun.await();

        assertFalse(underWay.endWithin(Duration.ZERO, Duration.ofMillis(1)));

        mayEnd.countDown();
        assertEquals("done", call.get(20, TimeUnit.SECONDS));
    }

    @Test
    void call_afterTheEnd_isRefusedInWords() throws Exception {
        Callable<?> service = underWay.counted(Callable.class, () -> "done");
        assertEquals("done", service.call());
        assertTrue(underWay.endWithin(Duration.ZERO, LONG));

        RemoteHiringException refused = assertThrows(RemoteHiringException.class, service::call);

        assertEquals(ErrorCode.SETTINGS_CHANGED, refused.failure().code());
    }

    /** Who was given the service just before it went calls it a moment later. */
    @Test
    void call_late_isStillTaken() throws Exception {
        Callable<?> service = slow();
        CompletableFuture<Boolean> ended = async(() -> underWay.endWithin(LONG, LONG));
        CompletableFuture<Object> call = async(service);
        mayEnd.countDown();

        assertEquals("done", call.get(20, TimeUnit.SECONDS));
        assertFalse(ended.isDone());
    }

    @Test
    void call_thatFails_isOverAndFailsAsBefore() throws Exception {
        Callable<?> service = underWay.counted(Callable.class, () -> {
            throw new IOException("no");
        });

        assertThrows(IOException.class, service::call);
        assertTrue(underWay.endWithin(Duration.ZERO, Duration.ZERO));
    }

    private Callable<?> slow() {
        return underWay.counted(Callable.class, () -> {
            begun.countDown();
            mayEnd.await();
            return "done";
        });
    }

    private static <T> CompletableFuture<T> async(Callable<? extends T> work) {
        CompletableFuture<T> future = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                future.complete(work.call());
            } catch (Exception e) {
                future.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return future;
    }
}
