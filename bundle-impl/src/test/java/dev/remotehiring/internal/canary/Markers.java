package dev.remotehiring.internal.canary;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/** Texts that must be printed nowhere, by what they are; and what was printed on the way. */
final class Markers {
    private final Map<String, Set<String>> markers = new LinkedHashMap<>();
    private final List<String> printed = new ArrayList<>();

    void remember(String what, Set<String> texts) {
        markers.computeIfAbsent(what, key -> new LinkedHashSet<>()).addAll(texts);
    }

    /** What is remembered of a kind; empty when it never came by. */
    Set<String> of(String what) {
        return markers.getOrDefault(what, Set.of());
    }

    /** Keeps what the result prints, or what the exception, its causes and what they suppressed say. */
    <T> T note(Supplier<T> work) {
        try {
            T result = work.get();
            printed.add(String.valueOf(result));
            return result;
        } catch (RuntimeException e) {
            print(e);
            return null;
        }
    }

    private void print(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            printed.add(cause.toString());
            for (Throwable other : cause.getSuppressed()) {
                print(other);
            }
        }
    }

    /** What was printed. */
    List<String> printed() {
        return printed;
    }

    /** @throws AssertionError with the kind and the line, when one of them is in a line, as it is or encoded */
    void search(String where, List<String> lines) {
        markers.forEach((what, texts) -> texts.forEach(text -> lines.stream()
                .filter(line -> line.contains(text) || line.contains(encoded(text)))
                .findFirst()
                .ifPresent(line -> {
                    throw new AssertionError("The " + what + " is in " + where + ": " + line);
                })));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
