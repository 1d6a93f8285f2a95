package dev.remotehiring.ui.hire;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.Refusal;
import dev.remotehiring.ui.form.ProblemWords;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Quote;
import dev.remotehiring.ui.text.Texts;

/** Why a hire was refused, as far as it was said. */
final class RefusalReasons {
    private final Texts texts;
    private final ProblemWords words;

    RefusalReasons(Texts texts) {
        this.texts = texts;
        this.words = new ProblemWords(texts);
    }

    Html of(Refusal refusal) {
        Html detail = refusal.detail().isBlank()
                ? Html.NOTHING
                : el("p").css("note").add(Quote.in("refused.detail", refusal.detail(), texts));
        Html problems = refusal.problems().isEmpty()
                ? Html.NOTHING
                : el("ul").add(refusal.problems().stream().map(this::item).toList());
        return Html.all(detail, problems);
    }

    private Html item(FieldProblem problem) {
        return el("li").add(el("strong", problem.field()), Html.text(": " + words.of(problem)));
    }
}
