package dev.remotehiring.hostkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.host.UserDirectory;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class InMemoryUsersTest extends UserDirectoryContract {
    private final InMemoryUsers users = new InMemoryUsers()
            .put("rita", user())
            .put("ada", someone("ada", Set.of(Permission.values())))
            .put(
                    "olga",
                    new User(
                            new Actor(otherTenant(), new UserId("olga")),
                            "Olga",
                            Optional.empty(),
                            Locale.ENGLISH,
                            Set.of(Permission.CONNECT)));

    @Override
    protected UserDirectory directory() {
        return users;
    }

    @Override
    protected String login() {
        return "rita";
    }

    @Override
    protected User user() {
        return someone("u-1", Set.of(Permission.HIRE));
    }

    @Override
    protected TenantId otherTenant() {
        return new TenantId("tenant-2");
    }

    @Test
    void remove_user_isGone() {
        users.remove("rita");

        assertEquals(Optional.empty(), users.byLogin("rita"));
        assertEquals(Optional.empty(), users.find(user().actor()));
    }

    private static User someone(String id, Set<Permission> permissions) {
        return new User(
                new Actor(new TenantId("tenant-1"), new UserId(id)),
                "Name of " + id,
                Optional.of(id + "@acme.example"),
                Locale.ENGLISH,
                permissions);
    }
}
