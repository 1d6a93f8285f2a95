package dev.remotehiring.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/**
 * Ties a consent to the browser in which it began: an unguessable text that only this browser holds, for instance the
 * value of a host-only, http-only cookie. It does not print.
 */
public final class BrowserSession {
    private static final int LEAST = 16;

    private final String value;

    /**
     * @param value at least 16 characters
     * @throws IllegalArgumentException when it is shorter
     */
    public BrowserSession(String value) {
        if (value == null || value.length() < LEAST) {
            throw new IllegalArgumentException("A browser session has at least " + LEAST + " characters.");
        }
        this.value = value;
    }

    /** The text itself. Whoever calls this must neither log nor store it; keep a hash. */
    public String reveal() {
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BrowserSession that
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.UTF_8), that.value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public String toString() {
        return "BrowserSession[hidden]";
    }
}
