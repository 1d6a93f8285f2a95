package dev.remotehiring.internal.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.api.CostEstimate;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.Salary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * {@code /v1/cost-calculator}: what an employment will probably cost (the Remote facts, section 7). Amounts are in
 * hundredths there, of every currency. Its list of countries is kept for ten minutes.
 */
public final class CostCalculator {
    private static final Duration KEPT = Duration.ofMinutes(10);
    private static final String SLUG = "[A-Za-z0-9_-]{1,128}";

    /** What we tell of an employment; a region that wants to know more cannot be told. */
    private static final Set<String> TOLD = Set.of("region_slug", "annual_gross_salary", "employer_currency_slug");

    private final Gateway gateway;
    private final CompanyCurrencies companies;
    private final Clock clock;
    private volatile Known known = new Known(List.of(), Instant.MIN);

    /**
     * @param gateway the gateway
     * @param clock tells when the list is old
     */
    public CostCalculator(Gateway gateway, Clock clock) {
        this.gateway = gateway;
        this.companies = new CompanyCurrencies(gateway, clock);
        this.clock = clock;
    }

    /**
     * An estimate, in the company's own currency where that is known and the salary is of the country's, else in the
     * salary's.
     *
     * @return empty where the calculator does not know the country, or wants to know more than the salary
     */
    public Optional<CostEstimate> estimate(Access access, CountryCode country, Salary salary)
            throws RemoteRefusedException {
        Optional<Region> region = regions(access).stream()
                .filter(one -> one.country().equals(country))
                .findFirst();
        if (region.isEmpty() || region.get().wantsMore() && wantsMore(access, region.get())) {
            return Optional.empty();
        }
        JsonNode answer = gateway.understood(
                access, Gateway.Request.of(Operation.ESTIMATE_COST).with(question(access, region.get(), salary)));
        return Optional.of(read(answer.path("data").path("employments").path(0)));
    }

    private JsonNode question(Access access, Region region, Salary salary) {
        boolean local = region.currency().equals(salary.currency().getCurrencyCode());
        String employer = local
                ? companies.of(access).orElse(salary.currency().getCurrencyCode())
                : salary.currency().getCurrencyCode();
        ObjectNode question = JsonNodeFactory.instance
                .objectNode()
                .put("employer_currency_slug", employer)
                .put("include_benefits", true)
                .put("include_management_fee", true);
        question.putArray("employments")
                .addObject()
                .put("region_slug", region.slug())
                .put(
                        local ? "annual_gross_salary" : "annual_gross_salary_in_employer_currency",
                        salary.perYear()
                                .movePointRight(2)
                                .setScale(0, RoundingMode.HALF_UP)
                                .toBigInteger());
        return question;
    }

    private static CostEstimate read(JsonNode employment) {
        JsonNode costs = employment.path("employer_currency_costs");
        JsonNode days = employment.path("minimum_onboarding_time");
        return new CostEstimate(
                currency(costs.path("currency").path("code").asText("")),
                required(costs, "annual_gross_salary"),
                required(costs, "annual_contributions_total").add(optional(costs, "extra_statutory_payments_total")),
                optional(costs, "annual_benefits_total"),
                optional(costs, "annual_management_fee"),
                required(costs, "annual_total"),
                required(costs, "monthly_total"),
                days.isNumber() ? OptionalInt.of(days.asInt()) : OptionalInt.empty());
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException unknown) {
            throw unexpected();
        }
    }

    private static BigDecimal required(JsonNode costs, String amount) {
        if (!costs.path(amount).isNumber()) {
            throw unexpected();
        }
        return optional(costs, amount);
    }

    private static BigDecimal optional(JsonNode costs, String amount) {
        return costs.path(amount).decimalValue().movePointLeft(2);
    }

    private static RemoteHiringException unexpected() {
        return new RemoteHiringException(ErrorCode.ANSWER_UNREADABLE, Operation.ESTIMATE_COST.path());
    }

    /** Whether something must be told that we do not know. */
    private boolean wantsMore(Access access, Region region) throws RemoteRefusedException {
        JsonNode data = gateway.understood(
                        access, Gateway.Request.of(Operation.READ_COST_FIELDS).about(region.slug()))
                .path("data");
        for (JsonNode name : (data.path("schema").isObject() ? data.path("schema") : data).path("required")) {
            if (!TOLD.contains(name.asText())) {
                return true;
            }
        }
        return false;
    }

    private List<Region> regions(Access access) throws RemoteRefusedException {
        Known list = known;
        if (!clock.instant().isBefore(list.until())) {
            list = new Known(readRegions(access), clock.instant().plus(KEPT));
            known = list;
        }
        return list.regions();
    }

    private List<Region> readRegions(Access access) throws RemoteRefusedException {
        List<Region> regions = new ArrayList<>();
        for (JsonNode row :
                gateway.get(access, Operation.LIST_COST_COUNTRIES, Map.of()).path("data")) {
            String slug = row.path("region_slug").asText("");
            CountryCode.of(row.path("code").asText(""))
                    .filter(code -> slug.matches(SLUG)) // it becomes part of an address
                    .ifPresent(code -> regions.add(new Region(
                            code,
                            slug,
                            row.path("currency").path("code").asText(""),
                            row.path("has_additional_fields").asBoolean(true))));
        }
        return regions;
    }

    /**
     * A country as the calculator has it.
     *
     * @param wantsMore whether more must be told than the salary; perhaps, when Remote does not say
     */
    private record Region(CountryCode country, String slug, String currency, boolean wantsMore) {}

    private record Known(List<Region> regions, Instant until) {}
}
