package dev.remotehiring.internal.fault;

import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * Every error that Remote's token endpoint and gateway are known to answer (the Remote facts, sections 0.6 and 2.2; RFC
 * 6749, section 5.2), and every way to get no answer: what it means, who can act, what to do. The one place that tells
 * passing errors, after which the same request may be sent again and nothing is concluded, from terminal ones.
 */
public enum Fault {
    /** {@code invalid_client}. */
    INVALID_CLIENT(
            Place.TOKEN_ENDPOINT,
            "invalid_client",
            Passes.NO,
            Kind.CLIENT_REJECTED,
            Who.ADMINISTRATOR,
            "Remote does not accept this platform's client id and secret.",
            "The administrator has to check the client id, the stored client secret and the environment."),
    /** {@code invalid_grant}. */
    INVALID_GRANT(
            Place.TOKEN_ENDPOINT,
            "invalid_grant",
            Passes.NO,
            Kind.CONNECTION_ENDED,
            Who.REMOTE_ADMIN,
            "Remote does not accept the connection any more: it was withdrawn there, or ran out.",
            "An admin of the company at Remote has to connect again."),
    /** {@code invalid_request}. */
    INVALID_REQUEST(
            Place.TOKEN_ENDPOINT,
            "invalid_request",
            Passes.NO,
            Kind.CLIENT_REJECTED,
            Who.REMOTE,
            "Remote does not understand this platform's request for access.",
            "The administrator has to look at the integration's settings at Remote."),
    /** {@code invalid_scope}. */
    INVALID_SCOPE(
            Place.TOKEN_ENDPOINT,
            "invalid_scope",
            Passes.NO,
            Kind.CLIENT_REJECTED,
            Who.ADMINISTRATOR,
            "Remote does not allow the rights that this platform asks for.",
            "The administrator has to look at the configured scopes and the integration's settings at Remote."),
    /** {@code unauthorized_client}. */
    UNAUTHORIZED_CLIENT(
            Place.TOKEN_ENDPOINT,
            "unauthorized_client",
            Passes.NO,
            Kind.CLIENT_REJECTED,
            Who.ADMINISTRATOR,
            "Remote does not let this platform get access in this way.",
            "The administrator has to look at the integration's settings at Remote."),
    /** {@code unsupported_grant_type}. */
    UNSUPPORTED_GRANT_TYPE(
            Place.TOKEN_ENDPOINT,
            "unsupported_grant_type",
            Passes.NO,
            Kind.CLIENT_REJECTED,
            Who.REMOTE,
            "Remote has not switched on this way of access for this platform.",
            "The administrator has to look at the integration's settings at Remote."),
    /** A code of the token endpoint that this version does not know. */
    OTHER_REFUSAL(
            Place.TOKEN_ENDPOINT,
            "any other code",
            Passes.NO,
            Kind.CLIENT_REJECTED,
            Who.ADMINISTRATOR,
            "Remote does not let this platform renew its access.",
            "The administrator has to look at the integration's settings at Remote."),
    /** The token endpoint limits the rate. */
    TOKEN_RATE_LIMITED(
            Place.TOKEN_ENDPOINT,
            "429",
            Passes.YES,
            Kind.RATE_LIMITED,
            Who.NOBODY,
            "Remote limits the number of requests.",
            "Try again a little later."),
    /** The token endpoint has a problem of its own. */
    TOKEN_UNAVAILABLE(
            Place.TOKEN_ENDPOINT,
            "5xx, 3xx, 407, 408, 425, or 4xx without an error code",
            Passes.YES,
            Kind.REMOTE_UNAVAILABLE,
            Who.NOBODY,
            "Remote, or something on the way to it, has a problem of its own and gives no access now.",
            "Try again in a minute."),
    /** The token endpoint's answer holds no token. */
    TOKEN_UNREADABLE(
            Place.TOKEN_ENDPOINT,
            "2xx without a token",
            Passes.YES,
            Kind.REMOTE_UNAVAILABLE,
            Who.NOBODY,
            "Remote answered, but gave no access.",
            "Try again in a minute."),
    /** The token endpoint does not answer. */
    TOKEN_SILENT(
            Place.TOKEN_ENDPOINT,
            "no answer: name not found, refused, reset, TLS, silence, cut short",
            Passes.YES,
            Kind.REMOTE_UNAVAILABLE,
            Who.NOBODY,
            "Remote does not answer when it is asked for access.",
            "Try again in a minute."),

    /** 400. */
    BAD_REQUEST(
            Place.GATEWAY,
            "400",
            Passes.NO,
            Kind.REMOTE_UNEXPECTED,
            Who.REMOTE,
            "Remote does not understand this platform's request.",
            "The administrator has to tell Remote's support, with the time of the click."),
    /** 401, also with a new token. */
    UNAUTHORIZED(
            Place.GATEWAY,
            "401",
            Passes.NO,
            Kind.CONNECTION_ENDED,
            Who.REMOTE_ADMIN,
            "Remote refuses the connection (401).",
            "An admin of the company at Remote has to connect again; if that does not help, the administrator has to"
                    + " check the environment."),
    /** 403. */
    FORBIDDEN(
            Place.GATEWAY,
            "403",
            Passes.NO,
            Kind.NOT_ALLOWED_BY_REMOTE,
            Who.REMOTE_ADMIN,
            "Remote does not let this connection do that (403).",
            "An admin of the company at Remote has to connect again and allow all that is asked for."),
    /** 403 to a customer token. */
    READ_ONLY_TOKEN(
            Place.GATEWAY,
            "403 to a customer API token that writes",
            Passes.NO,
            Kind.NOT_ALLOWED_BY_REMOTE,
            Who.REMOTE_ADMIN,
            "The company's API token may read but not write (403).",
            "An admin of the company at Remote has to make a new token with full access, and the administrator has to"
                    + " store it here."),
    /** 404. */
    NOT_FOUND(
            Place.GATEWAY,
            "404",
            Passes.NO,
            Kind.REMOTE_UNEXPECTED,
            Who.ADMINISTRATOR,
            "Remote does not know what was asked for.",
            "It may have been deleted there, or belong to another company: look it up at Remote."),
    /** 409. */
    CONFLICT(
            Place.GATEWAY,
            "409",
            Passes.NO,
            Kind.REMOTE_UNEXPECTED,
            Who.REMOTE_ADMIN,
            "The state at Remote does not allow this now.",
            "An admin of the company at Remote has to look at what is pending there."),
    /** 422. */
    UNPROCESSABLE(
            Place.GATEWAY,
            "422",
            Passes.NO,
            Kind.REMOTE_UNEXPECTED,
            Who.USER,
            "Remote refuses some of the details.",
            "Correct what is marked and send again."),
    /** Any other 4xx. */
    OTHER_STATUS(
            Place.GATEWAY,
            "any other 4xx",
            Passes.NO,
            Kind.REMOTE_UNEXPECTED,
            Who.ADMINISTRATOR,
            "Remote refuses the request for a reason that this version does not know.",
            "The administrator has to look at the log."),
    /** 429. */
    RATE_LIMITED(
            Place.GATEWAY,
            "429",
            Passes.YES,
            Kind.RATE_LIMITED,
            Who.NOBODY,
            "Remote limits the number of requests of this company.",
            "Try again a little later."),
    /** 5xx. */
    SERVER_ERROR(
            Place.GATEWAY,
            "5xx",
            Passes.YES,
            Kind.REMOTE_UNAVAILABLE,
            Who.NOBODY,
            "Remote has a problem of its own.",
            "Try again in a minute."),
    /** 1xx or 3xx. */
    NO_API_ANSWER(
            Place.GATEWAY,
            "1xx, 3xx, or 2xx that is not JSON",
            Passes.YES,
            Kind.REMOTE_UNEXPECTED,
            Who.ADMINISTRATOR,
            "Something that is not Remote's API answered.",
            "The administrator has to check the environment and the proxy."),
    /** 407. */
    PROXY_REFUSES(
            Place.GATEWAY,
            "407",
            Passes.YES,
            Kind.REMOTE_UNAVAILABLE,
            Who.ADMINISTRATOR,
            "The proxy on the way to Remote wants a login.",
            "The administrator has to configure a proxy that lets this platform through."),
    /** No answer. */
    SILENT(
            Place.GATEWAY,
            "no answer: name not found, refused, reset, TLS, silence, cut short",
            Passes.YES,
            Kind.REMOTE_UNAVAILABLE,
            Who.NOBODY,
            "Remote does not answer.",
            "Try again in a minute.");

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
    private final Kind kind;
    private final Who who;
    private final String meaning;
    private final String remedy;

    Fault(Place place, String code, Passes passes, Kind kind, Who who, String meaning, String remedy) {
        this.place = place;
        this.code = code;
        this.passes = passes;
        this.kind = kind;
        this.who = who;
        this.meaning = meaning;
        this.remedy = remedy;
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

    /** What it is for the host. */
    public Kind kind() {
        return kind;
    }

    /** Who can act. */
    public Who who() {
        return who;
    }

    /** What it means, one sentence. */
    public String meaning() {
        return meaning;
    }

    /** What to do, one sentence. */
    public String remedy() {
        return remedy;
    }

    /** What happened and what to do, to be shown to a person. */
    public String words() {
        return meaning + " " + remedy;
    }

    /** As an exception in its own words. */
    public RemoteHiringException exception(Throwable cause) {
        return new RemoteHiringException(kind, words(), cause);
    }

    /** As an exception that says until when to wait. */
    public RemoteHiringException exception(Throwable cause, Instant retryAt) {
        return new RemoteHiringException(kind, words(), cause, retryAt);
    }
}
