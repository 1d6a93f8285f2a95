package dev.remotehiring.demohost.login;

import dev.remotehiring.host.User;

/**
 * A user with what only the demo knows.
 *
 * @param login the login name
 * @param user the user
 * @param company the name of the tenant
 */
public record Account(String login, User user, String company) {}
