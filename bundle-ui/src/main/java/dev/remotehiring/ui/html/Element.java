package dev.remotehiring.ui.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An element, built step by step. Names come from our own source and are checked; values and text may come from
 * anywhere and are escaped. Inline scripts and styles cannot be expressed.
 */
public final class Element implements Html {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");
    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "formaction");
    private static final Pattern ADDRESS = Pattern.compile("(/(?![/\\\\])|#|\\?|https?://).*");
    static final Set<String> EMPTY = Set.of("br", "hr", "input", "link", "meta", "wbr");

    private final String name;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Html> children = new ArrayList<>();

    private Element(String name) {
        this.name = checked(name);
    }

    /** An element without content so far. */
    public static Element el(String name) {
        return new Element(name);
    }

    /** An element with text. */
    public static Element el(String name, String text) {
        return el(name).text(text);
    }

    /** An element with pieces. */
    public static Element el(String name, Html... children) {
        return el(name).add(children);
    }

    /**
     * Sets an attribute.
     *
     * @throws IllegalArgumentException for a script or style attribute, or an address that is neither local nor http(s)
     */
    public Element attr(String attribute, String value) {
        Objects.requireNonNull(value, attribute);
        if (attribute.startsWith("on") || attribute.equals("style") || attribute.equals("srcdoc")) {
            throw new IllegalArgumentException("The attribute " + attribute + " is not used here.");
        }
        if (ADDRESSES.contains(attribute) && !ADDRESS.matcher(value).matches()) {
            throw new IllegalArgumentException("The attribute " + attribute + " wants a local or an http(s) address.");
        }
        attributes.put(checked(attribute), value);
        return this;
    }

    /** Sets an attribute that has no value, if so wanted. */
    public Element flag(String attribute, boolean wanted) {
        return wanted ? attr(attribute, "") : this;
    }

    /** Sets the classes. */
    public Element css(String classes) {
        return attr("class", classes);
    }

    /** Appends text. */
    public Element text(String text) {
        return add(Html.text(text));
    }

    /** Appends pieces. */
    public Element add(Html... more) {
        return add(List.of(more));
    }

    /** Appends pieces. */
    public Element add(Collection<? extends Html> more) {
        children.addAll(more);
        return this;
    }

    String name() {
        return name;
    }

    Map<String, String> attributes() {
        return attributes;
    }

    List<Html> children() {
        return children;
    }

    private static String checked(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name that is used here: " + name);
        }
        return name;
    }
}
