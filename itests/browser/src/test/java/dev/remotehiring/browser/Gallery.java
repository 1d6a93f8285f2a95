package dev.remotehiring.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Looks at each page once: is it accessible, and does it fit on a phone. Takes its picture when that is asked for. */
final class Gallery {
    private static final Logger LOG = System.getLogger(Gallery.class.getName());
    static final int WIDTH = 1280;
    static final int HEIGHT = 800;
    private static final int PHONE = 320;
    private static final int ZOOMED = WIDTH / 2;
    private static final int ATTEMPTS = 3;
    private static final Duration SOON = Duration.ofMillis(500);
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final boolean documenting = "update".equals(System.getProperty("screenshots"));
    private final Path pictures = Path.of(System.getProperty("docs.screenshots"));
    private final Set<String> seen = new LinkedHashSet<>();

    /** Looks at a page, under a name that stays the same from run to run. */
    void look(Page page, String name) {
        if (!seen.add(name)) {
            return;
        }
        if (documenting) {
            picture(page, name);
        }
        assertEquals(List.of(), grave(page), name + " in light colours");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        assertEquals(List.of(), grave(page), name + " in dark colours");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        fits(page, ZOOMED, name + " at 200 % zoom");
        fits(page, PHONE, name + " on a phone");
        page.setViewportSize(WIDTH, HEIGHT);
    }

    /** Nothing has to be scrolled sideways. */
    private static void fits(Page page, int width, String where) {
        page.setViewportSize(width, HEIGHT);
        Object needed = page.evaluate("document.documentElement.scrollWidth");
        assertEquals(width, ((Number) needed).intValue(), where + " needs that width");
    }

    /**
     * Chromium also refuses a picture now and then ("Unable to capture screenshot", mostly the first one after a cold
     * start) and gives it when asked again. What goes on being refused is an error.
     */
    private void picture(Page page, String name) {
        PlaywrightException refused = null;
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                capture(page, name);
                return;
            } catch (PlaywrightException e) {
                LOG.log(
                        Level.WARNING,
                        "Chromium refused picture " + name + ", attempt " + attempt + " of " + ATTEMPTS,
                        e);
                refused = e;
                page.waitForTimeout(SOON.toMillis());
            }
        }
        throw refused;
    }

    /** The caret stays as it is, because hiding it takes a style that our pages forbid. */
    private void capture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setCaret(ScreenshotCaret.INITIAL)
                .setPath(pictures.resolve(name + ".png")));
    }

    private static List<String> grave(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> GRAVE.contains(rule.getImpact()))
                        .map(Gallery::words)
                        .toList();
    }

    private static String words(Rule rule) {
        return rule.getId() + " (" + rule.getHelp() + "): "
                + rule.getNodes().stream().map(node -> node.getHtml()).toList();
    }
}
