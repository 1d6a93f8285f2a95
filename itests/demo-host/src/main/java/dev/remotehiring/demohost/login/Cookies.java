package dev.remotehiring.demohost.login;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;

/** Reads and writes the session cookie. {@code Lax}, because Remote's consent page sends the browser back to us. */
final class Cookies {
    private Cookies() {}

    static Optional<String> session(HttpServletRequest request) {
        return Arrays.stream(Optional.ofNullable(request.getCookies()).orElse(new Cookie[0]))
                .filter(cookie -> cookie.getName().equals(Sessions.COOKIE))
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
