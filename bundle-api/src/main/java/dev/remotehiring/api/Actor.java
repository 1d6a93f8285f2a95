package dev.remotehiring.api;

import java.util.Objects;

/**
 * The user of the host who acts, in the tenant in which this user acts.
 *
 * @param tenant the tenant; what the actor sees and does never leaves it
 * @param user the user, as the host's user directory knows it
 */
public record Actor(TenantId tenant, UserId user) {
    /** @throws NullPointerException when a part is missing */
    public Actor {
        Objects.requireNonNull(tenant, "tenant");
        Objects.requireNonNull(user, "user");
    }
}
