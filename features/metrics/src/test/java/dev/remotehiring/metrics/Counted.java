package dev.remotehiring.metrics;

import dev.remotehiring.admin.Figure;
import dev.remotehiring.admin.Finding;
import dev.remotehiring.admin.Health;
import dev.remotehiring.admin.OfTenant;
import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.RemoteHiringOperations;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.TenantId;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** An operator's service with figures that a test makes up; it counts how often it is asked. */
final class Counted implements RemoteHiringOperations {
    final List<Figure> figures = new CopyOnWriteArrayList<>();
    int asked;

    Counted calls(String operation, double times, double seconds) {
        figures.removeIf(known -> known.labels().containsValue(operation));
        figures.add(new Figure(
                "remote.hiring.calls",
                Map.of("operation", operation, "outcome", "ok"),
                Figure.Kind.TIMER,
                times,
                seconds));
        return this;
    }

    Counted with(Figure.Kind kind, String name, double value) {
        figures.removeIf(known -> known.name().equals(name));
        figures.add(new Figure(name, Map.of(), kind, value, 0));
        return this;
    }

    @Override
    public List<Figure> figures() {
        asked++;
        return figures;
    }

    @Override
    public Health health() {
        return new Health(Instant.EPOCH, List.of());
    }

    @Override
    public List<Proof> prove(boolean askProduction) {
        return List.of();
    }

    @Override
    public List<OfTenant<Connection>> connections() {
        return List.of();
    }

    @Override
    public List<OfTenant<Hire>> openHires() {
        return List.of();
    }

    @Override
    public Hire settleAsCreated(TenantId tenant, HireId hire, EmploymentId employment, String by) {
        throw new AssertionError("Nobody settles here.");
    }

    @Override
    public Hire settleAsNotCreated(TenantId tenant, HireId hire, String by) {
        throw new AssertionError("Nobody settles here.");
    }

    @Override
    public List<Finding> examine(boolean mayWrite, boolean askProduction) {
        return List.of();
    }

    @Override
    public void supportBundle(OutputStream zip) {
        throw new AssertionError("Nobody needs support here.");
    }
}
