package dev.remotehiring.api;

/** Where a hire stands. {@code bundle-impl}'s documentation has the picture of the ways between them. */
public enum HireState {
    /** Written down; nothing sent yet. */
    REQUESTED,
    /** Waits until the company, or the clicking user, is connected with Remote. Keeps what was typed. */
    WAITING_FOR_CONSENT,
    /** Waits for details that the country's form asks for. Keeps what was typed. */
    WAITING_FOR_DETAILS,
    /**
     * Will be sent by itself, on any node, as soon as the company's rate at Remote allows it: one of many that were hired
     * at once, or one that was proven not to have arrived. A click goes first.
     */
    QUEUED,
    /** Being sent to Remote right now, by one node. */
    SENDING,
    /** Remote has the employment. */
    CREATED,
    /**
     * It was sent and no answer came: whether Remote has it is being found out. It is never simply sent again.
     */
    UNKNOWN,
    /** Remote, or a rule of Remote's that is checked here, refused it. Hire works again, as the next attempt. */
    REFUSED,
    /** Given up by a person before it was sent. Hire works again, as the next attempt. */
    CANCELLED,
    /**
     * It was unknown, and is settled, by a person or after being sent several times in vain: Remote has no such
     * employment. Hire works again, as the next attempt.
     */
    NOT_CREATED;

    /** Whether nothing of it was sent yet, as far as is known: it can be changed, given up, and gone on with by a click. */
    public boolean isPending() {
        return this == REQUESTED || this == WAITING_FOR_CONSENT || this == WAITING_FOR_DETAILS || this == QUEUED;
    }

    /** Whether the plugin goes on with it without anybody: it is in the queue, being sent, or being found out. */
    public boolean goesOnByItself() {
        return this == QUEUED || this == SENDING || this == UNKNOWN;
    }

    /** Whether the attempt is over without an employment, so that the next attempt may begin. */
    public boolean isOver() {
        return this == REFUSED || this == CANCELLED || this == NOT_CREATED;
    }
}
