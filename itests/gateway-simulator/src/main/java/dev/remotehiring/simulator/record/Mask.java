package dev.remotehiring.simulator.record;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Hides secrets but keeps their form: a JWT stays JWT-shaped, a UUID stays a UUID. */
final class Mask {
    private static final String JWT = "eyJhbGciOiJIUzI1NiJ9.eyJtYXNrZWQiOnRydWV9.bWFza2Vk";
    private static final String UUID = "00000000-0000-4000-8000-000000000000";
    private static final String OTHER = "masked";

    private static final Pattern JWT_FORM = Pattern.compile("[\\w-]+\\.[\\w-]+\\.[\\w-]*");
    private static final Pattern UUID_FORM = Pattern.compile("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static final String NAMES = "access_token|refresh_token|client_secret|client_assertion|assertion|code|state"
            + "|password|code_verifier|key|consent|signing_key";
    /** In JSON, code and state are also the names of harmless things; a secret one is long. */
    private static final Pattern JSON_MEMBER =
            Pattern.compile("(\"(?:access_token|refresh_token|client_secret|assertion"
                    + "|password|signing_key)\"\\s*:\\s*\")([^\"]*)(\")");

    private static final Pattern JSON_CODE = Pattern.compile("(\"(?:code|state)\"\\s*:\\s*\")([\\w-]{32,})(\")");
    private static final Pattern PARAMETER = Pattern.compile("((?:^|[?&])(?:" + NAMES + ")=)([^&\\s\"]*)()");
    private static final Pattern HIDDEN_FIELD = Pattern.compile("(name=\"(?:" + NAMES + ")\" value=\")([^\"]*)(\")");
    private static final Pattern LINK = Pattern.compile("(/magic-link/)([\\w-]+)()");
    private static final Pattern HTML_PARAMETER = Pattern.compile("(&amp;(?:" + NAMES + ")=)([^&\\s\"]*)()");

    private Mask() {}

    /** A text of any kind: JSON, form, HTML, address. */
    static String text(String text) {
        String masked = text;
        for (Pattern secret : new Pattern[] {JSON_MEMBER, JSON_CODE, PARAMETER, HIDDEN_FIELD, LINK, HTML_PARAMETER}) {
            masked = secret.matcher(masked)
                    .replaceAll(
                            match -> Matcher.quoteReplacement(match.group(1) + value(match.group(2)) + match.group(3)));
        }
        return masked;
    }

    /** A header's value. */
    static String header(String name, String value) {
        return switch (name) {
            case "authorization" -> authorization(value);
            case "cookie", "set-cookie" -> value.replaceAll("=[^;]*", "=" + OTHER);
            default -> text(value);
        };
    }

    private static String authorization(String value) {
        String[] parts = value.split(" ", 2);
        if (parts.length < 2) {
            return OTHER;
        }
        return parts[0] + " " + (parts[0].equalsIgnoreCase("Basic") ? "bWFza2VkOm1hc2tlZA==" : value(parts[1]));
    }

    private static String value(String secret) {
        if (secret.startsWith("ra_live_") || secret.startsWith("ra_test_")) {
            return secret.substring(0, 8) + OTHER;
        }
        if (secret.isEmpty()) {
            return secret;
        }
        return UUID_FORM.matcher(secret).matches()
                ? UUID
                : JWT_FORM.matcher(secret).matches() ? JWT : OTHER;
    }
}
