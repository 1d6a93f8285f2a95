package dev.remotehiring.api;

/** Which of Remote's environments is used (the Remote facts, section 0.3). They never mix. */
public enum EnvironmentName {
    /** Real people, real contracts. */
    PRODUCTION,
    /** Remote's sandbox. */
    SANDBOX,
    /** Remote's sandbox for partners. */
    PARTNER_SANDBOX,
    /** A stand-in at an address that the administrator gave. */
    CUSTOM;

    /** Whether nothing that is sent there employs a real person. */
    public boolean isForTesting() {
        return this != PRODUCTION;
    }
}
