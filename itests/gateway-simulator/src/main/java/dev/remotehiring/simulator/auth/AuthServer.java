package dev.remotehiring.simulator.auth;

import dev.remotehiring.simulator.http.Router;
import dev.remotehiring.simulator.world.Ground;

/** The authorisation server's parts, put together. */
public final class AuthServer {
    private final Tokens tokens;
    private final Consents consents;
    private final Codes codes;
    private final RateLimits limits;
    private final Sessions sessions;
    private final MagicLinks links;
    private final TokenEndpoint tokenEndpoint;
    private final AuthorizeEndpoint authorizeEndpoint;
    private final LoginPage loginPage;

    /** An authorisation server on the given ground. */
    public AuthServer(Ground ground) {
        tokens = new Tokens(ground);
        consents = new Consents(ground, tokens);
        codes = new Codes(ground);
        limits = new RateLimits(ground);
        sessions = new Sessions(ground);
        links = new MagicLinks(ground, sessions);
        tokenEndpoint = new TokenEndpoint(ground, limits, tokens, codes, consents);
        authorizeEndpoint = new AuthorizeEndpoint(ground, sessions, codes, consents);
        loginPage = new LoginPage(ground, sessions);
    }

    /** Adds the endpoints and pages. */
    public void addTo(Router router) {
        router.on("POST", "/auth/oauth2/token", (request, parts) -> tokenEndpoint.answer(request))
                .on("GET", "/auth/oauth2/token", (request, parts) -> tokenEndpoint.refuseOtherMethod())
                .on("GET", "/auth/oauth2/authorize", (request, parts) -> authorizeEndpoint.show(request))
                .on("POST", "/auth/oauth2/consent", (request, parts) -> authorizeEndpoint.decide(request))
                .on("GET", "/login", (request, parts) -> loginPage.show(request))
                .on("POST", "/login", (request, parts) -> loginPage.logIn(request))
                .on("POST", "/logout", (request, parts) -> sessions.close(request))
                .on("GET", MagicLinks.PATH + "*", (request, parts) -> links.follow(parts.get(0)));
    }

    /** Bearer and refresh tokens. */
    public Tokens tokens() {
        return tokens;
    }

    /** Who consented to what. */
    public Consents consents() {
        return consents;
    }

    /** Authorization codes. */
    public Codes codes() {
        return codes;
    }

    /** The budgets. */
    public RateLimits limits() {
        return limits;
    }

    /** Who is logged in. */
    public Sessions sessions() {
        return sessions;
    }

    /** Magic links. */
    public MagicLinks links() {
        return links;
    }
}
