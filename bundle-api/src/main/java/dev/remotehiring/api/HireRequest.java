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
 * @param seen what the person has seen of what will be sent ({@link HireOutcome.Ready#seen}, {@link HirePreview#seen}):
 *     just that is sent, also where the administrator wants it reviewed. When it has changed meanwhile, nothing is sent,
 *     and the outcome is {@link HireOutcome.Ready} with how it is now. Empty when the person was shown nothing
 */
public record HireRequest(
        Actor actor,
        ApplicationId application,
        FormAnswers answers,
        Optional<Placement> placement,
        Optional<Seen> seen) {
    /** @throws NullPointerException when a part is missing */
    public HireRequest {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(application, "application");
        Objects.requireNonNull(answers, "answers");
        Objects.requireNonNull(placement, "placement");
        Objects.requireNonNull(seen, "seen");
    }

    /** A click on the button of the form. */
    public HireRequest(Actor actor, ApplicationId application, FormAnswers answers) {
        this(actor, application, answers, Optional.empty(), Optional.empty());
    }

    /** A click on the button, with nothing typed. */
    public HireRequest(Actor actor, ApplicationId application) {
        this(actor, application, FormAnswers.NONE, Optional.empty(), Optional.empty());
    }
}
