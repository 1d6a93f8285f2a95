package dev.remotehiring.demohost.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/** Reads and writes the session cookie. {@code Lax}, because Remote's consent page sends the browser back to us. */
final class Cookies {
    /** The plugin sets it on browsers that are on their way to Remote without a login here. */
    private static final String INVITED = "remote-hiring-invited";

    private Cookies() {}

    static Optional<String> session(HttpServletRequest request) {
        return value(request, Sessions.COOKIE);
    }

    static boolean isInvited(HttpServletRequest request) {
        return value(request, (request.isSecure() ? "__Host-" : "") + INVITED).isPresent();
    }

    private static Optional<String> value(HttpServletRequest request, String name) {
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    static String begin(HttpServletRequest request, String token) {
        return cookie(request, token, Sessions.LENGTH.toSeconds());
    }

    static String end(HttpServletRequest request) {
        return cookie(request, "", 0);
    }

    private static String cookie(HttpServletRequest request, String value, long seconds) {
        return Sessions.COOKIE + "=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax"
                + (request.isSecure() ? "; Secure" : "");
    }
}
