package dev.remotehiring.simulator;

import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.record.Recorder;
import dev.remotehiring.simulator.settings.Settings;
import dev.remotehiring.simulator.world.Ids;
import dev.remotehiring.simulator.world.PartnerClient;
import dev.remotehiring.simulator.world.Seed;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts a stand-in together before it starts. */
public final class SimulatorBuilder {
    /** The id of the client that is there when none is given; its secret is random. */
    public static final String DEMO_CLIENT = "demo-client";

    private final List<PartnerClient> clients = new ArrayList<>();
    private Clock clock = Clock.systemUTC();
    private int port;
    private Settings settings = Settings.defaults();
    private Optional<Path> forms = Optional.empty();
    private Optional<Recorder> recorder = Recorder.configured();
    private boolean demo = true;

    SimulatorBuilder() {}

    /** The time; the system's otherwise. */
    public SimulatorBuilder clock(Clock otherClock) {
        clock = otherClock;
        return this;
    }

    /** The port on 127.0.0.1; any free one otherwise. */
    public SimulatorBuilder port(int otherPort) {
        port = otherPort;
        return this;
    }

    /** Changes settings, e.g. {@code .settings(s -> s.legacySsoUrl = true)}. */
    public SimulatorBuilder settings(Consumer<Settings.Draft> change) {
        settings = settings.with(change);
        return this;
    }

    /** Changes a setting by its name in snake case; numbers and booleans as text. */
    public SimulatorBuilder set(String name, String value) {
        settings = settings.with(Json.object().put(name, value));
        return this;
    }

    /** Registers a client; the demo client is left out then. */
    public SimulatorBuilder client(PartnerClient client) {
        clients.add(client);
        return this;
    }

    /** A folder of forms that come before its own. */
    public SimulatorBuilder forms(Path folder) {
        forms = Optional.of(folder);
        return this;
    }

    /** A folder to record full exchanges into, secrets masked. */
    public SimulatorBuilder record(Path folder) {
        recorder = Optional.of(new Recorder(folder));
        return this;
    }

    /** Starts without the demo's companies and people. */
    public SimulatorBuilder empty() {
        demo = false;
        return this;
    }

    /** Starts; it answers when this returns. */
    public GatewaySimulator start() {
        Engine engine = new Engine(new Engine.Start(clock, port, settings, forms, recorder));
        if (demo) {
            new Seed(engine.ground().world(), engine.ground().now()).demo();
        }
        if (clients.isEmpty()) {
            clients.add(PartnerClient.of(DEMO_CLIENT, Ids.secret()));
        }
        GatewaySimulator simulator = new GatewaySimulator(engine);
        clients.forEach(simulator::register);
        return simulator;
    }
}
