package dev.remotehiring.simulator.cost;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.simulator.http.Json;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The sums of one employment.
 *
 * @param region where
 * @param employment what was asked
 * @param employerCurrency the currency of the employer
 */
public record Estimate(Region region, JsonNode employment, String employerCurrency) {
    private static final List<String> AMOUNTS = List.of(
            "annual_gross_salary",
            "annual_gross_salary_in_employer_currency",
            "annual_total_cost",
            "annual_total_cost_in_employer_currency");

    /** What is wrong with the question, by member. */
    public ObjectNode problems() {
        ObjectNode problems = Json.object();
        List<String> given = AMOUNTS.stream().filter(employment::hasNonNull).toList();
        if (given.size() != 1) {
            problems.putArray("annual_gross_salary").add(given.isEmpty() ? "can't be blank" : "is one too many");
        }
        given.stream()
                .filter(name -> !isAmount(employment.path(name)))
                .forEach(name -> problems.putArray(name).add("is invalid"));
        region.wanted().stream()
                .filter(name -> !employment.path(name).isIntegralNumber())
                .forEach(name -> problems.putArray(name).add("can't be blank"));
        return problems;
    }

    private static boolean isAmount(JsonNode amount) {
        return amount.isIntegralNumber() && amount.asLong() > 0;
    }

    /** The sums, of a question without problems. */
    public ObjectNode json(boolean benefits, boolean fee) {
        Costs regional = Costs.of(region, salary(), benefits, fee);
        ObjectNode json = Json.object()
                .put("has_extra_statutory_payment", false)
                .put("minimum_onboarding_time", region.country().leadDays())
                .putNull("country_benefits_details_url")
                .putNull("country_guide_url");
        json.set("country", region.countryJson());
        json.set("region", region.json());
        json.set("regional_currency_costs", regional.json());
        json.set("employer_currency_costs", regional.in(employerCurrency).json());
        return json;
    }

    private long salary() {
        String given =
                AMOUNTS.stream().filter(employment::hasNonNull).findFirst().orElseThrow();
        long amount = employment.path(given).asLong();
        long regional = given.endsWith("_in_employer_currency") ? Rates.at(rate(), amount) : amount;
        return given.startsWith("annual_total_cost") ? regional * 1000 / (1000 + region.contributions()) : regional;
    }

    private BigDecimal rate() {
        return Rates.rate(employerCurrency, region.currency());
    }

    /** The region of a question; empty when it names none that exists. */
    public static Optional<Region> region(Regions regions, JsonNode employment) {
        return regions.find(employment.path("region_slug").asText(""));
    }
}
