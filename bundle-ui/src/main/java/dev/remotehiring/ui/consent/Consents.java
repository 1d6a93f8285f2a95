package dev.remotehiring.ui.consent;

import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.ConsentCallback;
import dev.remotehiring.api.ConsentStart;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.UserId;
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
                .callback("/callback", Consents::callback)
                .get("/consent/*", Consents::result);
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
        ConsentCallback answer = new ConsentCallback(
                exchange.actor(),
                exchange.session(),
                exchange.parameter("state"),
                exchange.parameter("code"),
                exchange.parameter("error"),
                exchange.parameter("error_description"));
        return exchange.services().hiring().completeConsent(answer).match(new AfterConsent(exchange));
    }

    private static Reply result(Exchange exchange) {
        return new ConsentResultPage(exchange).reply();
    }
}
