package dev.remotehiring.api;

/** Where a field's value comes from. */
public enum FieldOrigin {
    /** Typed into the form by a person. */
    TYPED,
    /** From the host's candidate. */
    CANDIDATE,
    /** Proposed by Remote's form. */
    FORM,
    /** There is no value. */
    NONE
}
