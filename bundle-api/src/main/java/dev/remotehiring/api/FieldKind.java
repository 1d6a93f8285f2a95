package dev.remotehiring.api;

/** How a field of the hire form is filled in. */
public enum FieldKind {
    /** One line of text. */
    TEXT,
    /** Several lines of text. */
    LONG_TEXT,
    /** An e-mail address. */
    EMAIL,
    /** A telephone number. */
    TELEPHONE,
    /** A date, {@code YYYY-MM-DD}. */
    DATE,
    /** A whole number. */
    INTEGER,
    /** A number. */
    NUMBER,
    /** An amount of money in the currency's major unit; Remote gets it times 100 (the Remote facts, section 0.5). */
    MONEY,
    /** One of a few options, all visible. */
    RADIO,
    /** One of many options. */
    SELECT,
    /** Any number of the options. */
    MULTI_SELECT,
    /** Ticked or not; its one option is the value when ticked. */
    CHECKBOX,
    /** Decided by the form: shown, not asked. */
    FIXED
}
