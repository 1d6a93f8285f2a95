package dev.remotehiring.hostkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.host.UserDirectory;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link UserDirectory} must do. Extend it in the host's tests; see the README of this module. */
public abstract class UserDirectoryContract {
    /** The directory under test. It has at least one user of at least one tenant. */
    protected abstract UserDirectory directory();

    /** A name under which one of the users can log in. */
    protected abstract String login();

    /** The user who logs in under {@link #login()}, with everything that the directory should say. */
    protected abstract User user();

    /** Another tenant that exists, and in which {@link #user()} is not. */
    protected abstract TenantId otherTenant();

    @Test
    public void byLogin_knownUser_hasEverything() {
        assertEquals(Optional.of(user()), directory().byLogin(login()));
    }

    @Test
    public void byLogin_unknownName_isEmpty() {
        assertEquals(Optional.empty(), directory().byLogin("nobody-" + login()));
        assertEquals(Optional.empty(), directory().byLogin(login() + "' OR '1'='1"));
        assertEquals(Optional.empty(), directory().byLogin(""));
    }

    @Test
    public void find_knownUser_isTheSameAsByLogin() {
        assertEquals(Optional.of(user()), directory().find(user().actor()));
    }

    @Test
    public void find_userOfAnotherTenant_isEmpty() {
        assertEquals(
                Optional.empty(),
                directory().find(new Actor(otherTenant(), user().actor().user())));
    }

    @Test
    public void find_unknownUser_isEmpty() {
        assertEquals(
                Optional.empty(),
                directory().find(new Actor(user().actor().tenant(), new UserId("nobody of this id"))));
    }

    @Test
    public void having_eachPermission_namesTheUserExactlyWherePermitted() {
        for (Permission permission : Permission.values()) {
            List<User> found = directory().having(user().actor().tenant(), permission);
            assertEquals(user().may(permission), found.contains(user()), permission.toString());
            assertEquals(
                    found.size(), found.stream().map(User::actor).distinct().count(), "nobody twice");
        }
    }

    @Test
    public void having_anyTenant_namesOnlyItsUsersWhoMay() {
        for (TenantId tenant : List.of(user().actor().tenant(), otherTenant())) {
            for (Permission permission : Permission.values()) {
                directory().having(tenant, permission).forEach(found -> {
                    assertEquals(tenant, found.actor().tenant());
                    assertTrue(found.may(permission), found + " " + permission);
                });
            }
        }
    }

    @Test
    public void having_unknownTenant_isEmpty() {
        TenantId unknown = new TenantId("no tenant of this id");
        for (Permission permission : Permission.values()) {
            assertEquals(List.of(), directory().having(unknown, permission));
        }
    }
}
