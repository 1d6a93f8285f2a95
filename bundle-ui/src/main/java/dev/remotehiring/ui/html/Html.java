package dev.remotehiring.ui.html;

import java.util.Collection;
import java.util.List;

/** A piece of a page. */
public sealed interface Html permits Element, Html.Words, Html.Several {
    /** Nothing at all. */
    Html NOTHING = new Several(List.of());

    /** Text; it is escaped when it is written. */
    static Html text(String text) {
        return new Words(text);
    }

    /** Several pieces, one after the other. */
    static Html all(Html... pieces) {
        return new Several(List.of(pieces));
    }

    /** Several pieces, one after the other. */
    static Html all(Collection<? extends Html> pieces) {
        return new Several(List.copyOf(pieces));
    }

    /** The markup. */
    default String render() {
        StringBuilder out = new StringBuilder(256);
        HtmlWriter.write(this, out);
        return out.toString();
    }

    /**
     * Text.
     *
     * @param text not escaped yet
     */
    record Words(String text) implements Html {}

    /**
     * Pieces in a row.
     *
     * @param pieces the pieces
     */
    record Several(List<Html> pieces) implements Html {}
}
