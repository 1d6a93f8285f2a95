package dev.remotehiring.ui.web;

import dev.remotehiring.admin.SetUp;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a request was sent by a page of somebody else, as far as the browser says so. It is the second lock beside
 * the form token.
 *
 * <p>Our pages send no referrer, and browsers then say {@code Origin: null} for a form; that says nothing, and the form
 * token decides.
 */
final class Origins {
    private static final Set<String> OWN_SITE = Set.of("same-origin", "none");

    private Origins() {}

    /** @param setUp of the plugin; while there is none, only the host that was asked counts */
    static boolean foreign(HttpServletRequest request, Optional<SetUp> setUp) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !OWN_SITE.contains(site);
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.equals("null") && !own(origin, request, setUp);
    }

    /** Behind a proxy the scheme, or even the host, may look different here: the address registered at Remote counts. */
    private static boolean own(String origin, HttpServletRequest request, Optional<SetUp> setUp) {
        String host = request.getHeader("Host");
        return setUp.map(known -> of(known.redirectUri()))
                        .filter(origin::equals)
                        .isPresent()
                || host != null
                        && (origin.equalsIgnoreCase("https://" + host) || origin.equalsIgnoreCase("http://" + host));
    }

    /** The origin of an address as browsers write it: no default port. */
    static String of(URI address) {
        boolean implied = address.getPort() < 0 || address.getPort() == (secure(address) ? 443 : 80);
        return (address.getScheme() + "://" + address.getHost()).toLowerCase(Locale.ROOT)
                + (implied ? "" : ":" + address.getPort());
    }

    private static boolean secure(URI address) {
        return "https".equalsIgnoreCase(address.getScheme());
    }
}
