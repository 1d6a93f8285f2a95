package dev.remotehiring.ui.invitation;

import dev.remotehiring.ui.web.Exchange;
import java.util.Optional;

/**
 * The visitor's company on its way to the page that names it. Sealed, so that nobody can make our page say something by
 * sending a person a link.
 */
final class Company {
    private static final String PURPOSE = "invited company";
    private static final String PARAMETER = "company";

    private Company() {}

    static String query(Exchange exchange, String name) {
        return "?" + PARAMETER + "=" + exchange.seal(PURPOSE, name);
    }

    static Optional<String> in(Exchange exchange) {
        return exchange.parameter(PARAMETER).flatMap(parcel -> exchange.open(PURPOSE, parcel));
    }
}
