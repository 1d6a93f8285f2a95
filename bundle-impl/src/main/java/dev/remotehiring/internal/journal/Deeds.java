package dev.remotehiring.internal.journal;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.RemoteHiringException;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What administrators do to connections, in the audit. It was done, whether or not it can be written down. */
public final class Deeds {
    private static final Logger LOG = LoggerFactory.getLogger(Deeds.class);

    private final Database database;
    private final Clock clock;

    /**
     * @param database where
     * @param clock dates the deeds
     */
    public Deeds(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Writes down what was done.
     *
     * @param actor who did it
     * @param action what, for instance {@code connection.made}
     * @param subject to what: an id
     * @param result what came of it: a word or an id
     */
    public void done(Actor actor, String action, String subject, String result) {
        try {
            database.transaction(transaction -> {
                Audit.write(
                        transaction,
                        actor.tenant(),
                        clock.instant(),
                        actor.user().value(),
                        action,
                        subject,
                        result);
                return null;
            });
        } catch (RemoteHiringException e) {
            LOG.error("The audit lacks that {} did {} to {} ({}): {}", actor, action, subject, result, e.getMessage());
        }
    }
}
