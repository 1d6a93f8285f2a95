package dev.remotehiring.internal.journal;

import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.journal.Database.Transaction;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How many requests Remote still allows, as all nodes know it together (the Remote facts, section 0.7): one row for each
 * budget, on the database's clock. Every request takes one before it is sent; the answers correct the row, because
 * others use the same budget. When a window is over, nobody knows what is left of the next one: for a second, or until
 * an answer tells, its first request goes alone but for clicks.
 */
public final class Budgets {
    private static final String NOW = Database.NOW;
    private static final int TRIES = 3;

    /** Of Remote's two figures the smaller; the first answer tells the real one. */
    private static final int DOCUMENTED = 250;

    private static final Duration UNTIL_TOLD = Duration.ofSeconds(1);

    /** An answer that was longer on its way may tell of a window that is over. */
    private static final Duration SLOW = Duration.ofSeconds(5);

    /** Between reading two clocks. */
    private static final Duration TOLERANCE = Duration.ofMillis(100);

    /** Remote's window is a minute; a header in another unit would lock everybody out. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    /** PostgreSQL's clock stands still within a transaction, also while that waits for the row. */
    private static final Duration SLACK = Duration.ofMinutes(1);

    /** A fifth, but at least 5 and at most half. */
    private static final String RESERVE = "GREATEST(1, LEAST(most / 2, GREATEST(5, most / 5)))";

    /** A window that ends later than any can was written before the database's clock was put back. */
    private static final String IS_OVER = "(resets_at <= " + NOW + " OR resets_at > " + NOW + " + "
            + LONGEST.plus(SLACK).toMillis() + ")";

    /** What a budget holds by its own count never gets below 1: only Remote says that nothing is left. */
    private static final String TAKE = "UPDATE rh_budget SET remaining = CASE WHEN " + IS_OVER + " THEN " + RESERVE
            + " ELSE GREATEST(1, remaining - 1) END, resets_at = CASE WHEN " + IS_OVER + " THEN " + NOW + " + "
            + UNTIL_TOLD.toMillis() + " ELSE resets_at END WHERE name = ? AND (" + IS_OVER + " OR remaining > ";

    private static final String TELLS_OF_A_NEW_WINDOW = "(" + NOW + " + CAST(? AS BIGINT) > resets_at)";

    private final Database database;

    /** @param database where; shared by the nodes */
    public Budgets(Database database) {
        this.database = database;
    }

    /**
     * What an answer of Remote's tells of its window.
     *
     * @param most how many requests are allowed in a window, where it tells
     * @param remaining how many are left
     * @param left how long the window lasts
     */
    public record Told(OptionalInt most, int remaining, Duration left) {}

    /**
     * Takes one request of all that are left.
     *
     * @param name of the budget; at most 300 characters
     * @return empty when it is taken; else how long nothing will be left
     */
    public Optional<Duration> take(String name) {
        return take(name, "0");
    }

    /**
     * Takes one request for work that can wait: a fifth of the window's requests is left for others.
     *
     * @param name of the budget; at most 300 characters
     * @return empty when it is taken; else how long until there may be more
     */
    public Optional<Duration> takeSpare(String name) {
        return take(name, RESERVE);
    }

    private Optional<Duration> take(String name, String kept) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.transaction(transaction -> taken(transaction, name, kept));
            } catch (RemoteHiringException e) {
                boolean twoAtOnce = e.getCause() instanceof SQLException failure && Database.isTaken(failure);
                if (!twoAtOnce || attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    /** What is not there at first may be made by another node in between, so it is looked at twice. */
    private static Optional<Duration> taken(Transaction transaction, String name, String kept) throws SQLException {
        if (isTaken(transaction, name, kept)) {
            return Optional.empty();
        }
        Optional<Long> left = transaction.first(
                row -> row.getLong(1), "SELECT resets_at - " + NOW + " FROM rh_budget WHERE name = ?", name);
        if (left.isEmpty()) {
            transaction.update(
                    "INSERT INTO rh_budget (name, most, remaining, resets_at) VALUES (?,?,0,0)", name, DOCUMENTED);
        }
        return isTaken(transaction, name, kept)
                ? Optional.empty()
                : Optional.of(Duration.ofMillis(Math.max(1, left.orElse(0L))));
    }

    private static boolean isTaken(Transaction transaction, String name, String kept) throws SQLException {
        return transaction.update(TAKE + kept + ")", name) == 1;
    }

    /**
     * Corrects a budget by an answer. Within a window what is left only gets less: requests that are under way are
     * counted here and not yet at Remote.
     *
     * @param name of the budget
     * @param told what the answer tells
     * @param sent when its request was sent, a value of {@link System#nanoTime()}
     */
    public void answered(String name, Told told, long sent) {
        if (told.left().compareTo(LONGEST) > 0) {
            return;
        }
        database.transaction(transaction -> {
            Duration took = Duration.ofNanos(System.nanoTime() - sent);
            return took.compareTo(SLOW) > 0 ? 0 : corrected(transaction, name, told, took);
        });
    }

    /** The window ends between {@code left} from the sending and {@code left} from now: the latter is written. */
    private static int corrected(Transaction transaction, String name, Told told, Duration took) throws SQLException {
        long latest = told.left().toMillis();
        long earliest = told.left().minus(took).minus(TOLERANCE).toMillis();
        Integer most = told.most().isPresent() ? told.most().getAsInt() : null;
        return transaction.update(
                "UPDATE rh_budget SET remaining = CASE WHEN " + TELLS_OF_A_NEW_WINDOW
                        + " THEN CAST(? AS INTEGER) ELSE LEAST(remaining, CAST(? AS INTEGER)) END, resets_at = CASE WHEN "
                        + TELLS_OF_A_NEW_WINDOW + " THEN " + NOW + " + CAST(? AS BIGINT) ELSE LEAST(resets_at, " + NOW
                        + " + CAST(? AS BIGINT)) END, most = COALESCE(CAST(? AS INTEGER), most) WHERE name = ? AND"
                        + " (remaining > 0 OR " + TELLS_OF_A_NEW_WINDOW + ")",
                earliest,
                told.remaining(),
                told.remaining(),
                earliest,
                latest,
                latest,
                most,
                name,
                earliest);
    }

    /**
     * Remote has refused a request because nothing is left.
     *
     * @param name of the budget
     * @param pause for how long; no longer than a quarter of an hour at a time
     */
    public void exhausted(String name, Duration pause) {
        Duration bounded = pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
        database.transaction(transaction -> transaction.update(
                "UPDATE rh_budget SET remaining = 0, resets_at = " + NOW + " + CAST(? AS BIGINT) WHERE name = ?",
                bounded.toMillis(),
                name));
    }
}
