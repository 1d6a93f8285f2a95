package dev.remotehiring.internal.admin;

import dev.remotehiring.admin.Colleague;
import dev.remotehiring.admin.ConnectInvitation;
import dev.remotehiring.admin.ConnectInvitationId;
import dev.remotehiring.admin.ConnectOutcome;
import dev.remotehiring.admin.ConnectionCheck;
import dev.remotehiring.admin.Disconnection;
import dev.remotehiring.admin.Erasure;
import dev.remotehiring.admin.HireToSettle;
import dev.remotehiring.admin.HiringRules;
import dev.remotehiring.admin.MadeConnectInvitation;
import dev.remotehiring.admin.NewCompany;
import dev.remotehiring.admin.PartnerCompany;
import dev.remotehiring.admin.PendingAction;
import dev.remotehiring.admin.RemoteHiringAdmin;
import dev.remotehiring.admin.RemoteRole;
import dev.remotehiring.admin.SetUp;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.ConnectionRequest;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireForm;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.Placement;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Permission;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.User;
import dev.remotehiring.host.UserDirectory;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.connection.Choice;
import dev.remotehiring.internal.connection.OneCompany;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Companies;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.hiring.Rehearsal;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.invitation.Issuing;
import dev.remotehiring.internal.journal.ConnectionRequests;
import dev.remotehiring.internal.journal.Deeds;
import dev.remotehiring.internal.journal.LastCalls;
import dev.remotehiring.internal.journal.Rules;
import dev.remotehiring.internal.sending.Settling;
import dev.remotehiring.internal.token.ConnectionStore;
import dev.remotehiring.internal.token.StoredConnection;
import dev.remotehiring.internal.token.Tokens;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The administrator's service. */
public final class Administration implements RemoteHiringAdmin {
    private static final Duration LONGEST = Duration.ofSeconds(18);

    private final Settings settings;
    private final UserDirectory users;
    private final ConnectionStore connections;
    private final Tokens tokens;
    private final ConnectionRequests requests;
    private final Joining joining;
    private final SecretRotation rotation;
    private final Signing signing;
    private final OneCompany oneCompany;
    private final Speaking speaking;
    private final LastCalls calls;
    private final Disconnecting disconnecting;
    private final Portfolio portfolio;
    private final Companies companies;
    private final Settling settling;
    private final Rules rules;
    private final Rehearsal rehearsal;
    private final TenantData tenantData;
    private final Deeds deeds;
    private final Colleagues colleagues;
    private final Issuing issuing;

    /** What it stands on. */
    public record Parts(
            Settings settings,
            UserDirectory users,
            ConnectionStore connections,
            Tokens tokens,
            ConnectionRequests requests,
            Joining joining,
            SecretRotation rotation,
            Signing signing,
            OneCompany oneCompany,
            Speaking speaking,
            LastCalls calls,
            Disconnecting disconnecting,
            Portfolio portfolio,
            Companies companies,
            Settling settling,
            Rules rules,
            Rehearsal rehearsal,
            TenantData tenantData,
            Deeds deeds,
            Colleagues colleagues,
            Issuing issuing) {}

    /**
     * @param parts what it stands on
     */
    public Administration(Parts parts) {
        this.settings = parts.settings();
        this.users = parts.users();
        this.connections = parts.connections();
        this.tokens = parts.tokens();
        this.requests = parts.requests();
        this.joining = parts.joining();
        this.rotation = parts.rotation();
        this.signing = parts.signing();
        this.oneCompany = parts.oneCompany();
        this.speaking = parts.speaking();
        this.calls = parts.calls();
        this.disconnecting = parts.disconnecting();
        this.portfolio = parts.portfolio();
        this.companies = parts.companies();
        this.settling = parts.settling();
        this.rules = parts.rules();
        this.rehearsal = parts.rehearsal();
        this.tenantData = parts.tenantData();
        this.deeds = parts.deeds();
        this.colleagues = parts.colleagues();
        this.issuing = parts.issuing();
    }

    @Override
    public SetUp setUp() {
        Optional<Failure> hindrance = signing.hindrance();
        return new SetUp(
                settings.environment().name(),
                settings.environment().gateway(),
                settings.environment().webApp(),
                settings.clientId(),
                settings.redirectUri(),
                settings.scopes(),
                settings.assertions().on() && hindrance.isEmpty(),
                settings.newcomers().signUp(),
                settings.newcomers().terms(),
                hindrance.stream().toList());
    }

    @Override
    public List<Connection> connections(Actor actor) {
        permitted(actor);
        Map<ConnectionId, LastCalls.Of> calls = this.calls.of(actor.tenant());
        return connections.of(actor.tenant()).stream()
                .map(connection -> connection.shown(
                        settings.environment().name(), calls.getOrDefault(connection.id(), LastCalls.Of.NONE)))
                .sorted(Comparator.comparing((Connection connection) -> !connection.shared())
                        .thenComparing(Connection::connectedAt))
                .toList();
    }

    @Override
    public List<ConnectionId> unreadable(Actor actor) {
        permitted(actor);
        return connections.all(actor.tenant()).unreadable();
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
        return Choice.of(all, request.from().user(), Optional.empty(), settings.sharedConnection())
                .isEmpty();
    }

    @Override
    public ConnectionCheck check(Actor actor, ConnectionId id) {
        permitted(actor);
        return speaking.check(new Access(tested(actor, id), Deadline.in(LONGEST)));
    }

    /** An access token in memory proves nothing about a connection that has ended: it outlives it by an hour. */
    private StoredConnection tested(Actor actor, ConnectionId id) {
        StoredConnection connection = required(actor, id);
        if (!connection.isAlive()) {
            tokens.forget(connection);
        }
        return connection;
    }

    @Override
    public ConnectOutcome connect(Actor actor, Secret token, Optional<CompanyId> confirmed) {
        permitted(actor);
        return noted(actor, joining.byCustomerToken(actor, token, confirmed, Deadline.in(LONGEST)));
    }

    @Override
    public ConnectOutcome connectAsPartner(Actor actor) {
        permitted(actor);
        return noted(actor, joining.asPartner(actor, Deadline.in(LONGEST)));
    }

    @Override
    public List<PartnerCompany> partnerCompanies(Actor actor) {
        permittedToChoose(actor);
        return portfolio.all(Deadline.in(LONGEST));
    }

    @Override
    public ConnectOutcome connectAsPartner(Actor actor, CompanyId company) {
        permittedToChoose(actor);
        Deadline deadline = Deadline.in(LONGEST);
        portfolio.require(actor.tenant(), company, deadline);
        return noted(actor, joining.asPartner(actor, company, deadline));
    }

    @Override
    public List<PendingAction> pendingActions(Actor actor, ConnectionId id) {
        permitted(actor);
        try {
            return companies.actions(new Access(required(actor, id), Deadline.in(LONGEST)));
        } catch (RemoteRefusedException e) {
            throw new RemoteHiringException(
                    e, ErrorCode.ACTIONS_NOT_SAID, e.error().status());
        }
    }

    @Override
    public ConnectOutcome createCompany(Actor actor, NewCompany company) {
        permitted(actor);
        return noted(actor, joining.byNewCompany(actor, company, Deadline.in(LONGEST)));
    }

    private ConnectOutcome noted(Actor actor, ConnectOutcome outcome) {
        if (outcome instanceof ConnectOutcome.Connected connected) {
            note(actor, "connection.made", connected.connection());
        }
        return outcome;
    }

    private void note(Actor actor, String action, Connection connection) {
        deeds.done(
                actor,
                Optional.of(connection.company()),
                action,
                connection.id().value(),
                connection.kind().name());
    }

    @Override
    public Connection confirmCompany(Actor actor, ConnectionId id, CompanyId company) {
        permitted(actor);
        StoredConnection connection = tested(actor, id);
        try {
            Connection confirmed = oneCompany
                    .replace(speaking.confirmed(connection, company, Deadline.in(LONGEST)))
                    .shown(settings.environment().name());
            note(actor, "company.confirmed", confirmed);
            return confirmed;
        } catch (RemoteRefusedException | OneCompany.OtherCompanyException e) {
            throw new RemoteHiringException(e, ErrorCode.COMPANY_NOT_CONFIRMED);
        }
    }

    @Override
    public HiringRules rules(Actor actor) {
        permitted(actor);
        return rules.of(actor.tenant());
    }

    @Override
    public void decide(Actor actor, HiringRules decided) {
        permitted(actor);
        rules.decide(actor, decided);
    }

    @Override
    public HireForm tryRules(Actor actor, HiringRules tried, ApplicationId application, Optional<Placement> placement) {
        permitted(actor);
        return rehearsal.of(actor, tried, application, placement);
    }

    @Override
    public List<Colleague> colleagues(Actor actor) {
        permitted(actor);
        return colleagues.all(actor, Deadline.in(LONGEST));
    }

    @Override
    public Colleague createRemoteUser(Actor actor, UserId user, RemoteRole role) {
        permitted(actor);
        return colleagues.create(actor, user, role, Deadline.in(LONGEST));
    }

    @Override
    public List<HireToSettle> hiresToSettle(Actor actor) {
        permitted(actor);
        return settling.open(actor);
    }

    @Override
    public Hire settleAsCreated(Actor actor, HireId hire, EmploymentId employment) {
        permitted(actor);
        return settling.asCreated(actor, hire, employment, Deadline.in(LONGEST)).shown();
    }

    @Override
    public Hire settleAsNotCreated(Actor actor, HireId hire) {
        permitted(actor);
        return settling.asNotCreated(actor, hire).shown();
    }

    @Override
    public void exportTenant(Actor actor, OutputStream json) throws IOException {
        permitted(actor);
        tenantData.export(actor, json);
    }

    @Override
    public Erasure eraseTenant(Actor actor) {
        permitted(actor);
        return tenantData.erase(actor);
    }

    @Override
    public void replaceClientSecret(Secret next) {
        rotation.replaceBy(next, Deadline.in(LONGEST));
        signing.forget();
    }

    @Override
    public void dropOldClientSecret() {
        rotation.dropOld();
    }

    @Override
    public Disconnection disconnect(Actor actor, ConnectionId id) {
        permitted(actor);
        return disconnecting.end(actor, id);
    }

    @Override
    public MadeConnectInvitation inviteToConnect(Actor actor) {
        permitted(actor);
        return issuing.make(actor);
    }

    @Override
    public List<ConnectInvitation> connectInvitations(Actor actor) {
        permitted(actor);
        return issuing.list(actor);
    }

    @Override
    public void revokeConnectInvitation(Actor actor, ConnectInvitationId invitation) {
        permitted(actor);
        issuing.revoke(actor, invitation);
    }

    private StoredConnection required(Actor actor, ConnectionId id) {
        return connections
                .find(actor.tenant(), id)
                .orElseThrow(() -> new RemoteHiringException(ErrorCode.CONNECTION_UNKNOWN));
    }

    private void permitted(Actor actor) {
        if (!may(actor, Permission.CONNECT)) {
            throw new RemoteHiringException(ErrorCode.NOT_PERMITTED_TO_CONNECT);
        }
    }

    /** Among the customers of everybody. */
    private void permittedToChoose(Actor actor) {
        permitted(actor);
        if (!may(actor, Permission.OPERATE)) {
            throw new RemoteHiringException(ErrorCode.NOT_PERMITTED_TO_OPERATE);
        }
    }

    private boolean may(Actor actor, Permission permission) {
        try {
            return users.find(actor).filter((User user) -> user.may(permission)).isPresent();
        } catch (RuntimeException e) {
            throw new RemoteHiringException(e, ErrorCode.USERS_FAILED);
        }
    }
}
