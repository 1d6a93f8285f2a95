package dev.remotehiring.ui.admin;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Halt;

/** Says what disconnecting means, and asks once more. */
final class DisconnectPage {
    /** The parameter of the second click. */
    static final String SURE = "sure";

    private final Exchange exchange;
    private final Texts texts;

    DisconnectPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Page page(ConnectionId id) {
        String company = exchange.services().admin().connections(exchange.actor()).stream()
                .filter(connection -> connection.id().equals(id))
                .map(ConnectionCard::company)
                .findFirst()
                .orElseThrow(() -> new Halt(Halt.Reason.NO_SUCH_PAGE));
        return Page.of(
                texts.say("disconnect.title", company),
                el("p", texts.say("disconnect.text")).css("lead"),
                el("div")
                        .css("actions")
                        .add(
                                exchange.button(
                                                exchange.to().admin("disconnect"),
                                                texts.say("disconnect.button"),
                                                "danger")
                                        .add(Exchange.hidden("connection", id.value()), Exchange.hidden(SURE, "yes")),
                                el("a", texts.say("disconnect.back"))
                                        .css("secondary")
                                        .attr("href", exchange.to().admin())));
    }
}
