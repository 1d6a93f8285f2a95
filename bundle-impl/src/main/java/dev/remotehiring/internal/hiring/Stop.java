package dev.remotehiring.internal.hiring;

import dev.remotehiring.api.HireForm;
import dev.remotehiring.internal.gateway.Access;
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
     * It needs a country of work, or another one.
     *
     * @param hire the hire
     * @param access through which Remote is asked for the countries
     * @param nowhere why
     */
    record Place(HireRecord hire, Access access, Prepared.Nowhere nowhere) implements Stop {}

    /**
     * It needs details, or a decision about a person whom Remote has already.
     *
     * @param hire the hire
     * @param access where it would go
     * @param form the form
     */
    record Details(HireRecord hire, Access access, HireForm form) implements Stop {}

    /**
     * What will be sent is to be seen first.
     *
     * @param hire the hire
     * @param access where it would go
     * @param complete what will be sent
     */
    record Review(HireRecord hire, Access access, Prepared.Complete complete) implements Stop {}

    /**
     * It was sent or refused, here or by somebody else in between.
     *
     * @param hire the hire
     */
    record UnderWay(HireRecord hire) implements Stop {}
}
