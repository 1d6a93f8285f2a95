package dev.remotehiring.internal.admin;

import dev.remotehiring.admin.Disconnection;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.internal.journal.ConnectionRequests;
import dev.remotehiring.internal.journal.Consents;
import dev.remotehiring.internal.journal.Deeds;
import dev.remotehiring.internal.journal.Invitations;
import dev.remotehiring.internal.journal.LastCalls;
import dev.remotehiring.internal.journal.Upkeep;
import dev.remotehiring.internal.token.ConnectionStore;
import dev.remotehiring.internal.token.StoredConnection;
import dev.remotehiring.internal.token.Tokens;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases every part of a connection. The database goes before the credential service: as long as the secret is there, the
 * connection is listed and can be disconnected again, which erases the rest.
 */
public final class Disconnecting {
    private static final Logger LOG = LoggerFactory.getLogger(Disconnecting.class);

    private final EnvironmentName environment;
    private final ConnectionStore connections;
    private final Tokens tokens;
    private final Consents consents;
    private final Invitations invitations;
    private final ConnectionRequests requests;
    private final Upkeep upkeep;
    private final LastCalls calls;
    private final Deeds deeds;
    private final Clock clock;

    /** The parts, each with its share of a connection. */
    public record Parts(
            EnvironmentName environment,
            ConnectionStore connections,
            Tokens tokens,
            Consents consents,
            Invitations invitations,
            ConnectionRequests requests,
            Upkeep upkeep,
            LastCalls calls,
            Deeds deeds) {}

    /**
     * @param parts who has something of a connection
     * @param clock dates the end
     */
    public Disconnecting(Parts parts, Clock clock) {
        this.environment = parts.environment();
        this.connections = parts.connections();
        this.tokens = parts.tokens();
        this.consents = parts.consents();
        this.invitations = parts.invitations();
        this.requests = parts.requests();
        this.upkeep = parts.upkeep();
        this.calls = parts.calls();
        this.deeds = parts.deeds();
        this.clock = clock;
    }

    Disconnection end(Actor actor, ConnectionId id) {
        ConnectionStore.Stored stored = connections.all(actor.tenant());
        if (stored.unreadable().contains(id)) {
            return endUnreadable(actor, id);
        }
        StoredConnection connection = stored.connections().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RemoteHiringException(ErrorCode.CONNECTION_UNKNOWN));
        List<StoredConnection> asserted = stored.connections().stream()
                .filter(one -> dependsOn(connection, one))
                .toList();
        int underWay = consents.erase(actor.tenant(), connection.owner());
        if (connection.owner().isEmpty()) {
            invitations.revokeAll(actor);
        }
        int answered =
                connection.owner().isPresent() ? 0 : requests.eraseAnswered(actor.tenant(), connection.connectedAt());
        Connection shown =
                connection.shown(environment, calls.of(actor.tenant()).getOrDefault(id, LastCalls.Of.NONE));
        asserted.forEach(this::erase);
        erase(connection);
        return noted(
                actor,
                id,
                new Disconnection(
                        now(),
                        Optional.of(shown),
                        asserted.size(),
                        underWay,
                        answered,
                        Optional.empty(),
                        Optional.empty()));
    }

    /** The platform vouches for users towards the company that the tenant is connected with; no longer then. */
    private static boolean dependsOn(StoredConnection connection, StoredConnection other) {
        return connection.owner().isEmpty()
                && other.kind() == Connection.Kind.ASSERTION
                && other.company().equals(connection.company());
    }

    /** Whose it was, and since when, is not known. */
    private Disconnection endUnreadable(Actor actor, ConnectionId id) {
        int underWay = consents.erase(actor.tenant(), Optional.empty());
        invitations.revokeAll(actor);
        forget(actor.tenant(), id);
        connections.delete(actor.tenant(), id);
        tokens.forget(StoredConnection.key(actor.tenant(), id));
        return noted(
                actor,
                id,
                new Disconnection(now(), Optional.empty(), 0, underWay, 0, Optional.empty(), Optional.empty()));
    }

    private void erase(StoredConnection connection) {
        forget(connection.tenant(), connection.id());
        connections.delete(connection.tenant(), connection.id());
        try {
            tokens.remove(connection);
        } catch (RemoteHiringException e) {
            tokens.forget(connection);
            LOG.warn(
                    "Other nodes could not be told that the connection {} of tenant {} was removed; a call that is under"
                            + " way there goes on: {}",
                    connection.id(),
                    connection.tenant(),
                    e.getMessage());
        }
    }

    private void forget(TenantId tenant, ConnectionId id) {
        upkeep.forget(tenant, id);
        calls.forget(tenant, id);
    }

    private Disconnection noted(Actor actor, ConnectionId id, Disconnection done) {
        String kind = done.connection().map(one -> one.kind().name()).orElse("UNREADABLE");
        Optional<Deeds.Entry> entry = deeds.done(
                actor,
                done.connection().map(Connection::company),
                "connection.removed",
                id.value(),
                kind + ", assertions " + done.assertions() + ", consents " + done.consents() + ", requests "
                        + done.requests());
        LOG.info("Tenant {} was disconnected by {} ({}).", actor.tenant(), actor.user(), id);
        return new Disconnection(
                done.at(),
                done.connection(),
                done.assertions(),
                done.consents(),
                done.requests(),
                entry.map(Deeds.Entry::id),
                entry.flatMap(Deeds.Entry::correlation));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
