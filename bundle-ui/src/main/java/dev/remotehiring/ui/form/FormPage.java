package dev.remotehiring.ui.form;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FormField;
import dev.remotehiring.api.HireForm;
import dev.remotehiring.api.HireOutcome.DetailsRequired;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Page;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The form: first what has to be looked at, then, folded away, everything else that is sent. */
public final class FormPage {
    private final Exchange exchange;
    private final Texts texts;

    /** @param exchange for whom */
    public FormPage(Exchange exchange) {
        this.exchange = exchange;
        this.texts = exchange.texts();
    }

    /**
     * @param note what happened before, above the form
     * @param giveUp the way out, below the form
     */
    public Page page(DetailsRequired outcome, Html note, Html giveUp) {
        HireForm form = outcome.form();
        String name = exchange.candidates().name(outcome.hire().application());
        List<FieldView> fields = views(outcome);
        return Page.of(
                texts.say(outcome.existing().isPresent() ? "existing.page" : "form.title", name),
                note,
                new ErrorSummary(texts).of(fields, form.problems()),
                existing(outcome, fields),
                el("p", texts.say("form.text", texts.country(form.country(), form.countryName())))
                        .css("lead"),
                el("p", texts.say("form.required")).css("quiet"),
                form(outcome, fields),
                giveUp,
                exchange.candidates().back(outcome.hire().application(), texts));
    }

    private Html existing(DetailsRequired outcome, List<FieldView> fields) {
        Optional<String> email = fields.stream()
                .filter(FieldView::isEmail)
                .map(FieldView::anchor)
                .findFirst();
        return outcome.existing()
                .<Html>map(existing -> new ExistingPerson(exchange).box(outcome.hire(), existing, email))
                .orElse(Html.NOTHING);
    }

    private Element form(DetailsRequired outcome, List<FieldView> fields) {
        List<Html> asked =
                fields.stream().filter(FieldView::isAsked).map(FieldView::html).toList();
        List<Html> known = fields.stream()
                .filter(view -> !view.isAsked())
                .map(FieldView::html)
                .toList();
        return exchange.form(exchange.to().hire(outcome.hire().id()))
                .css("fields")
                .flag("novalidate", true)
                .add(asked)
                .add(known.isEmpty() ? Html.NOTHING : everything(known))
                .add(el("div")
                        .css("actions")
                        .add(el("button", texts.say("form.submit"))
                                .attr("type", "submit")
                                .css("primary")));
    }

    private Element everything(List<Html> known) {
        return el("details")
                .css("everything")
                .add(el("summary", texts.say("form.everything", known.size())))
                .add(known);
    }

    /** Where an e-mail address is taken, it is asked for again. */
    private List<FieldView> views(DetailsRequired outcome) {
        List<FieldView> views = new ArrayList<>();
        for (FormField field : outcome.form().fields()) {
            boolean taken = outcome.existing().isPresent() && field.kind() == FieldKind.EMAIL;
            views.add(new FieldView(field, taken || field.asked(), "f" + views.size(), texts));
        }
        return views;
    }
}
