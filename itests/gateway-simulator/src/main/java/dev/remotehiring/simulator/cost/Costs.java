package dev.remotehiring.simulator.cost;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Json;
import java.math.BigDecimal;

/**
 * What an employment costs in a year, in one currency; all amounts times 100, whatever the currency.
 *
 * @param currency the currency
 * @param salary gross
 * @param contributions what the law adds
 * @param benefits benefits, zero when not asked for
 * @param fee what Remote asks for, zero when not asked for
 */
record Costs(String currency, long salary, long contributions, long benefits, long fee) {
    /** Of a month, in US dollars. */
    private static final long FEE = 59_900;

    private static final long BENEFITS = 12_000;
    private static final int MONTHS = 12;

    static Costs of(Region region, long salary, boolean benefits, boolean fee) {
        BigDecimal fromDollars = Rates.rate("USD", region.currency());
        return new Costs(
                region.currency(),
                salary,
                salary * region.contributions() / 1000,
                benefits ? Rates.at(fromDollars, BENEFITS * MONTHS) : 0,
                fee ? Rates.at(fromDollars, FEE * MONTHS) : 0);
    }

    Costs in(String other) {
        BigDecimal rate = Rates.rate(currency, other);
        return new Costs(
                other,
                Rates.at(rate, salary),
                Rates.at(rate, contributions),
                Rates.at(rate, benefits),
                Rates.at(rate, fee));
    }

    private long total() {
        return salary + contributions + benefits + fee;
    }

    ObjectNode json() {
        ObjectNode json = Json.object()
                .put("annual_gross_salary", salary)
                .put("annual_contributions_total", contributions)
                .put("annual_benefits_total", benefits)
                .put("annual_management_fee", fee)
                .put("annual_indirect_tax", 0)
                .put("annual_total", total())
                .put("extra_statutory_payments_total", 0)
                .put("monthly_gross_salary", salary / MONTHS)
                .put("monthly_contributions_total", contributions / MONTHS)
                .put("monthly_benefits_total", benefits / MONTHS)
                .put("monthly_management_fee", fee / MONTHS)
                .put("monthly_indirect_tax", 0)
                .put("monthly_tce", (salary + contributions) / MONTHS)
                .put("monthly_total", total() / MONTHS);
        json.set("currency", Rates.json(currency));
        return json;
    }
}
