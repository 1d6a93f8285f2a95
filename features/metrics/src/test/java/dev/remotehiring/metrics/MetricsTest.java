package dev.remotehiring.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.Figure;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** With a real registry. */
class MetricsTest {
    private static final Map<String, Object> SANDBOX = Map.of("remote.environment", "sandbox");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Metrics metrics = new Metrics();
    private final Counted operations = new Counted()
            .calls("identity", 3, 1.5)
            .with(Figure.Kind.COUNTER, "remote.hiring.consents", 2)
            .with(Figure.Kind.GAUGE, "remote.hiring.rate.left", 0.25);

    private List<Meter> meters() {
        return registry.getMeters();
    }

    @Test
    void meters_ofEachKind_haveTheFiguresValues() {
        metrics.join(registry);
        metrics.show(operations, SANDBOX);

        FunctionTimer calls = registry.get("remote.hiring.calls")
                .tags("environment", "sandbox", "operation", "identity", "outcome", "ok")
                .functionTimer();
        assertEquals(3, calls.count());
        assertEquals(1_500, calls.totalTime(TimeUnit.MILLISECONDS));
        assertEquals(2, registry.get("remote.hiring.consents").functionCounter().count());
        assertEquals(0.25, registry.get("remote.hiring.rate.left").gauge().value());
    }

    @Test
    void meters_registryComesAfterThePlugin_areThereToo() {
        metrics.show(operations, SANDBOX);
        metrics.join(registry);

        assertEquals(3, meters().size());
    }

    @Test
    void meters_pluginRegistryOrBundleGoes_goToo() {
        metrics.join(registry);
        metrics.show(operations, SANDBOX);
        metrics.hide(operations, SANDBOX);
        assertEquals(List.of(), meters());

        metrics.show(operations, SANDBOX);
        metrics.leave(registry);
        assertEquals(List.of(), meters());

        metrics.join(registry);
        assertEquals(3, meters().size());
        metrics.close();
        assertEquals(List.of(), meters());
    }

    @Test
    void meters_comingAndGoingAThousandTimes_leaveNothing() {
        metrics.join(registry);
        for (int time = 0; time < 1_000; time++) {
            metrics.show(operations, SANDBOX);
            metrics.hide(operations, SANDBOX);
        }
        assertEquals(List.of(), meters());
    }

    @Test
    void meters_whileOneConfigurationTakesOver_stayAndTellTheNewerOne() {
        Counted newer = new Counted().with(Figure.Kind.GAUGE, "remote.hiring.rate.left", 0.75);
        AtomicLong nanos = new AtomicLong();
        Source source = new Source("sandbox", operations, nanos::get);
        try (Binding binding = new Binding(registry, source)) {
            assertTrue(binding.isOf(registry));
            source.add(newer);
            assertTrue(source.remove(operations));
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));

            assertEquals(0.75, registry.get("remote.hiring.rate.left").gauge().value());
            assertEquals(
                    0, registry.get("remote.hiring.consents").functionCounter().count());
        }
        assertEquals(List.of(), meters());
    }

    @Test
    void meter_countedForTheFirstTimeLater_isThereAfterTheNextReading() {
        AtomicLong nanos = new AtomicLong();
        Source source = new Source("sandbox", operations, nanos::get);
        try (Binding binding = new Binding(registry, source)) {
            operations.calls("create_employment", 1, 0.1);
            nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));
            registry.get("remote.hiring.rate.left").gauge().value();

            assertEquals(
                    1,
                    registry.get("remote.hiring.calls")
                            .tag("operation", "create_employment")
                            .functionTimer()
                            .count());
            assertTrue(binding.isOf(source));
        }
    }

    @Test
    void meters_readAllAtOnce_askThePluginOnce() {
        AtomicLong nanos = new AtomicLong();
        try (Binding binding = new Binding(registry, new Source("sandbox", operations, nanos::get))) {
            assertTrue(binding.isOf(registry));
            registry.getMetersAsString();
            assertEquals(1, operations.asked);
        }
    }

    @Test
    void meters_ofTwoEnvironments_areToldApart() {
        metrics.join(registry);
        metrics.show(operations, SANDBOX);
        metrics.show(operations, Map.of("remote.environment", "custom", "remote.issuer", "localhost:8282"));

        assertEquals(6, meters().size());
        assertEquals(
                0.25,
                registry.get("remote.hiring.rate.left")
                        .tag("environment", "custom@localhost:8282")
                        .gauge()
                        .value());
    }
}
