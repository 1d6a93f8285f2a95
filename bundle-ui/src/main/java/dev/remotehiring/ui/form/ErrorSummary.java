package dev.remotehiring.ui.form;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;

/** All problems on top of the form, each with a link to its field. It takes the focus. */
final class ErrorSummary {
    private final Texts texts;

    ErrorSummary(Texts texts) {
        this.texts = texts;
    }

    Html of(List<FieldView> fields, List<FieldProblem> others) {
        List<Html> items = new ArrayList<>();
        fields.forEach(field -> field.problems().forEach(problem -> items.add(item(field, problem))));
        ProblemWords words = new ProblemWords(texts);
        others.forEach(
                problem -> items.add(el("li").add(el("strong", problem.field()), Html.text(": " + words.of(problem)))));
        return items.isEmpty() ? Html.NOTHING : box(items);
    }

    private Html item(FieldView field, String problem) {
        String between = field.label().endsWith("?") ? " " : ": ";
        return el("li", el("a", field.label() + between + problem).attr("href", "#" + field.anchor()));
    }

    private Html box(List<Html> items) {
        return el("div")
                .css("summary")
                .attr("role", "alert")
                .attr("tabindex", "-1")
                .attr("aria-labelledby", "summary-title")
                .flag("autofocus", true)
                .add(el("h2", texts.say("form.problems")).attr("id", "summary-title"), el("ul").add(items));
    }
}
