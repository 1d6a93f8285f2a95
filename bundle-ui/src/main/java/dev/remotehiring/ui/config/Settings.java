package dev.remotehiring.ui.config;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How the pages are set up.
 *
 * @param path the path below which they are
 * @param context the name of the host's servlet context, which secures them
 * @param frameAncestors the sources of the policy's {@code frame-ancestors}
 * @param formAction more hosts that a form's answer may redirect to, for instance a company's identity provider
 * @param candidatePage the address of a candidate's page in the host, with {@code {application}} for the id
 * @param zone the time zone of moments on the pages
 */
public record Settings(
        String path,
        String context,
        String frameAncestors,
        List<String> formAction,
        Optional<String> candidatePage,
        ZoneId zone) {
    private static final Pattern PATH = Pattern.compile("/[A-Za-z0-9_/-]*[A-Za-z0-9_-]");
    private static final Pattern CONTEXT = Pattern.compile("[A-Za-z0-9._-]+");
    private static final Pattern SOURCE = Pattern.compile("'self'|'none'|[A-Za-z0-9*.:/-]+");
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[^\\s\\p{Cntrl}]*");

    /** @throws IllegalArgumentException when a part cannot be used; the message names the property and says why */
    public Settings {
        require(
                PATH.matcher(path).matches() && !path.contains("//"),
                "path",
                "a path like /remote-hiring, without a slash at the end");
        require(CONTEXT.matcher(context).matches(), "context.name", "the name of a servlet context");
        for (String source : frameAncestors.split(" ")) {
            require(
                    SOURCE.matcher(source).matches(),
                    "frame.ancestors",
                    "'self', 'none' or hosts, separated by spaces");
        }
        formAction = List.copyOf(formAction);
        formAction.forEach(source ->
                require(SOURCE.matcher(source).matches(), "form.action", "hosts like https://login.example.com"));
        candidatePage.ifPresent(address -> require(
                LOCAL.matcher(address).matches() && address.contains("{application}"),
                "candidate.page",
                "an address on this host that begins with / and contains {application}"));
    }

    /**
     * Reads a time zone.
     *
     * @param id an id like {@code Europe/Lisbon}; empty for the system's own
     * @throws IllegalArgumentException when there is no such zone
     */
    public static ZoneId zone(String id) {
        try {
            return id.isBlank() ? ZoneId.systemDefault() : ZoneId.of(id.strip());
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("time.zone must be empty or an id like Europe/Lisbon.", unknown);
        }
    }

    /** The same for pages that are in nobody's frame. */
    public Settings withoutFrames() {
        return new Settings(path, context, "'none'", formAction, candidatePage, zone);
    }

    private static void require(boolean fine, String property, String what) {
        if (!fine) {
            throw new IllegalArgumentException("dev.remotehiring.ui: " + property + " must be " + what + ".");
        }
    }
}
