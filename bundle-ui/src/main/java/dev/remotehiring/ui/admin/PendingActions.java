package dev.remotehiring.ui.admin;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.admin.PendingAction;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.page.Addresses;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a company still has to do at Remote: a piece of its connection's card that comes after the page, or a page. */
final class PendingActions {
    private static final Logger LOG = LoggerFactory.getLogger(PendingActions.class);

    /** About the visitor, and not about Remote. */
    private static final Set<Kind> OWN = EnumSet.of(Kind.NOT_PERMITTED, Kind.NOT_FOUND);

    private final Exchange exchange;
    private final Texts texts;

    PendingActions(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    /** Where it is put. */
    Element place(ConnectionId connection) {
        String address = exchange.to().admin("actions") + "?connection=" + Addresses.encode(connection.value());
        return el("div")
                .attr("data-fragment", address)
                .add(el("p", el("a", texts.say("actions.link")).attr("href", address)));
    }

    Page page(ConnectionId connection) {
        return Page.of(
                texts.say("actions.title"),
                piece(connection).attr("data-piece", ""),
                el(
                        "p",
                        el("a", texts.say("admin.back"))
                                .attr("href", exchange.to().admin())));
    }

    private Element piece(ConnectionId connection) {
        try {
            List<PendingAction> pending = exchange.services().admin().pendingActions(exchange.actor(), connection);
            return pending.isEmpty() ? quiet("actions.none") : list(pending);
        } catch (RemoteHiringException e) {
            if (OWN.contains(e.kind())) {
                throw e;
            }
            LOG.info("What is pending for the connection {} is not known: {}", connection, e.getMessage());
            return quiet("actions.unknown");
        }
    }

    private Element list(List<PendingAction> pending) {
        return el("div")
                .add(
                        el("p", texts.say("actions.some")).css("note warn"),
                        el("ul").add(pending.stream()
                                .map(action -> el(
                                        "li",
                                        texts.of("action", action.kind()) + " "
                                                + texts.say(
                                                        action.required() ? "actions.required" : "actions.optional")))
                                .toList()));
    }

    private Element quiet(String words) {
        return el("div", el("p", texts.say(words)).css("quiet"));
    }
}
