package dev.remotehiring.host;

/** What a stored credential is. The names are part of the keys in the host's store: they never change. */
public enum CredentialKind {
    /** The partner's client secret at Remote. Belongs to no tenant. */
    CLIENT_SECRET,
    /** A connection with its refresh token. */
    CONNECTION,
    /** A customer's own API token. */
    CUSTOMER_TOKEN,
    /** The key that Remote signs its webhooks with. */
    WEBHOOK_SIGNING_KEY
}
