package dev.remotehiring.internal.invitation;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.host.UserDirectory;
import java.util.Optional;
import java.util.function.Supplier;

/** Those who invite, as the host knows them at this moment. */
public final class Inviters {
    private final UserDirectory users;

    /** @param users the host's */
    public Inviters(UserDirectory users) {
        this.users = users;
    }

    /** Whether the user is there and may connect the tenant. */
    boolean mayConnect(Actor actor) {
        return found(actor).filter(user -> user.may(Permission.CONNECT)).isPresent();
    }

    /** The user's name; the id of one who is gone. */
    String name(Actor actor) {
        return found(actor).map(User::name).orElse(actor.user().value());
    }

    /** What the host calls the tenant; its id where the host does not say. */
    String tenantName(TenantId tenant) {
        return asked(() -> users.tenantName(tenant))
                .filter(name -> !name.isBlank())
                .orElse(tenant.value());
    }

    private Optional<User> found(Actor actor) {
        return asked(() -> users.find(actor));
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            throw new RemoteHiringException(e, ErrorCode.USERS_FAILED);
        }
    }
}
