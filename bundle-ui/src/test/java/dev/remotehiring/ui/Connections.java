package dev.remotehiring.ui;

import dev.remotehiring.admin.ConnectOutcome;
import dev.remotehiring.admin.ConnectionCheck;
import dev.remotehiring.admin.NewCompany;
import dev.remotehiring.admin.RemoteHiringAdmin;
import dev.remotehiring.admin.SetUp;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.ConnectionRequest;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.api.RemoteUserId;
import dev.remotehiring.host.Secret;
import java.net.URI;
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
            List.of());

    final List<String> acts = new ArrayList<>();
    final List<Secret> tokens = new ArrayList<>();
    private SetUp setUp = SET_UP;
    private Connection.Kind kind = Connection.Kind.CONSENT;
    private Optional<ConnectOutcome> outcome = Optional.empty();
    private RuntimeException trouble;
    private boolean shared = true;
    private boolean connected = true;
    private Optional<Connection.Ended> ended = Optional.empty();
    private ConnectionCheck check =
            new ConnectionCheck(Hires.NOW, "Acme <GmbH>", "Olga Owner", Optional.empty(), Optional.empty(), "");

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

    /** Nobody is connected. */
    void none() {
        connected = false;
    }

    /** What comes of connecting without a consent page, from now on; until then it connects. */
    void outcome(ConnectOutcome wanted) {
        outcome = Optional.of(wanted);
    }

    /** Connecting and confirming fail from now on. */
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
                ended);
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
    public ConnectOutcome createCompany(Actor actor, NewCompany company) {
        throw noPage();
    }

    @Override
    public Connection confirmCompany(Actor actor, ConnectionId connection, CompanyId company) {
        require(actor);
        failIfWanted();
        acts.add("confirm " + company + " for " + connection);
        return connection();
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
    public void disconnect(Actor actor, ConnectionId connection) {
        require(actor);
        acts.add("disconnect " + connection);
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
            throw new RemoteHiringException(Kind.NOT_PERMITTED, "You may not connect this platform with Remote.");
        }
    }
}
