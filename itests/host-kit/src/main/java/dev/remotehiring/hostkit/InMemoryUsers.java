package dev.remotehiring.hostkit;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.host.UserDirectory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Users for tests, by their login names. */
public final class InMemoryUsers implements UserDirectory {
    private final Map<String, User> users = new ConcurrentHashMap<>();

    /** Adds a user, or changes the one with this login name. */
    public InMemoryUsers put(String login, User user) {
        users.put(login, user);
        return this;
    }

    /** Forgets a user, who may still be logged in somewhere. */
    public void remove(String login) {
        users.remove(login);
    }

    @Override
    public Optional<User> byLogin(String login) {
        return Optional.ofNullable(users.get(login));
    }

    @Override
    public Optional<User> find(Actor actor) {
        return users.values().stream()
                .filter(user -> user.actor().equals(actor))
                .findFirst();
    }

    @Override
    public List<User> having(TenantId tenant, Permission permission) {
        return users.values().stream()
                .filter(user -> user.actor().tenant().equals(tenant) && user.may(permission))
                .toList();
    }
}
