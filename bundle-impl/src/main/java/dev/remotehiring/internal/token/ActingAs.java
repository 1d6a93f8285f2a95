package dev.remotehiring.internal.token;

import java.time.Instant;

/** Whom a call acts as. It decides the kind of the token, and the grant that gets one. */
public sealed interface ActingAs permits StoredConnection, Partner, Employee {
    /** Names it within an environment: the kind, then each part with its length before it, the tenant among them. */
    String key();

    /** What kind of token it has. */
    TokenKind tokenKind();

    /** Since when it is the same: a token of before is never used for it. */
    Instant since();

    /** A part of a key, so that no two keys are written alike. */
    static String part(String text) {
        return text.length() + ":" + text;
    }
}
