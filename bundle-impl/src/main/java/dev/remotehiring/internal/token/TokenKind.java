package dev.remotehiring.internal.token;

/** The kinds of bearer tokens (the Remote facts, section 1). */
public enum TokenKind {
    /** A company's own API token: {@code ra_live_} or {@code ra_test_}. */
    CUSTOMER("the company's API token"),
    /** Of a company and one of its managers: by consent, by a shortcut of the partner's, or by assertion. */
    COMPANY("a connection that somebody of the company allowed"),
    /** Of the partner, with nobody behind it: client credentials. */
    PARTNER("the platform's own access as a partner"),
    /** Of one employee, by assertion. */
    EMPLOYEE("an employee's own access");

    private final String words;

    TokenKind(String words) {
        this.words = words;
    }

    /** In the middle of a sentence. */
    public String words() {
        return words;
    }
}
