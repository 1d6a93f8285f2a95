package dev.remotehiring.ui.invitation;

import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Reply;

/** Where an invited visitor is led after Remote: to a page that names the visitor's own company at most. */
public final class AfterInvited implements ConsentOutcome.Cases<Reply> {
    private final Exchange exchange;

    /** @param exchange the visitor's, as a guest */
    public AfterInvited(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Reply granted(ConsentOutcome.Granted outcome) {
        String company = Company.query(exchange, outcome.connection().companyName());
        return exchange.backAsGuest(Reply.seeOther(exchange.to().invited("connected") + company));
    }

    @Override
    public Reply denied(ConsentOutcome.Denied outcome) {
        return answer(InvitedAnswer.DENIED, "");
    }

    @Override
    public Reply notAnAdmin(ConsentOutcome.NotAnAdmin outcome) {
        return answer(InvitedAnswer.NOT_AN_ADMIN, "");
    }

    @Override
    public Reply stale(ConsentOutcome.Stale outcome) {
        return answer(InvitedAnswer.STALE, "");
    }

    @Override
    public Reply otherUser(ConsentOutcome.OtherUser outcome) {
        return answer(InvitedAnswer.OTHER_BROWSER, "");
    }

    @Override
    public Reply alreadyUsed(ConsentOutcome.AlreadyUsed outcome) {
        return answer(InvitedAnswer.ALREADY_USED, "");
    }

    /** With which company the tenant is connected is none of the visitor's business. */
    @Override
    public Reply wrongCompany(ConsentOutcome.WrongCompany outcome) {
        return answer(InvitedAnswer.OTHER_COMPANY, Company.query(exchange, outcome.offered()));
    }

    private Reply answer(InvitedAnswer answer, String query) {
        return exchange.backAsGuest(Reply.seeOther(exchange.to().invited("answer/" + answer.slug()) + query));
    }
}
