package dev.remotehiring.credential.vault.standin;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a token may do: paths, exact or with a {@code *} at the end, and their capabilities. The longest match counts. */
public final class Policy {
    private static final Pattern RULE =
            Pattern.compile("path \"([^\"]+)\"\\s*\\{\\s*capabilities = \\[([^\\]]*)]\\s*}");

    private final Map<String, Set<String>> rules;

    private Policy(Map<String, Set<String>> rules) {
        this.rules = rules;
    }

    /** Everything, everywhere. */
    public static Policy root() {
        return new Policy(Map.of("*", Set.of("create", "read", "update", "delete", "list")));
    }

    /** Reads a policy in Vault's language. */
    public static Policy parse(String text) {
        Map<String, Set<String>> rules = new LinkedHashMap<>();
        Matcher rule = RULE.matcher(text);
        while (rule.find()) {
            Set<String> capabilities = new TreeSet<>();
            for (String capability : rule.group(2).split(",")) {
                capabilities.add(capability.strip().replace("\"", ""));
            }
            rules.put(rule.group(1), capabilities);
        }
        if (rules.isEmpty()) {
            throw new IllegalArgumentException("No rule in this policy:\n" + text);
        }
        return new Policy(rules);
    }

    boolean allows(String path, Engine.Operation operation) {
        return rules.keySet().stream()
                .filter(rule -> matches(rule, path))
                .max(Comparator.comparingInt(String::length))
                .map(rules::get)
                .filter(capabilities -> capabilities.contains(operation.name().toLowerCase(Locale.ROOT)))
                .isPresent();
    }

    private static boolean matches(String rule, String path) {
        return rule.endsWith("*") ? path.startsWith(rule.substring(0, rule.length() - 1)) : path.equals(rule);
    }
}
