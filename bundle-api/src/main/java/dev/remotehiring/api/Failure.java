package dev.remotehiring.api;

import java.io.Serializable;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;

/**
 * What went wrong: an error of the catalogue, and what its words need.
 *
 * @param code which one
 * @param arguments for the words, only what is safe to show: ids, names and numbers as they are, {@link CountryCode},
 *     {@link java.time.Instant} and {@link java.time.LocalDate} to be told in the reader's way
 * @param quote what Remote itself said about it, in Remote's language; plain text, empty when it said nothing
 */
public record Failure(ErrorCode code, List<Serializable> arguments, String quote) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Keeps a copy. */
    public Failure {
        arguments = List.copyOf(arguments);
    }

    /**
     * @param code which one
     * @param arguments for the words
     */
    public Failure(ErrorCode code, Serializable... arguments) {
        this(code, List.of(arguments), "");
    }

    /** With what Remote said. */
    public Failure quoting(String words) {
        return new Failure(code, arguments, words);
    }

    /** In English, for logs: what happened and what to do. Remote's words may repeat personal data, and are not in it. */
    public String inEnglish() {
        return filled(code.words()) + " " + code.remedy().words();
    }

    private String filled(String pattern) {
        return new MessageFormat(pattern.replace("'", "''"), Locale.ROOT).format(arguments.toArray());
    }
}
