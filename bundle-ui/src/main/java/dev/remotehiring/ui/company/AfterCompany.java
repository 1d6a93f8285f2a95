package dev.remotehiring.ui.company;

import dev.remotehiring.admin.ConnectOutcome;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Reply;

/** Where making a company leads: back to the hire that waits, or to the form with what Remote did not take. */
final class AfterCompany implements ConnectOutcome.Cases<Reply> {
    private final Exchange exchange;
    private final CompanyPage page;
    private final TypedCompany typed;

    AfterCompany(Exchange exchange, CompanyPage page, TypedCompany typed) {
        this.exchange = exchange;
        this.page = page;
        this.typed = typed;
    }

    @Override
    public Reply connected(ConnectOutcome.Connected outcome) {
        return Reply.seeOther(NewCompanies.hire(exchange)
                .map(hire -> exchange.to().hire(hire) + "?connected")
                .orElseGet(() -> exchange.to().connected(outcome.connection().id())));
    }

    /** Nobody makes a company beside another one: somebody has connected at this very moment. */
    @Override
    public Reply otherCompany(ConnectOutcome.OtherCompany outcome) {
        throw new RemoteHiringException(ErrorCode.OTHER_COMPANY_OFFERED, outcome.offered(), outcome.connected());
    }

    @Override
    public Reply notMade(ConnectOutcome.NotMade outcome) {
        return Reply.page(400, page.page(typed, outcome.problems()));
    }
}
