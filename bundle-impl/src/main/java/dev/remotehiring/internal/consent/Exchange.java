package dev.remotehiring.internal.consent;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.gateway.Identity;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.grant.AuthorizationCodeGrant;
import dev.remotehiring.internal.grant.OAuthError;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.token.ConnectionStore;
import dev.remotehiring.internal.token.GrantRefusedException;
import dev.remotehiring.internal.token.StoredConnection;
import dev.remotehiring.internal.token.TokenAnswer;
import dev.remotehiring.internal.token.TokenEndpoint;
import dev.remotehiring.internal.token.Tokens;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a connection of a code: exchanged at once, compared with the company that is connected, kept. */
public final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private static final int TRIES = 3;

    private final Settings settings;
    private final TokenEndpoint endpoint;
    private final ConnectionStore store;
    private final Tokens tokens;
    private final Identity identity;
    private final Clock clock;

    /**
     * @param settings the environment
     * @param endpoint exchanges the code
     * @param store keeps the connection
     * @param tokens keeps the first access token
     * @param identity tells the company's name
     * @param clock dates the connection
     */
    public Exchange(
            Settings settings,
            TokenEndpoint endpoint,
            ConnectionStore store,
            Tokens tokens,
            Identity identity,
            Clock clock) {
        this.settings = settings;
        this.endpoint = endpoint;
        this.store = store;
        this.tokens = tokens;
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * A yes. It does not print its code.
     *
     * @param actor who brought it
     * @param code the code
     * @param shared whether the connection is for the whole tenant
     * @param hire what waits for it
     */
    record Granted(Actor actor, String code, boolean shared, Optional<HireId> hire) {
        @Override
        public String toString() {
            return "Granted[" + actor + ", code hidden]";
        }
    }

    ConsentOutcome connect(Granted granted, Deadline deadline) {
        TokenAnswer answer;
        try {
            answer = endpoint.request(new AuthorizationCodeGrant(new Secret(granted.code())), deadline);
        } catch (GrantRefusedException e) {
            LOG.info("A consent's code was refused: {}", e.getMessage());
            if (e.error() == OAuthError.INVALID_GRANT) {
                return new ConsentOutcome.Stale(granted.hire());
            }
            throw new RemoteHiringException(
                    Kind.CLIENT_REJECTED,
                    "Remote does not let this platform take up the consent. The administrator has to look at the"
                            + " integration's settings at Remote.",
                    e);
        }
        Identity.Names names = names(answer, deadline);
        StoredConnection connection = connection(granted, answer, names);
        StoredConnection saved;
        try {
            saved = save(connection);
        } catch (OtherCompany other) {
            return new ConsentOutcome.WrongCompany(other.connected.companyName(), names.company(), granted.hire());
        }
        tokens.keep(saved, answer);
        LOG.info(
                "Tenant {} is connected with company {} at {}.",
                saved.tenant(),
                saved.company(),
                settings.environment().issuer());
        return new ConsentOutcome.Granted(saved.shown(settings.environment().name()), granted.hire());
    }

    private StoredConnection connection(Granted granted, TokenAnswer answer, Identity.Names names) {
        if (answer.refreshToken().isEmpty()
                || answer.company().isEmpty()
                || answer.user().isEmpty()) {
            throw new RemoteHiringException(
                    Kind.REMOTE_UNEXPECTED,
                    "Remote took the consent but did not say for which company. Nothing was connected; try again.");
        }
        return new StoredConnection(
                granted.actor().tenant(),
                granted.shared()
                        ? Optional.<UserId>empty()
                        : Optional.of(granted.actor().user()),
                answer.company().get(),
                names.company(),
                answer.user().get(),
                answer.refreshToken().get(),
                granted.actor().user(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty(),
                0);
    }

    /** The names are for people; without them the connection works just the same. */
    private Identity.Names names(TokenAnswer answer, Deadline deadline) {
        try {
            return identity.current(answer.accessToken(), deadline);
        } catch (RemoteRefusedException | RemoteHiringException e) {
            LOG.warn("Remote did not tell the name of a newly connected company: {}", e.getMessage());
            return new Identity.Names(answer.company().map(CompanyId::value).orElse(""), "");
        }
    }

    /** One tenant has one company: hires of one company must never end up in another. */
    private StoredConnection save(StoredConnection connection) throws OtherCompany {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            List<StoredConnection> known = compared(connection);
            long version = known.stream()
                    .filter(one -> one.id().equals(connection.id()))
                    .mapToLong(StoredConnection::version)
                    .findFirst()
                    .orElse(0);
            Optional<StoredConnection> saved = store.save(connection.at(version));
            if (saved.isPresent()) {
                return stillAlone(saved.get());
            }
        }
        throw new RemoteHiringException(
                Kind.HOST_FAILED, "The platform's credential service did not take the connection. Connect again.");
    }

    /** Someone else may have connected another company at this very moment: then neither of them counts. */
    private StoredConnection stillAlone(StoredConnection saved) throws OtherCompany {
        try {
            compared(saved);
            return saved;
        } catch (OtherCompany other) {
            store.delete(saved.tenant(), saved.id());
            throw other;
        }
    }

    private List<StoredConnection> compared(StoredConnection connection) throws OtherCompany {
        List<StoredConnection> known = store.of(connection.tenant());
        for (StoredConnection one : known) {
            if (!one.company().equals(connection.company())) {
                throw new OtherCompany(one);
            }
        }
        return known;
    }

    /** The tenant is connected with another company. */
    private static final class OtherCompany extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient StoredConnection connected;

        OtherCompany(StoredConnection connected) {
            super("The tenant is connected with another company.");
            this.connected = connected;
        }
    }
}
