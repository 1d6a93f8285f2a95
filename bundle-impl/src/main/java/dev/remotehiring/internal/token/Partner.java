package dev.remotehiring.internal.token;

import java.time.Instant;

/** The platform itself, with no company behind it. */
public record Partner() implements ActingAs {
    @Override
    public String key() {
        return "partner";
    }

    @Override
    public TokenKind tokenKind() {
        return TokenKind.PARTNER;
    }

    @Override
    public Instant since() {
        return Instant.EPOCH;
    }
}
