package dev.remotehiring.metrics;

import dev.remotehiring.admin.Figure;
import dev.remotehiring.admin.RemoteHiringOperations;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/** The figures of one environment, asked for once a second at most: a registry reads each meter for itself. */
final class Source {
    private static final long FRESH = Duration.ofSeconds(1).toNanos();

    private final String environment;
    private final List<RemoteHiringOperations> services = new CopyOnWriteArrayList<>();
    private final LongSupplier nanos;
    private Map<Series, Figure> last = Map.of();
    private long at;

    Source(String environment, RemoteHiringOperations first) {
        this(environment, first, System::nanoTime);
    }

    Source(String environment, RemoteHiringOperations first, LongSupplier nanos) {
        this.environment = environment;
        this.nanos = nanos;
        this.at = nanos.getAsLong() - FRESH;
        services.add(first);
    }

    /**
     * What tells one figure from another.
     *
     * @param name its name
     * @param labels its labels
     */
    record Series(String name, Map<String, String> labels) {
        static Series of(Figure figure) {
            return new Series(figure.name(), figure.labels());
        }
    }

    String environment() {
        return environment;
    }

    void add(RemoteHiringOperations service) {
        services.add(service);
    }

    /** Whether another one is left. */
    boolean remove(RemoteHiringOperations service) {
        services.remove(service);
        return !services.isEmpty();
    }

    /** The figures of the newest service; those of before where it has just gone. */
    synchronized Map<Series, Figure> now() {
        if (nanos.getAsLong() - at >= FRESH && !services.isEmpty()) {
            Map<Series, Figure> found = new HashMap<>();
            services.get(services.size() - 1).figures().forEach(figure -> found.put(Series.of(figure), figure));
            last = Map.copyOf(found);
            at = nanos.getAsLong();
        }
        return last;
    }
}
