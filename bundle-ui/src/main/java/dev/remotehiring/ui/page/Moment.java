package dev.remotehiring.ui.page;

import static dev.remotehiring.ui.html.Element.el;

import dev.remotehiring.ui.html.Element;
import dev.remotehiring.ui.html.Html;
import dev.remotehiring.ui.text.Texts;
import java.time.Instant;

/** A moment, in the zone of the configuration; a browser with script shows it in the reader's own. */
public final class Moment {
    private static final String PLACE = "\u001f";

    private Moment() {}

    /** The moment. */
    public static Element of(Instant moment, Texts texts) {
        return el("time", texts.moment(moment)).attr("datetime", moment.toString());
    }

    /** The words of a key, with the moment in the place {@code {0}}. */
    public static Html in(String key, Instant moment, Texts texts) {
        String[] around = texts.say(key, PLACE).split(PLACE, 2);
        return Html.all(Html.text(around[0]), of(moment, texts), Html.text(around[1]));
    }
}
