package dev.remotehiring.internal.token;

import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.VersionedSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connections on the host's credential service, those of one environment only. */
public final class ConnectionStore {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectionStore.class);

    private final CredentialService credentials;
    private final String issuer;
    private final Set<String> told = ConcurrentHashMap.newKeySet();

    /**
     * @param credentials the host's vault
     * @param issuer the gateway's host: what another one issued is never read
     */
    public ConnectionStore(CredentialService credentials, String issuer) {
        this.credentials = credentials;
        this.issuer = issuer;
    }

    /**
     * What is stored of a tenant.
     *
     * @param connections what can be read, ended ones too
     * @param unreadable what cannot
     */
    public record Stored(List<StoredConnection> connections, List<ConnectionId> unreadable) {}

    /** The connections of a tenant, ended ones too, without those that cannot be read. */
    public List<StoredConnection> of(TenantId tenant) {
        return all(tenant).connections();
    }

    /** All that is stored of a tenant. One that cannot be read is in nobody's way. */
    public Stored all(TenantId tenant) {
        List<StoredConnection> connections = new ArrayList<>();
        List<ConnectionId> unreadable = new ArrayList<>();
        for (ConnectionId id : ids(tenant)) {
            try {
                find(tenant, id).ifPresent(connections::add);
            } catch (RemoteHiringException e) {
                if (e.failure().code() != ErrorCode.CONNECTION_UNREADABLE) {
                    throw e;
                }
                unreadable.add(id);
                tell(tenant, id, e);
            }
        }
        return new Stored(List.copyOf(connections), List.copyOf(unreadable));
    }

    /** Once: every click meets it. */
    private void tell(TenantId tenant, ConnectionId id, RemoteHiringException failure) {
        if (told.add(tenant + "/" + id)) {
            LOG.warn(
                    "The connection {} of tenant {} is left alone: {} {}",
                    id,
                    tenant,
                    failure.failure().inEnglish(),
                    failure.getCause().getMessage());
        }
    }

    /** The ids of a tenant's connections, also of those that cannot be read. */
    public List<ConnectionId> ids(TenantId tenant) {
        return asked(() -> Stream.of(CredentialKind.CONNECTION, CredentialKind.CUSTOMER_TOKEN)
                .flatMap(kind -> credentials.list(tenant, kind).stream())
                .filter(key -> key.environment().equals(issuer))
                .map(key -> new ConnectionId(key.name()))
                .toList());
    }

    /**
     * One connection, as it is stored now.
     *
     * @throws RemoteHiringException when what is stored cannot be read
     */
    public Optional<StoredConnection> find(TenantId tenant, ConnectionId id) {
        return asked(() -> credentials.find(key(tenant, id))).map(stored -> read(tenant, id, stored));
    }

    private StoredConnection read(TenantId tenant, ConnectionId id, VersionedSecret stored) {
        try {
            return ConnectionRecord.read(tenant, id, issuer, stored);
        } catch (RuntimeException e) { // whatever is stored there: words of a newer version, a part that is missing
            throw new RemoteHiringException(e, ErrorCode.CONNECTION_UNREADABLE);
        }
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
