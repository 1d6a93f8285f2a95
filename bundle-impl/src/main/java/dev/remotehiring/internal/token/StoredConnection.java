package dev.remotehiring.internal.token;

import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.RemoteUserId;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Secret;
import java.time.Instant;
import java.util.Optional;

/**
 * A connection as the host's credential service keeps it.
 *
 * @param tenant whose
 * @param owner the only user whom it serves; empty when it serves the tenant
 * @param company Remote's id of the company
 * @param companyName the company's name, may be empty
 * @param remoteUser who consented at Remote
 * @param refreshToken the newest refresh token
 * @param connectedBy the host's user who was there
 * @param connectedAt when; tells one consent from the next
 * @param ended why it works no longer
 * @param version the stored version, 0 for one that is not stored yet
 */
public record StoredConnection(
        TenantId tenant,
        Optional<UserId> owner,
        CompanyId company,
        String companyName,
        RemoteUserId remoteUser,
        Secret refreshToken,
        UserId connectedBy,
        Instant connectedAt,
        Optional<Connection.Ended> ended,
        long version) {
    /** The id: one for the tenant, one for each user, the same after a reconnect. */
    public ConnectionId id() {
        return id(owner);
    }

    /** Whether it still works, as far as is known. */
    public boolean isAlive() {
        return ended.isEmpty();
    }

    /** What the API shows of it. */
    public Connection shown(EnvironmentName environment) {
        return new Connection(
                id(), environment, company, companyName, remoteUser, connectedBy, connectedAt, owner.isEmpty(), ended);
    }

    /** With the successor of the refresh token, which proves that the connection works. */
    StoredConnection with(Secret newRefreshToken) {
        return new StoredConnection(
                tenant,
                owner,
                company,
                companyName,
                remoteUser,
                newRefreshToken,
                connectedBy,
                connectedAt,
                Optional.empty(),
                version);
    }

    StoredConnection with(Connection.Ended why) {
        return new StoredConnection(
                tenant,
                owner,
                company,
                companyName,
                remoteUser,
                refreshToken,
                connectedBy,
                connectedAt,
                Optional.of(why),
                version);
    }

    /** This one, to be written over what is stored as that version. */
    public StoredConnection at(long storedVersion) {
        return new StoredConnection(
                tenant,
                owner,
                company,
                companyName,
                remoteUser,
                refreshToken,
                connectedBy,
                connectedAt,
                ended,
                storedVersion);
    }

    /** The id of the tenant's connection, or of a user's own. */
    public static ConnectionId id(Optional<UserId> owner) {
        return new ConnectionId(
                owner.map(user -> "user-" + Fingerprint.of(user.value())).orElse("company"));
    }
}
