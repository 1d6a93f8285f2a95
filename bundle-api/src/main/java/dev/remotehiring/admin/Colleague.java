package dev.remotehiring.admin;

import dev.remotehiring.api.Person;
import java.util.Optional;

/**
 * Somebody of the tenant who may hire, and who that is at Remote.
 *
 * @param person who
 * @param email the address that the host vouches for, if it does
 * @param role the role at Remote, in Remote's word, for instance {@code onboarding_manager}; empty when the company has no
 *     such user there
 */
public record Colleague(Person person, Optional<String> email, Optional<String> role) {
    /** It does not print the address. */
    @Override
    public String toString() {
        return "Colleague[" + person.user() + ", " + role.orElse("no user at Remote") + "]";
    }
}
