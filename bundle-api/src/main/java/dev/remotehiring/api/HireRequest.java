package dev.remotehiring.api;

import java.util.Objects;
import java.util.Optional;

/**
 * A click on Hire, or on the hire form's button.
 *
 * @param actor who clicked
 * @param application whom to hire; the candidate's data come from the host's candidate directory, never from here
 * @param answers what was typed into the hire form; empty for a click on the button
 * @param placement the country and type that a person chose, over what the candidate says; empty to leave them
 * @param reviewed whether the person has seen what will be sent: then it is sent, also where the administrator wants it
 *     reviewed
 */
public record HireRequest(
        Actor actor, ApplicationId application, FormAnswers answers, Optional<Placement> placement, boolean reviewed) {
    /** @throws NullPointerException when a part is missing */
    public HireRequest {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(application, "application");
        Objects.requireNonNull(answers, "answers");
        Objects.requireNonNull(placement, "placement");
    }

    /** A click on the button of the form or of the summary: what is sent was seen. */
    public HireRequest(Actor actor, ApplicationId application, FormAnswers answers) {
        this(actor, application, answers, Optional.empty(), true);
    }

    /** A click on the button, with nothing typed. */
    public HireRequest(Actor actor, ApplicationId application) {
        this(actor, application, FormAnswers.NONE, Optional.empty(), false);
    }
}
