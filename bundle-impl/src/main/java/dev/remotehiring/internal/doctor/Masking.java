package dev.remotehiring.internal.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What every text goes through that is to be shown to somebody outside: tokens, secrets, codes, links and e-mail addresses
 * are taken out, long ids are shortened. Of a good answer only the shape is shown, never a value.
 */
public final class Masking {
    private static final int LONGEST = 300;
    private static final int DEEPEST = 4;

    private static final List<Rule> RULES = List.of(
            new Rule("(?i)\\b(bearer|basic)\\s+[A-Za-z0-9._~+/=-]{4,}", "$1 …"),
            new Rule("ra_(live|test)_[A-Za-z0-9_-]+", "ra_$1_…"),
            new Rule("eyJ[A-Za-z0-9_-]+(\\.[A-Za-z0-9_-]*){0,2}", "eyJ…"),
            new Rule(
                    "(?i)([\"']?(?:[a-z_.-]*(?:secret|token|password|assertion|signing_key|authorization))[\"']?\\s*[:=]\\s*"
                            + "[\"']?)[^\\s\"',;&}]+",
                    "$1…"),
            new Rule("(?i)([?&](?:code|state|login_hint|email|name)=)[^\\s\"'&}]+", "$1…"),
            new Rule("(?i)(\"(?:email|[a-z_]*_email|name|[a-z_]*_name)\"\\s*:\\s*\")[^\"]+", "$1…"),
            new Rule("(?i)\\b(https?://[^\\s/\"'<>?#@]+)[^\\s\"'<>,;)]*", "$1/…"),
            new Rule("[A-Za-z0-9._%+'-]+(?:@|%40)[A-Za-z0-9.-]+", "…@…"),
            new Rule("(?<![0-9A-Za-z])([0-9a-fA-F]{4})[0-9a-fA-F]{4}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}", "$1…"),
            new Rule(
                    "(?<![A-Za-z0-9_-])[A-Za-z0-9_-]{4}(?=[A-Za-z0-9_-]*[0-9])(?=[A-Za-z0-9_-]*[A-Za-z])[A-Za-z0-9_-]{28,}",
                    "…"));

    private record Rule(Pattern pattern, String instead) {
        Rule(String pattern, String instead) {
            this(Pattern.compile(pattern), instead);
        }
    }

    private Masking() {}

    /** Text with nothing in it that is secret or leads anywhere. */
    public static String of(String text) {
        String masked = text;
        for (Rule rule : RULES) {
            masked = rule.pattern().matcher(masked).replaceAll(rule.instead());
        }
        return masked;
    }

    /** The same on one short line. */
    public static String line(String text) {
        String line = of(text).replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }

    /** Which keys JSON has, without any value: {@code {data{id, name}}}. */
    static String shape(JsonNode json) {
        return shape(json, 0);
    }

    private static String shape(JsonNode json, int depth) {
        if (json.isArray()) {
            return "[" + (json.isEmpty() || depth >= DEEPEST ? "" : shape(json.get(0), depth + 1)) + "]";
        }
        if (!json.isObject()) {
            return "";
        }
        if (depth >= DEEPEST) {
            return "{…}";
        }
        List<String> keys = new ArrayList<>();
        json.properties().forEach(entry -> keys.add(entry.getKey() + shape(entry.getValue(), depth + 1)));
        return keys.stream().map(Masking::line).collect(Collectors.joining(", ", "{", "}"));
    }
}
