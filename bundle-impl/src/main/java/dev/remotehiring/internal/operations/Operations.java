package dev.remotehiring.internal.operations;

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
import dev.remotehiring.internal.doctor.Doctor;
import dev.remotehiring.internal.measure.Figures;
import dev.remotehiring.internal.support.SupportBundle;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** The operator's service. */
public final class Operations implements RemoteHiringOperations {
    private final Parts parts;

    /**
     * What it stands on.
     *
     * @param figures what was counted and measured
     * @param doctor finds out how Remote answers
     * @param support what helps somebody who was not there
     */
    public record Parts(Figures figures, Doctor doctor, SupportBundle support) {}

    /**
     * @param parts what it stands on
     */
    public Operations(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Health health() {
        throw new UnsupportedOperationException("health");
    }

    @Override
    public List<Proof> prove(boolean askProduction) {
        throw new UnsupportedOperationException("prove");
    }

    @Override
    public List<OfTenant<Connection>> connections() {
        throw new UnsupportedOperationException("connections");
    }

    @Override
    public List<OfTenant<Hire>> openHires() {
        throw new UnsupportedOperationException("openHires");
    }

    @Override
    public Hire settleAsCreated(TenantId tenant, HireId hire, EmploymentId employment, String by) {
        throw new UnsupportedOperationException("settleAsCreated");
    }

    @Override
    public Hire settleAsNotCreated(TenantId tenant, HireId hire, String by) {
        throw new UnsupportedOperationException("settleAsNotCreated");
    }

    @Override
    public List<Figure> figures() {
        return parts.figures().now();
    }

    @Override
    public List<Finding> examine(boolean mayWrite, boolean askProduction) {
        return parts.doctor().examine(mayWrite, askProduction);
    }

    @Override
    public void supportBundle(OutputStream zip) throws IOException {
        parts.support().write(zip, this);
    }
}
