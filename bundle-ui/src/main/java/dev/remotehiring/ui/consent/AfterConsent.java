package dev.remotehiring.ui.consent;

import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.HireId;
import dev.remotehiring.ui.page.Addresses;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Reply;
import java.util.Optional;

/** Where an answer from Remote leads: to an address that holds a hire's id and nothing of the answer. */
final class AfterConsent implements ConsentOutcome.Cases<Reply> {
    private final Exchange exchange;

    AfterConsent(Exchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Reply granted(ConsentOutcome.Granted outcome) {
        return Reply.seeOther(outcome.hire()
                .map(hire -> exchange.to().hire(hire) + "?connected")
                .orElseGet(() -> exchange.to().connected(outcome.connection().id())));
    }

    @Override
    public Reply denied(ConsentOutcome.Denied outcome) {
        return result(ConsentResult.DENIED, outcome.hire(), "");
    }

    @Override
    public Reply notAnAdmin(ConsentOutcome.NotAnAdmin outcome) {
        return result(ConsentResult.NOT_AN_ADMIN, outcome.hire(), "");
    }

    @Override
    public Reply stale(ConsentOutcome.Stale outcome) {
        return result(ConsentResult.STALE, outcome.hire(), "");
    }

    @Override
    public Reply otherUser(ConsentOutcome.OtherUser outcome) {
        return result(ConsentResult.OTHER_USER, outcome.hire(), "");
    }

    @Override
    public Reply alreadyUsed(ConsentOutcome.AlreadyUsed outcome) {
        return result(ConsentResult.ALREADY_USED, outcome.hire(), "");
    }

    @Override
    public Reply wrongCompany(ConsentOutcome.WrongCompany outcome) {
        Companies companies = new Companies(outcome.offeredId(), outcome.connected(), outcome.offered());
        return result(
                ConsentResult.WRONG_COMPANY, outcome.hire(), Companies.PARAMETER + "=" + companies.sealed(exchange));
    }

    private Reply result(ConsentResult result, Optional<HireId> hire, String more) {
        String query = hire.map(id -> "hire=" + Addresses.encode(id.value())).orElse("");
        String between = query.isEmpty() || more.isEmpty() ? "" : "&";
        String all = query + between + more;
        return Reply.seeOther(exchange.to().consent(result.slug()) + (all.isEmpty() ? "" : "?" + all));
    }
}
