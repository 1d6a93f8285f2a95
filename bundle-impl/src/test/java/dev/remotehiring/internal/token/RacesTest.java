package dev.remotehiring.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.http.RawServer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A thousand callers at once, and what they cost: one token request, and no wait where none is needed. */
class RacesTest {
    private static final int CROWD = 1_000;
    private static final int STORM = 200;
    private static final int ROUNDS = 50;
    private static final Duration HOUR = Duration.ofHours(1);

    private final Bench bench = new Bench();
    private final Tokens tokens = bench.tokens();
    private final ExecutorService crowd = threads();

    @AfterEach
    void close() {
        crowd.shutdownNow();
        bench.close();
    }

    /** Virtual threads where the runtime has them. */
    private static ExecutorService threads() {
        try {
            return (ExecutorService)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (NoSuchMethodException olderRuntime) {
            return Executors.newFixedThreadPool(CROWD);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** What comes of so many callers who begin together. */
    private <T> List<Future<T>> together(int callers, Callable<T> call) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(callers);
        List<Future<T>> all = IntStream.range(0, callers)
                .mapToObj(number -> crowd.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return call.call();
                }))
                .toList();
        for (Future<T> one : all) {
            assertTrue(isDone(one), "a caller was not released");
        }
        return all;
    }

    private static boolean isDone(Future<?> one) throws InterruptedException {
        try {
            one.get(1, TimeUnit.MINUTES);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private Set<Secret> bearers(int callers, StoredConnection connection) throws Exception {
        Set<Secret> got = new HashSet<>();
        for (Future<Secret> one : together(callers, () -> tokens.bearer(connection, Bench.LATER))) {
            got.add(one.get());
        }
        return got;
    }

    @Test
    void bearer_coldAThousandTimesAtOnce_isOneRequestInEachOfFiftyRounds() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            StoredConnection connection = bench.connected(new TenantId("tenant-" + round), "r-" + round);
            bench.gives("token-" + round, "");

            assertEquals(Set.of(new Secret("token-" + round)), bearers(CROWD, connection));
            assertEquals(round + 1, bench.requests());
        }
    }

    @Test
    void bearer_expiredAThousandTimesAtOnce_isOneRequestInEachOfFiftyRounds() throws Exception {
        StoredConnection connection = bench.connected("r-1");
        for (int round = 0; round < ROUNDS; round++) {
            bench.gives("token-" + round, "");

            assertEquals(Set.of(new Secret("token-" + round)), bearers(CROWD, connection));
            assertEquals(round + 1, bench.requests());
            bench.clock.advance(HOUR);
        }
    }

    /** The token endpoint answers only when everybody is back: who had waited for it would never be. */
    @Test
    void bearer_dueAndTheEndpointIsSlow_nobodyWaitsForTheRenewal() throws Exception {
        StoredConnection connection = bench.connected("r-1");
        CountDownLatch everybodyIsBack = new CountDownLatch(1);
        bench.gives("one", "").then((request, out) -> {
            await(everybodyIsBack);
            out.write(RawServer.answer(200, "", Bench.token("two", 3600, "")));
        });
        tokens.bearer(connection, Bench.LATER);
        bench.clock.advance(Duration.ofMinutes(57));

        List<Future<Long>> calls = together(STORM, () -> {
            long begun = System.nanoTime();
            assertEquals(new Secret("one"), tokens.bearer(connection, Bench.LATER));
            return System.nanoTime() - begun;
        });
        List<Long> took = new ArrayList<>();
        for (Future<Long> call : calls) {
            took.add(call.get());
        }
        everybodyIsBack.countDown();
        bench.clock.advance(Duration.ofMinutes(3));

        Collections.sort(took);
        assertTrue(took.get(STORM / 2) < TimeUnit.MILLISECONDS.toNanos(100), took.get(STORM / 2) + " ns at the median");
        assertEquals(new Secret("two"), tokens.bearer(connection, Bench.LATER));
        assertEquals(2, bench.requests());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertTrue(latch.await(8, TimeUnit.SECONDS), "somebody waited for the renewal");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void refused_byTwoHundredHoldersOfOneToken_isOneRenewalForAll() throws Exception {
        StoredConnection connection = bench.connected("r-1");
        bench.gives("one", "").gives("two", "");
        Secret one = tokens.bearer(connection, Bench.LATER);

        List<Future<Secret>> all = together(STORM, () -> {
            tokens.refused(connection, one);
            return tokens.bearer(connection, Bench.LATER);
        });

        for (Future<Secret> caller : all) {
            assertEquals(new Secret("two"), caller.get());
        }
        assertEquals(2, bench.requests());
    }

    @Test
    void bearer_theOneRenewalFails_releasesAllWithItsReason() throws Exception {
        StoredConnection connection = bench.connected("r-1");
        bench.then((request, out) -> out.close()).gives("one", "");

        List<Future<Secret>> all = together(CROWD, () -> tokens.bearer(connection, Bench.LATER));

        for (Future<Secret> caller : all) {
            assertEquals(
                    RemoteHiringException.Kind.REMOTE_UNAVAILABLE,
                    assertInstanceOf(RemoteHiringException.class, reason(caller))
                            .kind());
        }
        assertEquals(1, bench.requests());
        bench.clock.advance(Duration.ofMillis(1001));
        assertEquals(Set.of(new Secret("one")), bearers(STORM, connection));
        assertEquals(2, bench.requests());
    }

    private static Throwable reason(Future<?> caller) throws InterruptedException {
        try {
            return new AssertionError("it got " + caller.get());
        } catch (ExecutionException e) {
            return e.getCause();
        }
    }
}
