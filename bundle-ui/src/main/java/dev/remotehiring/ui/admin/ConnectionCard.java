package dev.remotehiring.ui.admin;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionFailure;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.User;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.FailureView;
import dev.remotehiring.ui.page.FailureWords;
import dev.remotehiring.ui.page.Moment;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.Optional;

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
                        state(connection),
                        connection
                                .ended()
                                .<Html>map(why -> new Ending(exchange).html(connection, why))
                                .orElseGet(() -> trouble(connection)),
                        facts(connection),
                        actions(connection),
                        el("div")
                                .css("row")
                                .add(
                                        reconnect(connection),
                                        act("check", "admin.check", checked(connection), connection.id()),
                                        act("disconnect", "admin.disconnect", "danger", connection.id())));
    }

    /** What to call it. */
    static String company(Connection connection) {
        return connection.companyName().isBlank() ? connection.company().value() : connection.companyName();
    }

    /** One that cannot be read serves nobody; all that can be done is to remove it. */
    Element unreadable(ConnectionId connection) {
        return el("article")
                .css("card")
                .add(
                        el("h3", texts.say("connection.unreadable")),
                        el("p", texts.say("connection.unreadable.text")).css("note bad"),
                        el("dl").css("facts")
                                .add(
                                        el("dt", texts.say("connection.id")),
                                        el("dd").add(el("code", connection.value()))),
                        el("div").css("row").add(act("disconnect", "admin.disconnect", "danger", connection)));
    }

    /** In words and with a sign, never by colour alone. */
    private Element state(Connection connection) {
        ConnectionState state = ConnectionState.of(connection);
        return el("p").css("state " + state.css())
                .add(
                        el("span", state.sign()).css("sign").attr("aria-hidden", "true"),
                        el("strong", texts.of("connection.state", state)));
    }

    /** Why it failed last, and who can do what. */
    private Html trouble(Connection connection) {
        return connection
                .trouble()
                .map(ConnectionFailure::failure)
                .map(failure -> FailureWords.of(failure, texts))
                .<Html>map(words ->
                        el("div").css("note warn").add(el("p", words.happened()), new FailureView(texts).more(words)))
                .orElse(Html.NOTHING);
    }

    /** Comes after the page. A company's API token may not ask. */
    private Html actions(Connection connection) {
        boolean canBeAsked = connection.shared()
                && connection.ended().isEmpty()
                && connection.kind() != Connection.Kind.CUSTOMER_TOKEN;
        return canBeAsked ? new PendingActions(exchange).place(connection.id()) : Html.NOTHING;
    }

    /** A connection that serves the tenant is made anew in the way in which it was made. */
    private Html reconnect(Connection connection) {
        if (!connection.shared() || speaksForAnother(connection)) {
            return Html.NOTHING;
        }
        boolean works = connection.ended().isEmpty();
        String words = texts.say(works ? "admin.reconnect" : "admin.again");
        String css = works ? "secondary" : "primary";
        return switch (connection.kind()) {
            case CONSENT -> exchange.button(exchange.to().admin("connect"), words, css);
            case PARTNER_TOKEN -> exchange.button(exchange.to().admin("partner"), words, css);
            case CUSTOMER_TOKEN ->
                el("a", words).css(css).attr("href", exchange.to().admin("token"));
            case ASSERTION -> Html.NOTHING;
        };
    }

    /** Then the check is where it is put right. */
    private static String checked(Connection connection) {
        return speaksForAnother(connection) ? "primary" : "secondary";
    }

    private static boolean speaksForAnother(Connection connection) {
        return connection.ended().equals(Optional.of(Connection.Ended.OTHER_COMPANY));
    }

    private Element facts(Connection connection) {
        return el("dl").css("facts")
                .add(
                        el("dt", texts.say("admin.environment")),
                        el("dd", texts.of("environment", connection.environment())),
                        el("dt", texts.say("admin.kind")),
                        el("dd", texts.of("kind", connection.kind())),
                        el("dt", texts.say("admin.for")),
                        el("dd", serves(connection)),
                        el("dt", texts.say("admin.by")),
                        el("dd", person(connection.connectedBy())),
                        el("dt", texts.say("admin.since")),
                        el("dd", Moment.of(connection.connectedAt(), texts)),
                        el("dt", texts.say("connection.worked")),
                        connection
                                .lastSuccess()
                                .map(moment -> el("dd", Moment.of(moment, texts)))
                                .orElseGet(() -> el("dd", texts.say("connection.never"))),
                        el("dt", texts.say("connection.failed")),
                        connection
                                .lastFailure()
                                .map(this::failed)
                                .orElseGet(() -> el("dd", texts.say("connection.none"))));
    }

    private Element failed(ConnectionFailure failed) {
        FailureWords words = FailureWords.of(failed.failure(), texts);
        return el("dd", Moment.of(failed.at(), texts))
                .text(": " + words.happened() + " (" + words.number() + ") "
                        + texts.say("connection.failed.who", words.who()));
    }

    private String serves(Connection connection) {
        return connection.shared()
                ? texts.say("admin.shared")
                : texts.say("admin.own", person(connection.connectedBy()));
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
