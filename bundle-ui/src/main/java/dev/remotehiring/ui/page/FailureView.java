package dev.remotehiring.ui.page;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;

/** An error of the catalogue: what happened, what Remote said, who can do what, and the number to quote. */
public final class FailureView {
    private final Texts texts;

    /** @param texts the reader's words */
    public FailureView(Texts texts) {
        this.texts = texts;
    }

    /** All of it. */
    public Html of(FailureWords words) {
        return Html.all(el("p", words.happened()).css("lead"), more(words));
    }

    /** Without what happened. */
    public Html more(FailureWords words) {
        return Html.all(said(words), facts(words));
    }

    private Html facts(FailureWords words) {
        return el("dl").css("facts")
                .add(
                        el("dt", texts.say("fault.can")),
                        el("dd", words.who()),
                        el("dt", texts.say("fault.do")),
                        el("dd", words.todo()),
                        el("dt", texts.say("fault.number")),
                        el("dd", words.number()));
    }

    private Html said(FailureWords words) {
        return words.said().isBlank() ? Html.NOTHING : el("p").add(Quote.in("refused.detail", words.said(), texts));
    }
}
