package dev.remotehiring.ui.consent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What came of a consent that did not connect; each has a page at its own address. */
enum ConsentResult {
    DENIED,
    NOT_AN_ADMIN,
    STALE,
    OTHER_USER,
    ALREADY_USED,
    WRONG_COMPANY;

    /** The last part of the page's address. */
    String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<ConsentResult> of(String slug) {
        return Arrays.stream(values())
                .filter(result -> result.slug().equals(slug))
                .findFirst();
    }
}
