package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ACME;
import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CostEstimate;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.Placement;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.Salary;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.host.Secret;
import dev.remotehiring.simulator.record.Seen;
import dev.remotehiring.simulator.trouble.Trouble;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a hire will probably cost, by Remote's calculator; never at the expense of the hire. */
class CostTest {
    private static final String ESTIMATION = "/v1/cost-calculator/estimation";
    private static final String COUNTRIES = "/v1/cost-calculator/countries";

    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    private void connected() {
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
    }

    private HireId pending(String country, Optional<Salary> salary) {
        return pending(country, EmploymentType.EMPLOYEE, salary);
    }

    /** Without a job title, so that it is not sent. */
    private HireId pending(String country, EmploymentType type, Optional<Salary> salary) {
        ApplicationId application = new ApplicationId("marta");
        platform.candidates.put(
                ACME,
                new Candidate(
                        application,
                        "Marta",
                        Optional.of("marta@people.example"),
                        Optional.empty(),
                        Optional.empty(),
                        CountryCode.of(country),
                        Optional.of(platform.firstDay()),
                        Optional.empty(),
                        type,
                        salary,
                        Map.of()));
        return platform.hire(RITA, application).hire().id();
    }

    private static Optional<Salary> salary(String amount, String currency) {
        return Optional.of(new Salary(new BigDecimal(amount), Currency.getInstance(currency)));
    }

    private Optional<CostEstimate> cost(HireId hire) {
        return platform.service().cost(RITA, hire);
    }

    private String asked() {
        List<Seen> seen = platform.remote.requests().stream()
                .filter(one -> one.path().equals(ESTIMATION))
                .toList();
        return seen.get(seen.size() - 1).requestBody();
    }

    @Test
    void cost_salaryOfTheCountry_isToldInTheCompanysCurrency() {
        connected();

        CostEstimate cost = cost(pending("PRT", salary("45000", "EUR"))).orElseThrow();

        assertEquals("USD", cost.currency().getCurrencyCode());
        assertEquals(new BigDecimal("50000.00"), cost.salaryPerYear());
        assertEquals(new BigDecimal("7188.00"), cost.feePerYear());
        assertEquals(new BigDecimal("1440.00"), cost.benefitsPerYear());
        assertTrue(cost.contributionsPerYear().signum() > 0);
        assertEquals(
                cost.totalPerYear(),
                cost.salaryPerYear()
                        .add(cost.contributionsPerYear())
                        .add(cost.benefitsPerYear())
                        .add(cost.feePerYear()));
        assertTrue(cost.onboardingDays().isPresent());
        assertTrue(asked().contains("\"annual_gross_salary\":4500000"), asked());
    }

    @Test
    void cost_salaryInAnotherCurrency_isToldInThat() {
        connected();

        CostEstimate cost = cost(pending("PRT", salary("40000", "GBP"))).orElseThrow();

        assertEquals("GBP", cost.currency().getCurrencyCode());
        assertEquals(new BigDecimal("40000.00"), cost.salaryPerYear());
        assertTrue(asked().contains("\"annual_gross_salary_in_employer_currency\":4000000"), asked());
    }

    @Test
    void cost_ofYen_isTimesAHundredLikeAnyOther() {
        connected();

        CostEstimate cost = cost(pending("JPN", salary("7500000", "JPY"))).orElseThrow();

        assertTrue(asked().contains("\"annual_gross_salary\":750000000"), asked());
        assertEquals(new BigDecimal("50000.00"), cost.salaryPerYear());
    }

    @Test
    void cost_byACustomerToken_isInTheSalarysCurrency() {
        platform.admin()
                .connect(ADA, new Secret(platform.remote.customerToken("ada.admin@acme.example")), Optional.empty());

        CostEstimate cost = cost(pending("PRT", salary("45000", "EUR"))).orElseThrow();

        assertEquals("EUR", cost.currency().getCurrencyCode());
        assertEquals(new BigDecimal("45000.00"), cost.salaryPerYear());
    }

    @Test
    void cost_byACustomerTokenThatMayOnlyRead_cannotBeTold() {
        platform.admin()
                .connect(
                        ADA,
                        new Secret(platform.remote.customerToken("ada.admin@acme.example", true)),
                        Optional.empty());

        assertEquals(Optional.empty(), cost(pending("PRT", salary("45000", "EUR"))));
    }

    @Test
    void cost_nothingToReckonWith_asksNobody() {
        connected();

        assertEquals(Optional.empty(), cost(pending("PRT", Optional.empty())));
        assertEquals(Optional.empty(), cost(pending("PRT", EmploymentType.CONTRACTOR, salary("45000", "EUR"))));
        assertEquals(Optional.empty(), cost(pending("not a country", salary("45000", "EUR"))));
        assertEquals(0, platform.remote.count("GET", COUNTRIES));
    }

    @Test
    void cost_whereMoreMustBeKnownOrTheCountryIsUnknown_cannotBeTold() {
        connected();

        assertEquals(Optional.empty(), cost(pending("CHE", salary("100000", "CHF"))));
        assertEquals(Optional.empty(), cost(pending("MNE", salary("20000", "EUR"))));
        assertEquals(0, platform.remote.count("POST", ESTIMATION));
    }

    @Test
    void cost_ofTheChosenPlace_countsBeforeTheCandidates() {
        connected();
        HireId hire = pending("PRT", salary("45000", "EUR"));
        platform.service()
                .keep(new HireRequest(
                        RITA,
                        new ApplicationId("marta"),
                        FormAnswers.NONE,
                        Optional.of(new Placement(new CountryCode("GBR"), EmploymentType.EMPLOYEE)),
                        Optional.empty()));

        assertEquals("EUR", cost(hire).orElseThrow().currency().getCurrencyCode(), "the salary is not of that country");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 422})
    void cost_refused_cannotBeTold(int status) {
        connected();
        HireId hire = pending("PRT", salary("45000", "EUR"));
        platform.remote.plan(1, "POST", ESTIMATION, Trouble.Answer.json(status, "{\"message\":\"no\"}"));

        assertEquals(Optional.empty(), cost(hire));
    }

    @Test
    void cost_outage_isSaidAndTheHireGoesOn() {
        connected();
        platform.remote.plan(9, "*", "/v1/cost-calculator/*", Trouble.Answer.json(503, "{}"));
        HireId hire = pending("PRT", salary("45000", "EUR"));

        assertThrows(RemoteHiringException.class, () -> cost(hire));
        assertInstanceOf(
                HireOutcome.Hired.class,
                platform.service()
                        .hire(new HireRequest(
                                RITA,
                                new ApplicationId("marta"),
                                new FormAnswers(Map.of(
                                        "job_title", List.of("Engineer"),
                                        "has_seniority_date", List.of("no"),
                                        "tax_servicing_countries", List.of("Portugal"),
                                        "tax_job_category", List.of("engineering_it"))))));
    }

    @Test
    void cost_withoutAConnection_cannotBeTold() {
        assertEquals(Optional.empty(), cost(pending("PRT", salary("45000", "EUR"))));
    }

    @Test
    void cost_listOfCountries_isKept() {
        connected();
        HireId hire = pending("PRT", salary("45000", "EUR"));
        cost(hire);
        cost(hire);

        assertEquals(1, platform.remote.count("GET", COUNTRIES));
        platform.later(java.time.Duration.ofMinutes(11));
        cost(hire);
        assertEquals(2, platform.remote.count("GET", COUNTRIES));
    }
}
