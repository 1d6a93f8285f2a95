package dev.remotehiring.ui.page;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;

/** Words of Remote's own, which are English whatever the page's language is. */
public final class Quote {
    private static final String PLACE = "\u001f";

    private Quote() {}

    /** The words of a key, with Remote's in the place {@code {0}}. */
    public static Html in(String key, String words, Texts texts) {
        String[] around = texts.say(key, PLACE).split(PLACE, 2);
        return Html.all(Html.text(around[0]), el("span", words).attr("lang", "en"), Html.text(around[1]));
    }
}
