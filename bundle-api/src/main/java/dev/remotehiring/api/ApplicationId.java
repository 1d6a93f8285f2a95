package dev.remotehiring.api;

/**
 * The host's id of one candidate's application for one job, unique within a tenant. A hire belongs to one application.
 *
 * @param value not blank, at most 128 characters, no control characters
 */
public record ApplicationId(String value) {
    /** @throws IllegalArgumentException when the value is blank, too long, or has control characters */
    public ApplicationId {
        Text.require(value, "application id", 128);
    }

    @Override
    public String toString() {
        return value;
    }
}
