package dev.remotehiring.internal.http;

import java.time.Duration;

/**
 * A moment by which a whole piece of work must be done, on the clock that only runs forward.
 *
 * @param nanos a value of {@link System#nanoTime()}
 */
public record Deadline(long nanos) {
    /** A deadline so long from now. */
    public static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left; never negative. */
    public Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }

    /** The earlier of this one and one so long from now. */
    public Deadline atMost(Duration time) {
        Deadline other = in(time);
        return other.nanos - nanos < 0 ? other : this;
    }

    /** Whether it has passed. */
    public boolean isPast() {
        return left().isZero();
    }
}
