package dev.remotehiring.internal.form;

import dev.remotehiring.admin.FieldSource;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.host.Candidate;
import java.util.Map;
import java.util.Objects;

/**
 * What is known when a form is filled.
 *
 * @param candidate the candidate as the host has it now
 * @param answers what was typed so far; lies over the candidate, field by field
 * @param refused what Remote said the last time
 * @param sources from what fields are filled, by their names, over what is built in
 */
public record Known(Candidate candidate, FormAnswers answers, Refused refused, Map<String, FieldSource> sources) {
    /** @throws NullPointerException when a part is missing */
    public Known {
        Objects.requireNonNull(candidate, "candidate");
        Objects.requireNonNull(answers, "answers");
        Objects.requireNonNull(refused, "refused");
        sources = Map.copyOf(sources);
    }

    /** As it is built in. */
    public Known(Candidate candidate, FormAnswers answers, Refused refused) {
        this(candidate, answers, refused, Map.of());
    }

    /** Nothing was refused yet. */
    public Known(Candidate candidate, FormAnswers answers) {
        this(candidate, answers, Refused.NONE);
    }
}
