package dev.remotehiring.simulator.auth;

/** An OAuth error at the token endpoint (RFC 6749 section 5.2; the Remote facts, section 2.2). */
final class TokenError extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final int status;
    private final String description;

    private TokenError(int status, String error, String description) {
        super(error, null, false, false);
        this.status = status;
        this.description = description;
    }

    static TokenError invalidGrant() {
        return new TokenError(400, "invalid_grant", "");
    }

    static TokenError invalidGrant(String description) {
        return new TokenError(400, "invalid_grant", description);
    }

    static TokenError invalidClient() {
        return new TokenError(401, "invalid_client", "");
    }

    static TokenError invalidRequest(String description) {
        return new TokenError(400, "invalid_request", description);
    }

    static TokenError unsupportedGrantType() {
        return new TokenError(400, "unsupported_grant_type", "");
    }

    int status() {
        return status;
    }

    String error() {
        return getMessage();
    }

    String description() {
        return description;
    }
}
