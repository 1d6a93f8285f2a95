package dev.remotehiring.internal.measure;

import dev.remotehiring.admin.Figure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What was counted on this node. It outlives a new configuration: whoever puts the plugin together hands it on. Counting
 * takes no lock. No name or label is an id of anybody or anything.
 */
public final class Meters {
    /** Calls to Remote, by {@code operation} and {@code outcome}. */
    public static final String CALLS = "remote.hiring.calls";

    /** Access tokens asked for, by {@code grant} and {@code outcome}. */
    public static final String TOKENS = "remote.hiring.tokens";

    /** Consents that came back from Remote, by {@code outcome}. */
    public static final String CONSENTS = "remote.hiring.consents";

    private final ConcurrentMap<Series, Tally> tallies = new ConcurrentHashMap<>();
    private final RateShares shares = new RateShares();

    private record Series(String name, String first, String outcome) {}

    private static final class Tally {
        private final LongAdder times = new LongAdder();
        private final LongAdder nanos = new LongAdder();
    }

    /**
     * A call to Remote.
     *
     * @param operation which, as the gateway names it
     * @param took how long it took
     */
    public void call(Enum<?> operation, Outcome outcome, Duration took) {
        count(new Series(CALLS, lower(operation), outcome.label()), took);
    }

    /**
     * A token that was asked for.
     *
     * @param grant by which grant, as OAuth names it
     * @param took how long it took
     */
    public void token(String grant, Outcome outcome, Duration took) {
        count(new Series(TOKENS, grant, outcome.label()), took);
    }

    /**
     * A consent that came back.
     *
     * @param outcome a word for what came of it
     */
    public void consent(String outcome) {
        count(new Series(CONSENTS, "", outcome), Duration.ZERO);
    }

    /**
     * What an answer told of Remote's rate limit.
     *
     * @param budget which of the budgets; it is not shown
     * @param share the part that is left, from 0 to 1
     * @param left how long that counts
     */
    public void rate(String budget, double share, Duration left) {
        shares.told(budget, share, left);
    }

    private void count(Series series, Duration took) {
        Tally tally = tallies.computeIfAbsent(series, first -> new Tally());
        tally.times.increment();
        tally.nanos.add(took.toNanos());
    }

    /** All that was counted. */
    public List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        tallies.forEach((series, tally) -> figures.add(figure(series, tally)));
        figures.add(Figures.gauge("remote.hiring.rate.left", Map.of(), shares.smallest()));
        return figures;
    }

    private static Figure figure(Series series, Tally tally) {
        if (series.name().equals(CONSENTS)) {
            return new Figure(
                    CONSENTS, Map.of("outcome", series.outcome()), Figure.Kind.COUNTER, tally.times.doubleValue(), 0);
        }
        String label = series.name().equals(CALLS) ? "operation" : "grant";
        return new Figure(
                series.name(),
                Map.of(label, series.first(), "outcome", series.outcome()),
                Figure.Kind.TIMER,
                tally.times.doubleValue(),
                tally.nanos.doubleValue() / Duration.ofSeconds(1).toNanos());
    }

    private static String lower(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT);
    }
}
