package dev.remotehiring.ui.web;

import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.ui.page.FailureWords;
import dev.remotehiring.ui.text.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something that is no expected outcome, in words for a person.
 *
 * @param status the HTTP status
 * @param name for scripts
 * @param title what happened, short
 * @param words what happened, in sentences
 * @param failure the entry of the catalogue, where it has one
 * @param reference also in the log, for the one who looks into it
 * @param retryAt when to try again, if that is known
 * @param again whether trying again can help
 */
record Trouble(
        int status,
        String name,
        String title,
        List<String> words,
        Optional<FailureWords> failure,
        Optional<String> reference,
        Optional<Instant> retryAt,
        boolean again) {
    private static final String BETWEEN = "\u001f";

    static Trouble of(Halt halt, Texts texts) {
        Halt.Reason reason = halt.reason();
        return new Trouble(
                reason.status(),
                reason.name(),
                texts.of("halt.title", reason),
                List.of(texts.of("halt.text", reason)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    static Trouble of(RemoteHiringException thrown, Texts texts, String reference) {
        RemoteHiringException.Kind kind = thrown.kind();
        FailureWords words = FailureWords.of(thrown.failure(), texts);
        return new Trouble(
                status(kind),
                kind.name(),
                texts.of("error.title", kind),
                List.of(words.happened()),
                Optional.of(words),
                Optional.of(reference),
                thrown.retryAt(),
                passes(kind) && thrown.failure().code() != ErrorCode.INVITING_UNCLEAR); // a second e-mail may go out
    }

    static Trouble unexpected(Texts texts, String reference) {
        return new Trouble(
                500,
                "UNEXPECTED",
                texts.say("unexpected.title"),
                List.of(texts.say("unexpected.text")),
                Optional.empty(),
                Optional.of(reference),
                Optional.empty(),
                false);
    }

    /** The same where sending again is not possible. */
    Trouble notAgain() {
        return new Trouble(status, name, title, words, failure, reference, retryAt, false);
    }

    /** As one text. */
    String packed() {
        return String.join(
                BETWEEN,
                String.valueOf(status),
                name,
                title,
                reference.orElse(""),
                retryAt.map(Instant::toString).orElse(""),
                failure.map(FailureWords::said).orElse(""),
                failure.map(FailureWords::who).orElse(""),
                failure.map(FailureWords::todo).orElse(""),
                failure.map(FailureWords::number).orElse(""),
                String.join(BETWEEN, words));
    }

    /** From the text that {@link #packed()} made. */
    static Trouble unpacked(String packed) {
        String[] parts = packed.split(BETWEEN, -1);
        return new Trouble(
                Integer.parseInt(parts[0]),
                parts[1],
                parts[2],
                List.of(parts).subList(9, parts.length),
                Optional.of(new FailureWords(parts[9], parts[5], parts[6], parts[7], parts[8]))
                        .filter(words -> !words.number().isEmpty()),
                Optional.of(parts[3]).filter(text -> !text.isEmpty()),
                Optional.of(parts[4]).filter(text -> !text.isEmpty()).map(Instant::parse),
                false);
    }

    private static int status(RemoteHiringException.Kind kind) {
        return switch (kind) {
            case NOT_PERMITTED, NOT_ALLOWED_BY_REMOTE -> 403;
            case NOT_FOUND -> 404;
            case NOT_POSSIBLE_NOW, CONNECTION_ENDED -> 409;
            case RATE_LIMITED -> 429;
            case CLIENT_REJECTED, REMOTE_UNEXPECTED -> 502;
            case NOT_CONFIGURED, REMOTE_UNAVAILABLE, HOST_FAILED, STORAGE_FAILED -> 503;
        };
    }

    /** Whether the same request may work a little later. */
    private static boolean passes(RemoteHiringException.Kind kind) {
        return switch (kind) {
            case RATE_LIMITED, REMOTE_UNAVAILABLE, REMOTE_UNEXPECTED, HOST_FAILED, STORAGE_FAILED -> true;
            case NOT_CONFIGURED,
                    NOT_PERMITTED,
                    NOT_FOUND,
                    NOT_POSSIBLE_NOW,
                    CLIENT_REJECTED,
                    CONNECTION_ENDED,
                    NOT_ALLOWED_BY_REMOTE -> false;
        };
    }
}
