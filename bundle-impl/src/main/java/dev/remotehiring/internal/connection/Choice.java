package dev.remotehiring.internal.connection;

import dev.remotehiring.api.UserId;
import dev.remotehiring.internal.token.StoredConnection;
import java.util.List;
import java.util.Optional;

/** Chooses whom a call for a company acts through. */
public final class Choice {
    private Choice() {}

    /**
     * The clicking user's own connection, else the tenant's, if recruiters may use it.
     *
     * @param connections all connections of the user's tenant
     * @param user who clicked
     * @param shared whether recruiters may use the tenant's connection
     * @return empty when a consent is needed
     */
    public static Optional<StoredConnection> of(List<StoredConnection> connections, UserId user, boolean shared) {
        Optional<StoredConnection> own = alive(connections, Optional.of(user));
        return own.isPresent() || !shared ? own : alive(connections, Optional.empty());
    }

    private static Optional<StoredConnection> alive(List<StoredConnection> connections, Optional<UserId> owner) {
        return connections.stream()
                .filter(StoredConnection::isAlive)
                .filter(connection -> connection.owner().equals(owner))
                .findFirst();
    }
}
