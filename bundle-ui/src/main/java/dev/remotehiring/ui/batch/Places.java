package dev.remotehiring.ui.batch;

import dev.remotehiring.api.Batch;
import dev.remotehiring.api.Hire;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The hires of a batch that stand on one page: those that need somebody first, then those under way.
 *
 * @param hires the hires on this page
 * @param number which page it is, from 1
 * @param count how many pages there are
 */
record Places(List<Hire> hires, int number, int count) {
    /** The name of the parameter. */
    static final String PARAMETER = "page";

    private static final int MOST = 100;

    static Places of(Batch batch, Optional<String> wanted) {
        int count = Math.max(1, (batch.hires().size() + MOST - 1) / MOST);
        int number = wanted.filter(text -> text.matches("[0-9]{1,3}"))
                .map(Integer::valueOf)
                .map(page -> Math.max(1, Math.min(page, count)))
                .orElse(1);
        List<Hire> hires = batch.hires().stream()
                .sorted(Comparator.comparing(Places::rank))
                .skip((number - 1L) * MOST)
                .limit(MOST)
                .toList();
        return new Places(hires, number, count);
    }

    private static int rank(Hire hire) {
        return switch (hire.state()) {
            case REQUESTED, WAITING_FOR_CONSENT, WAITING_FOR_DETAILS, REFUSED, NOT_CREATED -> 0;
            case QUEUED, SENDING, UNKNOWN -> 1;
            case CREATED, CANCELLED -> 2;
        };
    }

    /** The place of the first one, from 1. */
    int from() {
        return (number - 1) * MOST + 1;
    }

    /** The place of the last one. */
    int to() {
        return from() + hires.size() - 1;
    }

    /** The query of this page. */
    String query() {
        return number == 1 ? "" : query(number);
    }

    /** The query of the page before. */
    Optional<String> before() {
        return number > 1 ? Optional.of(query(number - 1)) : Optional.empty();
    }

    /** The query of the next page. */
    Optional<String> after() {
        return number < count ? Optional.of(query(number + 1)) : Optional.empty();
    }

    private static String query(int page) {
        return "?" + PARAMETER + "=" + page;
    }
}
