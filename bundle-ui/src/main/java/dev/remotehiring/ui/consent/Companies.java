package dev.remotehiring.ui.consent;

import dev.remotehiring.ui.web.Exchange;
import java.util.Optional;

/**
 * The two companies that do not fit together, on their way to the page that names them. Sealed, so that nobody can make
 * our page say something by sending a person a link.
 *
 * @param connected the name of the tenant's company
 * @param offered the name of the other one
 */
record Companies(String connected, String offered) {
    private static final String PURPOSE = "companies";
    private static final String BETWEEN = "\u001f";

    String sealed(Exchange exchange) {
        return exchange.seal(PURPOSE, connected + BETWEEN + offered);
    }

    static Optional<Companies> open(Exchange exchange, String sealed) {
        return exchange.open(PURPOSE, sealed)
                .map(text -> text.split(BETWEEN, 2))
                .map(names -> new Companies(names[0], names[1]));
    }
}
