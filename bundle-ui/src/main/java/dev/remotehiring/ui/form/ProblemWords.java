package dev.remotehiring.ui.form;

import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.ui.text.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What is wrong with a value, in words. */
public final class ProblemWords {
    private final Texts texts;

    /** @param texts the words */
    public ProblemWords(Texts texts) {
        this.texts = texts;
    }

    /** One or two sentences. */
    public String of(FieldProblem problem) {
        Optional<LocalDate> day = day(problem.detail());
        String detail = day.map(texts::date).orElseGet(() -> detail(problem));
        String words = day.isPresent() && isLimit(problem.kind())
                ? texts.of("problem.day", problem.kind(), detail)
                : texts.of("problem", problem.kind(), detail);
        if (detail.isBlank() || !isExplanation(problem.kind())) {
            return words;
        }
        boolean remotes = problem.kind() == FieldProblem.Kind.REFUSED_BY_REMOTE;
        return words + " " + (remotes ? texts.say("problem.said", detail) : detail);
    }

    private String detail(FieldProblem problem) {
        return isLimit(problem.kind()) ? Numbers.grouped(problem.detail(), texts) : problem.detail();
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
                    TOO_LATE,
                    EXISTS_AT_REMOTE -> false;
        };
    }

    private static boolean isLimit(FieldProblem.Kind kind) {
        return kind == FieldProblem.Kind.TOO_EARLY || kind == FieldProblem.Kind.TOO_LATE;
    }

    /** A limit may be a date in the form's notation. */
    private static Optional<LocalDate> day(String detail) {
        try {
            return Optional.of(LocalDate.parse(detail));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }
}
