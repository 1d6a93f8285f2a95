package dev.remotehiring.host;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.TenantId;
import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Who the users of the host are and what they may do. Asked at each click: answers should take milliseconds. */
@ConsumerType
public interface UserDirectory {
    /**
     * The user whom the host has logged in, by the name that the servlet container gives
     * ({@code HttpServletRequest.getRemoteUser()}), in the tenant in which the user acts now.
     *
     * @param login the name; never taken from anything that the browser could make up
     */
    Optional<User> byLogin(String login);

    /** A user of a tenant; empty when the tenant has no such user. */
    Optional<User> find(Actor actor);

    /** The users of a tenant who have a permission, for instance those who can be asked to connect. */
    List<User> having(TenantId tenant, Permission permission);

    /**
     * What a tenant is called, for somebody of that company who does not know its id: the pages for invited people say it.
     *
     * @return empty when the host does not say; the id is shown then
     */
    default Optional<String> tenantName(TenantId tenant) {
        return Optional.empty();
    }
}
