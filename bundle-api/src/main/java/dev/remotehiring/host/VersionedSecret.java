package dev.remotehiring.host;

/**
 * A stored secret and its version.
 *
 * @param secret the secret
 * @param version 1 or more; grows with each write of the key, also after a deletion
 */
public record VersionedSecret(Secret secret, long version) {}
