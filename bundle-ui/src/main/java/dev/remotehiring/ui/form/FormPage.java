package dev.remotehiring.ui.form;

import static dev.remotehiring.ui.html.Element.el;

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
        List<FieldView> fields = views(form);
        return Page.of(
                texts.say("form.title", name),
                note,
                new ErrorSummary(texts).of(fields, form.problems()),
                el("p", texts.say("form.text", form.countryName())).css("lead"),
                el("p", texts.say("form.required")).css("quiet"),
                form(outcome, fields),
                giveUp,
                exchange.candidates().back(outcome.hire().application(), texts));
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

    private List<FieldView> views(HireForm form) {
        List<FieldView> views = new ArrayList<>();
        for (FormField field : form.fields()) {
            views.add(new FieldView(field, "f" + views.size(), texts));
        }
        return views;
    }
}
