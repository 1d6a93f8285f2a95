package dev.remotehiring.ui.form;

import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FieldLimits;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.FieldProblem.Kind;
import dev.remotehiring.api.FormField;
import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.text.Texts;
import java.time.LocalDate;
import java.util.stream.Collectors;

/** What the script checks when a field is left, with the words that the server would say. */
final class Checks {
    private final FormField field;
    private final ProblemWords words;

    Checks(FormField field, Texts texts) {
        this.field = field;
        this.words = new ProblemWords(texts);
    }

    /** Writes them on the field. */
    Element on(Element view) {
        view.attr("data-field", field.name()).attr("data-kind", field.kind().name());
        if (field.required()) {
            say(view, "missing", Kind.MISSING, "");
        }
        switch (field.kind()) {
            case EMAIL -> say(view, "not-an-email", Kind.NOT_AN_EMAIL, "");
            case DATE -> date(view, field.limits());
            case INTEGER, NUMBER, MONEY -> number(view, field.limits());
            case TEXT, LONG_TEXT, TELEPHONE, RADIO, SELECT, MULTI_SELECT, CHECKBOX, FIXED -> {}
        }
        if (field.kind() != FieldKind.DATE) {
            field.limits().maxLength().ifPresent(most -> {
                view.attr("data-most-characters", String.valueOf(most));
                say(view, "too-long", Kind.TOO_LONG, String.valueOf(most));
            });
        }
        return view;
    }

    private void date(Element view, FieldLimits limits) {
        say(view, "not-a-date", Kind.NOT_A_DATE, "");
        limits.earliest().ifPresent(day -> limit(view, "least", "too-early", Kind.TOO_EARLY, day.toString()));
        limits.latest().ifPresent(day -> limit(view, "most", "too-late", Kind.TOO_LATE, day.toString()));
        if (!limits.blocked().isEmpty()) {
            String days = limits.blocked().stream().map(LocalDate::toString).collect(Collectors.joining(" "));
            view.attr("data-blocked", days);
            say(view, "blocked-date", Kind.BLOCKED_DATE, "");
        }
    }

    private void number(Element view, FieldLimits limits) {
        say(view, "not-a-number", Kind.NOT_A_NUMBER, "");
        limits.least().ifPresent(least -> limit(view, "least", "too-early", Kind.TOO_EARLY, least.toPlainString()));
        limits.most().ifPresent(most -> limit(view, "most", "too-late", Kind.TOO_LATE, most.toPlainString()));
    }

    private void limit(Element view, String name, String problem, Kind kind, String limit) {
        view.attr("data-" + name, limit);
        say(view, problem, kind, limit);
    }

    private void say(Element view, String problem, Kind kind, String detail) {
        view.attr("data-" + problem, words.of(new FieldProblem(field.name(), kind, detail)));
    }
}
