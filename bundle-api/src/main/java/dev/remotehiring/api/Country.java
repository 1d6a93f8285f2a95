package dev.remotehiring.api;

import java.util.Set;

/**
 * A country that Remote lists. Being listed does not mean that Remote engages people there (the Remote facts, section
 * 3.8).
 *
 * @param code the code
 * @param name its name as Remote says it
 * @param offered how Remote engages people there; empty when it does not
 */
public record Country(CountryCode code, String name, Set<EmploymentType> offered) {
    /** Keeps a copy. */
    public Country {
        offered = Set.copyOf(offered);
    }
}
