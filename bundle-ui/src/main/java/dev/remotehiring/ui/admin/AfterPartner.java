package dev.remotehiring.ui.admin;

import dev.remotehiring.admin.ConnectOutcome;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Reply;

/** Where connecting by the partner's rights leads. It asks for the tenant's own company, so another one is no choice. */
final class AfterPartner implements ConnectOutcome.Cases<Reply> {
    private final Exchange exchange;

    AfterPartner(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Reply connected(ConnectOutcome.Connected outcome) {
        return Reply.seeOther(exchange.to().connected(outcome.connection().id()));
    }

    @Override
    public Reply otherCompany(ConnectOutcome.OtherCompany outcome) {
        throw new RemoteHiringException(ErrorCode.OTHER_COMPANY_OFFERED, outcome.offered(), outcome.connected());
    }

    /** Only a company that is made can have details that will not do. */
    @Override
    public Reply notMade(ConnectOutcome.NotMade outcome) {
        throw new IllegalStateException("No company was to be made.");
    }
}
