package dev.remotehiring.simulator.auth;

/** The kinds of bearer tokens (the Remote facts, section 1). */
public enum TokenKind {
    /** {@code ra_live_} or {@code ra_test_}: a company's own API token. */
    CUSTOMER,
    /** Authorization code, refresh, company-manager assertion: a company and its user. */
    COMPANY,
    /** Client credentials: the partner, nobody behind it. */
    PARTNER,
    /** Employee assertion. */
    EMPLOYEE
}
