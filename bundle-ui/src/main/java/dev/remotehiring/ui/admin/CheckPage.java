package dev.remotehiring.ui.admin;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.admin.ConnectionCheck;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;

/** What came of asking Remote who a connection speaks for. */
final class CheckPage {
    private final Exchange exchange;
    private final Texts texts;

    CheckPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Page page(ConnectionCheck check) {
        return Page.of(
                texts.say(check.works() ? "check.works" : "check.fails"),
                check.failure().map(kind -> failure(kind, check.message())).orElse(Html.NOTHING),
                facts(check),
                el("p").css("actions")
                        .add(el("a", texts.say("check.back"))
                                .css("secondary")
                                .attr("href", exchange.to().admin())));
    }

    private Html failure(Kind kind, String message) {
        return Html.all(
                el("p", texts.of("error.title", kind)).css("note bad"),
                message.isBlank() ? Html.NOTHING : el("p", message),
                el("p", texts.of("error.who", kind)));
    }

    private Element facts(ConnectionCheck check) {
        Element facts = el("dl").css("facts");
        if (!check.company().isBlank()) {
            facts.add(el("dt", texts.say("check.company")), el("dd", check.company()));
        }
        if (!check.user().isBlank()) {
            facts.add(el("dt", texts.say("check.user")), el("dd", check.user()));
        }
        return facts.add(
                el("dt", texts.say("check.at")),
                el("dd").add(el("time", texts.moment(check.at()))
                        .attr("datetime", check.at().toString())));
    }
}
