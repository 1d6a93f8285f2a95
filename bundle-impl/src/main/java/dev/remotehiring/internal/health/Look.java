package dev.remotehiring.internal.health;

import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.http.Deadline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A look at a service of the host that may take its time, or hang: it is done on a thread of its own, never twice at
 * once, and not again for a while: after a success the longer the longer it took. Whoever asks gets what is known by the
 * deadline.
 */
final class Look<T> {
    private static final Duration SHORTEST_REST = Duration.ofSeconds(5);
    private static final int REST = 20;

    private final Supplier<T> question;
    private final Words words;
    private final Executor executor;
    private final Clock clock;

    private CompletableFuture<Found<T>> underWay;
    private Instant begun = Instant.MIN;
    private Optional<Found<T>> last = Optional.empty();
    private Optional<Instant> failingSince = Optional.empty();

    /**
     * What is said when it does not go well.
     *
     * @param slow when there is no answer yet
     * @param broken when the question fails with an exception that says nothing to people
     */
    record Words(Failure slow, Failure broken) {}

    /**
     * What is known.
     *
     * @param value the newest answer, perhaps of an earlier look; empty when there never was one
     * @param failure what is the matter now
     * @param since since when
     */
    record Seen<T>(Optional<T> value, Optional<Failure> failure, Optional<Instant> since) {}

    private record Found<T>(Optional<T> value, Optional<Failure> failure, Duration took) {}

    Look(Supplier<T> question, Words words, Executor executor, Clock clock) {
        this.question = question;
        this.words = words;
        this.executor = executor;
        this.clock = clock;
    }

    /** Begins to look, unless that is under way or was done a moment ago. */
    synchronized void begin() {
        gather();
        if (underWay == null && !isFresh()) {
            begun = clock.instant();
            underWay = CompletableFuture.supplyAsync(this::look, executor);
        }
    }

    /** What is known at the deadline. */
    Seen<T> seen(Deadline deadline) {
        begin();
        awaitUntil(deadline);
        return told();
    }

    private void awaitUntil(Deadline deadline) {
        CompletableFuture<Found<T>> look = current();
        try {
            if (look != null) {
                look.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
            }
        } catch (TimeoutException slow) {
            return; // told as such
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new CompletionException(e.getCause());
        }
    }

    private synchronized CompletableFuture<Found<T>> current() {
        return underWay;
    }

    private synchronized Seen<T> told() {
        gather();
        Optional<Failure> failure = underWay == null ? last.flatMap(Found::failure) : Optional.of(words.slow());
        failingSince = failure.isEmpty() ? Optional.empty() : Optional.of(failingSince.orElse(begun));
        return new Seen<>(last.flatMap(Found::value), failure, failingSince);
    }

    private void gather() {
        if (underWay != null && underWay.isDone()) {
            Found<T> found = underWay.join();
            last = Optional.of(
                    new Found<>(found.value().or(() -> last.flatMap(Found::value)), found.failure(), found.took()));
            failingSince = found.failure().isEmpty() ? Optional.empty() : failingSince;
            underWay = null;
        }
    }

    private boolean isFresh() {
        Instant now = clock.instant();
        return last.isPresent() && !now.isBefore(begun) && now.isBefore(begun.plus(rest(last.get())));
    }

    /** What failed may be well again in a moment. */
    private static Duration rest(Found<?> found) {
        Duration rest = found.took().multipliedBy(REST);
        return found.failure().isPresent() || rest.compareTo(SHORTEST_REST) < 0 ? SHORTEST_REST : rest;
    }

    /** Whatever it throws, the host's service is what fails. */
    private Found<T> look() {
        long start = System.nanoTime();
        try {
            return new Found<>(Optional.of(question.get()), Optional.empty(), since(start));
        } catch (RemoteHiringException e) {
            return new Found<>(Optional.empty(), Optional.of(e.failure()), since(start));
        } catch (RuntimeException | Error e) { // a service that is being replaced throws what it likes
            return new Found<>(Optional.empty(), Optional.of(words.broken()), since(start));
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
