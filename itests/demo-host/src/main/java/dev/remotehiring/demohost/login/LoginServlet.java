package dev.remotehiring.demohost.login;

import dev.remotehiring.demohost.page.AtsServlet;
import dev.remotehiring.demohost.page.Html;
import dev.remotehiring.demohost.page.Shell;
import dev.remotehiring.demohost.page.Visitor;
import dev.remotehiring.host.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Logs in with name and password, and goes on where one wanted to go. */
public final class LoginServlet extends AtsServlet {
    private static final long serialVersionUID = 1L;

    private final transient Accounts accounts;
    private final transient Sessions sessions;
    private final transient Detours detours;

    /**
     * @param shell the frame of the pages
     * @param accounts knows the passwords
     * @param sessions begin here
     * @param detours end here
     */
    public LoginServlet(Shell shell, Accounts accounts, Sessions sessions, Detours detours) {
        super(shell);
        this.accounts = accounts;
        this.sessions = sessions;
        this.detours = detours;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        form(request, response, Html.NONE);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String login = parameter(request, "login");
        if (!accounts.isPassword(login, parameter(request, "password"))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            form(request, response, Html.of("<p role=\"alert\">The name or the password is not right.</p>"));
            return;
        }
        Cookies.session(request).ifPresent(sessions::end);
        response.addHeader("Set-Cookie", Cookies.begin(request, sessions.begin(login)));
        seeOther(response, detours.end(parameter(request, "then")).orElse("/candidates"));
    }

    private void form(HttpServletRequest request, HttpServletResponse response, Html problem) throws IOException {
        Html content = Html.of(
                """
                {}<div class="columns">
                <form class="card" method="post" action="/login">
                <input type="hidden" name="then" value="{}">
                <input type="hidden" name="token" value="{}">
                <label for="login">Name</label>
                <input id="login" name="login" value="{}" autocomplete="username" autocapitalize="none" required autofocus>
                <label for="password">Password</label>
                <input id="password" name="password" type="password" autocomplete="current-password" required>
                <button>Log in</button>
                </form>
                <section class="card" aria-labelledby="who"><h2 id="who">Who is there</h2>
                <p>Everybody's password is <strong>demo</strong>.</p>
                <table><thead><tr><th>Name</th><th>Company</th><th>Is</th></tr></thead><tbody>{}</tbody></table>
                </section></div>
                """,
                problem,
                parameter(request, "then"),
                Visitor.of(request).map(Visitor::formToken).orElse(""),
                parameter(request, "login"),
                accounts.all().stream().map(LoginServlet::row).toList());
        page(request, response, "Log in", content);
    }

    private static Html row(Account account) {
        return Html.of(
                "<tr><th scope=\"row\">{}</th><td>{}</td><td>{}</td></tr>\n",
                account.login(),
                account.company(),
                account.user().may(Permission.CONNECT) ? "administrator" : "recruiter");
    }

    private static String parameter(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
