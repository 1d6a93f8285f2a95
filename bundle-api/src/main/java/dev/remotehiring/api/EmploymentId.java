package dev.remotehiring.api;

/**
 * Remote's id of an employment; a UUID (the Remote facts, section 0.5).
 *
 * @param value not blank, at most 64 characters, no control characters
 */
public record EmploymentId(String value) {
    /** @throws IllegalArgumentException when the value is blank, too long, or has control characters */
    public EmploymentId {
        Text.require(value, "employment id", 64);
    }

    @Override
    public String toString() {
        return value;
    }
}
