package dev.remotehiring.internal.measure;

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

/** An operator's service with a health and figures that a test has made up. */
public final class Watching implements RemoteHiringOperations {
    private final List<Health.Item> items;
    private final List<Figure> figures;

    public Watching(List<Health.Item> items, List<Figure> figures) {
        this.items = items;
        this.figures = figures;
    }

    @Override
    public Health health() {
        return new Health(Instant.EPOCH, items);
    }

    @Override
    public List<Figure> figures() {
        return figures;
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
