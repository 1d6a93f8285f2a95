package dev.remotehiring.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Watches what browsers load and complain about, and keeps what must not be. */
final class Witness {
    private static final List<String> FORBIDDEN_IN_POLICY = List.of("unsafe-inline", "unsafe-eval", "*;", "data:");

    private final URI ats;
    private final URI gateway;
    private final URI webApp;
    private final List<String> complaints = new ArrayList<>();
    private int pagesOfOurs;

    Witness(Servers servers) {
        this.ats = servers.ats();
        this.gateway = servers.gateway();
        this.webApp = servers.webApp();
    }

    void watch(BrowserContext browser) {
        browser.onRequest(this::requested);
        browser.onResponse(this::answered);
        browser.onConsoleMessage(this::said);
        browser.onWebError(error -> complaints.add("A script failed: " + error.error()));
    }

    /** What was wrong since it was last asked. */
    List<String> complaints() {
        List<String> all = List.copyOf(complaints);
        complaints.clear();
        return all;
    }

    /** How many pages and fragments of the plugin it has looked at. */
    int pagesOfOurs() {
        return pagesOfOurs;
    }

    /** A page may lead to Remote, but everything that it is made of is its own. */
    private void requested(Request request) {
        if (!request.isNavigationRequest()
                && !isAt(request.url(), URI.create(request.frame().url()))) {
            complaints.add(request.frame().url() + " loaded " + request.url());
        }
        if (!isAt(request.url(), ats) && !isAt(request.url(), gateway) && !isAt(request.url(), webApp)) {
            complaints.add("The browser went to " + request.url());
        }
        String referrer = request.headers().getOrDefault("referer", "");
        if (!referrer.isEmpty() && !isAt(request.url(), URI.create(referrer))) {
            complaints.add(request.url() + " was told that one came from " + referrer);
        }
    }

    /** Chromium reports each answer of 400 and more as an error, expected or not: those are the tests' business. */
    private void said(ConsoleMessage message) {
        boolean status = message.text().startsWith("Failed to load resource: the server responded with a status");
        if (List.of("error", "warning").contains(message.type()) && !status) {
            complaints.add("The console of " + message.location() + " says: " + message.text());
        }
    }

    private void answered(Response response) {
        URI address = URI.create(response.url());
        if (isAt(response.url(), ats) && address.getPath().startsWith("/remote-hiring") && !isLogin(response)) {
            pagesOfOurs++;
            boolean asset = address.getPath().startsWith("/remote-hiring/static/")
                    || address.getPath().startsWith("/remote-hiring/invited/static/");
            Map<String, String> headers = response.headers();
            expect(response, "x-content-type-options", "nosniff", headers);
            if (!asset) {
                expect(response, "cache-control", "no-store", headers);
                expect(response, "referrer-policy", "no-referrer", headers);
                policy(response, headers.getOrDefault("content-security-policy", ""));
            }
        }
    }

    /** The host answers in the plugin's place while nobody is logged in. */
    private static boolean isLogin(Response response) {
        return response.headers().getOrDefault("location", "").startsWith("/login");
    }

    private void expect(Response response, String header, String value, Map<String, String> headers) {
        if (!value.equals(headers.get(header))) {
            complaints.add(response.url() + " has " + header + ": " + headers.get(header) + ", not " + value);
        }
    }

    private void policy(Response response, String policy) {
        boolean strict = policy.contains("default-src 'none'")
                && policy.contains("base-uri 'none'")
                && policy.contains("form-action ")
                && policy.contains("frame-ancestors ")
                && FORBIDDEN_IN_POLICY.stream().noneMatch((policy + ";")::contains);
        if (!strict) {
            complaints.add(response.url() + " has the content security policy " + policy);
        }
    }

    private static boolean isAt(String url, URI origin) {
        URI address = URI.create(url);
        return "data".equals(address.getScheme())
                || address.getHost() != null
                        && address.getHost().equals(origin.getHost())
                        && address.getPort() == origin.getPort();
    }
}
