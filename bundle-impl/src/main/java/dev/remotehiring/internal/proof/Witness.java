package dev.remotehiring.internal.proof;

import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Identity;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.InUse;
import dev.remotehiring.internal.token.ConnectionStore;
import dev.remotehiring.internal.token.StoredConnection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A connection that works: of those that were used last, one by consent rather than another. What it may do shows what
 * Remote has switched on.
 */
final class Witness {
    private static final int LOOKED_AT = 20;
    private static final int ASKED = 3;

    private final InUse inUse;
    private final ConnectionStore connections;
    private final Identity identity;

    Witness(InUse inUse, ConnectionStore connections, Identity identity) {
        this.inUse = inUse;
        this.connections = connections;
        this.identity = identity;
    }

    /**
     * What was found.
     *
     * @param connection one that works
     * @param otherwise why there is none
     */
    record Found(Optional<StoredConnection> connection, Failure otherwise) {
        /** None, because nobody has connected yet. */
        static final Found NOTHING = new Found(Optional.empty(), new Failure(ErrorCode.PROOF_WITHOUT_CONNECTION));

        /** One that somebody consented to. */
        Optional<StoredConnection> byConsent() {
            return connection.filter(found -> found.kind() == Connection.Kind.CONSENT);
        }
    }

    /** Asks Remote through some of them, until one works. */
    Found find(Deadline deadline) {
        Found found = Found.NOTHING;
        for (StoredConnection candidate : candidates()) {
            try {
                identity.current(new Access(candidate, deadline));
                return new Found(Optional.of(candidate), found.otherwise());
            } catch (RemoteRefusedException notThisQuestion) {
                return new Found(Optional.of(candidate), found.otherwise()); // it was recognised all the same
            } catch (RemoteHiringException e) {
                found = new Found(Optional.empty(), e.failure());
            }
        }
        return found;
    }

    private List<StoredConnection> candidates() {
        return inUse.last(LOOKED_AT).stream()
                .flatMap(used -> connections.of(used.tenant()).stream()
                        .filter(one -> one.id().equals(used.connection())))
                .filter(StoredConnection::isAlive)
                .sorted(Comparator.comparing(one -> one.kind() != Connection.Kind.CONSENT))
                .limit(ASKED)
                .toList();
    }
}
