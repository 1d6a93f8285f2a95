package dev.remotehiring.ui.rules;

import dev.remotehiring.admin.HiringRules;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.HireForm;
import dev.remotehiring.api.Placement;
import dev.remotehiring.ui.page.Addresses;
import dev.remotehiring.ui.web.Exchange;
import java.util.Optional;

/**
 * On whom rules are tried, and where.
 *
 * @param application what was typed for the candidate
 * @param country the code of a country; empty for the candidate's own
 * @param type as what, if a country is chosen
 */
record Trial(String application, String country, EmploymentType type) {
    static final String APPLICATION = "application";
    static final String COUNTRY = "country";
    static final String TYPE = "type";

    static Trial in(Exchange exchange) {
        return new Trial(
                exchange.parameter(APPLICATION).orElse("").strip(),
                exchange.parameter(COUNTRY).orElse(""),
                exchange.parameter(TYPE).filter("CONTRACTOR"::equals).isPresent()
                        ? EmploymentType.CONTRACTOR
                        : EmploymentType.EMPLOYEE);
    }

    /** Whether somebody is named at all. */
    boolean isWanted() {
        return !application.isEmpty();
    }

    /** The form as the rules would have it. */
    HireForm form(Exchange exchange, HiringRules rules) {
        Optional<Placement> place = CountryCode.of(country).map(code -> new Placement(code, type));
        return exchange.services()
                .admin()
                .tryRules(exchange.actor(), rules, exchange.id(application, ApplicationId::new), place);
    }

    /** The same as a part of an address. */
    String query() {
        return "&" + APPLICATION + "=" + Addresses.encode(application) + "&" + COUNTRY + "=" + Addresses.encode(country)
                + "&" + TYPE + "=" + type.name();
    }
}
