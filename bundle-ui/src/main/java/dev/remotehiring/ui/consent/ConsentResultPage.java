package dev.remotehiring.ui.consent;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.HireId;
import dev.remotehiring.host.Permission;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Halt;
import dev.remotehiring.ui.web.Reply;
import java.util.Optional;

/** Says what came of a consent, at a clean address. A denial is a normal answer, no error. */
final class ConsentResultPage {
    private final Exchange exchange;
    private final Texts texts;

    ConsentResultPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Reply reply() {
        ConsentResult result = ConsentResult.of(exchange.word()).orElseThrow(() -> new Halt(Halt.Reason.NO_SUCH_PAGE));
        return Reply.page(Page.of(
                texts.of("consent.title", result),
                el("p", texts.of("consent.text", result)).css("lead"),
                companies(),
                wayOn()));
    }

    /** Another company: whoever may connect may have it in the place of the connected one, by another yes for it. */
    private Html companies() {
        return Companies.in(exchange)
                .map(both -> Html.all(
                        el("dl").css("facts")
                                .add(
                                        el("dt", texts.say("consent.connected")),
                                        el("dd", both.connected()),
                                        el("dt", texts.say("consent.offered")),
                                        el("dd", both.offered())),
                        exchange.user().may(Permission.CONNECT) ? change(both) : Html.NOTHING))
                .orElse(Html.NOTHING);
    }

    private Html change(Companies both) {
        return Html.all(
                el("p", texts.say("instead.text", both.offered(), both.connected())),
                exchange.button(
                                exchange.to().admin("connect"),
                                texts.say("instead.button", both.offered()),
                                "secondary")
                        .css("actions")
                        .add(Exchange.hidden(Companies.PARAMETER, both.sealed(exchange))));
    }

    private Html wayOn() {
        Optional<HireId> hire = exchange.parameter("hire").map(text -> exchange.id(text, HireId::new));
        if (hire.isPresent()) {
            return Html.all(
                    el("p", texts.say("consent.kept")), link(exchange.to().hire(hire.get()), "consent.back"));
        }
        return exchange.user().may(Permission.CONNECT)
                ? link(exchange.to().admin(), "consent.admin")
                : el("p", texts.say("consent.nothire"));
    }

    private Html link(String address, String words) {
        return el("p").css("actions")
                .add(el("a", texts.say(words)).css("primary").attr("href", address));
    }
}
