package dev.remotehiring.ui.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Just enough JSON for what the hire buttons are told. */
public sealed interface Json {
    /** The text. */
    String render();

    /** A string. */
    static Json of(String text) {
        return new Scalar(quoted(text));
    }

    /** True or false. */
    static Json of(boolean value) {
        return new Scalar(Boolean.toString(value));
    }

    /** An array. */
    static Json of(List<Json> items) {
        return new Scalar(items.stream().map(Json::render).collect(Collectors.joining(",", "[", "]")));
    }

    /** An object, in the map's order. */
    static Json of(Map<String, Json> members) {
        return new Scalar(members.entrySet().stream()
                .map(member -> quoted(member.getKey()) + ":" + member.getValue().render())
                .collect(Collectors.joining(",", "{", "}")));
    }

    /**
     * A value that is written already.
     *
     * @param render the text
     */
    record Scalar(String render) implements Json {}

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < 0x20 || c > 0x7e || "\"\\<>&'".indexOf(c) >= 0) {
                out.append(String.format("\\u%04x", c));
            } else {
                out.append((char) c);
            }
        });
        return out.append('"').toString();
    }
}
