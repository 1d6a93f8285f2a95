package dev.remotehiring.api;

/**
 * What a person was shown before a hire is sent: every value of the form, and where it goes. It tells nothing of them,
 * only whether what would be sent now is still the same; each summary has another one.
 *
 * @param fingerprint not blank, at most 128 characters, no control characters
 */
public record Seen(String fingerprint) {
    /** @throws IllegalArgumentException when the fingerprint is blank, too long, or has control characters */
    public Seen {
        Text.require(fingerprint, "fingerprint of what was seen", 128);
    }
}
