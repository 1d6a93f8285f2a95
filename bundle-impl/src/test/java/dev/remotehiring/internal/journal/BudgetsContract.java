package dev.remotehiring.internal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.internal.Together;
import dev.remotehiring.internal.journal.Budgets.Told;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What budgets promise on every database that they run on. Each {@link Budgets} is a node. */
abstract class BudgetsContract {
    private static final String NAME = "gateway.example/partner/c-1";
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private Database database;
    private DatabaseClock clock;
    private Budgets here;
    private Budgets there;

    /** A source of an empty database. */
    abstract DataSource empty();

    @BeforeEach
    void open() {
        DataSource source = empty();
        clock = new DatabaseClock(source);
        database = new Database(source, Schema::migrate);
        here = new Budgets(database);
        there = new Budgets(database);
    }

    private void later(Duration time) {
        clock.advance(time);
    }

    private static Told told(int most, int remaining, Duration left) {
        return new Told(OptionalInt.of(most), remaining, left);
    }

    private static void answered(Budgets node, Told told) {
        node.answered(NAME, told, System.nanoTime());
    }

    /** A window of which an answer has told. */
    private void window(int most, int remaining) {
        here.take(NAME);
        answered(here, told(most, remaining, MINUTE));
    }

    private static boolean isTaken(Optional<Duration> nothing) {
        return nothing.isEmpty();
    }

    private int takenByWorkThatCanWait() {
        int taken = 0;
        while (isTaken(there.takeSpare(NAME))) {
            taken++;
        }
        return taken;
    }

    private static void assertLasts(Duration expected, Optional<Duration> nothing) {
        Duration left = nothing.orElseThrow();
        assertTrue(left.compareTo(expected) <= 0, left + " is longer than " + expected);
        assertTrue(left.compareTo(expected.minusSeconds(20)) > 0, left + " is much shorter than " + expected);
    }

    @Test
    void takeSpare_nothingToldYet_goesAloneForASecond() {
        assertTrue(isTaken(here.takeSpare(NAME)));

        assertTrue(there.takeSpare(NAME).orElseThrow().compareTo(Duration.ofSeconds(1)) <= 0);
        later(Duration.ofSeconds(1));
        assertTrue(isTaken(there.takeSpare(NAME)));
        assertTrue(here.takeSpare(NAME).isPresent());
    }

    @Test
    void take_nothingToldYet_goesAlong() {
        here.takeSpare(NAME);

        for (int click = 0; click < 100; click++) {
            assertTrue(isTaken(there.take(NAME)));
        }
    }

    @Test
    void takeSpare_told_leavesAFifthAndSaysUntilWhen() {
        window(50, 49);

        assertEquals(39, takenByWorkThatCanWait());
        assertLasts(MINUTE, here.takeSpare(NAME));
        assertTrue(isTaken(here.take(NAME)));
    }

    @Test
    void takeSpare_smallWindows_leavesFiveButNoMoreThanHalf() {
        window(20, 20);
        assertEquals(15, takenByWorkThatCanWait());

        later(MINUTE);
        window(6, 6);
        assertEquals(3, takenByWorkThatCanWait());
    }

    /** The count of the nodes may be wrong; only Remote's own word stops a click. */
    @Test
    void take_ourCountIsUsedUp_isTakenAllTheSame() {
        window(10, 9);

        for (int click = 0; click < 50; click++) {
            assertTrue(isTaken(here.take(NAME)));
        }
        assertTrue(there.takeSpare(NAME).isPresent());
    }

    @Test
    void take_remoteToldThatNothingIsLeft_isNotTakenUntilTheWindowEnds() {
        window(10, 9);
        answered(there, new Told(OptionalInt.empty(), 0, Duration.ofSeconds(40)));

        assertLasts(Duration.ofSeconds(40), here.take(NAME));
        later(Duration.ofSeconds(40));
        assertTrue(isTaken(here.take(NAME)));
    }

    @Test
    void take_anotherName_isAnotherBudget() {
        window(10, 9);
        here.exhausted(NAME, MINUTE);

        assertTrue(isTaken(here.take("gateway.example/customer/c-1")));
    }

    @Test
    void answered_lessThanWeCounted_isOthersTraffic() {
        window(100, 99);
        here.take(NAME);

        answered(here, told(100, 30, Duration.ofSeconds(50)));

        assertEquals(10, takenByWorkThatCanWait());
        assertLasts(Duration.ofSeconds(50), here.takeSpare(NAME));
    }

    /** An answer does not know of the requests that are still on their way. */
    @Test
    void answered_moreThanWeCounted_isNotBelieved() {
        window(50, 49);
        for (int request = 0; request < 19; request++) {
            here.take(NAME);
        }

        answered(there, told(50, 48, Duration.ofSeconds(40)));

        assertEquals(20, takenByWorkThatCanWait());
    }

    @Test
    void answered_ofALaterWindow_beginsItAnew() {
        window(100, 25);
        assertEquals(5, takenByWorkThatCanWait());
        later(Duration.ofSeconds(58));

        answered(here, told(100, 50, Duration.ofSeconds(59)));

        assertEquals(30, takenByWorkThatCanWait());
        assertLasts(Duration.ofSeconds(59), here.takeSpare(NAME));
    }

    @Test
    void answered_afterTheWindowEnded_tellsOfTheNextOne() {
        window(100, 0);
        later(MINUTE);
        assertTrue(isTaken(here.takeSpare(NAME)));
        assertTrue(there.takeSpare(NAME).isPresent());

        answered(here, told(100, 40, MINUTE));

        assertEquals(20, takenByWorkThatCanWait());
    }

    @Test
    void answered_anotherLimit_leavesItsFifth() {
        window(100, 99);
        later(MINUTE);

        window(30, 29);

        assertEquals(23, takenByWorkThatCanWait());
    }

    @Test
    void answered_withoutTheLimit_keepsTheOneOfBefore() {
        window(100, 99);

        answered(here, new Told(OptionalInt.empty(), 40, Duration.ofSeconds(40)));

        assertEquals(20, takenByWorkThatCanWait());
    }

    @Test
    void answered_longOnItsWay_tellsNothing() {
        window(100, 99);

        here.answered(
                NAME,
                told(100, 0, MINUTE),
                System.nanoTime() - Duration.ofSeconds(6).toNanos());

        assertTrue(isTaken(here.take(NAME)));
    }

    /** It took two seconds, so its window may have ended two seconds earlier than it looks now. */
    @Test
    void answered_slowly_isOfTheSameWindow() {
        window(100, 30);

        here.answered(
                NAME,
                told(100, 99, MINUTE.plusSeconds(1)),
                System.nanoTime() - Duration.ofSeconds(2).toNanos());

        assertEquals(10, takenByWorkThatCanWait());
    }

    @Test
    void answered_endsLaterThanAnyWindowDoes_tellsNothing() {
        window(100, 99);

        answered(here, told(100, 0, Duration.ofDays(1)));

        assertTrue(isTaken(here.take(NAME)));
    }

    @Test
    void exhausted_nobodyGoes_untilThen() {
        window(100, 99);

        there.exhausted(NAME, Duration.ofSeconds(30));

        assertLasts(Duration.ofSeconds(30), here.take(NAME));
        assertLasts(Duration.ofSeconds(30), here.takeSpare(NAME));
        later(Duration.ofSeconds(30));
        assertTrue(isTaken(here.takeSpare(NAME)));
    }

    /** Requests that were under way when another one was refused. */
    @Test
    void exhausted_answersOfBefore_changeNothing() {
        window(100, 99);
        there.exhausted(NAME, MINUTE);

        answered(here, told(100, 3, Duration.ofSeconds(10)));

        assertLasts(MINUTE, here.take(NAME));
    }

    @Test
    void exhausted_forDays_isTriedAgainAfterAQuarterOfAnHour() {
        window(100, 99);

        there.exhausted(NAME, Duration.ofDays(3));

        assertLasts(Duration.ofMinutes(15), here.take(NAME));
    }

    /** The database's clock ran ahead when a node wrote, and was put right since. */
    @Test
    void take_endsLaterThanAnyWindowCould_isFree() {
        window(100, 99);
        here.exhausted(NAME, MINUTE);
        later(Duration.ofHours(-2));

        assertTrue(isTaken(here.take(NAME)));
        assertTrue(there.takeSpare(NAME).orElseThrow().compareTo(Duration.ofSeconds(1)) <= 0);
    }

    @Test
    void answered_clockPutBackALittle_isPutRight() {
        window(100, 99);
        later(Duration.ofMinutes(-10));

        answered(here, told(100, 60, MINUTE));
        assertEquals(40, takenByWorkThatCanWait());
        assertLasts(MINUTE, here.takeSpare(NAME));
    }

    @Test
    void take_sixteenNodesAtOnceAndNoRowYet_allAreTaken() throws Exception {
        List<Budgets> nodes =
                IntStream.range(0, 16).mapToObj(number -> new Budgets(database)).toList();
        for (int round = 0; round < 5; round++) {
            String name = "round-" + round;
            assertTrue(Together.all(16, number -> nodes.get(number).take(name)).stream()
                    .allMatch(BudgetsContract::isTaken));
        }
    }

    @Test
    void takeSpare_sixteenNodesAtOnceAndNoRowYet_oneIsTaken() throws Exception {
        for (int round = 0; round < 5; round++) {
            String name = "round-" + round;
            assertEquals(
                    1,
                    Together.all(16, number -> new Budgets(database).takeSpare(name)).stream()
                            .filter(BudgetsContract::isTaken)
                            .count());
        }
    }

    @Test
    void takeSpare_bySixteenNodesAtOnce_isNeverMoreThanThereIs() throws Exception {
        window(60, 59);

        List<Integer> taken = Together.all(16, number -> {
            Budgets node = new Budgets(database);
            int mine = 0;
            while (isTaken(node.takeSpare(NAME))) {
                mine++;
            }
            return mine;
        });

        assertEquals(47, taken.stream().mapToInt(Integer::intValue).sum());
    }
}
