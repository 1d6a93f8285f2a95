package dev.remotehiring.api;

/** Where a hire stands. {@code bundle-impl}'s documentation has the picture of the ways between them. */
public enum HireState {
    /** Written down; nothing sent yet. */
    REQUESTED,
    /** Waits until the company, or the clicking user, is connected with Remote. Keeps what was typed. */
    WAITING_FOR_CONSENT,
    /** Waits for details that the country's form asks for. Keeps what was typed. */
    WAITING_FOR_DETAILS,
    /** Being sent to Remote right now. */
    SENDING,
    /** Remote has the employment. */
    CREATED,
    /** It was sent and no answer came: whether Remote has it is being found out. It is never simply sent again. */
    UNKNOWN,
    /** Remote, or a rule of Remote's that is checked here, refused it. Hire works again, as the next attempt. */
    REFUSED,
    /** Given up by a person before it was sent. Hire works again, as the next attempt. */
    CANCELLED,
    /** It was unknown, and is settled: Remote has no such employment. Hire works again, as the next attempt. */
    NOT_CREATED;

    /** Whether the attempt is over without an employment, so that the next attempt may begin. */
    public boolean isOver() {
        return this == REFUSED || this == CANCELLED || this == NOT_CREATED;
    }
}
