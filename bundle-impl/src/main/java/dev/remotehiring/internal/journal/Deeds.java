package dev.remotehiring.internal.journal;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.RemoteHiringException;
import java.time.Clock;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done to connections and at Remote, in the audit. It was done, whether or not it can be written down. */
public final class Deeds {
    private static final Logger LOG = LoggerFactory.getLogger(Deeds.class);

    private final Database database;
    private final Audit audit;

    /**
     * @param database where
     * @param issuer the gateway's host
     * @param clock dates the deeds
     */
    public Deeds(Database database, String issuer, Clock clock) {
        this.database = database;
        this.audit = new Audit(issuer, clock);
    }

    /**
     * Writes down what was done.
     *
     * @param actor who did it
     * @param company for which company, where it was for one
     * @param action what, for instance {@code connection.made}
     * @param subject to what: an id
     * @param result what came of it: a word or an id
     * @return the entry; empty when it could not be written
     */
    public Optional<Entry> done(
            Actor actor, Optional<CompanyId> company, String action, String subject, String result) {
        try {
            return Optional.of(database.transaction(transaction -> new Entry(
                    audit.write(transaction, actor, company, action, subject, result), Correlation.current())));
        } catch (RemoteHiringException e) {
            LOG.error("The audit lacks that {} did {} to {} ({}): {}", actor, action, subject, result, e.getMessage());
            return Optional.empty();
        }
    }

    /**
     * An entry of the audit.
     *
     * @param id its id
     * @param correlation of the work that it was part of
     */
    public record Entry(String id, Optional<String> correlation) {}
}
