package dev.remotehiring.internal.fault;

import java.util.Arrays;

/** The page {@code docs/errors.md}, written from {@link Fault}. */
final class Catalogue {
    private static final String HEAD = """
            # What can go wrong at Remote

            Written from `internal.fault.Fault` by `FaultTest` (`-Derrors.write=true`); not edited by hand. An error that
            passes concludes nothing: the connection stays, and the same request may be sent again. A terminal one does
            not go away by itself.

            """;

    private Catalogue() {}

    static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("## Getting access (`POST /auth/oauth2/token`)\n\n");
        table(page, Fault.Place.TOKEN_ENDPOINT);
        page.append("\n## Everything else (the REST API)\n\n");
        table(page, Fault.Place.GATEWAY);
        return page.toString();
    }

    private static void table(StringBuilder page, Fault.Place place) {
        page.append("| answer | | what it means | who can act | what to do | kind for the host |\n");
        page.append("|---|---|---|---|---|---|\n");
        Arrays.stream(Fault.values())
                .filter(fault -> fault.place() == place)
                .forEach(fault -> page.append("| ")
                        .append(fault.code())
                        .append(" | ")
                        .append(fault.isPassing() ? "passes" : "terminal")
                        .append(" | ")
                        .append(fault.meaning())
                        .append(" | ")
                        .append(fault.who().words())
                        .append(" | ")
                        .append(fault.remedy())
                        .append(" | `")
                        .append(fault.kind())
                        .append("` |\n"));
    }
}
