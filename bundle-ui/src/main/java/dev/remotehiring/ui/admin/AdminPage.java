package dev.remotehiring.ui.admin;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.admin.SetUp;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionRequest;
import dev.remotehiring.api.Failure;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.FailureWords;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.List;

/** The set-up, the connections, and who waits for one. */
final class AdminPage {
    private final Exchange exchange;
    private final Texts texts;

    AdminPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Page page() {
        List<Connection> connections = exchange.services().admin().connections(exchange.actor());
        List<ConnectionRequest> requests = exchange.services().admin().requests(exchange.actor());
        SetUp setUp = exchange.services().admin().setUp();
        return Page.of(
                texts.say("admin.title"),
                AdminLinks.of(exchange),
                done("connected", connected(connections)),
                notes(setUp),
                toSettle(),
                connections(connections),
                requests(requests),
                el(
                        "p",
                        el("a", texts.say("invitation.title"))
                                .attr("href", exchange.to().admin("invite"))),
                data(),
                setUp(setUp));
    }

    private Html done(String parameter, String words) {
        return exchange.parameter(parameter).isPresent()
                ? el("p", words).css("note good").attr("role", "status")
                : Html.NOTHING;
    }

    /** With which company, where the address says which connection it was. */
    private String connected(List<Connection> connections) {
        String id = exchange.parameter("connected").orElse("");
        return connections.stream()
                .filter(connection -> connection.id().value().equals(id))
                .findFirst()
                .map(connection -> texts.say(
                        "admin.connected.company",
                        ConnectionCard.company(connection),
                        texts.of("environment", connection.environment())))
                .orElse(texts.say("admin.connected"));
    }

    private Html notes(SetUp setUp) {
        return setUp.notes().isEmpty()
                ? Html.NOTHING
                : el("div")
                        .css("note warn")
                        .add(setUp.notes().stream().map(this::note).toList());
    }

    private Html note(Failure failure) {
        FailureWords words = FailureWords.of(failure, texts);
        return el("p", words.inARow() + " (" + words.number() + ")");
    }

    private Html connections(List<Connection> connections) {
        ConnectionCard card = new ConnectionCard(exchange);
        List<Element> unreadable = exchange.services().admin().unreadable(exchange.actor()).stream()
                .map(card::unreadable)
                .toList();
        Html list = connections.isEmpty() && unreadable.isEmpty()
                ? el("p", texts.say("admin.none"))
                : Html.all(
                        Html.all(unreadable),
                        Html.all(connections.stream().map(card::html).toList()));
        return el("section")
                .add(
                        el("h2", texts.say("admin.connections")),
                        list,
                        el("p", texts.say("connect.role")),
                        connect(connections),
                        new OtherWays(exchange).html());
    }

    /** A shared connection by consent has its own button. */
    private Html connect(List<Connection> connections) {
        List<Connection> shared =
                connections.stream().filter(Connection::shared).toList();
        if (shared.stream().anyMatch(connection -> connection.kind() == Connection.Kind.CONSENT)) {
            return Html.NOTHING;
        }
        boolean works =
                shared.stream().anyMatch(connection -> connection.ended().isEmpty());
        return exchange.button(
                        exchange.to().admin("connect"), texts.say("admin.connect"), works ? "secondary" : "primary")
                .css("actions");
    }

    private Html requests(List<ConnectionRequest> requests) {
        return requests.isEmpty()
                ? Html.NOTHING
                : el("section")
                        .css("card")
                        .add(
                                el("h2", texts.say("admin.requests")),
                                el("ul").add(requests.stream()
                                        .map(this::request)
                                        .toList()));
    }

    private Element request(ConnectionRequest request) {
        String candidate = exchange.candidates().name(request.application());
        return el("li").text(texts.say("admin.request", request.from().name(), candidate) + " ")
                .add(
                        el("time", texts.moment(request.at()))
                                .attr("datetime", request.at().toString()),
                        exchange.button(
                                exchange.to().hire(request.hire(), "consent"),
                                texts.say("admin.answer", candidate),
                                "secondary"));
    }

    private Html toSettle() {
        int hires = exchange.services().admin().hiresToSettle(exchange.actor()).size();
        return hires == 0
                ? Html.NOTHING
                : el(
                                "p",
                                el("a", texts.say("settle.count", hires))
                                        .attr("href", exchange.to().toSettle()))
                        .css("note warn");
    }

    private Html data() {
        return el("section")
                .add(
                        el("h2", texts.say("tenant.title")),
                        el("p", texts.say("tenant.text")),
                        el("p").css("actions")
                                .add(
                                        el("a", texts.say("tenant.export"))
                                                .css("secondary")
                                                .attr("href", exchange.to().admin("export")),
                                        el("a", texts.say("tenant.erase"))
                                                .css("secondary")
                                                .attr("href", exchange.to().admin("erase"))));
    }

    private Html setUp(SetUp setUp) {
        return el("section")
                .add(
                        el("h2", texts.say("admin.setup")),
                        el("dl").css("facts")
                                .add(
                                        fact("admin.environment", texts.of("environment", setUp.environment())),
                                        address(
                                                "admin.redirect",
                                                setUp.redirectUri().toString()),
                                        address("admin.client", setUp.clientId()),
                                        fact("admin.scopes", setUp.scopes()),
                                        fact(
                                                "admin.assertions",
                                                texts.say(setUp.assertions() ? "admin.yes" : "admin.no")),
                                        address("admin.gateway", setUp.gateway().toString()),
                                        address("admin.webapp", setUp.webApp().toString())),
                        el("p", texts.say("admin.register")).css("quiet"));
    }

    private Html fact(String key, String value) {
        return Html.all(el("dt", texts.say(key)), el("dd", value));
    }

    private Html address(String key, String value) {
        return Html.all(el("dt", texts.say(key)), el("dd").add(el("code", value)));
    }
}
