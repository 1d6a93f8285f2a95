package dev.remotehiring.api;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;

/**
 * What a candidate was offered. It prints the currency only.
 *
 * @param perYear the gross salary of a year, in the currency's major unit
 * @param currency the currency
 */
public record Salary(BigDecimal perYear, Currency currency) {
    /** @throws IllegalArgumentException when the amount is not above zero */
    public Salary {
        Objects.requireNonNull(currency, "currency");
        if (perYear.signum() <= 0) {
            throw new IllegalArgumentException("A salary is more than nothing.");
        }
    }

    @Override
    public String toString() {
        return "Salary[" + currency + "]";
    }
}
