package dev.remotehiring.host;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.Person;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A user of the host.
 *
 * @param actor the tenant and the id
 * @param name the name to show
 * @param email the e-mail address, only if the host vouches for it: it decides which Remote user this person is
 * @param locale the language of the pages
 * @param permissions what the user may do in this tenant
 */
public record User(Actor actor, String name, Optional<String> email, Locale locale, Set<Permission> permissions) {
    /** Keeps a copy. */
    public User {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(email, "email");
        Objects.requireNonNull(locale, "locale");
        permissions = Set.copyOf(permissions);
    }

    /** Whether the host lets the user do this. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** The user as shown to others of the tenant. */
    public Person person() {
        return new Person(actor.user(), name);
    }

    /** Prints ids only. */
    @Override
    public String toString() {
        return "User[" + actor + "]";
    }
}
