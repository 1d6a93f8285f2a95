package dev.remotehiring.internal.admin;

import dev.remotehiring.admin.ConnectionCheck;
import dev.remotehiring.admin.RemoteHiringAdmin;
import dev.remotehiring.admin.SetUp;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.ConnectionRequest;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.User;
import dev.remotehiring.host.UserDirectory;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.connection.Choice;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Identity;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.ConnectionRequests;
import dev.remotehiring.internal.token.ConnectionStore;
import dev.remotehiring.internal.token.StoredConnection;
import dev.remotehiring.internal.token.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The administrator's service. */
public final class Administration implements RemoteHiringAdmin {
    private static final Logger LOG = LoggerFactory.getLogger(Administration.class);
    private static final Duration LONGEST = Duration.ofSeconds(18);

    private final Settings settings;
    private final UserDirectory users;
    private final ConnectionStore connections;
    private final Tokens tokens;
    private final Identity identity;
    private final ConnectionRequests requests;
    private final Clock clock;

    /** What it stands on. */
    public record Parts(
            Settings settings,
            UserDirectory users,
            ConnectionStore connections,
            Tokens tokens,
            Identity identity,
            ConnectionRequests requests) {}

    /**
     * @param parts what it stands on
     * @param clock dates the checks
     */
    public Administration(Parts parts, Clock clock) {
        this.settings = parts.settings();
        this.users = parts.users();
        this.connections = parts.connections();
        this.tokens = parts.tokens();
        this.identity = parts.identity();
        this.requests = parts.requests();
        this.clock = clock;
    }

    @Override
    public SetUp setUp() {
        return new SetUp(
                settings.environment().name(),
                settings.environment().gateway(),
                settings.environment().webApp(),
                settings.clientId(),
                settings.redirectUri(),
                settings.scopes());
    }

    @Override
    public List<Connection> connections(Actor actor) {
        permitted(actor);
        return connections.of(actor.tenant()).stream()
                .map(connection -> connection.shown(settings.environment().name()))
                .sorted(Comparator.comparing((Connection connection) -> !connection.shared())
                        .thenComparing(Connection::connectedAt))
                .toList();
    }

    @Override
    public List<ConnectionRequest> requests(Actor actor) {
        permitted(actor);
        List<StoredConnection> all = connections.of(actor.tenant());
        return requests.to(actor.tenant(), actor.user()).stream()
                .filter(request -> stillWaits(request, all))
                .toList();
    }

    /** A hire goes on at the next click on it, so its state does not tell that the connection is there. */
    private boolean stillWaits(ConnectionRequest request, List<StoredConnection> all) {
        return Choice.of(all, request.from().user(), settings.sharedConnection())
                .isEmpty();
    }

    @Override
    public ConnectionCheck check(Actor actor, ConnectionId id) {
        permitted(actor);
        StoredConnection connection = required(actor, id);
        try {
            Identity.Names names = identity.current(new Access(connection, Deadline.in(LONGEST)));
            return new ConnectionCheck(clock.instant(), names.company(), names.user(), Optional.empty(), "");
        } catch (RemoteHiringException e) {
            return failed(connection, e.kind(), e.getMessage());
        } catch (RemoteRefusedException e) {
            return failed(
                    connection,
                    Kind.REMOTE_UNEXPECTED,
                    "Remote refused to say who the connection speaks for (status "
                            + e.error().status() + ").");
        }
    }

    private ConnectionCheck failed(StoredConnection connection, Kind kind, String message) {
        LOG.info("The connection of tenant {} was checked and does not work: {}", connection.tenant(), message);
        return new ConnectionCheck(clock.instant(), connection.companyName(), "", Optional.of(kind), message);
    }

    @Override
    public void disconnect(Actor actor, ConnectionId id) {
        permitted(actor);
        required(actor, id);
        connections.delete(actor.tenant(), id);
        tokens.forget(actor.tenant(), id);
        LOG.info("Tenant {} was disconnected by {} ({}).", actor.tenant(), actor.user(), id);
    }

    private StoredConnection required(Actor actor, ConnectionId id) {
        return connections
                .find(actor.tenant(), id)
                .orElseThrow(() ->
                        new RemoteHiringException(Kind.NOT_FOUND, "There is no such connection. Reload the page."));
    }

    private void permitted(Actor actor) {
        if (!mayConnect(actor)) {
            throw new RemoteHiringException(
                    Kind.NOT_PERMITTED,
                    "Only users who may connect the company with Remote see this. The platform's administrator can"
                            + " allow it.");
        }
    }

    private boolean mayConnect(Actor actor) {
        try {
            return users.find(actor)
                    .filter((User user) -> user.may(Permission.CONNECT))
                    .isPresent();
        } catch (RuntimeException e) {
            throw new RemoteHiringException(
                    Kind.HOST_FAILED,
                    "The platform's user directory failed. Nothing was changed; try again, and tell the platform's"
                            + " administrator if it goes on.",
                    e);
        }
    }
}
