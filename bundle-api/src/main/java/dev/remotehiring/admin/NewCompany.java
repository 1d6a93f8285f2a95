package dev.remotehiring.admin;

import dev.remotehiring.api.CountryCode;
import java.util.Objects;

/**
 * A company that is no customer of Remote yet (the Remote facts, section 5.3).
 *
 * @param name its name
 * @param country where it is
 * @param ownerName who will own it at Remote
 * @param ownerEmail that person's work address
 * @param currency in which it pays: AUD, CAD, CHF, DKK, EUR, GBP, JPY, NOK, NZD, SEK, SGD or USD
 */
public record NewCompany(String name, CountryCode country, String ownerName, String ownerEmail, String currency) {
    /** @throws NullPointerException when a part is missing */
    public NewCompany {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(ownerName, "ownerName");
        Objects.requireNonNull(ownerEmail, "ownerEmail");
        Objects.requireNonNull(currency, "currency");
    }

    /** It prints neither the name nor the address of a person. */
    @Override
    public String toString() {
        return "NewCompany[" + country + "]";
    }
}
