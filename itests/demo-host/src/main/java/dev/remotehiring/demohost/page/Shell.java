package dev.remotehiring.demohost.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The frame around every page, with what it tells the browser not to do. */
public final class Shell {
    private final ToLongFunction<Visitor> unread;
    private final String policy;

    /**
     * @param unread how many unread notices a visitor has
     * @param remote where the hire button's form may lead to: browsers hold a form's redirects against the policy
     */
    public Shell(ToLongFunction<Visitor> unread, List<URI> remote) {
        this.unread = unread;
        this.policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                + "base-uri 'none'; frame-ancestors 'none'; form-action 'self'"
                + remote.stream()
                        .map(address -> " " + origin(address))
                        .distinct()
                        .collect(Collectors.joining());
    }

    /** Sends a page. */
    public void send(HttpServletResponse response, Optional<Visitor> visitor, String title, Html content)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        String document = document(visitor, title, content).toString();
        response.getOutputStream().write(document.getBytes(StandardCharsets.UTF_8));
    }

    void protect(HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cache-Control", "no-store");
    }

    private Html document(Optional<Visitor> visitor, String title, Html content) {
        return Html.of("""
                <!DOCTYPE html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>{} · Kestrel ATS</title>
                <link rel="stylesheet" href="/ats.css">
                </head>
                <body>
                <a class="skip" href="#content">Skip to the content</a>
                <header><p class="brand">Kestrel <span>ATS</span></p>{}</header>
                <main id="content">
                <h1>{}</h1>
                {}
                </main>
                <footer><p>A demo. The people in it are made up.</p></footer>
                </body>
                </html>
                """, title, visitor.map(this::navigation), title, content);
    }

    private Html navigation(Visitor visitor) {
        long count = unread.applyAsLong(visitor);
        return Html.of(
                """
                <nav aria-label="Main">
                <a href="/candidates">Candidates</a>
                <a href="/notices">Notices{}</a>
                </nav>
                <form class="who" method="post" action="/logout">{}
                <span>{}, {}</span> <button class="quiet">Log out</button>
                </form>
                """,
                count == 0 ? Html.NONE : Html.of(" <strong class=\"count\">{} new</strong>", count),
                visitor.tokenField(),
                visitor.user().name(),
                visitor.company());
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
