package dev.remotehiring.api;

/**
 * The id of a batch.
 *
 * @param value not blank, at most 64 characters, no control characters
 */
public record BatchId(String value) {
    /** @throws IllegalArgumentException when the value is blank, too long, or has control characters */
    public BatchId {
        Text.require(value, "batch id", 64);
    }

    @Override
    public String toString() {
        return value;
    }
}
