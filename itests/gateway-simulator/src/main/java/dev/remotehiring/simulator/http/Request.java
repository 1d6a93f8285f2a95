package dev.remotehiring.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A request as it arrived.
 *
 * @param method upper case
 * @param path decoded, without the query
 * @param rawQuery as sent, empty when there is none
 * @param headers names in lower case
 * @param body as UTF-8 text
 */
public record Request(String method, String path, String rawQuery, Map<String, List<String>> headers, String body) {

    /** The first value of a query parameter. */
    public Optional<String> query(String name) {
        return first(parameters(rawQuery), name);
    }

    /** The first value of a header, by any spelling of its name. */
    public Optional<String> header(String name) {
        return first(headers, name.toLowerCase(Locale.ROOT));
    }

    /** The body read as an HTML form; empty values are kept. */
    public Map<String, List<String>> form() {
        return parameters(body);
    }

    /** The first value of a form field. */
    public Optional<String> field(String name) {
        return first(form(), name);
    }

    /** Whether the content type is the given one, parameters aside. */
    public boolean hasContentType(String type) {
        return header("content-type")
                .map(value -> value.split(";", 2)[0].trim().equalsIgnoreCase(type))
                .orElse(false);
    }

    /** The value of a cookie. */
    public Optional<String> cookie(String name) {
        return headers.getOrDefault("cookie", List.of()).stream()
                .flatMap(line -> List.of(line.split(";")).stream())
                .map(String::trim)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .findFirst();
    }

    /** The same request under another path. */
    public Request at(String otherPath) {
        return new Request(method, otherPath, rawQuery, headers, body);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static Optional<String> first(Map<String, List<String>> values, String name) {
        return values.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Splits {@code a=b&c=d}; a broken escape is kept as it came. */
    public static Map<String, List<String>> parameters(String encoded) {
        Map<String, List<String>> result = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                String[] parts = pair.split("=", 2);
                result.computeIfAbsent(decode(parts[0]), name -> new ArrayList<>())
                        .add(parts.length == 2 ? decode(parts[1]) : "");
            }
        }
        return result;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException brokenEscape) {
            return text;
        }
    }
}
