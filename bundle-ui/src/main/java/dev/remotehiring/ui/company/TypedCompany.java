package dev.remotehiring.ui.company;

import dev.remotehiring.admin.NewCompany;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.FieldProblem.Kind;
import dev.remotehiring.host.User;
import dev.remotehiring.ui.web.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What was typed about a new company, under the names that Remote gives its fields. It does not print.
 *
 * @param name the company's name
 * @param country alpha-3 code
 * @param ownerName who will own it
 * @param ownerEmail that person's address
 * @param currency in which it pays
 * @param accepted whether the terms of service are accepted
 */
record TypedCompany(
        String name, String country, String ownerName, String ownerEmail, String currency, boolean accepted) {
    static final String NAME = "name";
    static final String COUNTRY = "country_code";
    static final String OWNER_NAME = "company_owner_name";
    static final String OWNER_EMAIL = "company_owner_email";
    static final String CURRENCY = "desired_currency";
    static final String TERMS = "terms_of_service_accepted_at";

    /** Those that Remote pays and is paid in (the Remote facts, section 5.3). */
    static final List<String> CURRENCIES =
            List.of("AUD", "CAD", "CHF", "DKK", "EUR", "GBP", "JPY", "NOK", "NZD", "SEK", "SGD", "USD");

    /** Nothing but who is likely to own it. */
    static TypedCompany suggested(User user) {
        return new TypedCompany("", "", user.name(), user.email().orElse(""), "", false);
    }

    static TypedCompany in(Exchange exchange) {
        return new TypedCompany(
                text(exchange, NAME),
                text(exchange, COUNTRY),
                text(exchange, OWNER_NAME),
                text(exchange, OWNER_EMAIL),
                text(exchange, CURRENCY),
                exchange.parameter(TERMS).isPresent());
    }

    private static String text(Exchange exchange, String field) {
        return exchange.parameter(field).orElse("").strip();
    }

    /** What is missing or cannot be right; the rest is Remote's to say. */
    List<FieldProblem> problems() {
        List<FieldProblem> problems = new ArrayList<>();
        require(NAME, name, any -> true, Kind.WRONG_FORMAT, problems);
        require(COUNTRY, country, text -> CountryCode.of(text).isPresent(), Kind.NOT_AN_OPTION, problems);
        require(OWNER_NAME, ownerName, any -> true, Kind.WRONG_FORMAT, problems);
        require(OWNER_EMAIL, ownerEmail, text -> text.matches("[^@\\s]+@[^@\\s]+"), Kind.NOT_AN_EMAIL, problems);
        require(CURRENCY, currency, CURRENCIES::contains, Kind.NOT_AN_OPTION, problems);
        require(TERMS, accepted ? "yes" : "", any -> true, Kind.MISSING, problems);
        return problems;
    }

    private static void require(
            String field, String text, Predicate<String> fine, Kind otherwise, List<FieldProblem> problems) {
        if (text.isEmpty()) {
            problems.add(new FieldProblem(field, Kind.MISSING, ""));
        } else if (!fine.test(text)) {
            problems.add(new FieldProblem(field, otherwise, text));
        }
    }

    /** The company, once there are no {@link #problems}. */
    NewCompany company() {
        Optional<CountryCode> code = CountryCode.of(country);
        return new NewCompany(name, code.orElseThrow(), ownerName, ownerEmail, currency);
    }

    @Override
    public String toString() {
        return "TypedCompany[hidden]";
    }
}
