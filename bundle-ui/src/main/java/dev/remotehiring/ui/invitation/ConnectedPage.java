package dev.remotehiring.ui.invitation;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;

/** The visitor's yes has connected the company: which one, and what happens next. Nothing of the host is shown. */
final class ConnectedPage {
    private final Exchange exchange;
    private final Texts texts;

    ConnectedPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Page page() {
        return Page.of(
                Company.in(exchange)
                        .map(name -> texts.say("invited.connected.company", name))
                        .orElse(texts.say("invited.connected.title")),
                el("p", texts.say("invited.connected.text")).css("note good").attr("role", "status"),
                el("p", texts.say("invited.connected.next")),
                el("p", texts.say("invited.connected.off")));
    }
}
