package dev.remotehiring.api;

/** What every id of ours demands of its text. */
final class Text {
    private Text() {}

    static String require(String value, String what, int most) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The " + what + " is missing.");
        }
        if (value.length() > most) {
            throw new IllegalArgumentException("The " + what + " is longer than " + most + " characters.");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("The " + what + " has control characters.");
        }
        return value;
    }
}
