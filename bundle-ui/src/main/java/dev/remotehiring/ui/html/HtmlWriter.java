package dev.remotehiring.ui.html;

/** Turns pieces into markup. The only place that knows how to escape. */
final class HtmlWriter {
    private static final char REPLACEMENT = '\uFFFD';

    private HtmlWriter() {}

    static void write(Html html, StringBuilder out) {
        if (html instanceof Element element) {
            element(element, out);
        } else if (html instanceof Html.Words words) {
            escape(words.text(), out);
        } else if (html instanceof Html.Several several) {
            several.pieces().forEach(piece -> write(piece, out));
        }
    }

    private static void element(Element element, StringBuilder out) {
        out.append('<').append(element.name());
        element.attributes().forEach((name, value) -> attribute(name, value, out));
        out.append('>');
        if (!Element.EMPTY.contains(element.name())) {
            element.children().forEach(child -> write(child, out));
            out.append("</").append(element.name()).append('>');
        }
    }

    private static void attribute(String name, String value, StringBuilder out) {
        out.append(' ').append(name).append("=\"");
        escape(value, out);
        out.append('"');
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\t', '\n', '\r' -> out.append(c);
                default -> out.append(Character.isISOControl(c) ? REPLACEMENT : c);
            }
        }
    }
}
