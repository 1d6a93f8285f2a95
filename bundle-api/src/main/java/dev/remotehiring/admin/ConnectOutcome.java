package dev.remotehiring.admin;

import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;

/** What came of connecting a company without a consent page. Refusals are exceptions, in words. */
public sealed interface ConnectOutcome {
    /**
     * The connection is there and was proved.
     *
     * @param connection the connection
     */
    record Connected(Connection connection) implements ConnectOutcome {}

    /**
     * The tenant is connected with another company. Nothing was kept; connecting again with the id of the offered company
     * confirms the change, and removes the connections with the other one.
     *
     * @param connected the name of the company that the tenant is connected with
     * @param offered the name of the other one
     * @param offeredId the id of the other one, to confirm it with
     */
    record OtherCompany(String connected, String offered, CompanyId offeredId) implements ConnectOutcome {}
}
