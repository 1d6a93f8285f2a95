package dev.remotehiring.internal.fault;

import dev.remotehiring.api.ErrorCode;
import java.util.Arrays;

/** The page {@code docs/errors.md}, written from {@link ErrorCode} and {@link Fault}. */
final class Catalogue {
    private static final String HEAD = """
            # What can go wrong

            Written from `ErrorCode`, `Remedy` and `internal.fault.Fault` by `FaultTest` (`-Derrors.write=true`); not
            edited by hand. The number is what a person quotes. In the words, {0}, {1} and so on stand for an id, a name
            or a status. The pages say all of it in the reader's language.

            """;

    private static final String ANSWERS = """

            # What Remote answers, and which error it is

            An answer that passes concludes nothing: the connection stays, and the same request may be sent again. A
            terminal one does not go away by itself.

            """;

    private Catalogue() {}

    static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("| number | what happened | who can do something | what to do | name | kind for the host |\n");
        page.append("|---|---|---|---|---|---|\n");
        Arrays.stream(ErrorCode.values())
                .forEach(error -> row(
                        page,
                        error.number(),
                        error.words(),
                        error.remedy().who().words(),
                        error.remedy().words(),
                        "`" + error + "`",
                        "`" + error.kind() + "`"));
        page.append(ANSWERS);
        page.append("## Getting access (`POST /auth/oauth2/token`)\n\n");
        answers(page, Fault.Place.TOKEN_ENDPOINT);
        page.append("\n## Everything else (the REST API)\n\n");
        answers(page, Fault.Place.GATEWAY);
        return page.toString();
    }

    private static void answers(StringBuilder page, Fault.Place place) {
        page.append("| answer | | number |\n");
        page.append("|---|---|---|\n");
        Arrays.stream(Fault.values())
                .filter(fault -> fault.place() == place)
                .forEach(fault -> row(
                        page,
                        fault.code(),
                        fault.isPassing() ? "passes" : "terminal",
                        fault.error().number()));
    }

    private static void row(StringBuilder page, String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
