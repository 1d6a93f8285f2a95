package dev.remotehiring.api;

/**
 * The id of a hire, given by the plugin when the hire is first written down; a UUID.
 *
 * @param value not blank, at most 36 characters, no control characters
 */
public record HireId(String value) {
    /** @throws IllegalArgumentException when the value is blank, too long, or has control characters */
    public HireId {
        Text.require(value, "hire id", 36);
    }

    @Override
    public String toString() {
        return value;
    }
}
