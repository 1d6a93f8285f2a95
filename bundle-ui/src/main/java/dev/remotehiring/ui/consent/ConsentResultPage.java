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

    private Html companies() {
        return exchange.parameter("companies")
                .flatMap(parcel -> Companies.open(exchange, parcel))
                .<Html>map(names -> el("dl").css("facts")
                        .add(
                                el("dt", texts.say("consent.connected")),
                                el("dd", names.connected()),
                                el("dt", texts.say("consent.offered")),
                                el("dd", names.offered())))
                .orElse(Html.NOTHING);
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
