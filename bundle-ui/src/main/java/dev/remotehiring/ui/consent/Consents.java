package dev.remotehiring.ui.consent;

import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.ConsentStart;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.InvitedCallback;
import dev.remotehiring.api.RemoteHiringService;
import dev.remotehiring.api.UserId;
import dev.remotehiring.ui.invitation.AfterInvited;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Reply;
import dev.remotehiring.ui.web.Routes;
import java.util.Optional;

/** What a person does about the connection that a hire waits for. */
public final class Consents {
    private Consents() {}

    /** Adds the routes. */
    public static void register(Routes routes) {
        routes.post("/hires/*/consent", exchange -> begin(exchange, Optional.of(exchange.hire())))
                .post("/hires/*/login", Consents::logIn)
                .post("/hires/*/ask", Consents::ask)
                .get("/consent/*", Consents::result);
        routes.forAnybody().callback("/callback", Consents::callback);
    }

    /** Off to Remote's consent page. */
    public static Reply begin(Exchange exchange, Optional<HireId> hire) {
        Optional<CompanyId> instead = Companies.in(exchange).map(Companies::id);
        ConsentStart start = new ConsentStart(exchange.actor(), exchange.session(), hire, instead);
        return Reply.seeOther(exchange.services().hiring().beginConsent(start).toString());
    }

    private static Reply logIn(Exchange exchange) {
        return Reply.seeOther(
                exchange.services().hiring().logIn(exchange.actor()).reveal().toString());
    }

    private static Reply ask(Exchange exchange) {
        UserId administrator = exchange.id(exchange.parameter("administrator").orElse(""), UserId::new);
        exchange.services().hiring().requestConnection(exchange.actor(), exchange.hire(), administrator);
        return Reply.seeOther(exchange.to().hire(exchange.hire()) + "?asked");
    }

    /** Takes the answer and leaves its address at once: a code or state never stays in the browser's history. */
    private static Reply callback(Exchange exchange) {
        InvitedCallback answer = new InvitedCallback(
                exchange.session(),
                exchange.parameter("state"),
                exchange.parameter("code"),
                exchange.parameter("error"),
                exchange.parameter("error_description"));
        RemoteHiringService hiring = exchange.services().hiring();
        return hiring.completeInvited(answer)
                .map(outcome -> outcome.match(new AfterInvited(exchange.asGuest())))
                .orElseGet(() -> ofUser(exchange, answer));
    }

    /** Who is logged out comes to the page that says that the answer is stale, after the login. */
    private static Reply ofUser(Exchange exchange, InvitedCallback answer) {
        return exchange.isUser()
                ? exchange.services()
                        .hiring()
                        .completeConsent(answer.by(exchange.actor()))
                        .match(new AfterConsent(exchange))
                : Reply.seeOther(exchange.to().consent("stale"));
    }

    private static Reply result(Exchange exchange) {
        return new ConsentResultPage(exchange).reply();
    }
}
