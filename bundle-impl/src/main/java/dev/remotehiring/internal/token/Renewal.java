package dev.remotehiring.internal.token;

import dev.remotehiring.api.Connection;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.grant.OAuthError;
import dev.remotehiring.internal.grant.RefreshTokenGrant;
import dev.remotehiring.internal.http.Deadline;
import java.util.Optional;

/**
 * Gets a new access token for a connection by its newest refresh token. Only a proven {@code invalid_grant} ends a
 * connection: the newest record was used, and still is the newest after the refusal.
 */
final class Renewal {
    private static final int TRIES = 3;

    private final ConnectionStore store;
    private final TokenEndpoint endpoint;

    Renewal(ConnectionStore store, TokenEndpoint endpoint) {
        this.store = store;
        this.endpoint = endpoint;
    }

    /** The new token with the connection as it is stored afterwards. */
    record Renewed(StoredConnection connection, TokenAnswer answer) {}

    Renewed renew(StoredConnection asked, Deadline deadline) {
        StoredConnection connection = newest(asked);
        for (int attempt = 1; ; attempt++) {
            try {
                TokenAnswer answer = endpoint.request(new RefreshTokenGrant(connection.refreshToken()), deadline);
                return new Renewed(keepRotated(connection, answer), answer);
            } catch (GrantRefusedException refusal) {
                StoredConnection now = newest(asked);
                if (refusal.error() != OAuthError.INVALID_GRANT) {
                    throw new RemoteHiringException(
                            Kind.CLIENT_REJECTED,
                            "Remote does not let this platform renew its access. The administrator has to look at the"
                                    + " integration's settings at Remote.",
                            refusal);
                }
                if (now.version() == connection.version() || attempt == TRIES) {
                    store.save(now.with(Connection.Ended.REFUSED_BY_REMOTE));
                    throw ended(refusal);
                }
                connection = now;
            }
        }
    }

    private StoredConnection newest(StoredConnection asked) {
        StoredConnection now = store.find(asked.tenant(), asked.id())
                .orElseThrow(() -> new RemoteHiringException(
                        Kind.CONNECTION_ENDED, "The connection to Remote was removed. Connect again."));
        if (!now.isAlive()) {
            throw ended(null);
        }
        return now;
    }

    /** Remote does not rotate refresh tokens today; should it begin to, the new one is kept. */
    private StoredConnection keepRotated(StoredConnection used, TokenAnswer answer) {
        Optional<Secret> rotated = answer.refreshToken().filter(token -> !token.equals(used.refreshToken()));
        if (rotated.isEmpty()) {
            return used;
        }
        StoredConnection base = used;
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            Optional<StoredConnection> saved = store.save(base.with(rotated.get()));
            if (saved.isPresent()) {
                return saved.get();
            }
            base = newest(used);
            if (!base.refreshToken().equals(used.refreshToken())) {
                return base; // someone else has rotated it on, or reconnected: theirs is newer
            }
        }
        throw new RemoteHiringException(
                Kind.HOST_FAILED, "The platform's credential service did not take the renewed access. Try again.");
    }

    private static RemoteHiringException ended(Throwable cause) {
        return new RemoteHiringException(
                Kind.CONNECTION_ENDED,
                "Remote does not accept the connection any more: it was withdrawn there, or ran out. An admin of the"
                        + " company at Remote has to connect again.",
                cause);
    }
}
