package dev.remotehiring.internal.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.api.HireForm;
import java.util.Objects;

/** A country's form with what is known, inspected. It holds personal data and does not print. */
public final class Filled {
    private final HireForm form;
    private final ObjectNode basicInformation;

    Filled(HireForm form, ObjectNode basicInformation) {
        this.form = Objects.requireNonNull(form);
        this.basicInformation = basicInformation;
    }

    /** The form to show. */
    public HireForm form() {
        return form;
    }

    /** Whether nothing is missing or wrong, so that {@link #basicInformation()} can be sent. */
    public boolean complete() {
        return form.isComplete();
    }

    /**
     * The {@code basic_information} of {@code POST /v1/employments} (the Remote facts, section 3.1): known, applicable
     * properties only, in the types of the form.
     *
     * @throws IllegalStateException when the form is not complete
     */
    public ObjectNode basicInformation() {
        if (!complete()) {
            throw new IllegalStateException("The form is not complete; there is nothing to send yet.");
        }
        return basicInformation.deepCopy();
    }
}
