package dev.remotehiring.ui.review;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireOutcome.Ready;
import dev.remotehiring.api.Seen;
import dev.remotehiring.ui.form.CostPlace;
import dev.remotehiring.ui.form.GoesTo;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;

/** Nothing is missing: exactly what goes to which company, and the button that sends it. */
public final class SummaryPage {
    /** Says what was seen of what is sent. */
    public static final String SEEN = "seen";

    private final Exchange exchange;
    private final Texts texts;

    /** @param exchange for whom */
    public SummaryPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    /**
     * @param note what happened before, above everything
     * @param facts who began it and when, and the ways out
     */
    public Page page(Ready outcome, Html note, Html facts) {
        Hire hire = outcome.hire();
        return Page.of(
                texts.say("ready.title", exchange.candidates().name(hire.application())),
                note,
                el("p", texts.say("ready.text")).css("lead"),
                new GoesTo(texts).all(outcome.destination(), outcome.form()),
                confirm(outcome),
                el("section")
                        .add(
                                el("h2", texts.say("review.sent")),
                                new SentFields(texts).of(outcome.form()),
                                change(hire)),
                new CostPlace(exchange).of(hire),
                facts);
    }

    /** For the form of a button that sends just what was seen. */
    public static Element hidden(Seen seen) {
        return Exchange.hidden(SEEN, seen.fingerprint());
    }

    private Element confirm(Ready outcome) {
        return exchange.button(exchange.to().hire(outcome.hire().id()), label(outcome), "primary")
                .add(hidden(outcome.seen()))
                .css("actions");
    }

    private String label(Ready outcome) {
        String company = outcome.destination().companyName();
        return company.isBlank() ? texts.say("button.hire") : texts.say("review.confirm", company);
    }

    private Element change(Hire hire) {
        return el("p").css("ways")
                .add(
                        el("a", texts.say("review.change"))
                                .attr("href", exchange.to().hire(hire.id(), "details")),
                        el("a", texts.say("placement.change"))
                                .attr("href", exchange.to().hire(hire.id(), "place")));
    }
}
