package dev.remotehiring.simulator.auth;

import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.page.Html;
import dev.remotehiring.simulator.page.Page;
import dev.remotehiring.simulator.world.Ground;
import dev.remotehiring.simulator.world.Person;
import dev.remotehiring.simulator.world.Seed;
import java.util.Optional;

/** Log in by e-mail and password. It tells the demo log-ins: this is a stand-in. */
public final class LoginPage {
    private final Ground ground;
    private final Sessions sessions;

    /** The login page of the given server. */
    public LoginPage(Ground ground, Sessions sessions) {
        this.ground = ground;
        this.sessions = sessions;
    }

    /** GET. */
    public Response show(Request request) {
        return page(200, request.query("return").orElse(""), Html.NONE);
    }

    /** POST. */
    public Response logIn(Request request) {
        String returnId = request.field("return").orElse("");
        Optional<Person> person = ground.world()
                .personByEmail(request.field("email").orElse(""))
                .filter(found ->
                        found.password().equals(request.field("password").orElse("")));
        return person.map(found -> sessions.open(found.id(), sessions.destination(returnId)))
                .orElseGet(() ->
                        page(401, returnId, Html.of("<p role=\"alert\">The e-mail or the password is wrong.</p>")));
    }

    private Response page(int status, String returnId, Html problem) {
        return Page.of(status, "Log in", Html.of("""
                        {}
                        <form method="post" action="/login">
                        <input type="hidden" name="return" value="{}">
                        <label for="email">E-mail</label>
                        <input id="email" name="email" type="email" autocomplete="username" required autofocus>
                        <label for="password">Password</label>
                        <input id="password" name="password" type="password" autocomplete="current-password" required>
                        <button class="main" type="submit">Log in</button>
                        </form>
                        <h2>Demo log-ins</h2>
                        <p>The password of everybody is <code>{}</code> unless a test says otherwise.</p>
                        <table><thead><tr><th scope="col">E-mail</th><th scope="col">Company</th><th scope="col">Role</th></tr></thead>
                        <tbody>{}</tbody></table>
                        """, problem, returnId, Seed.PASSWORD, people()));
    }

    private Html people() {
        return Html.all(ground.world().people().stream()
                .map(person -> Html.of(
                        "<tr><td><code>{}</code></td><td>{}</td><td>{}</td></tr>",
                        person.email(),
                        ground.world().company(person.companyId()).orElseThrow().name(),
                        person.role().words()))
                .toList());
    }
}
