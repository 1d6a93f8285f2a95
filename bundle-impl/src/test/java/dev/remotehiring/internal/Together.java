package dev.remotehiring.internal;

import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many threads that begin the same thing at the same moment. */
public final class Together {
    private static final int SECONDS = 60;

    private Together() {}

    /** What came of one of them. */
    public record Result<T>(T value, Throwable failure) {}

    /** The results of all, in the order of their numbers from 0; none may throw. */
    public static <T> List<T> all(int threads, IntFunction<T> work) throws Exception {
        List<Result<T>> results = any(threads, work);
        for (Result<T> result : results) {
            if (result.failure() != null) {
                throw new AssertionError("One of " + threads + " failed.", result.failure());
            }
        }
        return results.stream().map(Result::value).toList();
    }

    /** The results of all, failures among them. */
    public static <T> List<Result<T>> any(int threads, IntFunction<T> work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(threads);
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<T>> futures = IntStream.range(0, threads)
                    .mapToObj(number -> pool.submit(() -> {
                        start.await(SECONDS, TimeUnit.SECONDS);
                        return work.apply(number);
                    }))
                    .toList();
            List<Result<T>> results = new java.util.ArrayList<>();
            for (Future<T> future : futures) {
                results.add(result(future));
            }
            return results;
        } finally {
            pool.shutdownNow();
        }
    }

    private static <T> Result<T> result(Future<T> future) throws Exception {
        try {
            return new Result<>(future.get(SECONDS, TimeUnit.SECONDS), null);
        } catch (ExecutionException e) {
            return new Result<>(null, e.getCause());
        }
    }
}
