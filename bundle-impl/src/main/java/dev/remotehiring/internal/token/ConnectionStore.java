package dev.remotehiring.internal.token;

import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** Connections on the host's credential service, those of one environment only. */
public final class ConnectionStore {
    private final CredentialService credentials;
    private final String issuer;

    /**
     * @param credentials the host's vault
     * @param issuer the gateway's host: what another one issued is never read
     */
    public ConnectionStore(CredentialService credentials, String issuer) {
        this.credentials = credentials;
        this.issuer = issuer;
    }

    /** The connections of a tenant, ended ones too. */
    public List<StoredConnection> of(TenantId tenant) {
        return asked(() -> credentials.list(tenant, CredentialKind.CONNECTION).stream()
                .filter(key -> key.environment().equals(issuer))
                .flatMap(key -> credentials.find(key).stream())
                .map(stored -> ConnectionRecord.read(tenant, stored))
                .toList());
    }

    /** One connection, as it is stored now. */
    public Optional<StoredConnection> find(TenantId tenant, ConnectionId id) {
        return asked(() -> credentials.find(key(tenant, id)).map(stored -> ConnectionRecord.read(tenant, stored)));
    }

    /**
     * Writes over the version that the connection was read as.
     *
     * @return the connection with its new version; empty when another writer was first
     */
    public Optional<StoredConnection> save(StoredConnection connection) {
        OptionalLong version = asked(() -> credentials.compareAndSet(
                key(connection.tenant(), connection.id()), ConnectionRecord.write(connection), connection.version()));
        return version.isPresent() ? Optional.of(connection.at(version.getAsLong())) : Optional.empty();
    }

    /** Deletes whatever is stored of a connection. */
    public void delete(TenantId tenant, ConnectionId id) {
        CredentialKey key = key(tenant, id);
        boolean gone = false;
        while (!gone) {
            Optional<VersionedSecret> stored = asked(() -> credentials.find(key));
            gone = stored.isEmpty()
                    || asked(() -> credentials.delete(key, stored.get().version()));
        }
    }

    /** The client secret of this environment. */
    public Secret clientSecret(String alias) {
        CredentialKey key = new CredentialKey(Optional.empty(), CredentialKind.CLIENT_SECRET, issuer, alias);
        return asked(() -> credentials.find(key))
                .map(VersionedSecret::secret)
                .orElseThrow(() -> new RemoteHiringException(
                        Kind.NOT_CONFIGURED,
                        "The platform's credential service has no client secret named \"" + alias + "\" for " + issuer
                                + ". The administrator has to store it there."));
    }

    private CredentialKey key(TenantId tenant, ConnectionId id) {
        return new CredentialKey(Optional.of(tenant), CredentialKind.CONNECTION, issuer, id.value());
    }

    private static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (RemoteHiringException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new RemoteHiringException(
                    Kind.HOST_FAILED,
                    "The platform's credential service failed. Nothing was changed; try again, and tell the"
                            + " platform's administrator if it goes on.",
                    e);
        }
    }
}
