package dev.remotehiring.ui;

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
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A fake of what an operator looks at. */
final class Operating implements RemoteHiringOperations {
    Health health = new Health(Instant.EPOCH, List.of());
    final List<Proof> proofs = new ArrayList<>();
    /** For each time that the set-up was proved, whether production might be asked. */
    final List<Boolean> asked = new ArrayList<>();

    /** Empty when it cannot be written. */
    byte[] bundle = {'P', 'K', 3, 4, (byte) 0xff, 0, (byte) 0x80};

    @Override
    public Health health() {
        return health;
    }

    @Override
    public List<Proof> prove(boolean askProduction) {
        asked.add(askProduction);
        return List.copyOf(proofs);
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
        throw new IllegalStateException("No page settles in this way.");
    }

    @Override
    public Hire settleAsNotCreated(TenantId tenant, HireId hire, String by) {
        throw new IllegalStateException("No page settles in this way.");
    }

    @Override
    public List<Figure> figures() {
        return List.of();
    }

    @Override
    public List<Finding> examine(boolean mayWrite, boolean askProduction) {
        return List.of();
    }

    @Override
    public void supportBundle(OutputStream zip) throws IOException {
        if (bundle.length == 0) {
            throw new IllegalStateException("Not given.");
        }
        zip.write(bundle);
    }
}
