package dev.remotehiring.ui;

import dev.remotehiring.admin.ConnectionCheck;
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
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An administrator's service in memory: one connection, one open request; only Adam may use it. */
final class Connections implements RemoteHiringAdmin {
    static final ConnectionId ID = new ConnectionId("c-1");
    static final SetUp SET_UP = new SetUp(
            EnvironmentName.SANDBOX,
            URI.create("https://gateway.remote-sandbox.com"),
            URI.create("https://remote-sandbox.com"),
            "client-1",
            URI.create("https://ats.example.com/remote-hiring/callback"),
            "all:read all:write");

    final List<String> acts = new ArrayList<>();
    private SetUp setUp = SET_UP;
    private Optional<Connection.Ended> ended = Optional.empty();
    private ConnectionCheck check = new ConnectionCheck(Hires.NOW, "Acme <GmbH>", "Olga Owner", Optional.empty(), "");

    void setUp(SetUp wanted) {
        setUp = wanted;
    }

    void end() {
        ended = Optional.of(Connection.Ended.REFUSED_BY_REMOTE);
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
        return List.of(new Connection(
                ID,
                EnvironmentName.SANDBOX,
                new CompanyId("company-1"),
                "Acme <GmbH>",
                new RemoteUserId("remote-user-1"),
                People.ADAM.actor().user(),
                Hires.NOW,
                true,
                ended));
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
    public void disconnect(Actor actor, ConnectionId connection) {
        require(actor);
        acts.add("disconnect " + connection);
    }

    private static void require(Actor actor) {
        if (!actor.equals(People.ADAM.actor())) {
            throw new RemoteHiringException(Kind.NOT_PERMITTED, "You may not connect this platform with Remote.");
        }
    }
}
