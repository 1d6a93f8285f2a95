package dev.remotehiring.internal.hiring;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.HireForm;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.Placement;
import dev.remotehiring.api.PlacementProblem;
import dev.remotehiring.api.Refusal;
import dev.remotehiring.internal.gateway.NewEmployment;
import java.util.Optional;
import java.util.OptionalInt;

/** What a candidate looks like on the form of the country. */
sealed interface Prepared {
    /** The form, filled as far as it is; empty where there is none. */
    default Optional<HireForm> anyForm() {
        if (this instanceof Complete complete) {
            return Optional.of(complete.form());
        }
        return this instanceof Incomplete incomplete ? Optional.of(incomplete.form()) : Optional.empty();
    }

    /**
     * Everything is there. It holds personal data and does not print it.
     *
     * @param form the form, filled
     * @param basicInformation the same, as it is sent
     * @param version the version of the form; empty for the latest
     */
    record Complete(HireForm form, ObjectNode basicInformation, OptionalInt version) implements Prepared {
        /** What to send for a hire. */
        NewEmployment employment(HireId hire) {
            return new NewEmployment(hire, new Placement(form.country(), form.type()), basicInformation, version);
        }

        @Override
        public String toString() {
            return "Complete[" + form.country() + "]";
        }
    }

    /**
     * Something is missing or wrong.
     *
     * @param form the form
     */
    record Incomplete(HireForm form) implements Prepared {}

    /**
     * The country or the type has to be chosen first.
     *
     * @param problem why
     * @param country the country that was given
     * @param type the type that was given
     */
    record Nowhere(PlacementProblem problem, Optional<CountryCode> country, EmploymentType type) implements Prepared {}

    /**
     * It will not do, whatever is filled in.
     *
     * @param refusal why
     */
    record Impossible(Refusal refusal) implements Prepared {}
}
