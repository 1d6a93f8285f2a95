package dev.remotehiring.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.remotehiring.host.Secret;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long a token is fresh, due and usable. */
class KeptTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    private static Kept kept(long seconds, double chance) {
        return Kept.of(
                new TokenAnswer(
                        new Secret("marker"),
                        NOW,
                        Duration.ofSeconds(seconds),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ""),
                NOW,
                chance);
    }

    @ParameterizedTest
    @CsvSource({"3600,3300,3590", "7200,6900,7190", "60,45,52", "1,0,0"})
    void of_anyLifetime_isDueAQuarterOrFiveMinutesBeforeAndEndsALittleEarly(long life, long due, long end) {
        Kept kept = kept(life, 0);

        assertEquals(due, Duration.between(NOW, kept.due()).toSeconds());
        assertEquals(end, Duration.between(NOW, kept.expires()).toSeconds());
    }

    @ParameterizedTest
    @CsvSource({"3600,3225", "60,41"})
    void of_byChance_isDueALittleEarlierSoThatNodesDoNotRenewTogether(long life, long due) {
        assertEquals(due, Duration.between(NOW, kept(life, 1).due()).toSeconds());
    }

    @ParameterizedTest
    @CsvSource({"3600", "1"})
    void toString_always_hidesTheToken(long life) {
        assertFalse(kept(life, 0).toString().contains("marker"));
    }
}
