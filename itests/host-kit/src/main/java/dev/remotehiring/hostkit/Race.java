package dev.remotehiring.hostkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** Many threads that begin the same thing at the same time. */
final class Race {
    private static final int SECONDS = 30;

    private Race() {}

    /**
     * Runs the racers and waits for all of them.
     *
     * @param racers how many
     * @param run what each does, by its number from 0
     */
    static <T> Result<T> of(int racers, IntFunction<T> run) {
        CyclicBarrier start = new CyclicBarrier(racers);
        ExecutorService threads = Executors.newFixedThreadPool(racers);
        try {
            List<Future<T>> answers = IntStream.range(0, racers)
                    .mapToObj(racer -> threads.submit(() -> {
                        start.await(SECONDS, TimeUnit.SECONDS);
                        return run.apply(racer);
                    }))
                    .toList();
            return new Result<>(collect(answers));
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> List<T> collect(List<Future<T>> answers) {
        List<T> all = new ArrayList<>();
        for (Future<T> answer : answers) {
            try {
                all.add(answer.get(SECONDS, TimeUnit.SECONDS));
            } catch (ExecutionException failed) {
                throw new AssertionError("A racer failed instead of losing.", failed.getCause());
            } catch (TimeoutException late) {
                throw new AssertionError("A racer did not come back within " + SECONDS + " seconds.", late);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new AssertionError("The race was interrupted.", interrupted);
            }
        }
        return all;
    }

    record Result<T>(List<T> answers) {
        T answer(int racer) {
            return answers.get(racer);
        }

        /** The number of the one racer who won; fails when there is not exactly one. */
        int onlyOne(Predicate<T> won) {
            int[] winners = IntStream.range(0, answers.size())
                    .filter(racer -> won.test(answers.get(racer)))
                    .toArray();
            assertEquals(1, winners.length, "winners of " + answers.size());
            return winners[0];
        }
    }
}
