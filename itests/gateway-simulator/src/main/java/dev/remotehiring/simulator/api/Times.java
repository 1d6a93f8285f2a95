package dev.remotehiring.simulator.api;

import dev.remotehiring.simulator.world.Ground;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Writes date-times as live records carry them: without a zone, unless the settings say otherwise. */
record Times(Ground ground) {
    private static final DateTimeFormatter NAIVE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss").withZone(ZoneOffset.UTC);

    String text(Instant time) {
        return NAIVE.format(time) + (ground.settings().naiveTimes() ? "" : "Z");
    }
}
