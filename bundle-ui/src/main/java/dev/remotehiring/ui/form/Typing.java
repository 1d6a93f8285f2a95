package dev.remotehiring.ui.form;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireForm;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Reply;
import dev.remotehiring.ui.web.Routes;
import java.util.Optional;

/** Keeps what is being typed, and answers with the fields that apply then. Nothing is sent to Remote. */
public final class Typing {
    private Typing() {}

    /** Adds the route. */
    public static void register(Routes routes) {
        routes.post("/hires/*/typed", Typing::keep);
    }

    private static Reply keep(Exchange exchange) {
        Hire hire = exchange.services().hiring().find(exchange.actor(), exchange.hire());
        String page = exchange.to().hire(hire.id());
        boolean byScript = exchange.parameter("script").isPresent();
        if (hire.state().isOver()) {
            return byScript ? gone(page) : Reply.seeOther(page);
        }
        HireOutcome outcome = exchange.services()
                .hiring()
                .keep(new HireRequest(exchange.actor(), hire.application(), Answers.of(exchange)));
        return byScript ? fields(exchange, outcome, page) : Reply.seeOther(page);
    }

    private static Reply fields(Exchange exchange, HireOutcome outcome, String page) {
        return form(outcome)
                .map(form -> new FormView(exchange, outcome.hire().id(), form, false).html(false))
                .map(view -> Reply.fragment(200, view))
                .orElseGet(() -> gone(page));
    }

    private static Optional<HireForm> form(HireOutcome outcome) {
        if (outcome instanceof HireOutcome.DetailsRequired details) {
            return Optional.of(details.form());
        }
        return outcome instanceof HireOutcome.Ready ready ? Optional.of(ready.form()) : Optional.empty();
    }

    /** The form is not what this hire waits for any more: another click was faster. */
    private static Reply gone(String page) {
        Element elsewhere = el("div").attr("data-elsewhere", page);
        return Reply.fragment(200, elsewhere);
    }
}
