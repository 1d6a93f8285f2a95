package dev.remotehiring.demohost.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Optional;

/** A piece of markup. Whatever is put into a template is escaped, unless it is a piece of markup itself. */
public final class Html {
    /** Nothing. */
    public static final Html NONE = new Html("");

    private static final String GAP = "{}";

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /**
     * Fills the gaps of a template.
     *
     * @param template a constant of the source, with {@code {}} for each value; attributes in double quotes
     * @param values text, pieces of markup, or collections and optionals of those
     */
    public static Html of(String template, Object... values) {
        StringBuilder out = new StringBuilder();
        int from = 0;
        for (Object value : values) {
            int gap = template.indexOf(GAP, from);
            out.append(template, from, gap).append(markup(value));
            from = gap + GAP.length();
        }
        return new Html(out.append(template.substring(from)).toString());
    }

    /** Markup that another component of this server made, for instance a fragment of the plugin. */
    public static Html trusted(String markup) {
        return new Html(markup);
    }

    /** An id as a part of an address. */
    public static String encode(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String markup(Object value) {
        if (value instanceof Html html) {
            return html.markup;
        }
        if (value instanceof Optional<?> optional) {
            return optional.map(Html::markup).orElse("");
        }
        if (value instanceof Collection<?> several) {
            StringBuilder out = new StringBuilder();
            several.forEach(each -> out.append(markup(each)));
            return out.toString();
        }
        return escape(String.valueOf(value));
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** The markup. */
    @Override
    public String toString() {
        return markup;
    }
}
