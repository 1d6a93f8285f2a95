package dev.remotehiring.ui.hire;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Hire;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Moment;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.List;

/** The other attempts to hire the same candidate: by whom, when, and how each ended. */
final class Attempts {
    private final Exchange exchange;
    private final Texts texts;

    Attempts(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    /** A first attempt that is not over has no others beside it. */
    Html beside(Hire hire) {
        if (hire.attempt() == 1 && !hire.state().isOver()) {
            return Html.NOTHING;
        }
        List<Element> others = exchange.services().hiring().history(exchange.actor(), hire.application()).stream()
                .filter(other -> !other.id().equals(hire.id()))
                .map(this::item)
                .toList();
        return others.isEmpty()
                ? Html.NOTHING
                : el("section").add(el("h2", texts.say("attempts.title")), el("ul").add(others));
    }

    private Element item(Hire other) {
        return el("li").add(
                        el("a", texts.say("attempts.number", other.attempt()))
                                .attr("href", exchange.to().hire(other.id())),
                        Html.text(", "
                                + texts.say("attempts.by", other.startedBy().name()) + " "),
                        Moment.of(other.startedAt(), texts),
                        Html.text(": " + texts.of("state", other.state())));
    }
}
