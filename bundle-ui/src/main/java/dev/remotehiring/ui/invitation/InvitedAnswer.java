package dev.remotehiring.ui.invitation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of an invited visitor's consent that did not connect; each has a page at its own address. */
enum InvitedAnswer {
    DENIED,
    NOT_AN_ADMIN,
    STALE,
    OTHER_BROWSER,
    ALREADY_USED,
    OTHER_COMPANY;

    /** The last part of the page's address. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<InvitedAnswer> of(String slug) {
        return Arrays.stream(values())
                .filter(answer -> answer.slug().equals(slug))
                .findFirst();
    }
}
