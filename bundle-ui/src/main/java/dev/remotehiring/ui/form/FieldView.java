package dev.remotehiring.ui.form;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FormField;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;
import dev.remotehiring.ui.web.Exchange;
import java.util.ArrayList;
import java.util.List;

/** One field with its label, help and problems, tied together for screen readers. */
final class FieldView {
    private final FormField field;
    private final boolean asked;
    private final int order;
    private final String id;
    private final Texts texts;
    private final List<String> problems;
    private final List<String> notes;

    /** @param order where it stands among all fields */
    FieldView(FormField field, boolean asked, int order, Texts texts) {
        this.field = field;
        this.asked = asked;
        this.order = order;
        this.id = Anchor.of(field.name());
        this.texts = texts;
        ProblemWords words = new ProblemWords(texts);
        this.problems = field.problems().stream().map(words::of).toList();
        this.notes = new LimitNotes(texts).of(field.kind(), field.limits());
    }

    /** Whether a person must look at it. */
    boolean isAsked() {
        return field.kind() != FieldKind.FIXED && (asked || !problems.isEmpty());
    }

    boolean isEmail() {
        return field.kind() == FieldKind.EMAIL;
    }

    /** The heading that it stands under; empty for none. */
    String section() {
        return field.section();
    }

    String label() {
        return field.label().isBlank() ? field.name() : field.label();
    }

    List<String> problems() {
        return problems;
    }

    /** Where a link to the field leads. */
    String anchor() {
        return id;
    }

    Html html() {
        if (field.kind() == FieldKind.FIXED) {
            return fixed();
        }
        Element view = el("div")
                .css(problems.isEmpty() ? "field" : "field wrong")
                .attr("data-label", label())
                .attr("data-order", String.valueOf(order))
                .attr("data-anchor", id)
                .add(Exchange.hidden(Answers.SHOWN, field.name()));
        if (Answers.NUMBERS.contains(field.kind())) {
            view.add(Exchange.hidden(Answers.NUMBER, field.name()));
        }
        return new Checks(field, texts).on(view).add(content());
    }

    private Html content() {
        Controls controls = new Controls(field, id, described(), texts);
        return switch (field.kind()) {
            case RADIO -> group(controls.radios());
            case MULTI_SELECT -> group(controls.boxes());
            case CHECKBOX -> Html.all(el("div").css("choice").add(controls.box(), labelled()), hints());
            case SELECT -> Html.all(labelled(), hints(), controls.select());
            case LONG_TEXT -> Html.all(labelled(), hints(), controls.longText());
            case TEXT, EMAIL, TELEPHONE, DATE, INTEGER, NUMBER, MONEY ->
                Html.all(labelled(), hints(), controls.input());
            case FIXED -> fixed();
        };
    }

    private Element group(Html choices) {
        Element group = el("fieldset").add(English.mark(el("legend").add(caption()), texts), hints(), choices);
        return described().isEmpty() ? group : group.attr("aria-describedby", described());
    }

    private Element labelled() {
        return English.mark(el("label").attr("for", id).add(caption()), texts);
    }

    private Html caption() {
        return field.required()
                ? Html.all(Html.text(label() + " "), el("span", "*").css("star").attr("aria-hidden", "true"))
                : Html.text(label());
    }

    private Html hints() {
        List<Html> hints = new ArrayList<>();
        if (hasHelp()) {
            Element help = el("div").css("help").attr("id", id + "-help");
            if (!field.help().isBlank()) {
                help.add(English.mark(el("p", field.help()), texts));
            }
            hints.add(help.add(notes.stream().map(note -> el("p", note)).toList()));
        }
        if (!problems.isEmpty()) {
            hints.add(el("div")
                    .css("problem")
                    .attr("id", id + "-problem")
                    .add(problems.stream().map(problem -> el("p", problem)).toList()));
        }
        return Html.all(hints);
    }

    private boolean hasHelp() {
        return !field.help().isBlank() || !notes.isEmpty();
    }

    private String described() {
        List<String> ids = new ArrayList<>();
        if (!problems.isEmpty()) {
            ids.add(id + "-problem");
        }
        if (hasHelp()) {
            ids.add(id + "-help");
        }
        return String.join(" ", ids);
    }

    private Element fixed() {
        return el("div")
                .css("field fixed")
                .attr("id", id)
                .attr("data-field", field.name())
                .attr("data-order", String.valueOf(order))
                .add(
                        English.mark(el("p", label()).css("label"), texts),
                        English.mark(el("p", String.join(", ", new Readable(texts).of(field))), texts),
                        hints());
    }
}
