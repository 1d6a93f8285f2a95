package dev.remotehiring.internal.token;

import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.VersionedSecret;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

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
        return ids(tenant).stream().flatMap(id -> find(tenant, id).stream()).toList();
    }

    /** The ids of a tenant's connections, also of those that cannot be read. */
    public List<ConnectionId> ids(TenantId tenant) {
        return asked(() -> Stream.of(CredentialKind.CONNECTION, CredentialKind.CUSTOMER_TOKEN)
                .flatMap(kind -> credentials.list(tenant, kind).stream())
                .filter(key -> key.environment().equals(issuer))
                .map(key -> new ConnectionId(key.name()))
                .toList());
    }

    /** One connection, as it is stored now. */
    public Optional<StoredConnection> find(TenantId tenant, ConnectionId id) {
        return asked(() ->
                credentials.find(key(tenant, id)).map(stored -> ConnectionRecord.read(tenant, id, issuer, stored)));
    }

    /**
     * Writes over the version that the connection was read as.
     *
     * @return the connection with its new version; empty when another writer was first
     */
    public Optional<StoredConnection> save(StoredConnection connection) {
        OptionalLong version = asked(() -> credentials.compareAndSet(
                key(connection.tenant(), connection.id()),
                ConnectionRecord.write(connection, issuer),
                connection.version()));
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

    /** The gateway's host whose connections these are. */
    public String issuer() {
        return issuer;
    }

    private CredentialKey key(TenantId tenant, ConnectionId id) {
        CredentialKind kind = id.equals(StoredConnection.customerTokenId())
                ? CredentialKind.CUSTOMER_TOKEN
                : CredentialKind.CONNECTION;
        return new CredentialKey(Optional.of(tenant), kind, issuer, id.value());
    }

    static <T> T asked(Supplier<T> question) {
        try {
            return question.get();
        } catch (RemoteHiringException e) {
            throw e;
        } catch (RuntimeException e) {
            throw new RemoteHiringException(e, ErrorCode.CREDENTIALS_FAILED);
        }
    }
}
