package dev.remotehiring.internal.consent;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.connection.OneCompany;
import dev.remotehiring.internal.fault.Fault;
import dev.remotehiring.internal.gateway.Identity;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.grant.AuthorizationCodeGrant;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.token.GrantRefusedException;
import dev.remotehiring.internal.token.StoredConnection;
import dev.remotehiring.internal.token.TokenAnswer;
import dev.remotehiring.internal.token.TokenEndpoint;
import dev.remotehiring.internal.token.TokenKind;
import dev.remotehiring.internal.token.Tokens;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes a connection of a code: exchanged at once, compared with the company that is connected, kept. */
public final class Exchange {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final Settings settings;
    private final TokenEndpoint endpoint;
    private final OneCompany company;
    private final Tokens tokens;
    private final Identity identity;
    private final Clock clock;

    /**
     * @param settings the environment
     * @param endpoint exchanges the code
     * @param company keeps the connection
     * @param tokens keeps the first access token
     * @param identity tells the company's name
     * @param clock dates the connection
     */
    public Exchange(
            Settings settings,
            TokenEndpoint endpoint,
            OneCompany company,
            Tokens tokens,
            Identity identity,
            Clock clock) {
        this.settings = settings;
        this.endpoint = endpoint;
        this.company = company;
        this.tokens = tokens;
        this.identity = identity;
        this.clock = clock;
    }

    /**
     * A yes. It does not print its code.
     *
     * @param actor who brought it
     * @param code the code
     * @param terms what else holds for it
     * @param instead the company that may take the place of the connected one
     * @param hire what waits for it
     */
    record Granted(Actor actor, String code, Terms terms, Optional<CompanyId> instead, Optional<HireId> hire) {
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
            LOG.debug("A consent's code was refused: {}", e.getMessage());
            if (e.fault() == Fault.INVALID_GRANT) {
                return new ConsentOutcome.Stale(granted.hire());
            }
            throw e.fault().exception(e);
        }
        Identity.Names names = names(answer, deadline);
        StoredConnection connection = connection(granted, answer, names);
        granted.terms().take();
        StoredConnection saved;
        try {
            saved = isChange(granted, connection) ? company.replace(connection) : company.keep(connection);
        } catch (OneCompany.OtherCompanyException other) {
            return new ConsentOutcome.WrongCompany(
                    other.connected().companyName(), names.company(), connection.company(), granted.hire());
        }
        granted.terms().kept();
        tokens.keep(saved, answer);
        LOG.info(
                "Tenant {} is connected with company {} at {}.",
                saved.tenant(),
                saved.company(),
                settings.environment().issuer());
        return new ConsentOutcome.Granted(saved.shown(settings.environment().name()), granted.hire());
    }

    /** Only who may connect the tenant may change its company. */
    private static boolean isChange(Granted granted, StoredConnection connection) {
        return granted.terms().shared() && granted.instead().equals(Optional.of(connection.company()));
    }

    private StoredConnection connection(Granted granted, TokenAnswer answer, Identity.Names names) {
        if (answer.refreshToken().isEmpty()
                || answer.company().isEmpty()
                || answer.user().isEmpty()) {
            throw new RemoteHiringException(ErrorCode.CONSENT_WITHOUT_COMPANY);
        }
        Optional<UserId> owner = granted.terms().shared()
                ? Optional.empty()
                : Optional.of(granted.actor().user());
        return new StoredConnection(
                granted.actor().tenant(),
                StoredConnection.id(owner),
                Connection.Kind.CONSENT,
                owner,
                answer.company().get(),
                names.company(),
                answer.user(),
                answer.refreshToken(),
                granted.actor().user(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty(),
                0);
    }

    /** The names are for people; without them the connection works just the same. */
    private Identity.Names names(TokenAnswer answer, Deadline deadline) {
        try {
            return identity.current(answer.accessToken(), TokenKind.COMPANY, deadline);
        } catch (RemoteRefusedException | RemoteHiringException e) {
            LOG.debug("Remote did not tell the name of a newly connected company: {}", e.getMessage());
            return new Identity.Names(
                    answer.company(), answer.company().map(CompanyId::value).orElse(""), answer.user(), "");
        }
    }
}
