package dev.remotehiring.internal.health;

import dev.remotehiring.admin.Health;
import dev.remotehiring.admin.Health.Aspect;
import dev.remotehiring.admin.Health.Item;
import dev.remotehiring.admin.Health.Light;
import dev.remotehiring.admin.OfTenant;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.http.Calls;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.Standing;
import dev.remotehiring.internal.token.ClientSecrets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * Looks how the plugin is, within a second, whatever is away. Nothing is asked of Remote. What fails for the first time is
 * amber; what goes on failing is red.
 */
public final class Checkup implements AutoCloseable {
    /** For all looks together. */
    private static final Duration LONGEST = Duration.ofMillis(900);

    /** How long a service of the host fails until that is no hiccup. */
    private static final Duration HICCUP = Duration.ofSeconds(15);

    private final Settings settings;
    private final Supplier<Optional<Failure>> refused;
    private final Calls calls;
    private final Clock clock;
    private final ExecutorService threads;
    private final Look<Boolean> secret;
    private final Look<Standing.Groups> standing;
    private final Look<List<OfTenant<Connection>>> connections;

    /**
     * What it looks at.
     *
     * @param refused why the settings that are written down are not in force, if so
     * @param secrets asks the credential service
     * @param standing asks the database
     * @param connections asks both
     * @param calls how the last calls to Remote went
     */
    public record Parts(
            Settings settings,
            Supplier<Optional<Failure>> refused,
            ClientSecrets secrets,
            Standing standing,
            Connections connections,
            Calls calls) {}

    /**
     * @param parts what it looks at
     * @param clock dates what it sees
     */
    public Checkup(Parts parts, Clock clock) {
        this.settings = parts.settings();
        this.refused = parts.refused();
        this.calls = parts.calls();
        this.clock = clock;
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "remote-hiring-health");
            thread.setDaemon(true);
            return thread;
        });
        this.secret = new Look<>(
                () -> !parts.secrets().usable().isEmpty(),
                new Look.Words(new Failure(ErrorCode.CREDENTIALS_SLOW), new Failure(ErrorCode.CREDENTIALS_FAILED)),
                threads,
                clock);
        this.standing = new Look<>(
                parts.standing()::count,
                new Look.Words(new Failure(ErrorCode.DATABASE_SLOW), new Failure(ErrorCode.DATABASE_FAILED)),
                threads,
                clock);
        this.connections = new Look<>(
                parts.connections()::all,
                new Look.Words(new Failure(ErrorCode.CONNECTIONS_SLOW), new Failure(ErrorCode.CREDENTIALS_FAILED)),
                threads,
                clock);
    }

    /** How it is now. */
    public Health now() {
        Deadline deadline = Deadline.in(LONGEST);
        List.of(secret, standing, connections).forEach(Look::begin);
        List<Item> items = new ArrayList<>();
        items.add(inForce());
        items.add(port(Aspect.CREDENTIAL_SERVICE, secret.seen(deadline)));
        Look.Seen<Standing.Groups> groups = standing.seen(deadline);
        items.add(port(Aspect.DATABASE, groups));
        Instant now = clock.instant();
        items.add(RemoteLight.of(settings.environment().issuer(), calls.seen(), now));
        items.addAll(connections(connections.seen(deadline), new ConnectionLights(settings.probes(), now)));
        groups.value().map(new HireLights(settings.safeDelay(), now)::of).ifPresent(items::addAll);
        return new Health(now, items);
    }

    private Item inForce() {
        Optional<Failure> why = refused.get();
        return new Item(Aspect.SETTINGS, "", why.isPresent() ? Light.AMBER : Light.GREEN, why, Optional.empty());
    }

    private Item port(Aspect aspect, Look.Seen<?> seen) {
        return new Item(aspect, "", light(seen), seen.failure(), seen.since());
    }

    private Light light(Look.Seen<?> seen) {
        return seen.since()
                .map(since -> clock.instant().isBefore(since.plus(HICCUP)) ? Light.AMBER : Light.RED)
                .orElse(Light.GREEN);
    }

    /** As they were read last; that they cannot be read now is the fault of a port, which has its own light. */
    private static List<Item> connections(Look.Seen<List<OfTenant<Connection>>> seen, ConnectionLights lights) {
        List<Item> items = new ArrayList<>();
        seen.value().ifPresent(all -> all.forEach(one -> items.add(lights.of(one))));
        seen.failure()
                .ifPresent(
                        why -> items.add(new Item(Aspect.CONNECTION, "", Light.AMBER, Optional.of(why), seen.since())));
        return items;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
