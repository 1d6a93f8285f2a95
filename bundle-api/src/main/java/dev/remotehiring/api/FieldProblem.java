package dev.remotehiring.api;

/**
 * Why a field's value cannot be sent, or was refused.
 *
 * @param field {@link FormField#name()}, or the name that Remote used when the form has no such field
 * @param kind what is wrong; the page has the words
 * @param detail what the words need: a limit, the form's own explanation, or what Remote said; plain text, may be empty
 */
public record FieldProblem(String field, Kind kind, String detail) {
    /** What is wrong with a value. */
    public enum Kind {
        /** It is required and missing. */
        MISSING,
        /** It is no e-mail address. */
        NOT_AN_EMAIL,
        /** It is no date, or no date that exists. */
        NOT_A_DATE,
        /** It is no number. */
        NOT_A_NUMBER,
        /** It is none of the options. The detail is the value. */
        NOT_AN_OPTION,
        /** It is longer than allowed. The detail is the number of characters. */
        TOO_LONG,
        /** It is shorter than allowed. The detail is the number of characters. */
        TOO_SHORT,
        /** The date or number is before the first possible one. The detail is the limit. */
        TOO_EARLY,
        /** The date or number is after the last possible one. The detail is the limit. */
        TOO_LATE,
        /** Nobody can start on this date. The detail is the form's explanation. */
        BLOCKED_DATE,
        /** It does not have the form that is asked for. The detail is the form's explanation, if it has one. */
        WRONG_FORMAT,
        /** It must not be given together with the other answers. */
        NOT_ALLOWED,
        /** Remote has an employment already of somebody with this e-mail address; nothing was sent. */
        EXISTS_AT_REMOTE,
        /** Remote refused it. The detail is what Remote said. */
        REFUSED_BY_REMOTE
    }

    /** Prints no detail: it may repeat the value. */
    @Override
    public String toString() {
        return "FieldProblem[" + field + ", " + kind + "]";
    }
}
