package dev.remotehiring.ui.admin;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Halt;
import java.util.Arrays;
import java.util.Optional;

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
        Optional<Connection> connection = exchange.services().admin().connections(exchange.actor()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst();
        if (connection.isEmpty()
                && !exchange.services().admin().unreadable(exchange.actor()).contains(id)) {
            throw new Halt(Halt.Reason.NO_SUCH_PAGE);
        }
        String company = connection.map(ConnectionCard::company).orElseGet(() -> texts.say("connection.unreadable"));
        return Page.of(
                texts.say("disconnect.title", company),
                el("p", texts.say("disconnect.text")).css("lead"),
                connection.map(this::meaning).orElse(Html.NOTHING),
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

    private Html meaning(Connection connection) {
        return Html.all(
                el("h2", texts.say("disconnect.goes")),
                connection.shared()
                        ? list("disconnect.goes.secret", "disconnect.goes.assertions", "disconnect.goes.consents")
                        : list("disconnect.goes.secret"),
                el("h2", texts.say("disconnect.hires")),
                list("disconnect.waiting", "disconnect.sending", "disconnect.hired"));
    }

    private Element list(String... keys) {
        return el("ul").add(
                        Arrays.stream(keys).map(key -> el("li", texts.say(key))).toList());
    }
}
