package dev.remotehiring.ui.admin;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.host.Permission;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.web.Exchange;
import java.util.ArrayList;
import java.util.List;

/** From one page for administrators to the others, in one line: those that the visitor may see. */
public final class AdminLinks {
    private AdminLinks() {}

    /** The line; nothing where there is only one. */
    public static Html of(Exchange exchange) {
        List<Element> links = new ArrayList<>();
        if (exchange.user().may(Permission.CONNECT)) {
            links.add(link(exchange, "admin.connections", exchange.to().admin()));
            links.add(link(exchange, "settle.title", exchange.to().toSettle()));
            links.add(link(exchange, "rules.title", exchange.to().admin("rules")));
            links.add(link(exchange, "people.link", exchange.to().admin("people")));
        }
        if (exchange.user().may(Permission.OPERATE)) {
            links.add(link(exchange, "settings.title", exchange.to().admin("settings")));
            links.add(link(exchange, "proof.title", exchange.to().admin("setup")));
            links.add(link(exchange, "health.title", exchange.to().admin("health")));
            links.add(link(exchange, "support.link", exchange.to().admin("support")));
        }
        return links.size() < 2
                ? Html.NOTHING
                : el("nav")
                        .css("links")
                        .attr("aria-label", exchange.texts().say("admin.pages"))
                        .add(el("ul").add(links.stream()
                                .map(link -> el("li", link))
                                .toList()));
    }

    private static Element link(Exchange exchange, String words, String address) {
        Element link = el("a", exchange.texts().say(words)).attr("href", address);
        return exchange.isAt(address) ? link.attr("aria-current", "page") : link;
    }
}
