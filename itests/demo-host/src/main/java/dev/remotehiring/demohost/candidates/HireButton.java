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
            plugin.include(new Inner(request, PLUGIN, "/button", query), captured);
        } catch (ServletException failed) {
            LOG.warn("The hire button of {} failed.", application, failed);
            return missing();
        }
        return captured.text().map(fragment -> element(application, fragment)).orElseGet(HireButton::missing);
    }

    private static Html element(ApplicationId application, String fragment) {
        return Html.of("""
                <remote-hire-button application="{}">{}</remote-hire-button>
                <script src="/remote-hiring/static/remote-hire-button.js" defer></script>
                """, application, Html.trusted(fragment));
    }

    private static Html missing() {
        return Html.of("<p>Hiring through Remote is not installed.</p>");
    }
}
