package dev.remotehiring.simulator;

import java.net.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Someone at a browser: keeps the cookie, fills in forms, follows redirects one by one. */
public final class Browser {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private final Visitor visitor;
    private String cookie = "";

    public Browser(Visitor visitor) {
        this.visitor = visitor;
    }

    public Answer open(String path) {
        return kept(visitor.send(with(visitor.to(path)).GET()));
    }

    public Answer submit(String path, Map<String, String> fields) {
        return kept(visitor.send(Visitor.form(with(visitor.to(path)), fields)));
    }

    /** Opens a page that wants a login, logs in, and returns where that leads. */
    public Answer openLoggedIn(String path, String email) {
        Answer login = open(open(path).location());
        Map<String, String> fields = hidden(login);
        fields.put("email", email);
        fields.put("password", "demo");
        return open(submit("/login", fields).location());
    }

    /** Presses Allow or Deny. */
    public Answer decide(Answer consentPage, String decision) {
        Map<String, String> fields = hidden(consentPage);
        fields.put("decision", decision);
        return submit("/auth/oauth2/consent", fields);
    }

    public static Map<String, String> hidden(Answer page) {
        Map<String, String> fields = new LinkedHashMap<>();
        Matcher matcher = HIDDEN.matcher(page.body());
        while (matcher.find()) {
            fields.putIfAbsent(matcher.group(1), matcher.group(2));
        }
        return fields;
    }

    private HttpRequest.Builder with(HttpRequest.Builder request) {
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private Answer kept(Answer answer) {
        answer.header("set-cookie").ifPresent(value -> cookie = value.split(";")[0]);
        return answer;
    }
}
