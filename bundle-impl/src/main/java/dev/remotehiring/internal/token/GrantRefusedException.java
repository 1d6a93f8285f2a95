package dev.remotehiring.internal.token;

import dev.remotehiring.internal.grant.OAuthError;

/** The token endpoint said no, in its own words. The words are kept short and hold no secret of ours. */
public final class GrantRefusedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final OAuthError error;

    GrantRefusedException(OAuthError error, String code, String description) {
        super("Remote's token endpoint answered " + code + (description.isEmpty() ? "" : " (" + description + ")"));
        this.error = error;
    }

    /** The code. */
    public OAuthError error() {
        return error;
    }
}
