package dev.remotehiring.ui.form;

import java.util.regex.Pattern;

/** The id of a field on the page: the same each time, so that a page that changes by itself finds the field again. */
final class Anchor {
    private static final Pattern OTHERS = Pattern.compile("[^A-Za-z0-9_]");

    private Anchor() {}

    static String of(String name) {
        String plain = OTHERS.matcher(name).replaceAll("-");
        return "f-" + (plain.equals(name) ? plain : plain + "-" + Integer.toHexString(name.hashCode()));
    }
}
