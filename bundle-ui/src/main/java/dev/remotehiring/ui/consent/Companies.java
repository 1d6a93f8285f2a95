package dev.remotehiring.ui.consent;

import dev.remotehiring.api.CompanyId;
import dev.remotehiring.ui.web.Exchange;
import java.util.Optional;

/**
 * The two companies that do not fit together, on their way to the page that names them. Sealed, so that nobody can make
 * our page say something by sending a person a link.
 *
 * @param id the id of the other one
 * @param connected the name of the tenant's company
 * @param offered the name of the other one
 */
record Companies(CompanyId id, String connected, String offered) {
    /** The name of the parameter. */
    static final String PARAMETER = "companies";

    private static final String PURPOSE = "companies";
    private static final String BETWEEN = "\u001f";
    private static final int PARTS = 3;

    String sealed(Exchange exchange) {
        return exchange.seal(PURPOSE, String.join(BETWEEN, id.value(), connected, offered));
    }

    /** Those that this request is about, if it is about two. */
    static Optional<Companies> in(Exchange exchange) {
        return exchange.parameter(PARAMETER)
                .flatMap(parcel -> exchange.open(PURPOSE, parcel))
                .map(text -> text.split(BETWEEN, PARTS))
                .map(parts -> new Companies(new CompanyId(parts[0]), parts[1], parts[2]));
    }
}
