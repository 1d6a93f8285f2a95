package dev.remotehiring.ui.admin;

import dev.remotehiring.admin.ConnectOutcome;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.ui.web.Exchange;
import java.util.Optional;

/**
 * The company that a token belongs to, where another one is connected, on its way through the page that asks which one
 * it shall be. Sealed, so that nobody else can make that page say something. The token is not among it: it is pasted
 * once more.
 *
 * @param id the id of the offered company
 * @param connected the name of the tenant's company
 * @param offered the name of the other one
 */
record OtherCompany(CompanyId id, String connected, String offered) {
    /** The name of the parameter. */
    static final String PARAMETER = "other";

    private static final String PURPOSE = "other-company";
    private static final String BETWEEN = "\u001f";
    private static final int PARTS = 3;

    static OtherCompany of(ConnectOutcome.OtherCompany outcome) {
        return new OtherCompany(outcome.offeredId(), outcome.connected(), outcome.offered());
    }

    /** The one that this request is about, if it is about one. */
    static Optional<OtherCompany> in(Exchange exchange) {
        return exchange.parameter(PARAMETER)
                .flatMap(parcel -> exchange.open(PURPOSE, parcel))
                .map(text -> text.split(BETWEEN, PARTS))
                .map(parts -> new OtherCompany(new CompanyId(parts[0]), parts[1], parts[2]));
    }

    String sealed(Exchange exchange) {
        return exchange.seal(PURPOSE, String.join(BETWEEN, id.value(), connected, offered));
    }
}
