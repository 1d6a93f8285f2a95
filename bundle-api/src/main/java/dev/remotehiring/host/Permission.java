package dev.remotehiring.host;

/** What the host lets a user do. */
public enum Permission {
    /** Hire candidates of the tenant. */
    HIRE,
    /** Connect the tenant with Remote, for everybody. */
    CONNECT,
    /** Settle hires whose fate Remote does not tell. Not asked for yet: whoever may {@link #CONNECT} settles. */
    SETTLE,
    /** Read who did what. Not asked for yet: the audit is read in the database. */
    AUDIT,
    /** Set the plugin up and look after it for the whole platform, not for one tenant. */
    OPERATE
}
