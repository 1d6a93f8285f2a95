package dev.remotehiring.simulator.world;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a company's user may do (the Remote facts, section 5.1). */
public enum Role {
    /** The one who opened the account. */
    OWNER,
    /** May manage most things. */
    ADMIN,
    /** May add and manage new hires. */
    ONBOARDING_MANAGER,
    /** May view the people they manage. */
    PEOPLE_MANAGER;

    /** The name on the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name for people. */
    public String words() {
        return wire().replace('_', ' ');
    }

    /** Whether a user of this role can authorise an integration. */
    public boolean canApprove() {
        return this == OWNER || this == ADMIN;
    }

    /** The role of that name, if it may be given to a new manager. */
    public static Optional<Role> assignable(String wire) {
        return Arrays.stream(values())
                .filter(role -> role != OWNER && role.wire().equals(wire))
                .findFirst();
    }
}
