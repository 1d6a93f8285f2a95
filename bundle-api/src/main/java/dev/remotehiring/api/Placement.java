package dev.remotehiring.api;

import java.util.Objects;

/**
 * Where and how somebody is to work: what has to be known before Remote has a form to fill in.
 *
 * @param country the country of work
 * @param type as an employee or as a contractor
 */
public record Placement(CountryCode country, EmploymentType type) {
    /** @throws NullPointerException when a part is missing */
    public Placement {
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(type, "type");
    }
}
