package dev.remotehiring.simulator.page;

import dev.remotehiring.simulator.http.Response;

/** A whole page: the frame, and the headers that keep it tame. */
public final class Page {
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src data:; base-uri 'none';"
            + " frame-ancestors 'none'; form-action 'self'";

    private Page() {}

    /** A page whose forms stay here. */
    public static Response of(int status, String title, Html content) {
        return of(status, title, content, "");
    }

    /** A page with a form whose answer may redirect to another origin, which browsers want to know before. */
    public static Response of(int status, String title, Html content, String formOrigin) {
        Html page = Html.of("""
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>{} · Stand-in for Remote</title>
                <link rel="stylesheet" href="/_simulator/style.css">
                <link rel="icon" href="data:,">
                </head>
                <body>
                <header><p><strong>Gateway simulator</strong> a local stand-in, not Remote. Nothing here is real.</p></header>
                <main>
                <h1>{}</h1>
                {}
                </main>
                </body>
                </html>
                """, title, title, content);
        return Response.text(status, "text/html; charset=utf-8", page.markup())
                .with("cache-control", "no-store")
                .with("content-security-policy", (POLICY + " " + formOrigin).trim())
                .with("referrer-policy", "no-referrer")
                .with("x-content-type-options", "nosniff");
    }

    /** A page that says what went wrong. */
    public static Response problem(int status, String title, String words) {
        return of(status, title, Html.of("<p role=\"alert\">{}</p>", words));
    }
}
