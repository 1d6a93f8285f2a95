package dev.remotehiring.ui.admin;

import dev.remotehiring.admin.ConnectOutcome;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Reply;

/** Where an API token leads; it is not taken along. */
final class AfterToken implements ConnectOutcome.Cases<Reply> {
    private final Exchange exchange;

    AfterToken(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Reply connected(ConnectOutcome.Connected outcome) {
        return Reply.seeOther(exchange.to().connected(outcome.connection().id()));
    }

    @Override
    public Reply otherCompany(ConnectOutcome.OtherCompany outcome) {
        return Reply.seeOther(exchange.to().admin("token") + "?" + OtherCompany.PARAMETER + "="
                + OtherCompany.of(outcome).sealed(exchange));
    }

    /** Only a company that is made can have details that will not do. */
    @Override
    public Reply notMade(ConnectOutcome.NotMade outcome) {
        throw new IllegalStateException("No company was to be made.");
    }
}
