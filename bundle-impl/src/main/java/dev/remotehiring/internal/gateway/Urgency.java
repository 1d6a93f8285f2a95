package dev.remotehiring.internal.gateway;

/** Whether somebody waits for a call: it decides how much of Remote's rate limit the call may take. */
public enum Urgency {
    /** Somebody clicked and waits: all that is left may be taken, also what is kept for clicks. */
    CLICK,
    /** Nobody waits: a part is left for clicks, and the call is made later instead. */
    BACKGROUND
}
