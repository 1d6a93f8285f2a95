package dev.remotehiring.ui.page;

import dev.remotehiring.ui.html.Html;
import java.util.List;
import java.util.Optional;

/**
 * The content of a page.
 *
 * @param title what it is about: the heading and the window's title
 * @param content what comes below the heading
 * @param refresh when the browser should look again, if it should
 */
public record Page(String title, List<Html> content, Optional<Refresh> refresh) {
    /**
     * The browser looks again by itself.
     *
     * @param seconds after this time
     * @param address there
     * @param byScript whether a script does so, where one runs
     */
    public record Refresh(int seconds, String address, boolean byScript) {}

    /** A page that stays as it is. */
    public static Page of(String title, Html... content) {
        return new Page(title, List.of(content), Optional.empty());
    }

    /** The same page, which looks again by itself. */
    public Page refreshing(Refresh wanted) {
        return new Page(title, content, Optional.of(wanted));
    }
}
