package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One language of the pages, and what holds for every page in it: it says nothing in English that has a translation. */
final class Translation {
    private static final String BUNDLE = "dev.remotehiring.ui.text.texts";
    private static final ResourceBundle.Control ALONE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle(BUNDLE, Locale.ROOT, ALONE);
    /** Remote's own words, code, and what only a script reads. */
    private static final Pattern NOT_OURS =
            Pattern.compile("(?s)<(\\w+)[^>]* lang=\"en\"[^>]*>.*?</\\1>|<code>.*?</code>|<script.*?</script>");

    private static final Pattern SAID =
            Pattern.compile(">([^<]+)<| (?:title|alt|placeholder|aria-label|data-[a-z-]+)=\"([^\"]*)\"");
    private static final Pattern LANGUAGE = Pattern.compile(" lang=\"([a-z]+)\"");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^{}]*}");
    private static final int A_SENTENCE = 20;
    private static final int SOME_WORDS = 12;
    private static final List<Translation> ALL = Stream.of("de", "fr", "es", "pt", "ja")
            .map(Locale::forLanguageTag)
            .map(language -> ResourceBundle.getBundle(BUNDLE, language, ALONE))
            .filter(bundle -> !bundle.getLocale().equals(Locale.ROOT))
            .map(Translation::new)
            .toList();

    private final ResourceBundle bundle;
    /** The English words that are others in this language; those with arguments as patterns. */
    private final Map<String, Pattern> foreign;

    private final Map<String, Pattern> shared;

    private Translation(ResourceBundle bundle) {
        this.bundle = bundle;
        this.foreign = patterns(key -> !isSharedKey(key));
        this.shared = patterns(this::isSharedKey);
    }

    /** One that is not translated yet is another test's trouble. */
    private boolean isSharedKey(String key) {
        return bundle.getString(key).equals(ENGLISH.getString(key));
    }

    /** Without those that are hardly more than their arguments. */
    private static Map<String, Pattern> patterns(Predicate<String> wanted) {
        return ENGLISH.keySet().stream()
                .filter(wanted)
                .filter(key -> {
                    String words = PLACEHOLDER.matcher(ENGLISH.getString(key)).replaceAll("");
                    return words.equals(ENGLISH.getString(key)) || words.length() >= SOME_WORDS;
                })
                .collect(Collectors.toMap(key -> key, key -> pattern(ENGLISH.getString(key))));
    }

    /** Those that are there. */
    static List<Translation> all() {
        return ALL;
    }

    /** Whether an answer is a page in English, or a piece of one. */
    static boolean isEnglish(HttpResponse<String> answer) {
        Matcher language = LANGUAGE.matcher(answer.body());
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                && language.find()
                && language.group(1).equals("en");
    }

    Locale language() {
        return bundle.getLocale();
    }

    /** Fails when a page says something in English that has a translation. */
    void check(String page) {
        for (String text : said(page)) {
            if (isShared(text)) {
                continue;
            }
            foreign.forEach((key, english) ->
                    assertFalse(english.matcher(text).matches(), () -> language() + ", " + key + ": " + text));
        }
    }

    /**
     * Fails also when both say the same at length: then it comes from no bundle at all.
     *
     * @param inEnglish the same page in English
     */
    void check(String page, String inEnglish) {
        check(page);
        Set<String> same = new TreeSet<>(said(page));
        same.retainAll(new HashSet<>(said(inEnglish)));
        assertEquals(
                List.of(),
                same.stream()
                        .filter(text -> Data.WORDS.stream().noneMatch(text::contains))
                        .filter(text -> !isShared(text))
                        .filter(text -> text.matches(".*\\p{L}{2,} \\p{Ll}{2,}.*"))
                        .toList(),
                language() + ": the same in English");
    }

    private boolean isShared(String text) {
        return shared.values().stream()
                .anyMatch(english -> english.matcher(text).matches());
    }

    private static List<String> said(String page) {
        return SAID.matcher(NOT_OURS.matcher(page).replaceAll("><"))
                .results()
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .map(Translation::plain)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .strip();
    }

    /** A sentence is found in the middle of others; a word must stand alone. */
    private static Pattern pattern(String english) {
        String words = Arrays.stream(PLACEHOLDER.split(english, -1))
                .map(Pattern::quote)
                .collect(Collectors.joining(".+"));
        boolean sentence = english.length() >= A_SENTENCE && english.endsWith(".");
        return Pattern.compile(sentence ? "(?s).*" + words + ".*" : "(?s)" + words);
    }

    /** What tests make up, and no language changes. */
    private static final class Data {
        static final List<String> WORDS = List.of("Zo\u00eb", "Acme", "Rita", "Adam", "Umbrella");
    }
}
