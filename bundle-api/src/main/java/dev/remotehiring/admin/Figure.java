package dev.remotehiring.admin;

import java.util.Map;

/**
 * Something that was counted or measured since the start of this node.
 *
 * @param name in lower case with dots, for instance {@code remote.hiring.calls}
 * @param labels what tells it from others of its name; never an id of anybody or anything
 * @param kind what the number is
 * @param value for {@link Kind#GAUGE} the value now, else how often
 * @param seconds for {@link Kind#TIMER} the sum of all durations in seconds, else 0
 */
public record Figure(String name, Map<String, String> labels, Kind kind, double value, double seconds) {
    /** Keeps a copy. */
    public Figure {
        labels = Map.copyOf(labels);
    }

    /** What a number is. */
    public enum Kind {
        /** It only grows. */
        COUNTER,
        /** It goes up and down. */
        GAUGE,
        /** How often, and for how long together. */
        TIMER
    }
}
