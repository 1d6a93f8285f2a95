package dev.remotehiring.internal.admin;

import dev.remotehiring.admin.ConnectOutcome;
import dev.remotehiring.admin.NewCompany;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteUserId;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.connection.OneCompany;
import dev.remotehiring.internal.fault.Fault;
import dev.remotehiring.internal.gateway.Companies;
import dev.remotehiring.internal.gateway.Companies.Company;
import dev.remotehiring.internal.gateway.Companies.CompanyTokens;
import dev.remotehiring.internal.gateway.Identity;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.Leases;
import dev.remotehiring.internal.journal.Leases.Lease;
import dev.remotehiring.internal.token.ConnectionStore;
import dev.remotehiring.internal.token.Fingerprint;
import dev.remotehiring.internal.token.StoredConnection;
import dev.remotehiring.internal.token.TokenKind;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects a company without a consent page: by its own API token, or by the partner's rights. */
public final class Joining {
    private static final Logger LOG = LoggerFactory.getLogger(Joining.class);
    private static final int NOT_FOUND = 404;

    /** Longer than the requests that it takes to make a company. */
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final Settings settings;
    private final ConnectionStore connections;
    private final OneCompany oneCompany;
    private final Identity identity;
    private final Companies companies;
    private final Leases leases;
    private final Clock clock;

    /**
     * @param settings the environment and the scopes
     * @param connections what is there already
     * @param oneCompany keeps the connection
     * @param identity whose a token is
     * @param companies the partner's companies
     * @param leases one new company at a time
     * @param clock dates the connection
     */
    public Joining(
            Settings settings,
            ConnectionStore connections,
            OneCompany oneCompany,
            Identity identity,
            Companies companies,
            Leases leases,
            Clock clock) {
        this.settings = settings;
        this.connections = connections;
        this.oneCompany = oneCompany;
        this.identity = identity;
        this.companies = companies;
        this.leases = leases;
        this.clock = clock;
    }

    /** For whom a new token speaks. */
    private record Speaker(CompanyId company, String name, Optional<RemoteUserId> user) {}

    ConnectOutcome byCustomerToken(Actor actor, Secret token, Optional<CompanyId> confirmed, Deadline deadline) {
        settings.environment().requireOwn(token);
        Speaker speaker = customer(token, deadline);
        return keep(
                connection(actor, StoredConnection.customerTokenId(), Connection.Kind.CUSTOMER_TOKEN, speaker, token),
                confirmed);
    }

    /** Falls back to the list of companies, which is known to show a customer token its own. */
    private Speaker customer(Secret token, Deadline deadline) {
        try {
            Identity.Names names = identity.current(token, TokenKind.CUSTOMER, deadline);
            if (names.companyId().isPresent()) {
                return new Speaker(names.companyId().get(), names.company(), names.userId());
            }
        } catch (RemoteRefusedException e) {
            if (Fault.ofStatus(e.error().status()) == Fault.UNAUTHORIZED) {
                throw notTaken(e);
            }
            LOG.debug("Remote did not say whose an API token is, its companies are asked: {}", e.getMessage());
        }
        try {
            List<Company> own = companies.list(token, deadline);
            if (own.size() == 1) {
                return new Speaker(own.get(0).id(), own.get(0).name(), Optional.empty());
            }
        } catch (RemoteRefusedException e) {
            throw notTaken(e);
        }
        throw new RemoteHiringException(ErrorCode.TOKEN_WITHOUT_COMPANY);
    }

    private static RemoteHiringException notTaken(RemoteRefusedException refused) {
        return new RemoteHiringException(refused, ErrorCode.TOKEN_NOT_TAKEN);
    }

    ConnectOutcome asPartner(Actor actor, Deadline deadline) {
        return asPartner(actor, company(actor.tenant(), deadline), deadline);
    }

    /** A company that somebody has chosen who may choose among all. */
    ConnectOutcome asPartner(Actor actor, CompanyId company, Deadline deadline) {
        try {
            return join(
                    actor, companies.createToken(company, settings.scopes(), deadline), Optional.of(company), deadline);
        } catch (RemoteRefusedException e) {
            throw notEligible(e);
        }
    }

    /** A company of this tenant, never one that somebody names: the partner may manage many. */
    private CompanyId company(TenantId tenant, Deadline deadline) {
        Optional<CompanyId> before =
                connections.of(tenant).stream().map(StoredConnection::company).findFirst();
        return before.or(() -> made(tenant, deadline))
                .orElseThrow(() -> new RemoteHiringException(ErrorCode.NO_COMPANY_TO_CONNECT));
    }

    private Optional<CompanyId> made(TenantId tenant, Deadline deadline) {
        try {
            return companies.authorized(deadline).stream()
                    .filter(company -> company.externalId().equals(Optional.of(tenant.value())))
                    .map(Company::id)
                    .findFirst();
        } catch (RemoteRefusedException e) {
            throw notEligible(e);
        }
    }

    /**
     * One at a time for a tenant, and not again what an earlier try has made although its answer was lost: the company
     * carries the tenant's id at Remote.
     */
    ConnectOutcome byNewCompany(Actor actor, NewCompany company, Deadline deadline) {
        if (!connections.ids(actor.tenant()).isEmpty()) {
            throw new RemoteHiringException(ErrorCode.COMPANY_CONNECTED_ALREADY);
        }
        String name = Fingerprint.full(connections.issuer() + "/new company/" + actor.tenant());
        Lease turn = leases.take(name, AT_MOST)
                .lease()
                .orElseThrow(() -> new RemoteHiringException(ErrorCode.COMPANY_BEING_MADE));
        try {
            return made(actor.tenant(), deadline).isPresent()
                    ? asPartner(actor, deadline)
                    : create(actor, company, deadline);
        } finally {
            leases.release(turn);
        }
    }

    private ConnectOutcome create(Actor actor, NewCompany company, Deadline deadline) {
        Companies.NewCompany made = new Companies.NewCompany(
                company.name(),
                company.country().value(),
                company.ownerName(),
                company.ownerEmail(),
                company.currency(),
                actor.tenant().value());
        try {
            return join(actor, companies.create(made, settings.scopes(), deadline), Optional.empty(), deadline);
        } catch (RemoteRefusedException e) {
            if (!e.error().problems().isEmpty()) {
                return new ConnectOutcome.NotMade(e.error().problems());
            }
            throw new RemoteHiringException(
                    e,
                    null,
                    new Failure(ErrorCode.COMPANY_REFUSED, e.error().status())
                            .quoting(e.error().message()));
        }
    }

    private ConnectOutcome join(Actor actor, CompanyTokens tokens, Optional<CompanyId> asked, Deadline deadline) {
        Identity.Names names = names(tokens, deadline);
        CompanyId company = names.companyId()
                .or(tokens::company)
                .or(() -> asked)
                .orElseThrow(() -> new RemoteHiringException(ErrorCode.ACCESS_WITHOUT_COMPANY));
        if (asked.filter(one -> !one.equals(company)).isPresent()) {
            throw new RemoteHiringException(ErrorCode.ACCESS_TO_OTHER_COMPANY);
        }
        Speaker speaker = new Speaker(company, names.company(), names.userId().or(tokens::user));
        return keep(
                connection(
                        actor,
                        StoredConnection.id(Optional.empty()),
                        Connection.Kind.PARTNER_TOKEN,
                        speaker,
                        tokens.refreshToken()),
                Optional.empty());
    }

    /** The names are for people; without them the connection works just the same. */
    private Identity.Names names(CompanyTokens tokens, Deadline deadline) {
        try {
            return identity.current(tokens.accessToken(), TokenKind.COMPANY, deadline);
        } catch (RemoteRefusedException | RemoteHiringException e) {
            LOG.debug("Remote did not tell the name of a newly connected company: {}", e.getMessage());
            return Identity.Names.NONE;
        }
    }

    private StoredConnection connection(
            Actor actor, ConnectionId id, Connection.Kind kind, Speaker speaker, Secret secret) {
        return new StoredConnection(
                actor.tenant(),
                id,
                kind,
                Optional.empty(),
                speaker.company(),
                speaker.name(),
                speaker.user(),
                Optional.of(secret),
                actor.user(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                Optional.empty(),
                0);
    }

    private ConnectOutcome keep(StoredConnection connection, Optional<CompanyId> confirmed) {
        try {
            StoredConnection kept = confirmed.equals(Optional.of(connection.company()))
                    ? oneCompany.replace(connection)
                    : oneCompany.keep(connection);
            LOG.info("Tenant {} is connected with company {} by {}.", kept.tenant(), kept.company(), kept.kind());
            return new ConnectOutcome.Connected(
                    kept.shown(settings.environment().name()));
        } catch (OneCompany.OtherCompanyException other) {
            return new ConnectOutcome.OtherCompany(
                    other.connected().companyName(), connection.companyName(), connection.company());
        }
    }

    static RemoteHiringException notEligible(RemoteRefusedException refused) {
        int status = refused.error().status();
        return status == NOT_FOUND
                ? new RemoteHiringException(refused, ErrorCode.NOT_MANAGED)
                : new RemoteHiringException(refused, ErrorCode.NOT_ELIGIBLE, status);
    }
}
