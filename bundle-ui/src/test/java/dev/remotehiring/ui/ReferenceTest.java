package dev.remotehiring.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One id from the click on. */
class ReferenceTest {
    private static final String PAGE = "/hires/" + Hires.ID;
    private static final Pattern REFERENCE = Pattern.compile("Reference: ([^<]+)<");

    private final Site site = new Site();
    private final Visitor rita = site.visitor("rita");

    @AfterEach
    void close() {
        site.close();
    }

    private String shown() {
        HttpResponse<String> page = rita.get(PAGE);
        Matcher reference = REFERENCE.matcher(page.body());
        assertTrue(reference.find(), page.body());
        return reference.group(1);
    }

    @Test
    void reference_onAnErrorPage_isTheIdThatTheServiceWasCalledUnder() {
        site.hires.fail(new IllegalStateException("no"));

        String first = shown();
        assertTrue(
                site.hires.correlations().contains(first),
                site.hires.correlations().toString());
        String second = shown();
        assertTrue(
                site.hires.correlations().contains(second),
                site.hires.correlations().toString());
        assertNotEquals(first, second);
    }

    @Test
    void reference_hostHasAnIdOfItsOwn_isThatOne() {
        site.hires.fail(new IllegalStateException("no"));
        rita.with("Test-Correlation", "trace-4711");

        assertEquals("trace-4711", shown());
        assertEquals(Set.of("trace-4711"), Set.copyOf(site.hires.correlations()));
        assertTrue(site.log().contains("reference trace-4711"), site.log());
    }

    @Test
    void reference_hostsIdIsMarkup_isShownAsText() {
        site.hires.fail(new IllegalStateException("no"));
        rita.with("Test-Correlation", "<b>" + "x".repeat(100));

        String page = rita.get(PAGE).body();
        assertTrue(page.contains("Reference: &lt;b&gt;" + "x".repeat(61) + "<"), page);
        assertFalse(page.contains("<b>x"), page);
    }
}
