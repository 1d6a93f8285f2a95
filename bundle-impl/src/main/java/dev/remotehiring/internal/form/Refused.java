package dev.remotehiring.internal.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.remotehiring.api.FieldProblem;
import java.util.List;
import java.util.Objects;

/**
 * What Remote refused the last time. A problem counts as long as its value is what was sent then; so a person who wants
 * to send the same values once more (Remote's reason may be gone by now) needs a form filled with {@link #NONE}.
 *
 * @param problems with the names that Remote used; dots, or an index, lead inside
 * @param sent the basic information that was refused; missing when nothing was changed since
 */
public record Refused(List<FieldProblem> problems, JsonNode sent) {
    /** Nothing was refused. */
    public static final Refused NONE = new Refused(List.of(), MissingNode.getInstance());

    /** Keeps a copy of the list. */
    public Refused {
        problems = List.copyOf(problems);
        Objects.requireNonNull(sent, "sent");
    }

    /** Refused just now: what is known is what was sent. */
    public static Refused now(List<FieldProblem> problems) {
        return new Refused(problems, MissingNode.getInstance());
    }

    /** Prints names only: the rest is personal. */
    @Override
    public String toString() {
        return "Refused" + problems.stream().map(FieldProblem::field).toList();
    }
}
