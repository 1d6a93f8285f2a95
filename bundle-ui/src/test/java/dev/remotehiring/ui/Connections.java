package dev.remotehiring.ui;

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
import dev.remotehiring.api.ConnectionFailure;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.ConnectionRequest;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireForm;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.Placement;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteUserId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An administrator's service in memory: one connection, one open request; only Adam may use it. */
final class Connections implements RemoteHiringAdmin {
    static final CompanyId ACME = new CompanyId("company-1");
    static final ConnectionId ID = new ConnectionId("c-1");
    static final SetUp SET_UP = new SetUp(
            EnvironmentName.SANDBOX,
            URI.create("https://gateway.remote-sandbox.com"),
            URI.create("https://remote-sandbox.com"),
            "client-1",
            URI.create("https://ats.example.com/remote-hiring/callback"),
            "all:read all:write",
            false,
            URI.create("https://remote-sandbox.com/sign-up"),
            Optional.of(URI.create("https://remote-sandbox.com/terms")),
            List.of());

    final List<String> acts = new ArrayList<>();
    final List<Secret> tokens = new ArrayList<>();
    private final List<HireToSettle> toSettle = new ArrayList<>();
    private final List<Colleague> colleagues = new ArrayList<>();
    private final List<ConnectInvitation> invitations = new ArrayList<>();
    private Erasure erasure = new Erasure(Hires.NOW, 12, 0, 1, 345);
    private SetUp setUp = SET_UP;
    private Connection.Kind kind = Connection.Kind.CONSENT;
    private Optional<ConnectOutcome> outcome = Optional.empty();
    private RuntimeException trouble;
    private HiringRules rules = HiringRules.NONE;
    private HireForm form = Forms.ready().form();
    private boolean shared = true;
    private boolean connected = true;
    private Optional<Connection.Ended> ended = Optional.empty();
    private Optional<Instant> worked = Optional.empty();
    private Optional<ConnectionFailure> failed = Optional.empty();
    private final List<ConnectionId> unreadable = new ArrayList<>();
    private final List<PartnerCompany> companies = new ArrayList<>();
    private final List<PendingAction> pending = new ArrayList<>();
    private ConnectionCheck check =
            new ConnectionCheck(Hires.NOW, "Acme <GmbH>", "Olga Owner", Optional.empty(), Optional.empty());

    void setUp(SetUp wanted) {
        setUp = wanted;
    }

    void end(Connection.Ended why) {
        ended = Optional.of(why);
    }

    void kind(Connection.Kind wanted) {
        kind = wanted;
    }

    /** The connection serves one user only, and came about in this way. */
    void ownBy(Connection.Kind wanted) {
        kind = wanted;
        shared = false;
    }

    /** One more hire needs a person. */
    void toSettle(HireToSettle hire) {
        toSettle.add(hire);
    }

    /** Who may hire, and who that is at Remote. */
    void colleagues(Colleague... wanted) {
        colleagues.addAll(List.of(wanted));
    }

    /** What erasing the tenant comes to. */
    void erasure(Erasure wanted) {
        erasure = wanted;
    }

    /** When the connection worked last. */
    void worked(Instant when) {
        worked = Optional.of(when);
    }

    /** How the connection failed last. */
    void failed(ConnectionFailure how) {
        failed = Optional.of(how);
    }

    /** One more connection is stored that cannot be read. */
    void unreadable(ConnectionId id) {
        unreadable.add(id);
    }

    /** The companies of the partner. */
    void companies(PartnerCompany... wanted) {
        companies.addAll(List.of(wanted));
    }

    /** What the company still has to do. */
    void pending(PendingAction... wanted) {
        pending.addAll(List.of(wanted));
    }

    /** Nobody is connected. */
    void none() {
        connected = false;
    }

    /** What comes of connecting without a consent page, from now on; until then it connects. */
    void outcome(ConnectOutcome wanted) {
        outcome = Optional.of(wanted);
    }

    /** What an administrator does fails from now on. */
    void fail(RuntimeException how) {
        trouble = how;
    }

    void check(ConnectionCheck wanted) {
        check = wanted;
    }

    @Override
    public SetUp setUp() {
        return setUp;
    }

    @Override
    public List<Connection> connections(Actor actor) {
        require(actor);
        return connected ? List.of(connection()) : List.of();
    }

    private Connection connection() {
        return new Connection(
                ID,
                EnvironmentName.SANDBOX,
                kind,
                ACME,
                "Acme <GmbH>",
                Optional.of(new RemoteUserId("remote-user-1")),
                People.ADAM.actor().user(),
                Hires.NOW,
                shared,
                ended,
                worked,
                failed);
    }

    @Override
    public List<ConnectionId> unreadable(Actor actor) {
        require(actor);
        return List.copyOf(unreadable);
    }

    @Override
    public List<ConnectionRequest> requests(Actor actor) {
        require(actor);
        return List.of(new ConnectionRequest(
                Hires.ID, Hires.APPLICATION, People.RITA.person(), People.ADAM.person(), Hires.NOW));
    }

    @Override
    public ConnectionCheck check(Actor actor, ConnectionId connection) {
        require(actor);
        acts.add("check " + connection);
        return check;
    }

    @Override
    public ConnectOutcome connect(Actor actor, Secret token, Optional<CompanyId> confirmed) {
        require(actor);
        failIfWanted();
        tokens.add(token);
        acts.add("connect by token"
                + confirmed.map(company -> ", yes to " + company).orElse(""));
        return outcome.filter(wanted -> confirmed.isEmpty())
                .orElseGet(() -> new ConnectOutcome.Connected(connection()));
    }

    @Override
    public ConnectOutcome connectAsPartner(Actor actor) {
        require(actor);
        failIfWanted();
        acts.add("connect as partner");
        return outcome.orElseGet(() -> new ConnectOutcome.Connected(connection()));
    }

    @Override
    public List<PartnerCompany> partnerCompanies(Actor actor) {
        require(actor);
        failIfWanted();
        return List.copyOf(companies);
    }

    @Override
    public ConnectOutcome connectAsPartner(Actor actor, CompanyId company) {
        require(actor);
        failIfWanted();
        acts.add("connect with " + company);
        return outcome.orElseGet(() -> new ConnectOutcome.Connected(connection()));
    }

    @Override
    public List<PendingAction> pendingActions(Actor actor, ConnectionId connection) {
        require(actor);
        failIfWanted();
        return List.copyOf(pending);
    }

    @Override
    public ConnectOutcome createCompany(Actor actor, NewCompany company) {
        require(actor);
        failIfWanted();
        acts.add("create company " + company.name() + " in " + company.country() + " for " + company.ownerEmail()
                + " in " + company.currency());
        return outcome.orElseGet(() -> new ConnectOutcome.Connected(connection()));
    }

    @Override
    public Connection confirmCompany(Actor actor, ConnectionId connection, CompanyId company) {
        require(actor);
        failIfWanted();
        acts.add("confirm " + company + " for " + connection);
        return connection();
    }

    @Override
    public List<HireToSettle> hiresToSettle(Actor actor) {
        require(actor);
        return List.copyOf(toSettle);
    }

    @Override
    public Hire settleAsCreated(Actor actor, HireId hire, EmploymentId employment) {
        require(actor);
        failIfWanted();
        acts.add("settle " + hire + " as " + employment);
        return settled(hire);
    }

    @Override
    public Hire settleAsNotCreated(Actor actor, HireId hire) {
        require(actor);
        failIfWanted();
        acts.add("settle " + hire + " as not created");
        return settled(hire);
    }

    private Hire settled(HireId hire) {
        HireToSettle known = toSettle.stream()
                .filter(each -> each.hire().id().equals(hire))
                .findFirst()
                .orElseThrow(() -> new RemoteHiringException(ErrorCode.HIRE_UNKNOWN));
        toSettle.remove(known);
        return known.hire();
    }

    @Override
    public void exportTenant(Actor actor, OutputStream json) throws IOException {
        require(actor);
        failIfWanted();
        acts.add("export");
        json.write("{\"hires\":[{\"name\":\"Zoë\"}]}".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Erasure eraseTenant(Actor actor) {
        require(actor);
        failIfWanted();
        acts.add("erase " + actor.tenant());
        return erasure;
    }

    @Override
    public void replaceClientSecret(Secret next) {
        throw noPage();
    }

    @Override
    public void dropOldClientSecret() {
        throw noPage();
    }

    @Override
    public Disconnection disconnect(Actor actor, ConnectionId connection) {
        require(actor);
        acts.add("disconnect " + connection);
        return new Disconnection(
                Hires.NOW,
                Optional.of(connection()).filter(one -> one.id().equals(connection)),
                3,
                2,
                1,
                Optional.of("entry-1"),
                Optional.of("correlation-1"));
    }

    private void failIfWanted() {
        if (trouble != null) {
            throw trouble;
        }
    }

    private static AssertionError noPage() {
        return new AssertionError("No page of ours does this.");
    }

    private static void require(Actor actor) {
        if (!actor.equals(People.ADAM.actor())) {
            throw new RemoteHiringException(ErrorCode.NOT_PERMITTED_TO_CONNECT);
        }
    }

    @Override
    public HiringRules rules(Actor actor) {
        require(actor);
        return rules;
    }

    @Override
    public void decide(Actor actor, HiringRules decided) {
        require(actor);
        acts.add("decide");
        rules = decided;
    }

    /** The form, with what the rules say as a text in place of what it had. */
    @Override
    public HireForm tryRules(Actor actor, HiringRules tried, ApplicationId application, Optional<Placement> placement) {
        require(actor);
        failIfWanted();
        acts.add("try on " + application
                + placement
                        .map(place -> " in " + place.country() + " as " + place.type())
                        .orElse(""));
        return Forms.withTexts(form, tried);
    }

    /** The form on which rules are tried. */
    void form(HireForm wanted) {
        form = wanted;
    }

    @Override
    public List<Colleague> colleagues(Actor actor) {
        require(actor);
        failIfWanted();
        return List.copyOf(colleagues);
    }

    @Override
    public Colleague createRemoteUser(Actor actor, UserId user, RemoteRole role) {
        require(actor);
        failIfWanted();
        acts.add("make " + user + " " + role);
        return new Colleague(People.RITA.person(), Optional.of("rita@acme.example"), Optional.of("admin"));
    }

    @Override
    public MadeConnectInvitation inviteToConnect(Actor actor) {
        require(actor);
        failIfWanted();
        acts.add("invite");
        return new MadeConnectInvitation(Invited.in(ConnectInvitation.State.OPEN), Invited.CODE);
    }

    @Override
    public List<ConnectInvitation> connectInvitations(Actor actor) {
        require(actor);
        failIfWanted();
        return List.copyOf(invitations);
    }

    @Override
    public void revokeConnectInvitation(Actor actor, ConnectInvitationId invitation) {
        require(actor);
        failIfWanted();
        acts.add("revoke " + invitation);
    }

    /** The invitations, newest first. */
    void invitations(ConnectInvitation... wanted) {
        invitations.addAll(List.of(wanted));
    }
}
