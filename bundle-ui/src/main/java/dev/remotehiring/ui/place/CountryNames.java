package dev.remotehiring.ui.place;

import dev.remotehiring.api.Country;
import dev.remotehiring.api.CountryCode;
import java.text.Collator;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What countries are called in the reader's language; as Remote calls them where Java does not know them. */
public final class CountryNames {
    private static final Map<String, String> REGIONS = Arrays.stream(Locale.getISOCountries())
            .collect(Collectors.toUnmodifiableMap(
                    region -> region(region).getISO3Country(), Function.identity(), (first, second) -> first));

    private final Locale language;

    /** @param language the reader's */
    public CountryNames(Locale language) {
        this.language = language;
    }

    /** What a country is called. */
    public String of(CountryCode code, String remotesName) {
        return Optional.ofNullable(REGIONS.get(code.value()))
                .map(region -> region(region).getDisplayCountry(language))
                .filter(name -> !name.isBlank())
                .orElse(remotesName);
    }

    String of(Country country) {
        return of(country.code(), country.name());
    }

    /** In the order in which the reader looks for them. */
    List<Country> sorted(Collection<Country> countries) {
        Collator order = Collator.getInstance(language);
        return countries.stream()
                .sorted(Comparator.comparing(this::of, order::compare))
                .toList();
    }

    private static Locale region(String alpha2) {
        return new Locale.Builder().setRegion(alpha2).build();
    }
}
