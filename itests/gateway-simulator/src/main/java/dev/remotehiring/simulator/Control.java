package dev.remotehiring.simulator;

import dev.remotehiring.simulator.http.Failure;
import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.http.Router;
import dev.remotehiring.simulator.page.Html;
import dev.remotehiring.simulator.page.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The stand-in's own addresses, under {@code /_simulator}: they are not Remote's, need no token and are not noted. */
final class Control {
    private final Engine engine;
    private final Router router = new Router();

    Control(Engine engine) {
        this.engine = engine;
        router.on("GET", "/_simulator/style.css", (request, parts) -> style())
                .on("GET", "/_simulator/requests", (request, parts) -> requests(request));
    }

    Optional<Response> answer(Request request) {
        if (!request.path().startsWith("/_simulator/")) {
            return Optional.empty();
        }
        try {
            return router.answer(request).or(() -> Optional.of(Failure.message(404, "Not Found").response()));
        } catch (Failure failure) {
            return Optional.of(failure.response());
        }
    }

    private Response requests(Request request) {
        if (request.header("accept").orElse("").contains("application/json")) {
            return Response.data(engine.log().all().stream().map(seen -> seen.json()).toList());
        }
        Html rows = Html.all(engine.log().all().stream()
                .map(seen -> Html.of(
                        "<tr><td>{}</td><td>{}</td><td><code>{}</code></td><td>{}</td><td>{}</td></tr>",
                        seen.at(),
                        seen.method(),
                        seen.path() + (seen.query().isEmpty() ? "" : "?" + seen.query()),
                        seen.status() == 0 ? "none" : seen.status(),
                        seen.trouble()))
                .toList());
        return Page.of(
                200,
                "Requests seen",
                Html.of(
                        """
                        <p>Oldest first; secrets are masked. <code>Accept: application/json</code> gives all of it.</p>
                        <table><thead><tr><th scope="col">At</th><th scope="col">Method</th><th scope="col">Address</th>
                        <th scope="col">Status</th><th scope="col">Trouble</th></tr></thead><tbody>{}</tbody></table>
                        """,
                        rows));
    }

    private static Response style() {
        try (InputStream css = Page.class.getResourceAsStream("style.css")) {
            return Response.text(200, "text/css; charset=utf-8", new String(css.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
