package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What holds for every answer, whatever it says. Checked for each one that a test gets. */
final class PageRules {
    private static final List<String> SECRETS =
            List.of("s3cret", "Exception", "at dev.remotehiring", "secret-host", "java.lang");
    private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
    private static final Pattern REFERENCE =
            Pattern.compile(" (?:for|aria-describedby|aria-labelledby)=\"([^\"]*)\"|href=\"#([^\"]*)\"");
    private static final Pattern CONTROL =
            Pattern.compile("<(?:select|textarea|input type=\"(?!hidden)[a-z]+\")[^>]* id=\"([^\"]*)\"");
    private static final Pattern ELSEWHERE = Pattern.compile("(?:src|href|action)=\"(?!/ats/|#)");
    /** A link may lead away, if it says so; what a page is made of may not come from elsewhere. */
    private static final String AWAY = "<a rel=\"external\" href=\"https://[^\"]*\"";

    private PageRules() {}

    static void check(HttpResponse<String> answer, Optional<Locale> language) {
        assertAll(() -> headers(answer), () -> saysNoSecret(answer), () -> {
            if (answer.body().startsWith("<!DOCTYPE html>")) {
                page(answer.body(), language);
            }
        });
    }

    private static void headers(HttpResponse<String> answer) {
        String policy = answer.headers().firstValue("Content-Security-Policy").orElse("");
        assertTrue(policy.startsWith("default-src 'none'"), policy);
        assertTrue(policy.contains("frame-ancestors '"), policy);
        assertFalse(policy.contains("unsafe"), policy);
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertEquals(
                "no-referrer", answer.headers().firstValue("Referrer-Policy").orElse(""));
        boolean asset = answer.uri().getPath().contains("/static/") && answer.statusCode() < 400;
        assertEquals(
                asset ? "public, max-age=600" : "no-store",
                answer.headers().firstValue("Cache-Control").orElse(""));
    }

    /** Secrets that the fakes hand out may be in the address of a redirect into Remote, and nowhere else. */
    private static void saysNoSecret(HttpResponse<String> answer) {
        SECRETS.forEach(secret -> assertFalse(answer.body().contains(secret), answer.body()));
        answer.headers().firstValue("Location").filter(to -> to.startsWith("/")).ifPresent(to -> {
            assertFalse(to.contains("s3cret"), to);
            assertFalse(to.contains("code="), to);
            assertFalse(to.contains("state="), to);
        });
    }

    private static void page(String html, Optional<Locale> language) {
        assertEquals(1, html.split("<h1>", -1).length - 1, html);
        String tag = language.map(Locale::getLanguage).orElse("[a-z]{2}");
        assertTrue(Pattern.compile("<html lang=\"" + tag + "\">").matcher(html).find(), html);
        assertTrue(
                html.contains("<main id=\"content\">") && html.contains("<header") && html.contains("<footer"), html);
        assertFalse(html.contains("<style") || html.contains(" style=") || html.contains("<script>"), html);
        assertFalse(Pattern.compile(" on[a-z]+=\"").matcher(html).find(), html);
        assertFalse(ELSEWHERE.matcher(html.replaceAll(AWAY, "<a")).find(), "Something from elsewhere: " + html);
        Set<String> ids = new HashSet<>();
        found(ID, html).forEach(match -> assertTrue(ids.add(match.group(1)), "twice: " + match.group(1)));
        found(REFERENCE, html).forEach(match -> names(match).forEach(id -> assertTrue(ids.contains(id), id + html)));
        found(CONTROL, html)
                .forEach(match -> assertTrue(html.contains("for=\"" + match.group(1) + "\""), match.group()));
    }

    private static List<String> names(MatchResult match) {
        return List.of((match.group(1) == null ? match.group(2) : match.group(1)).split(" "));
    }

    private static List<MatchResult> found(Pattern pattern, String html) {
        return pattern.matcher(html).results().toList();
    }
}
