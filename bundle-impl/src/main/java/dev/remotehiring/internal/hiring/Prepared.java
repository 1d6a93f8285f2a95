package dev.remotehiring.internal.hiring;

import dev.remotehiring.api.HireForm;
import dev.remotehiring.api.Refusal;
import dev.remotehiring.internal.gateway.NewEmployment;

/** What a candidate looks like on the form of the country. */
sealed interface Prepared {
    /**
     * Everything is there.
     *
     * @param employment what to send
     */
    record Complete(NewEmployment employment) implements Prepared {}

    /**
     * Something is missing or wrong.
     *
     * @param form the form
     */
    record Incomplete(HireForm form) implements Prepared {}

    /**
     * It will not do, whatever is filled in.
     *
     * @param refusal why
     */
    record Impossible(Refusal refusal) implements Prepared {}
}
