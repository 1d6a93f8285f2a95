package dev.remotehiring.simulator.settings;

/** Which of Remote's environments is played (the Remote facts, section 0.3). */
public enum Personality {
    /** Customer tokens start with {@code ra_live_}; no {@code /v1/sandbox/*}. */
    PRODUCTION("ra_live_"),
    /** Customer tokens start with {@code ra_test_}. */
    SANDBOX("ra_test_");

    private final String customerTokenPrefix;

    Personality(String customerTokenPrefix) {
        this.customerTokenPrefix = customerTokenPrefix;
    }

    /** How customer tokens of this environment start. */
    public String customerTokenPrefix() {
        return customerTokenPrefix;
    }
}
