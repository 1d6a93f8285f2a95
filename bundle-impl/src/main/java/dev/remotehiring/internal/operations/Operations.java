package dev.remotehiring.internal.operations;

import dev.remotehiring.admin.Figure;
import dev.remotehiring.admin.Finding;
import dev.remotehiring.admin.Health;
import dev.remotehiring.admin.OfTenant;
import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.RemoteHiringOperations;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.internal.doctor.Doctor;
import dev.remotehiring.internal.health.Checkup;
import dev.remotehiring.internal.health.Connections;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.journal.HireRecord;
import dev.remotehiring.internal.journal.Hires;
import dev.remotehiring.internal.measure.Figures;
import dev.remotehiring.internal.proof.Proofs;
import dev.remotehiring.internal.sending.Settling;
import dev.remotehiring.internal.support.SupportBundle;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** The operator's service. */
public final class Operations implements RemoteHiringOperations {
    private static final Duration LONGEST = Duration.ofSeconds(18);
    private static final int LONGEST_NAME = 100;

    private final Parts parts;

    /**
     * What it stands on.
     *
     * @param health the lights
     * @param proofs of the set-up
     * @param connections those of all tenants
     * @param hires the journal
     * @param settling by hand
     * @param figures what was counted and measured
     * @param doctor finds out how Remote answers
     * @param support what helps somebody who was not there
     */
    public record Parts(
            Checkup health,
            Proofs proofs,
            Connections connections,
            Hires hires,
            Settling settling,
            Figures figures,
            Doctor doctor,
            SupportBundle support) {}

    /**
     * @param parts what it stands on
     */
    public Operations(Parts parts) {
        this.parts = parts;
    }

    @Override
    public Health health() {
        return parts.health().now();
    }

    @Override
    public List<Proof> prove(boolean askProduction) {
        return parts.proofs().prove(askProduction);
    }

    @Override
    public List<OfTenant<Connection>> connections() {
        return parts.connections().all();
    }

    @Override
    public List<OfTenant<Hire>> openHires() {
        return parts.hires().open().stream()
                .sorted(Comparator.comparing((HireRecord hire) -> !needsPerson(hire)))
                .map(hire -> new OfTenant<>(hire.tenant(), hire.shown()))
                .toList();
    }

    private static boolean needsPerson(HireRecord hire) {
        return hire.search().other().isPresent()
                || hire.state() == HireState.UNKNOWN
                || hire.details().existing().isPresent();
    }

    @Override
    public Hire settleAsCreated(TenantId tenant, HireId hire, EmploymentId employment, String by) {
        return parts.settling()
                .asCreated(console(tenant, by), hire, employment, Deadline.in(LONGEST))
                .shown();
    }

    @Override
    public Hire settleAsNotCreated(TenantId tenant, HireId hire, String by) {
        return parts.settling().asNotCreated(console(tenant, by), hire).shown();
    }

    /** Whoever it is at the console, the audit says that it was there. */
    private static Actor console(TenantId tenant, String by) {
        String name = by.replaceAll("\\p{Cntrl}", "").strip();
        return new Actor(
                tenant,
                new UserId("console:" + (name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)));
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
