package dev.remotehiring.admin;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.ConnectionRequest;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What an administrator sees and does. Every method with an actor demands the host's permission {@code CONNECT} in the
 * actor's tenant and throws {@link dev.remotehiring.api.RemoteHiringException} otherwise.
 */
@ProviderType
public interface RemoteHiringAdmin {
    /** How the plugin is set up; the same for all tenants. */
    SetUp setUp();

    /** The connections of the actor's tenant in the configured environment, shared ones first. */
    List<Connection> connections(Actor actor);

    /** Who waits for the actor to connect, newest first. */
    List<ConnectionRequest> requests(Actor actor);

    /**
     * Proves a connection by asking Remote who it speaks for. Blocks for at most 20 seconds.
     *
     * @param actor who asks
     * @param connection one of {@link #connections}
     */
    ConnectionCheck check(Actor actor, ConnectionId connection);

    /**
     * Forgets a connection and its tokens. What was switched on in Remote stays there until an admin of the company
     * removes it. Hires that wait go on waiting.
     *
     * @param actor who disconnects
     * @param connection one of {@link #connections}
     */
    void disconnect(Actor actor, ConnectionId connection);
}
