package dev.remotehiring.demohost.candidates;

import dev.remotehiring.api.CountryCode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The world's countries by their English names. */
final class Countries {
    /**
     * A country.
     *
     * @param code alpha-3
     * @param name in English
     */
    record Country(CountryCode code, String name) {}

    private static final List<Country> ALL = Arrays.stream(Locale.getISOCountries())
            .flatMap(alpha2 -> CountryCode.of(alpha2).map(code -> new Country(code, name(alpha2))).stream())
            .sorted(Comparator.comparing(Country::name))
            .toList();

    private Countries() {}

    static List<Country> all() {
        return ALL;
    }

    static String name(CountryCode code) {
        Optional<Country> known =
                ALL.stream().filter(country -> country.code().equals(code)).findFirst();
        return known.map(Country::name).orElse(code.value());
    }

    private static String name(String alpha2) {
        return new Locale.Builder().setRegion(alpha2).build().getDisplayCountry(Locale.ENGLISH);
    }
}
