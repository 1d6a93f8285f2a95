package dev.remotehiring.demohost.candidates;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.demohost.page.Html;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The plugin's button on a page of the demo: this class is all that a host writes for it. The plugin renders the button
 * on the server, so that it works without script; its script then keeps it up to date.
 *
 * <p>The plugin is asked by a forward into a buffer, not by an include: containers throw away the headers of what is
 * included, and with them the plugin's cookie, without which its form is not trusted.
 */
final class HireButton {
    private static final Logger LOG = LoggerFactory.getLogger(HireButton.class);
    private static final String PLUGIN = "/remote-hiring";

    private HireButton() {}

    static Html of(ApplicationId application, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String query = "application=" + Html.encode(application.value());
        RequestDispatcher plugin = request.getRequestDispatcher(PLUGIN + "/button?" + query);
        if (plugin == null) {
            return missing();
        }
        Captured captured = new Captured(response);
        try {
            plugin.forward(new Inner(request, query), captured);
        } catch (ServletException failed) {
            LOG.warn("The hire button of {} failed.", application, failed);
            return missing();
        }
        return captured.text().map(fragment -> element(application, fragment)).orElseGet(HireButton::missing);
    }

    private static Html element(ApplicationId application, String fragment) {
        return Html.of("""
                <link rel="stylesheet" href="/remote-hiring/static/remote-hire-button.css">
                <remote-hire-button application="{}">{}</remote-hire-button>
                <script src="/remote-hiring/static/remote-hire-button.js" defer></script>
                """, application, Html.trusted(fragment));
    }

    private static Html missing() {
        return Html.of("<p>Hiring through Remote is not installed.</p>");
    }
}
