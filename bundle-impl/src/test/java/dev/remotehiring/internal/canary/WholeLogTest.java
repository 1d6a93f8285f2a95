package dev.remotehiring.internal.canary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** That the canary test would hear a canary, whichever way it sings. */
class WholeLogTest {
    private static final String MARKER = "a marker on purpose";

    private static boolean hears(WholeLog log, String logger) {
        return log.lines().stream().anyMatch(line -> line.contains(logger) && line.contains(MARKER));
    }

    @Test
    void lines_loggedAtTheLowestLevelOfEachApi_areAllThere() {
        try (WholeLog log = new WholeLog()) {
            LoggerFactory.getLogger("dev.remotehiring.internal.x").trace("by slf4j: {}", MARKER);
            java.util.logging.Logger.getLogger("org.glassfish.jersey.x").finest(MARKER);
            System.getLogger("jdk.httpclient.x").log(System.Logger.Level.TRACE, MARKER);

            for (String logger : List.of("dev.remotehiring.internal.x", "org.glassfish.jersey.x", "jdk.httpclient.x")) {
                assertTrue(hears(log, logger), logger + " in " + log.lines());
            }
        }
    }

    @Test
    void lines_markerInACauseOrASuppressedException_isThere() {
        RuntimeException failure = new RuntimeException("outside", new IllegalStateException(MARKER));
        RuntimeException other = new RuntimeException("outside");
        other.addSuppressed(new IllegalStateException(MARKER));
        try (WholeLog log = new WholeLog()) {
            LoggerFactory.getLogger("one").debug("failed", failure);
            LoggerFactory.getLogger("two").debug("failed", other);

            assertTrue(hears(log, " one "), log.lines().toString());
            assertTrue(hears(log, " two "), log.lines().toString());
        }
    }

    /** As a secret would that prints itself. */
    @Test
    void lines_objectThatPrintsItsSecret_isThere() {
        record Leaky(String secret) {}
        try (WholeLog log = new WholeLog()) {
            LoggerFactory.getLogger("dev.remotehiring.internal.x").trace("posting {}", new Leaky(MARKER));

            assertTrue(hears(log, "dev.remotehiring.internal.x"));
        }
    }

    @Test
    void lines_ofTheStandIn_areLeftOut() {
        try (WholeLog log = new WholeLog()) {
            System.getLogger("com.sun.net.httpserver").log(System.Logger.Level.ERROR, MARKER);

            assertEquals(
                    0,
                    log.lines().stream().filter(line -> line.contains(MARKER)).count());
        }
    }
}
