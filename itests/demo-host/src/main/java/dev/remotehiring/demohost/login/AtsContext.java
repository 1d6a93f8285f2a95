package dev.remotehiring.demohost.login;

import dev.remotehiring.demohost.page.Visitor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.servlet.context.ServletContextHelper;

/**
 * The servlet context of the demo and of everything that is installed into it. It lets nobody through who is not logged
 * in, but for the plugin's pages for invited people, and tells all servlets who it is: that is how the plugin's pages know the user without a line of their own.
 */
public final class AtsContext extends ServletContextHelper {
    private static final Set<String> PUBLIC = Set.of("/login", "/ats.css");

    private static final String INVITED = "/remote-hiring/invited";
    private static final String CALLBACK = "/remote-hiring/callback";

    private final Sessions sessions;
    private final Accounts accounts;
    private final Detours detours;

    /**
     * @param sessions who is logged in
     * @param accounts who that is
     * @param detours where they wanted to go
     */
    public AtsContext(Sessions sessions, Accounts accounts, Detours detours) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.detours = detours;
    }

    @Override
    public boolean handleSecurity(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> token = Cookies.session(request);
        Optional<Account> account = token.flatMap(sessions::login).flatMap(accounts::account);
        account.ifPresent(known -> identify(request, known, token.orElseThrow()));
        if (account.isPresent() || PUBLIC.contains(request.getRequestURI()) || isForInvited(request)) {
            return true;
        }
        askToLogIn(request, response);
        return false;
    }

    /**
     * The plugin's pages for people whom somebody has invited to connect a company, and the callback for those of them who
     * come back from Remote. By the path that the container has resolved: what the browser wrote may lead elsewhere.
     */
    private static boolean isForInvited(HttpServletRequest request) {
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        return path.equals(INVITED)
                || path.startsWith(INVITED + "/")
                || path.equals(CALLBACK) && Cookies.isInvited(request);
    }

    private static void identify(HttpServletRequest request, Account account, String token) {
        request.setAttribute(REMOTE_USER, account.login());
        request.setAttribute(AUTHENTICATION_TYPE, HttpServletRequest.FORM_AUTH);
        new Visitor(account.user(), account.company(), Digests.of("form", token)).attach(request);
    }

    private void askToLogIn(HttpServletRequest request, HttpServletResponse response) {
        String to = request.getMethod().equals("GET") ? "/login?then=" + detours.begin(target(request)) : "/login";
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", to);
        response.setHeader("Cache-Control", "no-store");
    }

    private static String target(HttpServletRequest request) {
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
