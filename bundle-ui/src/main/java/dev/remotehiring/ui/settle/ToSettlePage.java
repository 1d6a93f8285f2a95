package dev.remotehiring.ui.settle;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.admin.HireToSettle;
import dev.remotehiring.api.Hire;
import dev.remotehiring.ui.admin.AdminLinks;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Moment;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.List;

/** All hires that need a look. */
final class ToSettlePage {
    /** The parameter that says that one was settled. */
    static final String SETTLED = "settled";

    private final Exchange exchange;
    private final Texts texts;

    ToSettlePage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Page page() {
        List<HireToSettle> hires = exchange.services().admin().hiresToSettle(exchange.actor());
        Html list = hires.isEmpty()
                ? el("p", texts.say("settle.none")).css("lead")
                : Html.all(hires.stream().map(this::card).toList());
        return Page.of(texts.say("settle.title"), AdminLinks.of(exchange), settled(), list);
    }

    private Html settled() {
        return exchange.parameter(SETTLED).isPresent()
                ? el("p", texts.say("settle.done")).css("note good").attr("role", "status")
                : Html.NOTHING;
    }

    private Element card(HireToSettle wanted) {
        Hire hire = wanted.hire();
        String name = exchange.candidates().name(hire.application());
        return el("article")
                .css("card")
                .add(
                        el("h2", name).attr("dir", "auto"),
                        el("p", texts.of("why", wanted.why())),
                        el("p").css("quiet")
                                .text(texts.say("hire.started", hire.startedBy().name()) + " ")
                                .add(Moment.of(hire.startedAt(), texts)),
                        el("p").css("row")
                                .add(el("a", texts.say("settle.open", name))
                                        .css("secondary")
                                        .attr("href", exchange.to().toSettle(hire.id()))));
    }
}
