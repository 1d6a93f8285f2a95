package dev.remotehiring.internal.connection;

import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.internal.token.StoredConnection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Chooses whom a call for a company acts through. */
public final class Choice {
    private Choice() {}

    /**
     * The clicking user's own connection; else an assertion for that user; else the tenant's connection, else its
     * customer token, if users may act through what is the tenant's.
     *
     * @param connections all connections of the user's tenant
     * @param user who clicked
     * @param asserted the id of the user's connection by assertion; empty when the platform makes none
     * @param shared whether this user may act through the tenant's connection
     * @return empty when a consent is needed
     */
    public static Optional<StoredConnection> of(
            List<StoredConnection> connections, UserId user, Optional<ConnectionId> asserted, boolean shared) {
        return first(connections, one -> isOwn(one, user))
                .or(() -> first(connections, one -> asserted.equals(Optional.of(one.id()))))
                .or(() -> shared ? first(connections, Choice::isTenants) : Optional.empty())
                .or(() -> shared ? first(connections, Choice::isCustomerToken) : Optional.empty());
    }

    private static boolean isOwn(StoredConnection connection, UserId user) {
        return connection.owner().equals(Optional.of(user)) && connection.kind() != Connection.Kind.ASSERTION;
    }

    private static boolean isTenants(StoredConnection connection) {
        return connection.owner().isEmpty() && !isCustomerToken(connection);
    }

    private static boolean isCustomerToken(StoredConnection connection) {
        return connection.kind() == Connection.Kind.CUSTOMER_TOKEN;
    }

    private static Optional<StoredConnection> first(
            List<StoredConnection> connections, Predicate<StoredConnection> which) {
        return connections.stream()
                .filter(StoredConnection::isAlive)
                .filter(which)
                .findFirst();
    }
}
