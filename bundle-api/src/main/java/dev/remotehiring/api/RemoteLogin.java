package dev.remotehiring.api;

/** What the clicking person meets at Remote's door. */
public enum RemoteLogin {
    /** A link logs the person in. */
    LINK,
    /** The person is a user of the company at Remote, and logs in there, unless logged in already. */
    OWN_LOGIN,
    /** The company has no user with this person's address at Remote. */
    NO_USER,
    /** It could not be found out. */
    UNKNOWN
}
