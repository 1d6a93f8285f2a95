package dev.remotehiring.ui.form;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Hire;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.web.Exchange;

/** Where the estimate of the cost is put by script; without one, a link leads to it. It is never in the way. */
public final class CostPlace {
    private final Exchange exchange;

    /** @param exchange for whom */
    public CostPlace(Exchange exchange) {
        this.exchange = exchange;
    }

    /** The place. */
    public Element of(Hire hire) {
        String address = exchange.to().hire(hire.id(), "cost");
        return el("div")
                .attr("data-fragment", address)
                .add(el("p", el("a", exchange.texts().say("review.cost")).attr("href", address)));
    }
}
