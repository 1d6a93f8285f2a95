package dev.remotehiring.internal.hiring;

import dev.remotehiring.api.HireForm;
import dev.remotehiring.internal.journal.HireRecord;

/** Where a hire that went on came to a stop. */
sealed interface Stop {
    /** The hire as it is written down now. */
    HireRecord hire();

    /**
     * It needs a connection.
     *
     * @param hire the hire
     */
    record Consent(HireRecord hire) implements Stop {}

    /**
     * It needs details, or a decision about a person whom Remote has already.
     *
     * @param hire the hire
     * @param form the form
     */
    record Details(HireRecord hire, HireForm form) implements Stop {}

    /**
     * It was sent or refused, here or by somebody else in between.
     *
     * @param hire the hire
     */
    record UnderWay(HireRecord hire) implements Stop {}
}
