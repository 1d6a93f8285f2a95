package dev.remotehiring.internal.journal;

import dev.remotehiring.admin.Erasure;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.internal.journal.Database.Transaction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Erases what the journal has of a tenant, in one transaction: all of it, or nothing. One row of the audit is left, which
 * says so; those of former erasures stay too.
 */
public final class TenantErasure {
    private static final String ACTION = "tenant.erased";

    private final Database database;
    private final String issuer;
    private final Clock clock;
    private final Audit audit;

    /**
     * @param database where
     * @param issuer the gateway's host: another environment's are not erased
     * @param clock dates the erasure
     */
    public TenantErasure(Database database, String issuer, Clock clock) {
        this.database = database;
        this.issuer = issuer;
        this.clock = clock;
        this.audit = new Audit(issuer, clock);
    }

    /**
     * Erases the actor's tenant.
     *
     * @param actor who erases
     * @param connections how many connections go with it, for the record
     * @throws RemoteHiringException when a hire is being sent; nothing was erased
     */
    public Erasure erase(Actor actor, int connections) {
        return database.transaction(transaction -> erased(transaction, actor, connections));
    }

    private Erasure erased(Transaction transaction, Actor actor, int connections) throws SQLException {
        String tenant = actor.tenant().value();
        transaction.update(
                "DELETE FROM rh_connection_request WHERE hire IN (SELECT id FROM rh_hire WHERE tenant = ? AND issuer = ?)",
                tenant,
                issuer);
        transaction.update(
                "DELETE FROM rh_batch_hire WHERE batch IN (SELECT id FROM rh_batch WHERE tenant = ? AND issuer = ?)",
                tenant,
                issuer);
        transaction.update("DELETE FROM rh_batch WHERE tenant = ? AND issuer = ?", tenant, issuer);
        int unknown = transaction.update(
                "DELETE FROM rh_hire WHERE tenant = ? AND issuer = ? AND state = ?",
                tenant,
                issuer,
                HireState.UNKNOWN.name());
        int others = transaction.update(
                "DELETE FROM rh_hire WHERE tenant = ? AND issuer = ? AND state <> ?",
                tenant,
                issuer,
                HireState.SENDING.name());
        requireNoneIsSent(transaction, tenant);
        transaction.update("DELETE FROM rh_consent WHERE tenant = ? AND issuer = ?", tenant, issuer);
        transaction.update("DELETE FROM rh_invitation WHERE tenant = ? AND issuer = ?", tenant, issuer);
        transaction.update("DELETE FROM rh_connection WHERE tenant = ? AND issuer = ?", tenant, issuer);
        transaction.update("DELETE FROM rh_rules WHERE tenant = ? AND issuer = ?", tenant, issuer);
        int deeds = transaction.update(
                "DELETE FROM rh_audit WHERE tenant = ? AND (issuer = ? OR issuer IS NULL) AND action <> ?",
                tenant,
                issuer,
                ACTION);
        Erasure erasure = new Erasure(
                clock.instant().truncatedTo(ChronoUnit.MILLIS), unknown + others, unknown, connections, deeds);
        audit.write(transaction, actor, Optional.empty(), ACTION, tenant, figures(erasure));
        return erasure;
    }

    /** After the others are locked by their deletion: whoever wants to send one of them now finds it gone. */
    private void requireNoneIsSent(Transaction transaction, String tenant) throws SQLException {
        boolean sent = transaction
                .first(
                        row -> row.getString("id"),
                        "SELECT id FROM rh_hire WHERE tenant = ? AND issuer = ? AND state = ?",
                        tenant,
                        issuer,
                        HireState.SENDING.name())
                .isPresent();
        if (sent) {
            throw new RemoteHiringException(ErrorCode.ERASURE_HELD_UP);
        }
    }

    private static String figures(Erasure erasure) {
        return "hires " + erasure.hires() + ", unknown " + erasure.unknown() + ", connections " + erasure.connections()
                + ", audit " + erasure.audit();
    }
}
