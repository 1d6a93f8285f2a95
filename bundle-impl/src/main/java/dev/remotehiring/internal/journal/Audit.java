package dev.remotehiring.internal.journal;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.internal.journal.Database.Transaction;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Who did what, for which company, with which result: ids only, appended within the transaction that did it, under the
 * id of the piece of work that it was part of. No row is ever changed; erasing a tenant erases them.
 */
final class Audit {
    private static final int LONGEST_RESULT = 200;

    private final String issuer;
    private final Clock clock;

    /**
     * @param issuer the gateway's host
     * @param clock dates the rows
     */
    Audit(String issuer, Clock clock) {
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * Appends a row.
     *
     * @param actor who did it, or for whom the plugin did
     * @param company for which company, where that is known
     * @param action what, for instance {@code hire.created}
     * @param subject to what: an id
     * @param result what came of it: a word, an id, or figures; cut to its column
     * @return the id of the row
     */
    String write(
            Transaction transaction,
            Actor actor,
            Optional<CompanyId> company,
            String action,
            String subject,
            String result)
            throws SQLException {
        String id = UUID.randomUUID().toString();
        transaction.update(
                "INSERT INTO rh_audit (id, tenant, issuer, company, at, user_id, action, subject, result, correlation)"
                        + " VALUES (?,?,?,?,?,?,?,?,?,?)",
                id,
                actor.tenant().value(),
                issuer,
                company.map(CompanyId::value).orElse(null),
                clock.instant(),
                actor.user().value(),
                action,
                subject,
                result.length() > LONGEST_RESULT ? result.substring(0, LONGEST_RESULT) : result,
                Correlation.current().orElse(null));
        return id;
    }
}
