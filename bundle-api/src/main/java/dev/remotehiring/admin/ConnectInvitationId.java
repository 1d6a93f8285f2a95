package dev.remotehiring.admin;

/**
 * The id of a connect invitation. It is no secret: the link's code is another one.
 *
 * @param value not blank, at most 36 characters, no control characters
 */
public record ConnectInvitationId(String value) {
    private static final int LONGEST = 36;

    /** @throws IllegalArgumentException when the value is blank, too long, or has control characters */
    public ConnectInvitationId {
        if (value.isBlank() || value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("Not the id of an invitation.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
