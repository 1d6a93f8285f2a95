package dev.remotehiring.admin;

import java.util.List;

/**
 * One setting of the plugin. The words for it are in its metatype, in the platform's language.
 *
 * @param key its key in the configuration, for instance {@code redirect.uri}
 * @param kind what may be in it
 * @param options the values that it may have, where it is a choice
 * @param value as it is written down; the default where nothing is
 * @param required whether it must not be empty
 */
public record Setting(String key, Kind kind, List<String> options, String value, boolean required) {
    /** Keeps a copy. */
    public Setting {
        options = List.copyOf(options);
    }

    /** What may be in a setting. */
    public enum Kind {
        /** Any text. */
        TEXT,
        /** {@code true} or {@code false}. */
        SWITCH,
        /** A whole number. */
        NUMBER,
        /** One of the options. */
        CHOICE
    }
}
