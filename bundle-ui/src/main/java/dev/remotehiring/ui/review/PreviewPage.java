package dev.remotehiring.ui.review;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Destination;
import dev.remotehiring.api.HireForm;
import dev.remotehiring.api.HirePreview;
import dev.remotehiring.ui.form.GoesTo;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;

/** What a click on Hire would send, and what it would ask for. Looking at it writes nothing down. */
final class PreviewPage {
    private final Exchange exchange;
    private final Texts texts;

    PreviewPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    Page page(HirePreview preview) {
        return Page.of(
                texts.say("preview.title", exchange.candidates().name(preview.application())),
                el("p", texts.say("preview.text")).css("lead"),
                preview.destination()
                        .<Html>map(destination -> content(preview, destination))
                        .orElseGet(
                                () -> el("p", texts.say("preview.unconnected")).css("note")),
                hire(preview),
                exchange.candidates().back(preview.application(), texts));
    }

    private Html content(HirePreview preview, Destination destination) {
        return preview.form()
                .<Html>map(form -> fields(destination, form))
                .orElseGet(() -> Html.all(
                        el("dl").css("facts goes").add(new GoesTo(texts).company(destination)),
                        el("p", texts.say(preview.placement().isPresent() ? "preview.place" : "preview.impossible"))
                                .css("note")));
    }

    private Html fields(Destination destination, HireForm form) {
        Html missing = form.isComplete()
                ? Html.NOTHING
                : el("p", texts.say("preview.missing")).css("note");
        return Html.all(
                new GoesTo(texts).all(destination, form),
                missing,
                el("section").add(el("h2", texts.say("review.sent")), new SentFields(texts).of(form)));
    }

    private Element hire(HirePreview preview) {
        boolean complete = preview.form().filter(HireForm::isComplete).isPresent();
        String company = preview.destination().map(Destination::companyName).orElse("");
        String label = complete && !company.isBlank() ? texts.say("review.confirm", company) : texts.say("button.hire");
        Element button = exchange.button(exchange.to().start(), label, "primary")
                .css("actions")
                .add(Exchange.hidden("application", preview.application().value()));
        preview.seen().ifPresent(seen -> button.add(SummaryPage.hidden(seen)));
        return button;
    }
}
