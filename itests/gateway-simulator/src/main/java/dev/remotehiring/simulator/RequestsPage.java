package dev.remotehiring.simulator;

import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.page.Html;
import dev.remotehiring.simulator.page.Page;
import dev.remotehiring.simulator.record.Seen;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The page that lists what was seen, and the style sheet of all pages. */
final class RequestsPage {
    private RequestsPage() {}

    static Response of(List<Seen> requests) {
        Html rows = Html.all(requests.stream()
                .map(seen -> Html.of(
                        "<tr><td>{}</td><td>{}</td><td><code>{}</code></td><td>{}</td><td>{}</td></tr>",
                        seen.at(),
                        seen.method(),
                        seen.path() + (seen.query().isEmpty() ? "" : "?" + seen.query()),
                        seen.status() == 0 ? "none" : seen.status(),
                        seen.trouble()))
                .toList());
        return Page.of(200, "Requests seen", Html.of("""
                        <p>Oldest first; secrets are masked. With <code>Accept: application/json</code>: headers and bodies too.</p>
                        <table><thead><tr><th scope="col">At</th><th scope="col">Method</th><th scope="col">Address</th>
                        <th scope="col">Status</th><th scope="col">Trouble</th></tr></thead><tbody>{}</tbody></table>
                        """, rows));
    }

    static Response style() {
        try (InputStream css = Page.class.getResourceAsStream("style.css")) {
            return Response.text(
                    200, "text/css; charset=utf-8", new String(css.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
