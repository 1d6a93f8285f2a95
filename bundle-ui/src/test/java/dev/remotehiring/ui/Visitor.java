package dev.remotehiring.ui;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser without script, with cookies, in which somebody may be logged in to the host. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final String origin;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final Site site;
    private String token = "";

    Visitor(String origin, String login, Site site) {
        this.origin = origin;
        this.site = site;
        if (!login.isEmpty()) {
            headers.put("Test-Login", login);
        }
    }

    Visitor with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    String origin() {
        return origin;
    }

    /** The form token of the last page that had one. */
    String token() {
        return token;
    }

    HttpResponse<String> get(String path) {
        return send("GET", path, HttpRequest.BodyPublishers.noBody());
    }

    /** Posts with the form token of the last page that had one. */
    HttpResponse<String> post(String path, String... form) {
        return postAs(token, path, form);
    }

    HttpResponse<String> postAs(String formToken, String path, String... form) {
        StringBuilder body = new StringBuilder("token=" + encode(formToken));
        for (int i = 0; i < form.length; i += 2) {
            body.append('&').append(encode(form[i])).append('=').append(encode(form[i + 1]));
        }
        return send("POST", path, HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpResponse<String> response = exchange(method, Site.BASE + path, body);
        PageRules.check(response, site.people.language());
        if (method.equals("GET") && site.people.language().isEmpty() && Translation.isEnglish(response)) {
            site.unnoticed(() -> inEveryLanguage(path, response.body()));
        }
        return response;
    }

    /**
     * A page that a test looks at is looked at in the other languages, too: looking changes nothing. What is told one
     * redirect later is in the language of then.
     */
    private void inEveryLanguage(String path, String english) {
        if (path.contains("what=")) {
            return;
        }
        String kept = token;
        for (Translation translation : Translation.all()) {
            site.people.speak(translation.language());
            headers.put("Accept-Language", translation.language().toLanguageTag());
            HttpResponse<String> response = exchange("GET", Site.BASE + path, HttpRequest.BodyPublishers.noBody());
            PageRules.check(response, Optional.of(translation.language()));
            translation.check(response.body(), english);
        }
        site.people.speakAsBefore();
        headers.remove("Accept-Language");
        token = kept;
    }

    /** The container itself may answer this: an address so odd that it reaches no servlet. */
    HttpResponse<String> sendUnchecked(String path) {
        return exchange("GET", Site.BASE + path, HttpRequest.BodyPublishers.noBody());
    }

    /** A page of the host. */
    HttpResponse<String> host(String method, String path) {
        return exchange(method, Site.CONTEXT + path, HttpRequest.BodyPublishers.noBody());
    }

    private HttpResponse<String> exchange(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(origin + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, body);
        headers.forEach(request::header);
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Matcher found = TOKEN.matcher(response.body());
            token = found.find() ? found.group(1) : token;
            return response;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    static String location(HttpResponse<?> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
