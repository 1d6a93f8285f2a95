package dev.remotehiring.internal.journal;

import dev.remotehiring.api.TenantId;
import dev.remotehiring.internal.journal.Database.Transaction;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;

/** Who did what, with which result: ids only, appended within the transaction that did it. */
final class Audit {
    private Audit() {}

    static void write(
            Transaction transaction,
            TenantId tenant,
            Instant at,
            String user,
            String action,
            String subject,
            String result)
            throws SQLException {
        transaction.update(
                "INSERT INTO rh_audit (id, tenant, at, user_id, action, subject, result, correlation) VALUES"
                        + " (?,?,?,?,?,?,?,?)",
                UUID.randomUUID().toString(),
                tenant.value(),
                at,
                user,
                action,
                subject,
                result,
                Correlation.current().orElse(null));
    }
}
