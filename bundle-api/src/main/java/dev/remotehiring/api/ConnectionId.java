package dev.remotehiring.api;

/**
 * The id of a connection between a tenant, or one of its users, and a company at Remote.
 *
 * @param value not blank, at most 64 characters, no control characters
 */
public record ConnectionId(String value) {
    /** @throws IllegalArgumentException when the value is blank, too long, or has control characters */
    public ConnectionId {
        Text.require(value, "connection id", 64);
    }

    @Override
    public String toString() {
        return value;
    }
}
