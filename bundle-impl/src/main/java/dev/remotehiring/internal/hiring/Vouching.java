package dev.remotehiring.internal.hiring;

import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteUserId;
import dev.remotehiring.host.User;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.connection.OneCompany;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Approach;
import dev.remotehiring.internal.gateway.CompanyManagers;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.token.ClientSecrets;
import dev.remotehiring.internal.token.StoredConnection;
import dev.remotehiring.internal.token.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connections by assertion: the platform vouches for a user who is known at Remote by the e-mail address that the host
 * vouches for. Found once through a connection of the tenant, then kept beside it; it holds no secret.
 */
public final class Vouching {
    private static final Logger LOG = LoggerFactory.getLogger(Vouching.class);
    private static final Duration LOOK_AGAIN = Duration.ofHours(1);

    private final Settings settings;
    private final ClientSecrets secrets;
    private final OneCompany oneCompany;
    private final CompanyManagers managers;
    private final Tokens tokens;
    private final Clock clock;
    private final ConcurrentMap<String, Instant> strangers = new ConcurrentHashMap<>();

    /**
     * @param settings whether it is switched on
     * @param secrets whether the client secret is long enough
     * @param oneCompany keeps it
     * @param managers who is a user of Remote
     * @param tokens prove it
     * @param clock dates it
     */
    public Vouching(
            Settings settings,
            ClientSecrets secrets,
            OneCompany oneCompany,
            CompanyManagers managers,
            Tokens tokens,
            Clock clock) {
        this.settings = settings;
        this.secrets = secrets;
        this.oneCompany = oneCompany;
        this.managers = managers;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** Which connection a user has in this way, or could have; empty when the platform makes none. */
    Optional<ConnectionId> id(User user) {
        return settings.assertions().on() && user.email().isPresent() && secrets.canSign()
                ? Optional.of(StoredConnection.assertionId(
                        user.actor().user(), user.email().get()))
                : Optional.empty();
    }

    /**
     * Finds out who a user is at Remote, unless that is known, or was asked within the hour. A connection that is new is
     * proved at once: one that Remote does not take has ended before it is in the way of this very click.
     */
    void introduce(User user, List<StoredConnection> known, Approach approach) {
        Optional<ConnectionId> id = id(user);
        if (id.isEmpty() || known.stream().anyMatch(one -> one.id().equals(id.get())) || isStranger(user, id.get())) {
            return;
        }
        Optional<StoredConnection> through = known.stream()
                .filter(StoredConnection::isAlive)
                .filter(one -> one.owner().isEmpty())
                .findFirst();
        if (through.isEmpty()) {
            return;
        }
        try {
            Access access = approach.through(through.get());
            Optional<RemoteUserId> found =
                    managers.findByEmail(access, user.email().orElseThrow());
            found.ifPresentOrElse(
                    remote -> keep(user, id.get(), remote, through.get())
                            .ifPresent(kept -> tokens.bearer(kept, access.deadline())),
                    () -> strangers.put(key(user, id.get()), clock.instant()));
        } catch (RemoteRefusedException | RemoteHiringException e) {
            LOG.debug("The platform could not vouch for {}: {}", user.actor(), e.getMessage());
        }
    }

    private boolean isStranger(User user, ConnectionId id) {
        Instant asked = strangers.get(key(user, id));
        return asked != null && clock.instant().isBefore(asked.plus(LOOK_AGAIN));
    }

    private static String key(User user, ConnectionId id) {
        return user.actor().tenant() + "/" + id;
    }

    /** When another click was first, its connection is the same. The tenant's company may have changed meanwhile. */
    private Optional<StoredConnection> keep(User user, ConnectionId id, RemoteUserId remote, StoredConnection through) {
        StoredConnection connection = new StoredConnection(
                user.actor().tenant(),
                id,
                Connection.Kind.ASSERTION,
                Optional.of(user.actor().user()),
                through.company(),
                through.companyName(),
                Optional.of(remote),
                Optional.empty(),
                user.actor().user(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty(),
                0);
        try {
            return oneCompany.add(connection);
        } catch (OneCompany.OtherCompanyException e) {
            LOG.debug("Who {} is at Remote was found out at a company of before: {}", user.actor(), e.getMessage());
            return Optional.empty();
        }
    }
}
