package dev.remotehiring.internal.measure;

import dev.remotehiring.admin.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** All that is counted and measured, in one list. Answers within half a second, whatever is away. */
public final class Figures {
    private final Meters meters;
    private final Recent<List<Figure>> stored;

    /**
     * @param meters what was counted
     * @param stored reads what stands in the database; may hang
     * @param executor on which it is read
     */
    public Figures(Meters meters, Supplier<List<Figure>> stored, Executor executor) {
        this.meters = meters;
        this.stored = new Recent<>(stored, executor);
    }

    /** The figures, by name and labels. Those of the database are missing while it does not answer. */
    public List<Figure> now() {
        List<Figure> all = new ArrayList<>(meters.figures());
        stored.get().ifPresent(all::addAll);
        all.sort(Comparator.comparing(Figure::name).thenComparing(figure -> new TreeMap<>(figure.labels()).toString()));
        return List.copyOf(all);
    }

    /** A number that goes up and down. */
    public static Figure gauge(String name, Map<String, String> labels, double value) {
        return new Figure(name, labels, Figure.Kind.GAUGE, value, 0);
    }
}
