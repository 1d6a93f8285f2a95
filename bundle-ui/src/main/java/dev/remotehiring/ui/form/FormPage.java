package dev.remotehiring.ui.form;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Destination;
import dev.remotehiring.api.ExistingEmployment;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireForm;
import dev.remotehiring.api.HireOutcome.DetailsRequired;
import dev.remotehiring.api.HireOutcome.Ready;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.Optional;

/** The page of the form: where it goes, what is wrong, and the form. */
public final class FormPage {
    private final Exchange exchange;
    private final Texts texts;

    /** @param exchange for whom */
    public FormPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    private record Asked(
            Hire hire, HireForm form, Optional<ExistingEmployment> existing, Destination destination, boolean open) {}

    /**
     * Asks for what is missing or wrong.
     *
     * @param note what happened before, above the form
     * @param waysOut below the form
     */
    public Page page(DetailsRequired outcome, Html note, Html waysOut) {
        return page(
                new Asked(outcome.hire(), outcome.form(), outcome.existing(), outcome.destination(), false),
                note,
                waysOut);
    }

    /** Nothing is missing; everything is there to be changed. */
    public Page change(Ready outcome) {
        return page(
                new Asked(outcome.hire(), outcome.form(), Optional.empty(), outcome.destination(), true),
                Html.NOTHING,
                Html.NOTHING);
    }

    private Page page(Asked asked, Html note, Html waysOut) {
        HireForm form = asked.form();
        String name = exchange.candidates().name(asked.hire().application());
        boolean taken = asked.existing().isPresent();
        FormView view = new FormView(exchange, asked.hire().id(), form, taken);
        GoesTo goesTo = new GoesTo(texts);
        return Page.of(
                texts.say(taken ? "existing.page" : "form.title", name),
                note,
                new ErrorSummary(texts).of(view.fields(), form.problems()),
                existing(asked, view),
                el("p", texts.say("form.text", goesTo.country(form))).css("lead"),
                goesTo.all(asked.destination(), form),
                el(
                        "p",
                        el("a", texts.say("placement.change"))
                                .attr("href", exchange.to().hire(asked.hire().id(), "place"))),
                el("p", texts.say("form.required")).css("quiet"),
                view.html(asked.open()),
                new CostPlace(exchange).of(asked.hire()),
                waysOut,
                exchange.candidates().back(asked.hire().application(), texts));
    }

    private Html existing(Asked asked, FormView view) {
        Optional<String> email = view.fields().stream()
                .filter(FieldView::isEmail)
                .map(FieldView::anchor)
                .findFirst();
        return asked.existing()
                .<Html>map(existing -> new ExistingPerson(exchange).box(asked.hire(), existing, email))
                .orElse(Html.NOTHING);
    }
}
