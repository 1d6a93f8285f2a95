package dev.remotehiring.internal.fault;

import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Every error that Remote's token endpoint and gateway are known to answer (the Remote facts, sections 0.6 and 2.2; RFC
 * 6749, section 5.2), and every way to get no answer, with its entry in the catalogue of errors. The one place that tells
 * passing errors, after which the same request may be sent again and nothing is concluded, from terminal ones.
 */
public enum Fault {
    /** {@code invalid_client}. */
    INVALID_CLIENT(Place.TOKEN_ENDPOINT, "invalid_client", Passes.NO, ErrorCode.CLIENT_REJECTED),
    /** {@code invalid_grant}. */
    INVALID_GRANT(Place.TOKEN_ENDPOINT, "invalid_grant", Passes.NO, ErrorCode.CONNECTION_WITHDRAWN),
    /** {@code invalid_request}. */
    INVALID_REQUEST(Place.TOKEN_ENDPOINT, "invalid_request", Passes.NO, ErrorCode.ACCESS_NOT_UNDERSTOOD),
    /** {@code invalid_scope}. */
    INVALID_SCOPE(Place.TOKEN_ENDPOINT, "invalid_scope", Passes.NO, ErrorCode.SCOPES_REFUSED),
    /** {@code unauthorized_client}. */
    UNAUTHORIZED_CLIENT(Place.TOKEN_ENDPOINT, "unauthorized_client", Passes.NO, ErrorCode.WAY_NOT_ALLOWED),
    /** {@code unsupported_grant_type}. */
    UNSUPPORTED_GRANT_TYPE(Place.TOKEN_ENDPOINT, "unsupported_grant_type", Passes.NO, ErrorCode.WAY_NOT_SWITCHED_ON),
    /** A code of the token endpoint that this version does not know. */
    OTHER_REFUSAL(Place.TOKEN_ENDPOINT, "any other code", Passes.NO, ErrorCode.ACCESS_REFUSED),
    /** The token endpoint limits the rate. */
    TOKEN_RATE_LIMITED(Place.TOKEN_ENDPOINT, "429", Passes.YES, ErrorCode.ACCESS_RATE_LIMITED),
    /** The token endpoint has a problem of its own. */
    TOKEN_UNAVAILABLE(
            Place.TOKEN_ENDPOINT,
            "5xx, 3xx, 407, 408, 425, or 4xx without an error code",
            Passes.YES,
            ErrorCode.ACCESS_UNAVAILABLE),
    /** The token endpoint's answer holds no token. */
    TOKEN_UNREADABLE(Place.TOKEN_ENDPOINT, "2xx without a token", Passes.YES, ErrorCode.ACCESS_EMPTY),
    /** The token endpoint does not answer. */
    TOKEN_SILENT(
            Place.TOKEN_ENDPOINT,
            "no answer: name not found, refused, reset, TLS, silence, cut short",
            Passes.YES,
            ErrorCode.ACCESS_SILENT),

    /** 400. */
    BAD_REQUEST(Place.GATEWAY, "400", Passes.NO, ErrorCode.BAD_REQUEST),
    /** 401, also with a new token. */
    UNAUTHORIZED(Place.GATEWAY, "401", Passes.NO, ErrorCode.UNAUTHORIZED),
    /** 403. */
    FORBIDDEN(Place.GATEWAY, "403", Passes.NO, ErrorCode.FORBIDDEN),
    /** 403 to a customer token. */
    READ_ONLY_TOKEN(Place.GATEWAY, "403 to a customer API token that writes", Passes.NO, ErrorCode.TOKEN_READS_ONLY),
    /** 404. */
    NOT_FOUND(Place.GATEWAY, "404", Passes.NO, ErrorCode.UNKNOWN_AT_REMOTE),
    /** 409. */
    CONFLICT(Place.GATEWAY, "409", Passes.NO, ErrorCode.CONFLICT),
    /** 422. */
    UNPROCESSABLE(Place.GATEWAY, "422", Passes.NO, ErrorCode.DETAILS_REFUSED),
    /** Any other 4xx. */
    OTHER_STATUS(Place.GATEWAY, "any other 4xx", Passes.NO, ErrorCode.REFUSED_OTHERWISE),
    /** 429. */
    RATE_LIMITED(Place.GATEWAY, "429", Passes.YES, ErrorCode.RATE_LIMITED),
    /** 5xx. */
    SERVER_ERROR(Place.GATEWAY, "5xx", Passes.YES, ErrorCode.REMOTE_FAILED),
    /** 1xx or 3xx. */
    NO_API_ANSWER(Place.GATEWAY, "1xx, 3xx, or 2xx that is not JSON", Passes.YES, ErrorCode.NOT_REMOTES_API),
    /** 407. */
    PROXY_REFUSES(Place.GATEWAY, "407", Passes.YES, ErrorCode.PROXY_REFUSES),
    /** No answer. */
    SILENT(
            Place.GATEWAY,
            "no answer: name not found, refused, reset, TLS, silence, cut short",
            Passes.YES,
            ErrorCode.REMOTE_SILENT);

    /** Where a fault is met. */
    public enum Place {
        /** {@code POST /auth/oauth2/token}. */
        TOKEN_ENDPOINT,
        /** The REST API. */
        GATEWAY
    }

    private enum Passes {
        YES,
        NO
    }

    private final Place place;
    private final String code;
    private final Passes passes;
    private final ErrorCode error;

    Fault(Place place, String code, Passes passes, ErrorCode error) {
        this.place = place;
        this.code = code;
        this.passes = passes;
        this.error = error;
    }

    /** The fault of an error code of the token endpoint; {@link #OTHER_REFUSAL} for one that is not known. */
    public static Fault ofOAuth(String code) {
        return Arrays.stream(values())
                .filter(fault -> fault.place == Place.TOKEN_ENDPOINT && !fault.isPassing() && fault.code.equals(code))
                .findFirst()
                .orElse(OTHER_REFUSAL);
    }

    /** The fault of a status of the token endpoint that came without an error code; empty for a 4xx that may have one. */
    public static Optional<Fault> ofTokenStatus(int status) {
        return switch (status) {
            case 429 -> Optional.of(TOKEN_RATE_LIMITED);
            case 407, 408, 425 -> Optional.of(TOKEN_UNAVAILABLE);
            default -> status >= 500 || status < 400 ? Optional.of(TOKEN_UNAVAILABLE) : Optional.empty();
        };
    }

    /** The fault of a status of the REST API that is no success. */
    public static Fault ofStatus(int status) {
        return switch (status) {
            case 400 -> BAD_REQUEST;
            case 401 -> UNAUTHORIZED;
            case 403 -> FORBIDDEN;
            case 404 -> NOT_FOUND;
            case 407 -> PROXY_REFUSES;
            case 409 -> CONFLICT;
            case 422 -> UNPROCESSABLE;
            case 429 -> RATE_LIMITED;
            case 408 -> SERVER_ERROR;
            default -> status >= 500 ? SERVER_ERROR : status < 400 ? NO_API_ANSWER : OTHER_STATUS;
        };
    }

    /** Where it is met. */
    public Place place() {
        return place;
    }

    /** The code or status by which it is recognised, in words where there are several. */
    public String code() {
        return code;
    }

    /** Whether it passes: nothing is concluded from it, and the same may be tried again. */
    public boolean isPassing() {
        return passes == Passes.YES;
    }

    /** What it is in the catalogue of errors, which has the words. */
    public ErrorCode error() {
        return error;
    }

    /** As an exception. */
    public RemoteHiringException exception(Throwable cause) {
        return new RemoteHiringException(cause, error);
    }

    /** As an exception that says until when to wait. */
    public RemoteHiringException exception(Throwable cause, Instant retryAt) {
        return new RemoteHiringException(cause, retryAt, new Failure(error));
    }
}
