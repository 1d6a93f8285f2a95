package dev.remotehiring.metrics;

import dev.remotehiring.admin.Figure;
import dev.remotehiring.metrics.Source.Series;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * The meters of one environment in one registry. A figure that is counted for the first time gets its meter when the
 * registry is read next: reading any meter looks for new ones.
 */
final class Binding implements AutoCloseable {
    private final MeterRegistry registry;
    private final Source source;
    private final Map<Series, Meter> meters = new HashMap<>();
    private boolean closed;

    Binding(MeterRegistry registry, Source source) {
        this.registry = registry;
        this.source = source;
        figures();
    }

    boolean isOf(MeterRegistry other) {
        return registry == other;
    }

    boolean isOf(Source other) {
        return source == other;
    }

    private Map<Series, Figure> figures() {
        Map<Series, Figure> figures = source.now();
        synchronized (meters) {
            if (!closed) {
                figures.forEach((series, figure) -> meters.computeIfAbsent(series, fresh -> meter(figure)));
            }
        }
        return figures;
    }

    /** Micrometer keeps what it reads from by a weak reference only: this is kept by the component. */
    private Meter meter(Figure figure) {
        Series series = Series.of(figure);
        Tags tags = Tags.of("environment", source.environment());
        for (Map.Entry<String, String> label : figure.labels().entrySet()) {
            tags = tags.and(label.getKey(), label.getValue());
        }
        return switch (figure.kind()) {
            case COUNTER ->
                FunctionCounter.builder(figure.name(), this, read(series, Figure::value, 0))
                        .tags(tags)
                        .register(registry);
            case GAUGE ->
                Gauge.builder(figure.name(), this, read(series, Figure::value, Double.NaN))
                        .tags(tags)
                        .register(registry);
            case TIMER ->
                FunctionTimer.builder(
                                figure.name(),
                                this,
                                binding -> (long) read(series, Figure::value, 0).applyAsDouble(binding),
                                read(series, Figure::seconds, 0),
                                TimeUnit.SECONDS)
                        .tags(tags)
                        .register(registry);
        };
    }

    private static ToDoubleFunction<Binding> read(Series series, ToDoubleFunction<Figure> value, double missing) {
        return binding -> Optional.ofNullable(binding.figures().get(series))
                .map(figure -> value.applyAsDouble(figure))
                .orElse(missing);
    }

    @Override
    public void close() {
        synchronized (meters) {
            closed = true;
            meters.values().forEach(registry::remove);
            meters.clear();
        }
    }
}
