package dev.remotehiring.internal.http;

import java.io.IOException;

/** There is no complete answer. The message names host and cause, and no more. */
public final class NoAnswerException extends IOException {
    private static final long serialVersionUID = 1L;

    private final boolean sent;

    NoAnswerException(String message, boolean sent, Throwable cause) {
        super(message, cause);
        this.sent = sent;
    }

    /** Whether the request may have reached Remote. False only when it certainly has not. */
    public boolean maybeSent() {
        return sent;
    }

    /** Why there is none. */
    public Hindrance why() {
        return getCause() == null ? Hindrance.SLOW : Hindrance.of(getCause());
    }
}
