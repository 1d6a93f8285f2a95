package dev.remotehiring.ui.form;

import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.text.Texts;

/** What Remote's forms say is English, whatever the language of the page: marked, so that it is read out as such. */
public final class English {
    private static final String ENGLISH = "en";

    private English() {}

    /** The element, marked where the page is in another language. */
    public static Element mark(Element words, Texts texts) {
        return texts.language().equals(ENGLISH) ? words : words.attr("lang", ENGLISH);
    }
}
