package dev.remotehiring.internal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.internal.Together;
import dev.remotehiring.internal.journal.Leases.Lease;
import dev.remotehiring.internal.journal.Leases.Turn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leases promise on every database that they run on. Each {@link Leases} is a node. */
abstract class LeasesContract {
    private static final String NAME = "renewal-of-something";
    private static final Duration LONG = Duration.ofHours(1);
    private static final Duration SHORT = Duration.ofMillis(1);
    private static final Instant LATER = Instant.parse("2026-11-22T10:00:01.234Z");

    private Database database;
    private Leases here;
    private Leases there;

    /** A source of an empty database. */
    abstract DataSource empty();

    @BeforeEach
    void open() {
        database = new Database(empty());
        Schema.migrate(database);
        here = new Leases(database);
        there = new Leases(database);
    }

    private static Lease held(Turn turn) {
        return turn.lease().orElseThrow();
    }

    /** Takes a lease whose term runs out at once, and waits until the database's clock says that it has. */
    private Lease runOut() {
        Lease lease = held(here.take(NAME, SHORT));
        while (here.isHeld(lease)) {
            Thread.onSpinWait();
        }
        return lease;
    }

    @Test
    void take_free_isHeldAndHasNothingWithIt() {
        Turn turn = here.take(NAME, LONG);

        assertEquals(new Lease(NAME, 1), held(turn));
        assertEquals(Optional.empty(), turn.note());
        assertEquals(Instant.EPOCH, turn.quietUntil());
        assertTrue(here.isHeld(held(turn)));
    }

    @Test
    void take_heldByAnotherNode_isNotTaken() {
        Lease lease = held(here.take(NAME, LONG));

        assertTrue(there.take(NAME, LONG).lease().isEmpty());
        assertTrue(here.isHeld(lease));
        assertFalse(there.isHeld(lease));
    }

    /** The database's clock ran ahead when a node took it and died, and was put right since. */
    @Test
    void take_endsLaterThanAnyTermCould_isFree() {
        held(there.take(NAME, LONG));

        assertTrue(here.take(NAME, Duration.ofMinutes(10)).lease().isPresent());
    }

    /** Two threads of one node exclude each other, too. */
    @Test
    void take_heldByThisNode_isNotTaken() {
        here.take(NAME, LONG);

        assertTrue(here.take(NAME, LONG).lease().isEmpty());
    }

    @Test
    void take_anotherName_isAnotherLease() {
        here.take(NAME, LONG);

        assertTrue(there.take("something-else", LONG).lease().isPresent());
    }

    @Test
    void take_releasedBefore_isHeldWithALargerFence() {
        Lease first = held(here.take(NAME, LONG));
        assertTrue(here.release(first));

        Lease second = held(there.take(NAME, LONG));

        assertTrue(second.fence() > first.fence());
        assertFalse(here.isHeld(first));
    }

    @Test
    void take_termPassedOnTheDatabasesClock_isTheNextOnesWithALargerFence() {
        Lease first = runOut();

        Lease second = held(there.take(NAME, LONG));

        assertTrue(second.fence() > first.fence());
        assertTrue(there.isHeld(second));
        assertFalse(here.isHeld(first));
    }

    @Test
    void isHeld_termPassedAndNobodyTookIt_isNotHeldAllTheSame() {
        Lease lease = runOut();

        assertFalse(here.isHeld(lease));
        assertFalse(here.release(lease, "too late"));
        assertEquals(Optional.empty(), there.take(NAME, LONG).note());
    }

    /** Whoever was stopped for too long comes back when another one holds it, even on the same node. */
    @Test
    void release_byAStaleHolder_isRefusedAndChangesNothing() {
        Lease stale = runOut();
        Lease taken = held(here.take(NAME, LONG));

        assertFalse(here.release(stale));
        assertFalse(here.release(stale, "a note of before"));
        assertFalse(here.release(stale, LATER));

        assertTrue(here.isHeld(taken));
        here.release(taken);
        Turn next = there.take(NAME, LONG);
        assertEquals(Optional.empty(), next.note());
        assertEquals(Instant.EPOCH, next.quietUntil());
    }

    @Test
    void release_byAStranger_isRefusedAndChangesNothing() {
        Lease lease = held(here.take(NAME, LONG));

        assertFalse(there.release(lease));
        assertFalse(there.release(lease, "a stranger's note"));
        assertFalse(there.release(lease, LATER));

        assertTrue(here.isHeld(lease));
        assertEquals(Optional.empty(), here.take(NAME, LONG).note());
    }

    @Test
    void release_twice_isRefusedTheSecondTime() {
        Lease lease = held(here.take(NAME, LONG));

        assertTrue(here.release(lease));
        assertFalse(here.release(lease));
    }

    @Test
    void release_withANote_isReadByWhoeverComesNextHeldOrNot() {
        String note = "x".repeat(19_990) + "\u00e9 'quoted'";
        here.release(held(here.take(NAME, LONG)), note);

        assertEquals(Optional.of(note), there.take(NAME, LONG).note());
        assertEquals(Optional.of(note), here.take(NAME, LONG).note());
    }

    @Test
    void release_withATime_keepsTheNoteAndTellsUntilWhenToBeQuiet() {
        here.release(held(here.take(NAME, LONG)), "note");
        here.release(held(here.take(NAME, LONG)), LATER);

        Turn next = there.take(NAME, LONG);

        assertEquals(LATER, next.quietUntil());
        assertEquals(Optional.of("note"), next.note());
        assertEquals(LATER, here.take(NAME, LONG).quietUntil());
    }

    @Test
    void release_plainly_leavesAllAsItWasFound() {
        here.release(held(here.take(NAME, LONG)), "note");
        here.release(held(here.take(NAME, LONG)), LATER);
        there.release(held(there.take(NAME, LONG)));

        Turn next = here.take(NAME, LONG);

        assertEquals(LATER, next.quietUntil());
        assertEquals(Optional.of("note"), next.note());
    }

    @Test
    void release_withANoteAfterAFailure_endsTheQuiet() {
        here.release(held(here.take(NAME, LONG)), LATER);
        here.release(held(here.take(NAME, LONG)), "note");

        assertEquals(Instant.EPOCH, there.take(NAME, LONG).quietUntil());
    }

    @Test
    void forgetNote_whoeverHoldsIt_isGoneAndTheLeaseIsNot() {
        here.release(held(here.take(NAME, LONG)), "note");
        here.release(held(here.take("other", LONG)), "other note");
        Lease lease = held(here.take(NAME, LONG));

        there.forgetNote(NAME);

        assertTrue(here.isHeld(lease));
        assertEquals(Optional.empty(), there.take(NAME, LONG).note());
        assertEquals(Optional.of("other note"), there.take("other", LONG).note());
    }

    @Test
    void forgetNotes_areAllGone() {
        here.release(held(here.take(NAME, LONG)), "note");
        here.release(held(here.take("other", LONG)), "other note");

        there.forgetNotes();

        assertEquals(Optional.empty(), here.take(NAME, LONG).note());
        assertEquals(Optional.empty(), here.take("other", LONG).note());
    }

    @Test
    void take_bySixteenNodesAtOnce_hasOneWinner() throws Exception {
        List<Leases> nodes =
                IntStream.range(0, 16).mapToObj(number -> new Leases(database)).toList();
        long fence = 0;
        for (int round = 0; round < 10; round++) {
            List<Turn> turns = Together.all(16, number -> nodes.get(number).take(NAME, LONG));

            List<Integer> winners = IntStream.range(0, 16)
                    .filter(number -> turns.get(number).lease().isPresent())
                    .boxed()
                    .toList();
            assertEquals(1, winners.size(), "winners in round " + round);
            Lease lease = held(turns.get(winners.get(0)));
            assertEquals(fence + 1, lease.fence());
            fence = lease.fence();
            assertTrue(nodes.get(winners.get(0)).release(lease));
        }
    }

    @Test
    void toString_ofATurn_doesNotTellTheNote() {
        here.release(held(here.take(NAME, LONG)), "marker");

        assertFalse(here.take(NAME, LONG).toString().contains("marker"));
    }
}
