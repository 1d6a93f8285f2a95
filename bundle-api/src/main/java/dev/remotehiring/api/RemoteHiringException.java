package dev.remotehiring.api;

import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that is not an expected outcome. {@link #failure()} says by a code what happened, to what (ids only) and what
 * to do next; the message says it in English. Both are safe to show to a person and hold no secret and no personal data.
 */
public final class RemoteHiringException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What kind of trouble it is, and so who can do something. */
    public enum Kind {
        /** The plugin's configuration cannot be used. The administrator. */
        NOT_CONFIGURED,
        /** The host does not let this user do this. The host's administrator. */
        NOT_PERMITTED,
        /** The tenant has no such application, hire, connection or user. Reload the page. */
        NOT_FOUND,
        /** The request itself makes no sense now, for instance to cancel a hire that was sent. Reload the page. */
        NOT_POSSIBLE_NOW,
        /** Remote does not accept the client id and secret. The administrator. */
        CLIENT_REJECTED,
        /** The connection works no longer: reconnect. An admin of the company at Remote. */
        CONNECTION_ENDED,
        /**
         * Remote's rules, or the rights of the credential that was used, do not allow this. The message says what would:
         * another kind of connection, more scopes, a token that may write. An admin of the company at Remote.
         */
        NOT_ALLOWED_BY_REMOTE,
        /** Remote cannot be reached, or answers with a fault of its own. Try again later; nothing was sent twice. */
        REMOTE_UNAVAILABLE,
        /** Too many requests; {@link #retryAt()} says when to try again. */
        RATE_LIMITED,
        /** Remote answered something that this version does not understand. The administrator, then support. */
        REMOTE_UNEXPECTED,
        /** A service of the host is missing or failed: credentials, users, candidates. The host's administrator. */
        HOST_FAILED,
        /** The database failed. The host's administrator. */
        STORAGE_FAILED
    }

    private final Failure failure;
    private final Instant retryAt;

    /**
     * @param code what went wrong
     * @param arguments what its words need; see {@link Failure#arguments}
     */
    public RemoteHiringException(ErrorCode code, Serializable... arguments) {
        this(null, code, arguments);
    }

    /**
     * @param cause what led to it, or null
     * @param code what went wrong
     * @param arguments what its words need; see {@link Failure#arguments}
     */
    public RemoteHiringException(Throwable cause, ErrorCode code, Serializable... arguments) {
        this(cause, null, new Failure(code, arguments));
    }

    /**
     * @param cause what led to it, or null
     * @param retryAt when to try again, or null
     * @param failure what went wrong
     */
    public RemoteHiringException(Throwable cause, Instant retryAt, Failure failure) {
        super(failure.inEnglish(), cause);
        this.failure = failure;
        this.retryAt = retryAt;
    }

    /** The kind. */
    public Kind kind() {
        return failure.code().kind();
    }

    /** What went wrong, for words in any language. */
    public Failure failure() {
        return failure;
    }

    /** When to try again, where that is known. */
    public Optional<Instant> retryAt() {
        return Optional.ofNullable(retryAt);
    }
}
