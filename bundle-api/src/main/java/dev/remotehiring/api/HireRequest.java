package dev.remotehiring.api;

import java.util.Objects;

/**
 * A click on Hire, or on the hire form's button.
 *
 * @param actor who clicked
 * @param application whom to hire; the candidate's data come from the host's candidate directory, never from here
 * @param answers what was typed into the hire form; empty for a click on the button
 */
public record HireRequest(Actor actor, ApplicationId application, FormAnswers answers) {
    /** @throws NullPointerException when a part is missing */
    public HireRequest {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(application, "application");
        Objects.requireNonNull(answers, "answers");
    }

    /** A click on the button, with nothing typed. */
    public HireRequest(Actor actor, ApplicationId application) {
        this(actor, application, FormAnswers.NONE);
    }
}
