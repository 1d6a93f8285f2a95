package dev.remotehiring.simulator;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that can be put forward over the one it follows. Thread-safe. */
final class MovableClock extends Clock {
    private final Clock base;
    private volatile Duration ahead = Duration.ZERO;

    MovableClock(Clock base) {
        this.base = base;
    }

    synchronized void advance(Duration duration) {
        ahead = ahead.plus(duration);
    }

    Duration ahead() {
        return ahead;
    }

    @Override
    public Instant instant() {
        return base.instant().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return base.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return base.withZone(zone);
    }
}
