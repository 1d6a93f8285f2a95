package dev.remotehiring.simulator;

import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.http.SelfSigned;
import dev.remotehiring.simulator.record.Recorder;
import dev.remotehiring.simulator.settings.Rule;
import dev.remotehiring.simulator.settings.Rules;
import dev.remotehiring.simulator.settings.Settings;
import dev.remotehiring.simulator.state.Snapshot;
import dev.remotehiring.simulator.state.StateFile;
import dev.remotehiring.simulator.world.Ground;
import dev.remotehiring.simulator.world.Ids;
import dev.remotehiring.simulator.world.PartnerClient;
import dev.remotehiring.simulator.world.Seed;
import dev.remotehiring.simulator.world.World;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;

/** Puts a stand-in together before it starts. */
public final class SimulatorBuilder {
    /** The id of the client that is there when none is given; its secret is random. */
    public static final String DEMO_CLIENT = "demo-client";

    private final List<PartnerClient> clients = new ArrayList<>();
    private Clock clock = Clock.systemUTC();
    private int port;
    private Settings settings = Settings.defaults();
    private final Set<Rule> off = EnumSet.noneOf(Rule.class);
    private Optional<SSLContext> tls = Optional.empty();
    private Optional<Path> forms = Optional.empty();
    private Optional<Recorder> recorder = Recorder.configured();
    private Optional<Path> data = Optional.empty();
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

    /** Speaks HTTPS, with a certificate that it made itself and nobody trusts. */
    public SimulatorBuilder tls() {
        tls = Optional.of(SelfSigned.context());
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

    /** Switches a rule off for this one, to see what a caller does when Remote does not keep it. */
    public SimulatorBuilder without(Rule rule) {
        off.add(rule);
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

    /** A folder to keep the state in, so that it outlives a restart; in memory only otherwise. */
    public SimulatorBuilder data(Path folder) {
        data = Optional.of(folder);
        return this;
    }

    /** Starts without the demo's companies and people. */
    public SimulatorBuilder empty() {
        demo = false;
        return this;
    }

    /**
     * Starts; it answers when this returns.
     *
     * @throws IllegalArgumentException in words, when what was kept in its folder cannot be used
     * @throws java.io.UncheckedIOException when it cannot listen, or cannot write into its folder
     */
    public GatewaySimulator start() {
        Optional<StateFile> memory = data.map(StateFile::new);
        Optional<Snapshot> before = memory.flatMap(StateFile::read);
        Engine engine = new Engine(
                new Engine.Start(clock, port, tls, settings, Rules.inForce().without(off), forms, recorder, memory));
        before.ifPresentOrElse(engine::restore, () -> populate(engine.ground()));
        register(engine.ground().world());
        try {
            engine.open();
        } catch (UncheckedIOException e) {
            engine.close();
            throw e;
        }
        return new GatewaySimulator(engine);
    }

    private void populate(Ground ground) {
        if (demo) {
            new Seed(ground.world(), ground.now()).demo();
        }
    }

    private void register(World world) {
        if (clients.isEmpty()) {
            clients.add(PartnerClient.of(DEMO_CLIENT, Ids.secret()));
        }
        clients.forEach(world::add);
    }
}
