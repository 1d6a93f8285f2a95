package dev.remotehiring.admin;

import dev.remotehiring.api.Failure;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How the plugin is. Nothing is asked of Remote for it: it comes from the last real calls.
 *
 * @param at when it was looked at
 * @param items what was looked at
 */
public record Health(Instant at, List<Item> items) {
    /** Keeps a copy. */
    public Health {
        items = List.copyOf(items);
    }

    /** The worst of all lights. */
    public Light light() {
        return items.stream().map(Item::light).max(Comparator.naturalOrder()).orElse(Light.GREEN);
    }

    /**
     * One thing that was looked at.
     *
     * @param aspect what kind of thing
     * @param subject which, where there are several: an environment, a tenant and connection; else empty
     * @param light how it is
     * @param reason why it is not green, and who can do what
     * @param since since when it is so, where that is known
     */
    public record Item(Aspect aspect, String subject, Light light, Optional<Failure> reason, Optional<Instant> since) {}

    /** What is looked at. */
    public enum Aspect {
        /** The settings in force are those that are written down. */
        SETTINGS,
        /** The host's credential service answers. */
        CREDENTIAL_SERVICE,
        /** The database answers. */
        DATABASE,
        /** Remote's gateway answers. */
        REMOTE,
        /** A connection works. */
        CONNECTION,
        /** Hires go on. */
        HIRES
    }

    /** How something is; the later, the worse. */
    public enum Light {
        /** It works. */
        GREEN,
        /** It works still, or perhaps: somebody should look. */
        AMBER,
        /** It does not work. */
        RED
    }
}
