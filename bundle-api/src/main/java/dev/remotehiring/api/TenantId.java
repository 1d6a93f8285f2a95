package dev.remotehiring.api;

/**
 * The host's id of one of its customers: the unit of isolation, part of every key and every query.
 *
 * @param value not blank, at most 128 characters, no control characters
 */
public record TenantId(String value) {
    /** @throws IllegalArgumentException when the value is blank, too long, or has control characters */
    public TenantId {
        Text.require(value, "tenant id", 128);
    }

    @Override
    public String toString() {
        return value;
    }
}
