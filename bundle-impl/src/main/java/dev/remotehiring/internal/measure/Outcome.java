package dev.remotehiring.internal.measure;

import java.util.Locale;

/** What came of something that was asked of Remote. */
public enum Outcome {
    /** Any 2xx. */
    OK,
    /** Remote said no, or had a fault of its own. */
    REFUSED,
    /** Remote limits the rate. */
    RATE_LIMITED,
    /** There was no complete answer. */
    NO_ANSWER;

    private static final int TOO_MANY = 429;

    /** The outcome of a status. */
    public static Outcome of(int status) {
        return status / 100 == 2 ? OK : status == TOO_MANY ? RATE_LIMITED : REFUSED;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
