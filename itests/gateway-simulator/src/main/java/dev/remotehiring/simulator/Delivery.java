package dev.remotehiring.simulator;

import dev.remotehiring.simulator.http.Connection;
import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.trouble.Stage;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** One request on its way through: what a trouble plays with. Every exchange is noted before its answer leaves. */
final class Delivery implements Stage {
    private final Engine engine;
    private final Request request;
    private final Connection connection;
    private final String trouble;
    private final Instant arrived;

    Delivery(Engine engine, Request request, Instant arrived, Connection connection, String trouble) {
        this.engine = engine;
        this.request = request;
        this.arrived = arrived;
        this.connection = connection;
        this.trouble = trouble;
    }

    @Override
    public Request request() {
        return request;
    }

    @Override
    public InetSocketAddress caller() {
        return connection.caller();
    }

    @Override
    public Response act() {
        return actLaggingLists(Duration.ZERO);
    }

    @Override
    public Response actLaggingLists(Duration lag) {
        return engine.act(request, lag);
    }

    @Override
    public void send(Response response) {
        note(Optional.of(response));
        connection.send(response);
    }

    @Override
    public void drip(Response response, Duration pause) {
        note(Optional.of(response));
        connection.send(response, () -> engine.door().hold(pause), 1);
    }

    @Override
    public void cutShort(Response response) {
        note(Optional.of(response));
        connection.send(response, () -> false, Math.max(1, response.body().length() / 2));
    }

    @Override
    public void drop() {
        note(Optional.empty());
        connection.drop();
    }

    @Override
    public boolean hold(Duration duration) {
        return engine.door().hold(duration);
    }

    @Override
    public void actLater(Duration delay) {
        engine.later(delay, this::act);
    }

    private void note(Optional<Response> response) {
        engine.note(arrived, request, response, trouble);
    }
}
