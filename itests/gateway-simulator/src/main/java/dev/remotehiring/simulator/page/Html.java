package dev.remotehiring.simulator.page;

import java.util.Collection;
import java.util.stream.Collectors;

/**
 * A piece of markup that is safe to send: values come in through {@link #of}, which escapes all but other pieces.
 *
 * @param markup the HTML
 */
public record Html(String markup) {
    /** Nothing. */
    public static final Html NONE = new Html("");

    /** A template in which each {@code {}} stands for the next value. */
    public static Html of(String template, Object... values) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Object value : values) {
            int hole = template.indexOf("{}", from);
            out.append(template, from, hole).append(value instanceof Html html ? html.markup : escaped(value));
            from = hole + 2;
        }
        return new Html(out.append(template.substring(from)).toString());
    }

    /** Pieces one after the other. */
    public static Html all(Collection<Html> pieces) {
        return new Html(pieces.stream().map(Html::markup).collect(Collectors.joining("\n")));
    }

    private static String escaped(Object value) {
        return String.valueOf(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
