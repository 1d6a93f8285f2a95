package dev.remotehiring.simulator.auth;

import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.page.Html;
import dev.remotehiring.simulator.page.Page;
import dev.remotehiring.simulator.world.Person;
import java.util.Map;

/** What a user sees when an integration asks to act for the company. */
final class ConsentPage {
    private ConsentPage() {}

    static Response ask(ConsentRequest asking, Person person, String company, Map<String, String> hidden) {
        String returnId = hidden.get("return");
        Html content = Html.of(
                """
                <p><strong>{}</strong> asks to act for <strong>{}</strong> at Remote, in your name.</p>
                <dl>
                <dt>Company</dt><dd>{}</dd>
                <dt>You are</dt><dd>{} ({}), {}</dd>
                <dt>It would return to</dt><dd>{}</dd>
                </dl>
                <h2>It would be allowed to</h2>
                <ul>{}</ul>
                <form method="post" action="/auth/oauth2/consent">
                {}
                <button class="main" type="submit" name="decision" value="allow">Allow</button>
                <button type="submit" name="decision" value="deny">Deny</button>
                </form>
                {}
                """,
                asking.client().name(),
                company,
                company,
                person.name(),
                person.email(),
                person.role().words(),
                asking.origin(),
                scopes(asking),
                Html.all(hidden.entrySet().stream()
                        .map(field -> Html.of(
                                "<input type=\"hidden\" name=\"{}\" value=\"{}\">", field.getKey(), field.getValue()))
                        .toList()),
                somebodyElse(returnId));
        return Page.of(200, "Allow " + asking.client().name() + "?", content, asking.origin());
    }

    static Response notAnAdmin(ConsentRequest asking, Person person, String back, String returnId) {
        Html content = Html.of(
                """
                <p role="alert">You are logged in as {} ({}), {}. Only an admin or the owner of your company can allow
                <strong>{}</strong> to act for it.</p>
                <p>Ask one of them to connect it. Nothing was changed.</p>
                <p><a class="button" href="{}">Back to {}</a></p>
                {}
                """,
                person.name(),
                person.email(),
                person.role().words(),
                asking.client().name(),
                back,
                asking.client().name(),
                somebodyElse(returnId));
        return Page.of(403, "Only an admin can allow this", content);
    }

    private static Html somebodyElse(String returnId) {
        return Html.of("""
                <form method="post" action="/logout">
                <input type="hidden" name="return" value="{}">
                <button type="submit">Log in as somebody else</button>
                </form>
                """, returnId);
    }

    private static Html scopes(ConsentRequest asking) {
        return Html.all(asking.scopes().stream()
                .map(scope -> Html.of("<li>{} <code class=\"quiet\">{}</code></li>", words(scope), scope))
                .toList());
    }

    private static String words(String scope) {
        if (scope.equals(Scopes.MANAGE_COMPANY) || scope.equals(Scopes.EVERYTHING)) {
            return "Manage everything of the company";
        }
        String[] parts = scope.split(":");
        String resource = parts[0].replace('_', ' ');
        if (parts.length == 1) {
            return "Manage " + resource;
        }
        return ("write".equals(parts[1]) ? "Read and change: " : "Read: ") + resource;
    }
}
