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

    /** The new token with the connection whose refresh token gave it. */
    record Renewed(StoredConnection connection, TokenAnswer answer) {}

    Renewed renew(StoredConnection asked, Deadline deadline) {
        StoredConnection connection = newest(asked);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            try {
                TokenAnswer answer = endpoint.request(new RefreshTokenGrant(connection.refreshToken()), deadline);
                keepRotated(connection, answer);
                return new Renewed(connection, answer);
            } catch (GrantRefusedException refusal) {
                connection = writtenSince(connection, refusal);
            }
        }
        throw new RemoteHiringException(
                Kind.REMOTE_UNAVAILABLE,
                "The access to Remote is being renewed elsewhere at the same time. Try again.");
    }

    /** What someone else wrote since the refused record was read; when nobody did, the refusal ends the connection. */
    private StoredConnection writtenSince(StoredConnection refused, GrantRefusedException refusal) {
        if (refusal.error() != OAuthError.INVALID_GRANT) {
            throw new RemoteHiringException(
                    Kind.CLIENT_REJECTED,
                    "Remote does not let this platform renew its access. The administrator has to look at the"
                            + " integration's settings at Remote.",
                    refusal);
        }
        StoredConnection now = newest(refused);
        if (now.version() == refused.version()
                && store.save(now.with(Connection.Ended.REFUSED_BY_REMOTE)).isPresent()) {
            throw ended(refusal);
        }
        return newest(refused);
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

    /**
     * Remote does not rotate refresh tokens today; should it begin to, the new one is kept. Another node that lost the
     * race may have taken the old one for dead: it was wrong, since the successor is here.
     */
    private void keepRotated(StoredConnection used, TokenAnswer answer) {
        Optional<Secret> rotated = answer.refreshToken().filter(token -> !token.equals(used.refreshToken()));
        Optional<StoredConnection> base = Optional.of(used);
        for (int attempt = 0; attempt < TRIES && rotated.isPresent() && base.isPresent(); attempt++) {
            if (store.save(base.get().with(rotated.get())).isPresent()) {
                return;
            }
            base = store.find(used.tenant(), used.id())
                    .filter(now -> now.refreshToken().equals(used.refreshToken())); // else theirs is newer
        }
        if (rotated.isPresent() && base.isPresent()) {
            throw new RemoteHiringException(
                    Kind.HOST_FAILED, "The platform's credential service did not take the renewed access. Try again.");
        }
    }

    private static RemoteHiringException ended(Throwable cause) {
        return new RemoteHiringException(
                Kind.CONNECTION_ENDED,
                "Remote does not accept the connection any more: it was withdrawn there, or ran out. An admin of the"
                        + " company at Remote has to connect again.",
                cause);
    }
}
