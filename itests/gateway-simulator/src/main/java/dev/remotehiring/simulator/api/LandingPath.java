package dev.remotehiring.simulator.api;

import java.util.Arrays;
import java.util.regex.Pattern;

/** The grammar of a magic link's path (the Remote facts, section 4.2). */
final class LandingPath {
    private static final int LONGEST = 2000;
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern WORD = Pattern.compile("(?:[A-Za-z0-9_-]|%[0-9A-Fa-f]{2})+");

    private LandingPath() {}

    static boolean isGood(String path) {
        String[] parts = path.split("\\?", 2);
        return path.length() <= LONGEST
                && parts[0].startsWith("/")
                && Arrays.stream(parts[0].substring(1).split("/", -1))
                        .allMatch(segment -> SEGMENT.matcher(segment).matches())
                && (parts.length == 1 || Arrays.stream(parts[1].split("&", -1)).allMatch(LandingPath::isPair));
    }

    private static boolean isPair(String pair) {
        String[] parts = pair.split("=", 2);
        boolean value = parts.length == 1
                || parts[1].isEmpty()
                || WORD.matcher(parts[1]).matches();
        return value && WORD.matcher(parts[0]).matches();
    }
}
