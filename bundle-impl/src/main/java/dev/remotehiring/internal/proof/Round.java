package dev.remotehiring.internal.proof;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.Proof.Item;
import dev.remotehiring.admin.Proof.Verdict;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.http.Deadline;
import java.io.Serializable;
import java.time.Duration;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One time through all items. What stands on something that is not proved is not asked: it would only fail for the same
 * reason. What does not answer in time is left behind.
 */
final class Round {
    private static final Logger LOG = LoggerFactory.getLogger(Round.class);

    /** The longest that one question holds up those that stand on it. */
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** So that what was asked of Remote can say by itself that no answer came. */
    private static final Duration LONGEST_AT_REMOTE = Duration.ofSeconds(8);

    private final Map<Item, Proof> proofs = new EnumMap<>(Item.class);
    private final Executor work;
    private final Deadline deadline;
    private final boolean mayAskRemote;

    /**
     * @param work where questions are asked side by side
     * @param deadline by when all is over
     * @param mayAskRemote whether Remote may be asked
     */
    Round(Executor work, Deadline deadline, boolean mayAskRemote) {
        this.work = work;
        this.deadline = deadline;
        this.mayAskRemote = mayAskRemote;
    }

    /** Asks these side by side, and waits for them. */
    void ask(Question... questions) {
        Deadline all = deadline.atMost(LONGEST);
        Map<Question, CompletableFuture<Proof>> asked = new LinkedHashMap<>();
        Stream.of(questions)
                .forEach(question -> hindrance(question)
                        .ifPresentOrElse(
                                failure -> keep(open(question, failure)),
                                () -> asked.put(
                                        question, CompletableFuture.supplyAsync(() -> answer(question), work))));
        asked.forEach((question, answer) ->
                keep(in(answer, all).orElseGet(() -> open(question, new Failure(ErrorCode.PROOF_TOO_LATE)))));
    }

    /** What is needed by several questions; empty when it does not come in time. */
    <T> Optional<T> find(Supplier<T> wanted) {
        return in(CompletableFuture.supplyAsync(wanted, work), deadline.atMost(LONGEST));
    }

    /** Whether this was proved. */
    boolean isProved(Item item) {
        return Optional.ofNullable(proofs.get(item))
                .filter(proof -> proof.verdict() == Verdict.PROVED)
                .isPresent();
    }

    /** What came of an item, if it was asked. */
    Optional<Proof> of(Item item) {
        return Optional.ofNullable(proofs.get(item));
    }

    /** By when Remote has to answer what it is asked now. */
    Deadline deadline() {
        return deadline.atMost(LONGEST_AT_REMOTE);
    }

    /** All of them, in their order. */
    List<Proof> proofs() {
        return List.copyOf(proofs.values());
    }

    private void keep(Proof proof) {
        proofs.put(proof.item(), proof);
    }

    private Optional<Failure> hindrance(Question question) {
        if (question.asksRemote() && !mayAskRemote) {
            return Optional.of(new Failure(ErrorCode.PROOF_NOT_ASKED));
        }
        return question.standsOn().stream()
                .sorted()
                .filter(item -> !isProved(item))
                .findFirst()
                .map(item -> new Failure(ErrorCode.PROOF_WAITS, item));
    }

    private static Proof open(Question question, Failure failure) {
        return Proof.open(question.item(), failure, question.facts().toArray(Serializable[]::new));
    }

    private static Proof failed(Question question, Failure failure) {
        return Proof.failed(question.item(), failure, question.facts().toArray(Serializable[]::new));
    }

    /** What passes by itself proves nothing; all else is told as it is. */
    private static Proof answer(Question question) {
        try {
            return question.proof().get();
        } catch (RemoteHiringException e) {
            return switch (e.kind()) {
                case REMOTE_UNAVAILABLE, RATE_LIMITED -> open(question, e.failure());
                case HOST_FAILED, STORAGE_FAILED -> {
                    LOG.warn("The item {} of the set-up failed.", question.item(), e); // the page has no room for why
                    yield failed(question, e.failure());
                }
                default -> failed(question, e.failure());
            };
        } catch (RuntimeException e) {
            LOG.warn("The item {} of the set-up could not be proved.", question.item(), e);
            return open(question, new Failure(ErrorCode.PROOF_BROKE));
        }
    }

    private static <T> Optional<T> in(CompletableFuture<T> answer, Deadline deadline) {
        try {
            return Optional.of(answer.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            LOG.warn("What the set-up is proved with could not be found.", e.getCause());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
