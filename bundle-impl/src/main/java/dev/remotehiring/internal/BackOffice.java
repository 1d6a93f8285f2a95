package dev.remotehiring.internal;

import dev.remotehiring.internal.admin.Administration;
import dev.remotehiring.internal.admin.Colleagues;
import dev.remotehiring.internal.admin.Disconnecting;
import dev.remotehiring.internal.admin.Joining;
import dev.remotehiring.internal.admin.Portfolio;
import dev.remotehiring.internal.admin.SecretRotation;
import dev.remotehiring.internal.admin.Signing;
import dev.remotehiring.internal.admin.TenantData;
import dev.remotehiring.internal.doctor.Doctor;
import dev.remotehiring.internal.gateway.Soundings;
import dev.remotehiring.internal.health.Checkup;
import dev.remotehiring.internal.health.Connections;
import dev.remotehiring.internal.hiring.Connecting;
import dev.remotehiring.internal.hiring.Preparation;
import dev.remotehiring.internal.hiring.Rehearsal;
import dev.remotehiring.internal.invitation.Issuing;
import dev.remotehiring.internal.journal.InUse;
import dev.remotehiring.internal.journal.Overview;
import dev.remotehiring.internal.journal.Soundness;
import dev.remotehiring.internal.journal.Standing;
import dev.remotehiring.internal.journal.TenantErasure;
import dev.remotehiring.internal.journal.TenantExport;
import dev.remotehiring.internal.measure.Figures;
import dev.remotehiring.internal.operations.Operations;
import dev.remotehiring.internal.proof.Proofs;
import dev.remotehiring.internal.sending.Settling;
import dev.remotehiring.internal.support.SupportBundle;
import java.util.concurrent.ExecutorService;

/**
 * The side of whoever administers and operates, put together: what their pages, consoles and commands stand on.
 */
final class BackOffice {
    private final Ground ground;
    private final OfHiring hiring;
    final Administration admin;
    final Checkup checkup;
    final Operations operations;

    /** What of hiring it stands on. */
    record OfHiring(Connecting connecting, Preparation preparation, Settling settling) {}

    /**
     * Puts it together.
     *
     * @param ground what hiring stands on too
     * @param hiring what it takes of hiring
     * @param looks count what is in the database
     * @param proving ask what there is to prove
     */
    BackOffice(Ground ground, OfHiring hiring, ExecutorService looks, ExecutorService proving) {
        this.ground = ground;
        this.hiring = hiring;
        admin = administration();
        Connections all = new Connections(ground.upkeep, ground.connections, ground.lastCalls, ground.environment);
        checkup = new Checkup(
                new Checkup.Parts(
                        ground.settings,
                        ground.host.refused(),
                        ground.secrets,
                        new Standing(ground.database, ground.issuer),
                        all,
                        ground.calls),
                ground.clock);
        operations = operations(all, looks, proofs(proving));
    }

    private Administration administration() {
        return new Administration(new Administration.Parts(
                ground.settings,
                ground.host.users(),
                ground.connections,
                ground.tokens,
                ground.requests,
                new Joining(
                        ground.settings,
                        ground.connections,
                        ground.oneCompany,
                        ground.identity,
                        ground.companies,
                        ground.leases,
                        ground.clock),
                new SecretRotation(ground.secrets, ground.endpoint, ground.dropped, ground.leases),
                new Signing(ground.settings, ground.secrets, ground.clock),
                ground.oneCompany,
                ground.speaking,
                ground.lastCalls,
                new Disconnecting(
                        new Disconnecting.Parts(
                                ground.environment,
                                ground.connections,
                                ground.tokens,
                                ground.consents,
                                ground.invitations,
                                ground.requests,
                                ground.upkeep,
                                ground.lastCalls,
                                ground.deeds),
                        ground.clock),
                new Portfolio(ground.companies, ground.connections, ground.upkeep),
                ground.companies,
                hiring.settling(),
                ground.rules,
                new Rehearsal(ground.people, hiring.connecting(), hiring.preparation()),
                new TenantData(
                        new TenantData.Parts(
                                ground.connections,
                                ground.tokens,
                                ground.upkeep,
                                new TenantExport(ground.database, ground.issuer),
                                new TenantErasure(ground.database, ground.issuer, ground.clock),
                                ground.deeds),
                        ground.clock),
                ground.deeds,
                new Colleagues(ground.settings, ground.host.users(), ground.connections, ground.managers, ground.deeds),
                new Issuing(ground.invitations, ground.inviters, ground.clock)));
    }

    private Operations operations(Connections all, ExecutorService looks, Proofs proofs) {
        Overview overview = new Overview(ground.database, ground.issuer, ground.clock);
        return new Operations(new Operations.Parts(
                checkup,
                proofs,
                all,
                ground.hires,
                hiring.settling(),
                new Figures(ground.host.meters(), overview::hires, looks),
                new Doctor(
                        new Doctor.Parts(
                                ground.settings,
                                ground.secrets,
                                ground.connections,
                                overview,
                                new Soundings(ground.http, ground.gateway, ground.budget, ground.clock)),
                        ground.clock),
                new SupportBundle(ground.settings, overview, ground.clock)));
    }

    private Proofs proofs(ExecutorService proving) {
        return new Proofs(
                new Proofs.Parts(
                        ground.settings,
                        ground.host.users(),
                        ground.host.candidates(),
                        ground.host.credentials(),
                        new Soundness(ground.database),
                        new InUse(ground.database, ground.issuer),
                        ground.http,
                        ground.endpoint,
                        ground.secrets,
                        ground.connections,
                        ground.gateway,
                        ground.employments,
                        ground.managers),
                ground.clock,
                proving);
    }
}
