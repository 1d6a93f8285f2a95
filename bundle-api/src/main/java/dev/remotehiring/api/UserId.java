package dev.remotehiring.api;

/**
 * The host's id of one of its users, unique within a tenant.
 *
 * @param value not blank, at most 128 characters, no control characters
 */
public record UserId(String value) {
    /** @throws IllegalArgumentException when the value is blank, too long, or has control characters */
    public UserId {
        Text.require(value, "user id", 128);
    }

    @Override
    public String toString() {
        return value;
    }
}
