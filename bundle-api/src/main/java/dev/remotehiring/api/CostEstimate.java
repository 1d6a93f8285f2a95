package dev.remotehiring.api;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.OptionalInt;

/**
 * What a hire will probably cost the company, by Remote's cost calculator (the Remote facts, section 7). All amounts are
 * of the currency's major unit.
 *
 * @param currency the currency of the amounts
 * @param salaryPerYear the gross salary
 * @param contributionsPerYear what the employer pays on top by law
 * @param benefitsPerYear benefits
 * @param feePerYear what Remote itself asks for; zero when the calculator leaves it out
 * @param totalPerYear all of it
 * @param totalPerMonth all of it, of an ordinary month
 * @param onboardingDays how many working days Remote needs before the first day, if the calculator says
 */
public record CostEstimate(
        Currency currency,
        BigDecimal salaryPerYear,
        BigDecimal contributionsPerYear,
        BigDecimal benefitsPerYear,
        BigDecimal feePerYear,
        BigDecimal totalPerYear,
        BigDecimal totalPerMonth,
        OptionalInt onboardingDays) {
    /** It prints no amount. */
    @Override
    public String toString() {
        return "CostEstimate[" + currency + "]";
    }
}
