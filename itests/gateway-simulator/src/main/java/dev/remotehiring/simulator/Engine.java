package dev.remotehiring.simulator;

import dev.remotehiring.simulator.api.Api;
import dev.remotehiring.simulator.auth.AuthServer;
import dev.remotehiring.simulator.form.Countries;
import dev.remotehiring.simulator.form.Forms;
import dev.remotehiring.simulator.http.Connection;
import dev.remotehiring.simulator.http.Front;
import dev.remotehiring.simulator.http.Request;
import dev.remotehiring.simulator.http.Response;
import dev.remotehiring.simulator.record.Recorder;
import dev.remotehiring.simulator.record.RequestLog;
import dev.remotehiring.simulator.record.TokenCount;
import dev.remotehiring.simulator.settings.Rules;
import dev.remotehiring.simulator.settings.Settings;
import dev.remotehiring.simulator.state.Snapshot;
import dev.remotehiring.simulator.state.StateFile;
import dev.remotehiring.simulator.trouble.Trouble;
import dev.remotehiring.simulator.trouble.Troubles;
import dev.remotehiring.simulator.world.Ground;
import dev.remotehiring.simulator.world.World;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/** The running stand-in: takes requests, lets troubles have their way, and acts on one request at a time. */
final class Engine implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(Engine.class.getName());

    private final Object lock = new Object();
    private final RequestLog log;
    private final TokenCount tokenCount = new TokenCount();
    private final Troubles troubles = new Troubles();
    private final MovableClock clock;
    private final Deferred deferred;
    private final Ground ground;
    private final AuthServer auth;
    private final Api api;
    private final Control control;
    private final Door door;
    private final Optional<StateFile> memory;
    private volatile Settings settings;
    private Duration listLag = Duration.ZERO;

    Engine(Start start) {
        settings = start.settings();
        log = new RequestLog(start.recorder());
        clock = new MovableClock(start.clock());
        deferred = new Deferred(clock);
        ground = new Ground(new World(), clock, start.rules(), () -> settings, this::uri);
        auth = new AuthServer(ground);
        Countries countries = new Countries();
        api = new Api(ground, auth, countries, new Forms(ground, countries, start.forms()), () -> listLag);
        control = new Control(this);
        memory = start.memory();
        door = new Door(new Front(start.port(), start.tls(), this::serve));
    }

    /** How to start. */
    record Start(
            Clock clock,
            int port,
            Optional<SSLContext> tls,
            Settings settings,
            Rules rules,
            Optional<Path> forms,
            Optional<Recorder> recorder,
            Optional<StateFile> memory) {}

    /** Makes things as they were, before it opens. */
    void restore(Snapshot before) {
        clock.advance(Duration.ofMillis(before.clockAheadMillis()));
        before.restore(ground.world(), auth);
    }

    /** Answers from now on. */
    void open() {
        locked(() -> {
            door.open();
            return true;
        });
    }

    /** Acts on a request; nothing else happens meanwhile. */
    Response act(Request request, Duration lag) {
        try {
            return locked(() -> {
                listLag = lag;
                return counted(request, api.answer(request));
            });
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "failed on " + request, e);
            return Response.text(500, "text/plain", "Internal Server Error");
        }
    }

    void later(Duration delay, Runnable work) {
        deferred.at(clock.instant().plus(delay), work);
    }

    void note(Instant arrived, Request request, Optional<Response> response, String trouble) {
        log.note(clock.instant(), arrived, request, response, trouble);
    }

    /** Runs with nothing else happening meanwhile; what it changed is kept when this returns. */
    <T> T locked(Supplier<T> work) {
        synchronized (lock) {
            T result = work.get();
            memory.ifPresent(file ->
                    file.keep(Snapshot.of(ground.world(), auth, clock.ahead().toMillis())));
            return result;
        }
    }

    void settings(Settings changed) {
        settings = changed;
    }

    /** Puts the clock forward, and does what became due. */
    void advance(Duration duration) {
        locked(() -> {
            clock.advance(duration);
            return true;
        });
        deferred.runDue();
    }

    String uri() {
        return door.uri();
    }

    Door door() {
        return door;
    }

    RequestLog log() {
        return log;
    }

    TokenCount tokenCount() {
        return tokenCount;
    }

    Troubles troubles() {
        return troubles;
    }

    Ground ground() {
        return ground;
    }

    AuthServer auth() {
        return auth;
    }

    @Override
    public void close() {
        door.close();
        deferred.close();
    }

    private Response counted(Request request, Response response) {
        if (response.status() == 200 && TokenCount.concerns(request)) {
            tokenCount.granted(request);
        }
        return response;
    }

    private void serve(Request request, Connection connection) {
        Instant arrived = Instant.now();
        deferred.runDue();
        Optional<Response> answer = control.answer(request);
        if (answer.isPresent()) {
            connection.send(answer.get());
            door.answered(request);
            return;
        }
        if (TokenCount.concerns(request)) {
            tokenCount.asked(request, arrived);
        }
        Optional<Trouble> trouble = troubles.next(request);
        String name = trouble.map(each -> each.getClass().getSimpleName()).orElse("");
        Delivery delivery = new Delivery(this, request, arrived, connection, name);
        trouble.ifPresentOrElse(each -> each.play(delivery), () -> delivery.send(delivery.act()));
    }
}
