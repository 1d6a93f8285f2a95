package dev.remotehiring.internal.form.schema;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The form's titles and explanations have HTML in them. This is what they say without it. */
public final class PlainText {
    private static final Pattern UNSEEN =
            Pattern.compile("(?is)<(script|style)\\b.*?(?:</\\1[^>]*(?:>|$)|$)|<!--.*?(?:-->|$)");
    private static final Pattern BREAK =
            Pattern.compile("(?i)</?(?:p|br|hr|div|li|ul|ol|h[1-6]|tr|td|th|table)\\b[^>]*(?:>|$)");
    private static final Pattern TAG = Pattern.compile("(?s)<[a-zA-Z/!?][^>]*(?:>|$)");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\p{Cc}]+");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ndash", "–"),
            Map.entry("mdash", "—"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("hellip", "…"),
            Map.entry("bull", "•"),
            Map.entry("euro", "€"),
            Map.entry("pound", "£"),
            Map.entry("copy", "©"),
            Map.entry("reg", "®"),
            Map.entry("trade", "™"));

    private PlainText() {}

    /** The text without tags, scripts and comments, entities decoded, in one line. It still has to be escaped to be shown. */
    public static String of(String html) {
        String seen = UNSEEN.matcher(html).replaceAll(" ");
        String text = TAG.matcher(BREAK.matcher(seen).replaceAll(" ")).replaceAll("");
        String decoded = ENTITY.matcher(text).replaceAll(PlainText::decode);
        return BLANKS.matcher(decoded).replaceAll(" ").strip();
    }

    private static String decode(MatchResult entity) {
        return Matcher.quoteReplacement(character(entity));
    }

    private static String character(MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        int code = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }
}
