package dev.remotehiring.ui.web;

import dev.remotehiring.admin.SetUp;
import dev.remotehiring.ui.config.Settings;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What every answer tells the browser not to do. */
final class SecurityHeaders {
    private static final Pattern DOMAIN = Pattern.compile(".*[a-z].*\\..*[a-z].*");

    private final Settings settings;

    SecurityHeaders(Settings settings) {
        this.settings = settings;
    }

    void apply(HttpServletResponse response, Optional<SetUp> setUp) {
        response.setHeader("Content-Security-Policy", policy(setUp));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        response.setHeader("Cache-Control", "no-store");
    }

    private String policy(Optional<SetUp> setUp) {
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                + "base-uri 'none'; form-action " + String.join(" ", formTargets(setUp)) + "; frame-ancestors "
                + settings.frameAncestors();
    }

    /** Browsers hold redirects after a form against {@code form-action} too: Remote's hosts have to be there. */
    private Set<String> formTargets(Optional<SetUp> setUp) {
        Set<String> targets = new LinkedHashSet<>();
        targets.add("'self'");
        setUp.ifPresent(known -> {
            targets.add(Origins.of(known.gateway()));
            targets.add(Origins.of(known.webApp()));
            subdomains(known.webApp()).ifPresent(targets::add);
        });
        targets.addAll(settings.formAction());
        return targets;
    }

    /** Remote's app answers under several names below its domain (the Remote facts, section 0.3). */
    private static Optional<String> subdomains(URI webApp) {
        return Optional.of(webApp.getHost())
                .filter(host -> DOMAIN.matcher(host).matches())
                .map(host -> webApp.getScheme() + "://*." + host);
    }
}
