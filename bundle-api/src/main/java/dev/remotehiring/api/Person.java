package dev.remotehiring.api;

/**
 * A user of the host, as shown to another user of the same tenant.
 *
 * @param user the host's id
 * @param name the name to show
 */
public record Person(UserId user, String name) {}
