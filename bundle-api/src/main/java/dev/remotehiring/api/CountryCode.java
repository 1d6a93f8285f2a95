package dev.remotehiring.api;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;

/**
 * A country as Remote names it everywhere: ISO 3166-1 alpha-3 (the Remote facts, section 0.5).
 *
 * @param value three upper-case letters, for instance {@code PRT}
 */
public record CountryCode(String value) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** @throws IllegalArgumentException when the value is not three upper-case letters A to Z */
    public CountryCode {
        if (value == null || !value.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("A country code has three upper-case letters, for instance PRT.");
        }
    }

    /**
     * Reads what hosts keep in a country field: an alpha-3 or alpha-2 code, in any case.
     *
     * @param text an ISO 3166-1 code; anything else gives an empty answer
     */
    public static Optional<CountryCode> of(String text) {
        String code = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        if (code.matches("[A-Z]{3}")) {
            return Optional.of(new CountryCode(code));
        }
        return Arrays.stream(Locale.getISOCountries())
                .filter(code::equals)
                .findFirst()
                .flatMap(CountryCode::alpha3);
    }

    private static Optional<CountryCode> alpha3(String alpha2) {
        try {
            return Optional.of(new CountryCode(
                    new Locale.Builder().setRegion(alpha2).build().getISO3Country()));
        } catch (MissingResourceException noAlpha3) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
