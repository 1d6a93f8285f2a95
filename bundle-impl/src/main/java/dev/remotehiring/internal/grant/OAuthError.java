package dev.remotehiring.internal.grant;

import java.util.Arrays;
import java.util.Locale;

/** The error codes of the token endpoint (RFC 6749, section 5.2; the Remote facts, section 2.2). */
public enum OAuthError {
    /** The client id and secret are not accepted here. */
    INVALID_CLIENT,
    /** The code, refresh token or assertion is not accepted (any more). */
    INVALID_GRANT,
    /** The request is malformed. */
    INVALID_REQUEST,
    /** A scope is unknown or not allowed. */
    INVALID_SCOPE,
    /** This client may not use this grant. */
    UNAUTHORIZED_CLIENT,
    /** The grant is unknown, or this client is not enabled for it. */
    UNSUPPORTED_GRANT_TYPE,
    /** A code that this version does not know; the description keeps its text. */
    OTHER;

    /** Reads the code of an answer. */
    public static OAuthError of(String code) {
        return Arrays.stream(values())
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst()
                .orElse(OTHER);
    }
}
