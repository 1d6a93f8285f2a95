package dev.remotehiring.ui.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What some settings may be: their names are their values. */
public enum SettingsOption {
    SANDBOX,
    PARTNER_SANDBOX,
    PRODUCTION,
    CUSTOM,
    TESTING,
    ALWAYS,
    NEVER;

    /** The one of a value, if the page knows it. */
    static Optional<SettingsOption> of(String value) {
        return Arrays.stream(values())
                .filter(option -> option.value().equals(value))
                .findFirst();
    }

    String value() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
