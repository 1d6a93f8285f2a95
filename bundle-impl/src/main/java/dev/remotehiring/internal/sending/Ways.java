package dev.remotehiring.internal.sending;

import dev.remotehiring.internal.journal.HireRecord;
import dev.remotehiring.internal.token.ConnectionStore;
import dev.remotehiring.internal.token.StoredConnection;
import java.util.Comparator;
import java.util.Optional;

/** Through which connection a hire that was sent is reached without its sender. */
public final class Ways {
    private final ConnectionStore connections;

    /** @param connections the connections */
    public Ways(ConnectionStore connections) {
        this.connections = connections;
    }

    /** The connection through which it was sent, else any other one to the same company. */
    public Optional<StoredConnection> to(HireRecord hire) {
        return connections.of(hire.tenant()).stream()
                .filter(StoredConnection::isAlive)
                .filter(connection -> hire.sent().company().equals(Optional.of(connection.company())))
                .min(Comparator.comparing(
                        connection -> !hire.sent().connection().equals(Optional.of(connection.id()))));
    }
}
