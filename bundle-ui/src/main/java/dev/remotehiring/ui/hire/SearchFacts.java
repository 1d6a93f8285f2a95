package dev.remotehiring.ui.hire;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.api.Search;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.page.Moment;
import dev.remotehiring.ui.text.Texts;

/** What is being done about a hire whose answer was lost, and since when. */
public final class SearchFacts {
    private final Texts texts;

    /** @param texts the words */
    public SearchFacts(Texts texts) {
        this.texts = texts;
    }

    /** In words. */
    public Html of(Search search) {
        Html since = el("p", Moment.in("search.since", search.since(), texts));
        return search.connected()
                ? Html.all(since, looking(search), el("p", Moment.in("search.decided", search.decidedFrom(), texts)))
                : Html.all(since, el("p", texts.say("search.unconnected")).css("note warn"));
    }

    private Html looking(Search search) {
        return el(
                "p",
                search.lookedAt()
                        .map(at -> Moment.in("search.looked", at, texts))
                        .orElseGet(() -> Html.text(texts.say("search.looking"))));
    }
}
