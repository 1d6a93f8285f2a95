package dev.remotehiring.internal.form.schema;

import com.fasterxml.jackson.databind.JsonNode;
import dev.remotehiring.api.FieldProblem.Kind;

/** The keywords for text. Lengths count characters as a person does, not the halves of a pair. */
final class TextRules {
    /** Longer texts are refused before any pattern sees them. */
    static final int LONGEST = 20_000;

    private TextRules() {}

    static void check(JsonNode schema, String text, Findings findings) {
        int length = text.codePointCount(0, text.length());
        int most = Math.min(schema.path("maxLength").asInt(LONGEST), LONGEST);
        if (length > most) {
            findings.add(Kind.TOO_LONG, String.valueOf(most));
            return;
        }
        int least = schema.path("minLength").asInt(0);
        if (length < least) {
            findings.add(Kind.TOO_SHORT, String.valueOf(least));
        }
        if (schema.path("pattern").isTextual()
                && !Patterns.found(schema.get("pattern").textValue(), text)) {
            findings.explained(Kind.WRONG_FORMAT, "pattern");
        }
        format(schema.path("format").asText(""), text, findings);
    }

    private static void format(String format, String text, Findings findings) {
        if (format.equals("email") && !Formats.isEmail(text)) {
            findings.add(Kind.NOT_AN_EMAIL, "");
        } else if (format.equals("date") && Formats.date(text).isEmpty()) {
            findings.add(Kind.NOT_A_DATE, "");
        }
    }
}
