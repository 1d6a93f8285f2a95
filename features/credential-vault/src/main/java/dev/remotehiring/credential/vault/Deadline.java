package dev.remotehiring.credential.vault;

import java.time.Duration;

/**
 * A moment by which all calls of one operation must be done, on the clock that only runs forward.
 *
 * @param nanos a value of {@link System#nanoTime()}
 */
record Deadline(long nanos) {
    static Deadline in(Duration time) {
        return new Deadline(System.nanoTime() + time.toNanos());
    }

    /** What is left; never negative. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }
}
