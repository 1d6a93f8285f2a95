package dev.remotehiring.ui.admin;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.User;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;

/** One connection: which company, by whom, whether it works, and what can be done about it. */
final class ConnectionCard {
    private final Exchange exchange;
    private final Texts texts;

    ConnectionCard(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Element html(Connection connection) {
        return el("article")
                .css("card")
                .add(
                        el("h3", company(connection)),
                        ended(connection),
                        facts(connection),
                        el("div")
                                .css("row")
                                .add(
                                        act("check", "admin.check", "secondary", connection.id()),
                                        act("disconnect", "admin.disconnect", "danger", connection.id())));
    }

    /** What to call it. */
    static String company(Connection connection) {
        return connection.companyName().isBlank() ? connection.company().value() : connection.companyName();
    }

    private Html ended(Connection connection) {
        return connection
                .ended()
                .<Html>map(why -> el("p", texts.of("ended", why)).css("note bad"))
                .orElse(Html.NOTHING);
    }

    private Element facts(Connection connection) {
        return el("dl").css("facts")
                .add(
                        el("dt", texts.say("admin.for")),
                        el("dd", texts.say(connection.shared() ? "admin.shared" : "admin.own")),
                        el("dt", texts.say("admin.by")),
                        el("dd", person(connection.connectedBy())),
                        el("dt", texts.say("admin.since")),
                        el("dd").add(el("time", texts.moment(connection.connectedAt()))
                                .attr("datetime", connection.connectedAt().toString())));
    }

    private String person(UserId user) {
        return exchange.services()
                .users()
                .find(new Actor(exchange.actor().tenant(), user))
                .map(User::name)
                .orElse(user.value());
    }

    private Element act(String action, String words, String css, ConnectionId connection) {
        return exchange.button(exchange.to().admin(action), texts.say(words), css)
                .add(Exchange.hidden("connection", connection.value()));
    }
}
