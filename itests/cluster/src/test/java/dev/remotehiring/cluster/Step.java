package dev.remotehiring.cluster;

import dev.remotehiring.simulator.trouble.Held;

/** A point on a hire's way at which a node can be killed. */
enum Step {
    /** The hire is written down, nothing else. */
    REQUESTED(new Written("hire.requested")),
    /** There is no connection yet. */
    WAITING_FOR_CONSENT(new Written("hire.waiting_for_consent")),
    /** The form misses something. */
    WAITING_FOR_DETAILS(new Written("hire.waiting_for_details")),
    /** It is written down that it is sent, and nothing is sent yet. */
    SENDING(new Written("hire.sending")),
    /** Remote has read the request and not acted yet. */
    BEFORE_REMOTE_ACTS(new Asked("POST", Step.EMPLOYMENTS, Held.Moment.BEFORE_ACTING)),
    /** Remote has acted, the answer is not read. */
    AFTER_REMOTE_ACTED(new Asked("POST", Step.EMPLOYMENTS, Held.Moment.AFTER_ACTING)),
    /** The answer was lost, and that is written down. */
    UNKNOWN(new Written("hire.unknown")),
    /** Remote is asked whether it has a hire that is unknown. */
    SEARCH(new Asked("GET", Step.EMPLOYMENTS, Held.Moment.BEFORE_ACTING)),
    /** It is proven not to have arrived, and that it will be sent again is written down. */
    QUEUED(new Written("hire.queued")),
    /** The employment is written down. */
    CREATED(new Written("hire.created")),
    /** The way into Remote is being made. */
    HAND_OFF(new Asked("POST", "/v1/magic-link", Held.Moment.BEFORE_ACTING));

    private static final String EMPLOYMENTS = "/v1/employments";

    private final Point point;

    Step(Point point) {
        this.point = point;
    }

    /** Where that is. */
    Point point() {
        return point;
    }

    /** Whether few hires get there, so that any node has to do. */
    boolean isRare() {
        return this == UNKNOWN || this == SEARCH || this == QUEUED;
    }

    /** Where a node is caught. */
    sealed interface Point {}

    /** Right after a commit, told by what the audit says. */
    record Written(String action) implements Point {}

    /** While it waits for Remote. */
    record Asked(String method, String path, Held.Moment moment) implements Point {}
}
