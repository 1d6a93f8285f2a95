package dev.remotehiring.ui.form;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FormField;
import dev.remotehiring.api.HireForm;
import dev.remotehiring.api.HireId;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.ArrayList;
import java.util.List;

/** The form itself: what has to be looked at, and, folded away, everything else that is sent. */
final class FormView {
    private final Exchange exchange;
    private final Texts texts;
    private final HireId hire;
    private final List<FieldView> fields;

    /** @param emailTaken whether the e-mail address is asked for again, because somebody has it already */
    FormView(Exchange exchange, HireId hire, HireForm form, boolean emailTaken) {
        this.exchange = exchange;
        this.texts = exchange.texts();
        this.hire = hire;
        this.fields = new ArrayList<>();
        for (FormField field : form.fields()) {
            boolean taken = emailTaken && field.kind() == FieldKind.EMAIL;
            fields.add(new FieldView(field, taken || field.asked(), fields.size(), texts));
        }
    }

    List<FieldView> fields() {
        return fields;
    }

    /**
     * @param open whether nothing is folded away
     */
    Element html(boolean open) {
        List<FieldView> asked = fields.stream().filter(FieldView::isAsked).toList();
        List<FieldView> known = fields.stream().filter(view -> !view.isAsked()).toList();
        return words(exchange.form(exchange.to().hire(hire)))
                .css("fields typed")
                .flag("novalidate", true)
                .add(
                        el("div").css("asked").add(sections(asked)),
                        known.isEmpty() ? Html.NOTHING : everything(known, open),
                        el("p").css("quiet kept").attr("role", "status"),
                        el("div")
                                .css("actions")
                                .add(
                                        el("button", texts.say("form.submit"))
                                                .attr("type", "submit")
                                                .css("primary"),
                                        el("button", texts.say("form.look"))
                                                .attr("type", "submit")
                                                .attr(
                                                        "formaction",
                                                        exchange.to().hire(hire, "typed"))
                                                .css("secondary")));
    }

    /** What the script needs to know, and to say. */
    private Element words(Element form) {
        return form.attr("data-typed", exchange.to().hire(hire, "typed"))
                .attr("data-problems", texts.say("form.problems"))
                .attr("data-kept", texts.say("typed.kept"))
                .attr("data-expired", texts.say("typed.expired"))
                .attr("data-old", texts.say("typed.old"))
                .attr("data-unkept", texts.say("typed.unkept"))
                .attr("data-decimal", String.valueOf(texts.decimalSign()))
                .attr("data-thousands", String.valueOf(texts.thousandsSign()));
    }

    private Element everything(List<FieldView> known, boolean open) {
        return el("details")
                .css("everything")
                .flag("open", open)
                .add(el("summary", texts.say("form.everything", known.size())))
                .add(sections(known));
    }

    /** Fields of one section that follow each other stand under one heading. */
    private List<Html> sections(List<FieldView> views) {
        List<Html> shown = new ArrayList<>();
        for (int i = 0; i < views.size(); ) {
            String section = views.get(i).section();
            int end = i + 1;
            while (!section.isEmpty()
                    && end < views.size()
                    && views.get(end).section().equals(section)) {
                end++;
            }
            shown.add(section(section, views.subList(i, end)));
            i = end;
        }
        return shown;
    }

    private Html section(String heading, List<FieldView> views) {
        List<Html> content = views.stream().map(FieldView::html).toList();
        return heading.isEmpty() || views.size() == 1
                ? Html.all(content)
                : el("fieldset")
                        .css("section")
                        .add(English.mark(el("legend", heading), texts))
                        .add(content);
    }
}
