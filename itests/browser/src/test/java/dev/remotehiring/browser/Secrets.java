package dev.remotehiring.browser;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The secrets of a run: the client's, and all that went over the wire to and from Remote. */
final class Secrets {
    private static final Map<String, Pattern> ON_THE_WIRE = Map.of(
            "access token", Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\""),
            "refresh token", Pattern.compile("\"refresh_token\"\\s*:\\s*\"([^\"]+)\""),
            "magic link", Pattern.compile("/magic-link/([A-Za-z0-9_-]{16,})"),
            "authorization code", Pattern.compile("[?&]code=([^&\\s]{16,})"),
            "state", Pattern.compile("[?&]state=([^&\\s]{16,})"),
            "authorization header", Pattern.compile("(?i)authorization: (?:Basic|Bearer) (\\S+)"));

    private final Map<String, Set<String>> byKind = new LinkedHashMap<>();

    private Secrets() {}

    static Secrets of(Servers servers) {
        Secrets secrets = new Secrets();
        secrets.byKind.put("client secret", Set.of(servers.clientSecret()));
        ON_THE_WIRE.forEach((kind, pattern) -> {
            secrets.add(kind, pattern, servers.remoteTap().asked());
            secrets.add(kind, pattern, servers.remoteTap().answered());
        });
        return secrets;
    }

    /** The kinds of secrets that were there. */
    Set<String> kinds() {
        return byKind.keySet();
    }

    /** The kinds of secrets in a text. */
    List<String> in(String text) {
        return byKind.entrySet().stream()
                .filter(kind -> kind.getValue().stream().anyMatch(text::contains))
                .map(Map.Entry::getKey)
                .toList();
    }

    private void add(String kind, Pattern pattern, List<String> texts) {
        for (String text : texts) {
            pattern.matcher(text)
                    .results()
                    .forEach(found -> byKind.computeIfAbsent(kind, none -> new LinkedHashSet<>())
                            .add(found.group(1)));
        }
    }
}
