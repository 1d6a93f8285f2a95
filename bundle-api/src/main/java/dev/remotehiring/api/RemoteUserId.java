package dev.remotehiring.api;

/**
 * Remote's id of one of its users, for instance of a company manager; a UUID (the Remote facts, section 5.1).
 *
 * @param value not blank, at most 64 characters, no control characters
 */
public record RemoteUserId(String value) {
    /** @throws IllegalArgumentException when the value is blank, too long, or has control characters */
    public RemoteUserId {
        Text.require(value, "Remote user id", 64);
    }

    @Override
    public String toString() {
        return value;
    }
}
