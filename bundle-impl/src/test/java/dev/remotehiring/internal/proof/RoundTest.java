package dev.remotehiring.internal.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.Proof.Item;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.http.Deadline;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How questions are asked: side by side, in time, and only when it makes sense. */
class RoundTest {
    private final ExecutorService work = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        work.shutdownNow();
    }

    private Round round(Duration longest, boolean mayAskRemote) {
        return new Round(work, Deadline.in(longest), mayAskRemote);
    }

    private static Optional<ErrorCode> code(Round round, Item item) {
        return round.of(item).orElseThrow().reason().map(Failure::code);
    }

    @Test
    void ask_questionsOfOneRow_areAskedSideBySide() {
        CyclicBarrier bothThere = new CyclicBarrier(2);
        Round round = round(Duration.ofSeconds(20), true);
        assertTimeout(
                Duration.ofSeconds(9),
                () -> round.ask(
                        Question.here(Item.HOST, () -> meet(bothThere, Item.HOST)),
                        Question.here(Item.DATABASE, () -> meet(bothThere, Item.DATABASE))));
        assertTrue(round.isProved(Item.HOST) && round.isProved(Item.DATABASE));
    }

    private static Proof meet(CyclicBarrier barrier, Item item) {
        try {
            barrier.await();
            return Proof.proved(item);
        } catch (Exception alone) {
            throw new IllegalStateException(alone);
        }
    }

    @Test
    void ask_whatNeverAnswers_isLeftBehindInTimeWithItsFacts() {
        CountDownLatch never = new CountDownLatch(1);
        Round round = round(Duration.ofMillis(200), true);
        round.ask(
                Question.here(Item.HOST, () -> Proof.proved(Item.HOST)),
                Question.here(Item.DATABASE, () -> {
                            try {
                                never.await();
                            } catch (InterruptedException over) {
                                Thread.currentThread().interrupt();
                            }
                            return Proof.proved(Item.DATABASE);
                        })
                        .knowing("a fact"));
        assertTrue(round.isProved(Item.HOST));
        assertEquals(Optional.of(ErrorCode.PROOF_TOO_LATE), code(round, Item.DATABASE));
        assertEquals(List.of("a fact"), round.of(Item.DATABASE).orElseThrow().facts());
    }

    @Test
    void ask_whatStandsOnSomethingThatFailed_isNotAskedAtAll() {
        AtomicBoolean asked = new AtomicBoolean();
        Round round = round(Duration.ofSeconds(20), true);
        round.ask(Question.here(Item.GATEWAY, () -> {
            throw new RemoteHiringException(ErrorCode.CLOCK_OFF, 300);
        }));
        round.ask(Question.atRemote(Item.CLIENT, () -> {
                    asked.set(true);
                    return Proof.proved(Item.CLIENT);
                })
                .standingOn(Item.GATEWAY));
        assertFalse(asked.get());
        assertEquals(Optional.of(ErrorCode.CLOCK_OFF), code(round, Item.GATEWAY));
        assertEquals(Proof.Verdict.FAILED, round.of(Item.GATEWAY).orElseThrow().verdict());
        assertEquals(Optional.of(ErrorCode.PROOF_WAITS), code(round, Item.CLIENT));
    }

    @Test
    void ask_whatPassesByItself_provesNeitherThisNorThat() {
        Round round = round(Duration.ofSeconds(20), true);
        round.ask(Question.here(Item.CLIENT, () -> {
            throw new RemoteHiringException(ErrorCode.ACCESS_RATE_LIMITED);
        }));
        assertEquals(
                Proof.Verdict.CANNOT_BE_PROVED,
                round.of(Item.CLIENT).orElseThrow().verdict());
    }

    @Test
    void proofs_askedInAnyOrder_comeInTheirs() {
        Round round = round(Duration.ofSeconds(20), false);
        round.ask(Question.here(Item.DATABASE, () -> Proof.proved(Item.DATABASE)));
        round.ask(
                Question.atRemote(Item.GATEWAY, () -> Proof.proved(Item.GATEWAY)),
                Question.here(Item.HOST, () -> Proof.proved(Item.HOST)));
        assertEquals(
                List.of(Item.HOST, Item.DATABASE, Item.GATEWAY),
                round.proofs().stream().map(Proof::item).toList());
        assertEquals(Optional.of(ErrorCode.PROOF_NOT_ASKED), code(round, Item.GATEWAY));
    }
}
