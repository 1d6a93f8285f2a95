package dev.remotehiring.ui.web;

import dev.remotehiring.api.BrowserSession;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The browser of a request, recognised by a cookie of our own: 256 random bits, host-only, not readable by scripts.
 * Nothing about it is kept on the server, so any node may serve any request.
 */
final class Browser {
    private static final String NAME = "remote-hiring";
    private static final Pattern VALUE = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private final boolean secure;
    private final Optional<BrowserSession> known;
    private BrowserSession fresh;

    Browser(HttpServletRequest request) {
        this.secure = request.isSecure();
        this.known = cookies(request, name());
    }

    /** The session that the browser came with. */
    Optional<BrowserSession> known() {
        return known;
    }

    /** The session; a new one when the browser came with none. */
    BrowserSession session() {
        return known.orElseGet(this::begun);
    }

    /** The {@code Set-Cookie} header, when a session began. */
    Optional<String> setCookie() {
        return Optional.ofNullable(fresh)
                .map(session -> name() + "=" + session.reveal() + "; Path=/; HttpOnly; SameSite=Lax"
                        + (secure ? "; Secure" : ""));
    }

    /**
     * The {@code Set-Cookie} header that says, or unsays, that this browser is on its way to Remote without being a user's.
     * It opens nothing: a host sees by it whom to let through to the callback without a login.
     *
     * @param minutes how long; 0 unsays it
     */
    String guest(int minutes) {
        return name() + "-invited=" + (minutes > 0 ? "1" : "") + "; Path=/; Max-Age=" + minutes * 60
                + "; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
    }

    private BrowserSession begun() {
        if (fresh == null) {
            byte[] bits = new byte[32];
            RANDOM.nextBytes(bits);
            fresh = new BrowserSession(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
        }
        return fresh;
    }

    /** The prefix makes browsers refuse the cookie from anyone but this very host over https. */
    private String name() {
        return secure ? "__Host-" + NAME : NAME;
    }

    private static Optional<BrowserSession> cookies(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> VALUE.matcher(value).matches())
                .findFirst()
                .map(BrowserSession::new);
    }
}
