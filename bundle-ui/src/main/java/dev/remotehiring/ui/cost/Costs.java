package dev.remotehiring.ui.cost;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.CostEstimate;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.web.Exchange;
import dev.remotehiring.ui.web.Reply;
import dev.remotehiring.ui.web.Routes;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code /hires/{id}/cost}: a page of its own for a browser without script; a script puts its {@code data-piece} into a
 * place that names the address as {@code data-fragment}.
 */
public final class Costs {
    private static final Logger LOG = LoggerFactory.getLogger(Costs.class);

    /** About the visitor, and not about the calculator. */
    private static final Set<Kind> OWN = EnumSet.of(Kind.NOT_PERMITTED, Kind.NOT_FOUND);

    private Costs() {}

    /** Adds the route. */
    public static void register(Routes routes) {
        routes.get("/hires/*/cost", Costs::show);
    }

    private static Reply show(Exchange exchange) {
        return Reply.page(Page.of(
                exchange.texts().say("cost.title"),
                piece(exchange).attr("data-piece", ""),
                el(
                        "p",
                        el("a", exchange.texts().say("error.hire"))
                                .attr("href", exchange.to().hire(exchange.hire())))));
    }

    private static Element piece(Exchange exchange) {
        try {
            Optional<CostEstimate> cost = exchange.services().hiring().cost(exchange.actor(), exchange.hire());
            return cost.map(estimate -> new CostView(exchange.texts()).html(estimate))
                    .orElseGet(() -> el("div", el("p", exchange.texts().say("cost.none")))
                            .attr("data-empty", ""));
        } catch (RemoteHiringException e) {
            if (OWN.contains(e.kind())) {
                throw e;
            }
            LOG.info("The cost of hire {} is not known: {}", exchange.hire(), e.getMessage());
            return el("div", el("p", exchange.texts().say("cost.away")).css("quiet"));
        }
    }
}
