package dev.remotehiring.metrics;

import dev.remotehiring.admin.RemoteHiringOperations;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Binds the figures of each environment to each registry that the host registers as a service, and takes them out again
 * with either of them.
 */
@Component(
        service = {},
        immediate = true)
public final class Metrics {
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final List<MeterRegistry> registries = new ArrayList<>();
    private final List<Binding> bindings = new ArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "leave")
    synchronized void join(MeterRegistry registry) {
        registries.add(registry);
        sources.values().forEach(source -> bindings.add(new Binding(registry, source)));
    }

    synchronized void leave(MeterRegistry registry) {
        registries.remove(registry);
        unbind(bindings.stream().filter(binding -> binding.isOf(registry)).toList());
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC, unbind = "hide")
    synchronized void show(RemoteHiringOperations operations, Map<String, Object> properties) {
        String environment = environment(properties);
        Source known = sources.get(environment);
        if (known != null) {
            known.add(operations);
            return;
        }
        Source source = new Source(environment, operations);
        sources.put(environment, source);
        registries.forEach(registry -> bindings.add(new Binding(registry, source)));
    }

    /** While one configuration takes over from another there are two services: the meters stay. */
    synchronized void hide(RemoteHiringOperations operations, Map<String, Object> properties) {
        Source source = sources.get(environment(properties));
        if (source != null && !source.remove(operations)) {
            sources.remove(source.environment());
            unbind(bindings.stream().filter(binding -> binding.isOf(source)).toList());
        }
    }

    @Deactivate
    synchronized void close() {
        unbind(List.copyOf(bindings));
    }

    private void unbind(List<Binding> gone) {
        bindings.removeAll(gone);
        gone.forEach(Binding::close);
    }

    /** There may be several stand-ins for Remote at a time. */
    private static String environment(Map<String, Object> properties) {
        String environment = String.valueOf(properties.get("remote.environment"));
        return environment.equals("custom") ? environment + "@" + properties.get("remote.issuer") : environment;
    }
}
