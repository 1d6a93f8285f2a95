package dev.remotehiring.simulator.cost;

import dev.remotehiring.simulator.form.Countries;
import java.util.List;
import java.util.Optional;

/** The regions that the calculator knows: countries with EOR in whose currency amounts can be told. */
public final class Regions {
    private final List<Region> all;

    /** Of these countries. */
    public Regions(Countries countries) {
        all = countries.all().stream()
                .filter(country -> country.eor())
                .flatMap(country -> Rates.of(country.alpha2()).map(currency -> new Region(country, currency)).stream())
                .toList();
    }

    /** All, by name. */
    public List<Region> all() {
        return all;
    }

    /** The region of a slug. */
    public Optional<Region> find(String slug) {
        return all.stream().filter(region -> region.slug().equals(slug)).findFirst();
    }
}
