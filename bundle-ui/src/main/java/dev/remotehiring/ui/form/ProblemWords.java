package dev.remotehiring.ui.form;

import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.ui.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** What is wrong with a value, in words. */
public final class ProblemWords {
    private final Texts texts;

    /** @param texts the words */
    public ProblemWords(Texts texts) {
        this.texts = texts;
    }

    /** One or two sentences. */
    public String of(FieldProblem problem) {
        String detail = readable(problem.detail());
        String words = texts.of("problem", problem.kind(), detail);
        if (detail.isBlank() || !isExplanation(problem.kind())) {
            return words;
        }
        boolean remotes = problem.kind() == FieldProblem.Kind.REFUSED_BY_REMOTE;
        return words + " " + (remotes ? texts.say("problem.said", detail) : detail);
    }

    /** Whether the detail is a sentence of its own, by the form or by Remote. */
    private static boolean isExplanation(FieldProblem.Kind kind) {
        return switch (kind) {
            case BLOCKED_DATE, WRONG_FORMAT, REFUSED_BY_REMOTE, NOT_ALLOWED -> true;
            case MISSING,
                    NOT_AN_EMAIL,
                    NOT_A_DATE,
                    NOT_A_NUMBER,
                    NOT_AN_OPTION,
                    TOO_LONG,
                    TOO_SHORT,
                    TOO_EARLY,
                    TOO_LATE -> false;
        };
    }

    /** A limit may be a date in the form's notation. */
    private String readable(String detail) {
        try {
            return texts.date(LocalDate.parse(detail));
        } catch (DateTimeParseException noDate) {
            return detail;
        }
    }
}
