package dev.remotehiring.ui;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.host.UserDirectory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A user directory in memory: one tenant with a recruiter and an administrator, another with a stranger. */
final class People implements UserDirectory {
    static final TenantId TENANT = new TenantId("acme");
    static final User RITA = user(TENANT, "rita", "Rita Recruiter", Set.of(Permission.HIRE));
    static final User ADAM = user(TENANT, "adam", "Adam <Admin> & Söhne", Set.of(Permission.HIRE, Permission.CONNECT));
    static final User STAN = user(new TenantId("other"), "stan", "Stan Stranger", Set.of(Permission.HIRE));

    private final Map<String, User> byLogin = new LinkedHashMap<>();
    private volatile Optional<Locale> language = Optional.empty();
    private boolean failing;

    People() {
        List.of(RITA, ADAM, STAN).forEach(this::put);
    }

    void put(User user) {
        byLogin.put(user.actor().user().value(), user);
    }

    /** Everybody reads this language from now on. */
    void speak(Locale wanted) {
        language = Optional.of(wanted);
    }

    /** Everybody reads their own language again. */
    void speakAsBefore() {
        language = Optional.empty();
    }

    Optional<Locale> language() {
        return language;
    }

    void fail() {
        failing = true;
    }

    @Override
    public Optional<User> byLogin(String login) {
        if (failing) {
            throw new IllegalStateException("directory down: ldap://secret-host");
        }
        return Optional.ofNullable(byLogin.get(login))
                .map(user -> new User(
                        user.actor(), user.name(), user.email(), language.orElse(user.locale()), user.permissions()));
    }

    @Override
    public Optional<User> find(Actor actor) {
        return byLogin.values().stream()
                .filter(user -> user.actor().equals(actor))
                .findFirst();
    }

    @Override
    public List<User> having(TenantId tenant, Permission permission) {
        return byLogin.values().stream()
                .filter(user -> user.actor().tenant().equals(tenant) && user.may(permission))
                .toList();
    }

    static User user(TenantId tenant, String id, String name, Set<Permission> permissions) {
        return new User(new Actor(tenant, new UserId(id)), name, Optional.empty(), Locale.UK, permissions);
    }
}
