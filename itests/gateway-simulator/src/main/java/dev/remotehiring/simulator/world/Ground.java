package dev.remotehiring.simulator.world;

import dev.remotehiring.simulator.settings.Rule;
import dev.remotehiring.simulator.settings.Rules;
import dev.remotehiring.simulator.settings.Settings;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;

/**
 * What every part of the stand-in stands on.
 *
 * @param world what exists
 * @param clock the time
 * @param rules what is enforced
 * @param currentSettings as they are now
 * @param currentUri this server's base address, known once it listens
 */
public record Ground(
        World world, Clock clock, Rules rules, Supplier<Settings> currentSettings, Supplier<String> currentUri) {

    /** The settings as they are now. */
    public Settings settings() {
        return currentSettings.get();
    }

    /** This server's base address without a slash at the end. */
    public String uri() {
        return currentUri.get();
    }

    /** Whether a rule is in force. */
    public boolean enforces(Rule rule) {
        return rules.enforces(rule);
    }

    /** Now. */
    public Instant now() {
        return clock.instant();
    }

    /** Today in UTC. */
    public LocalDate today() {
        return LocalDate.ofInstant(now(), ZoneOffset.UTC);
    }
}
