package dev.remotehiring.hostkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MovableClockTest {
    private static final Instant START = Instant.parse("2026-11-22T10:00:00Z");

    private final MovableClock clock = new MovableClock(START);

    @Test
    void instant_untouched_standsStill() {
        assertEquals(START, clock.instant());
        assertEquals(START, clock.instant());
    }

    @Test
    void advance_forwardsAndBack_moves() {
        clock.advance(Duration.ofMinutes(5));
        clock.advance(Duration.ofMinutes(-1));

        assertEquals(START.plusSeconds(240), clock.instant());
    }

    @Test
    void withZone_otherZone_movesTogether() {
        ZoneId lisbon = ZoneId.of("Europe/Lisbon");
        Clock other = clock.withZone(lisbon);
        clock.moveTo(START.plusSeconds(1));

        assertEquals(lisbon, other.getZone());
        assertEquals(START.plusSeconds(1), other.instant());
    }
}
