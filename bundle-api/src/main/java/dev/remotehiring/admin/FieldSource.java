package dev.remotehiring.admin;

import java.util.Objects;

/**
 * From what a field of Remote's forms is filled.
 *
 * @param kind what is looked at
 * @param value for {@link Kind#DETAIL} the name of one of the candidate's details, for {@link Kind#TEXT} the text, else empty
 */
public record FieldSource(Kind kind, String value) {
    /** @throws IllegalArgumentException when a detail or a text is named by nothing */
    public FieldSource {
        Objects.requireNonNull(kind, "kind");
        if ((kind == Kind.DETAIL || kind == Kind.TEXT) && value.isBlank()) {
            throw new IllegalArgumentException("Say which one.");
        }
    }

    /** What is looked at. */
    public enum Kind {
        /** The full name. */
        FULL_NAME,
        /** The own e-mail address. */
        PERSONAL_EMAIL,
        /** The address at the company. */
        WORK_EMAIL,
        /** The title of the job. */
        JOB_TITLE,
        /** The agreed first day. */
        START_DATE,
        /** The number. */
        TELEPHONE,
        /** One of the details that the host gives. */
        DETAIL,
        /** The same text for everybody. */
        TEXT,
        /** Nothing: a person fills it in. */
        NOTHING
    }
}
