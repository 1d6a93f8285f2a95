package dev.remotehiring.internal.journal;

import dev.remotehiring.internal.journal.Database.Transaction;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The client secrets that were dropped in an emergency, and the connections that were removed, by their fingerprints: no
 * node uses a token that was got with one of them. Other nodes hear of it within a second.
 */
public final class DroppedSecrets {
    private static final Logger LOG = LoggerFactory.getLogger(DroppedSecrets.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);
    private static final String REMOVED = "removed-";

    /** Longer than any access token of a removed connection can live. */
    private static final Duration REMEMBERED = Duration.ofDays(2);

    private final Database database;
    private final Clock clock;
    private volatile Known known = new Known(Set.of(), Instant.EPOCH);

    /**
     * @param database shared by the nodes
     * @param clock dates the drop, and tells when to look again
     */
    public DroppedSecrets(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whether a secret was dropped. */
    public boolean contains(String fingerprint) {
        Known now = known;
        return (isOld(now) ? lookedAgain() : now).fingerprints().contains(fingerprint);
    }

    private boolean isOld(Known one) {
        Duration age = Duration.between(one.at(), clock.instant());
        return age.isNegative() || age.compareTo(LOOK_AGAIN) >= 0;
    }

    /** One caller looks, the others wait for what it finds: each use of a token asks. */
    private synchronized Known lookedAgain() {
        if (isOld(known)) {
            known = new Known(foundIfPossible(), clock.instant());
        }
        return known;
    }

    /** Drops a secret. */
    public synchronized void add(String fingerprint) {
        database.transaction(transaction -> add(transaction, fingerprint));
        known = new Known(found(), clock.instant());
    }

    private int add(Transaction transaction, String fingerprint) throws SQLException {
        return transaction.update(
                "INSERT INTO rh_dropped_secret (fingerprint, at) SELECT ?, ? WHERE NOT EXISTS (SELECT 1 FROM"
                        + " rh_dropped_secret WHERE fingerprint = ?)",
                fingerprint,
                clock.instant(),
                fingerprint);
    }

    /** Whether a connection was removed. */
    public boolean hasRemoved(String fingerprint) {
        return contains(REMOVED + fingerprint);
    }

    /** Tells all nodes that a connection was removed; its tokens run out before that is forgotten. */
    public synchronized void remove(String fingerprint) {
        database.transaction(transaction -> {
            transaction.update(
                    "DELETE FROM rh_dropped_secret WHERE fingerprint LIKE ? AND at < ?",
                    REMOVED + "%",
                    clock.instant().minus(REMEMBERED));
            return add(transaction, REMOVED + fingerprint);
        });
        known = new Known(found(), clock.instant());
    }

    /** Takes back that a connection was removed. */
    public synchronized void restore(String fingerprint) {
        database.transaction(transaction ->
                transaction.update("DELETE FROM rh_dropped_secret WHERE fingerprint = ?", REMOVED + fingerprint));
        known = new Known(found(), clock.instant());
    }

    private Set<String> found() {
        return new HashSet<>(database.transaction(transaction ->
                transaction.list(row -> row.getString("fingerprint"), "SELECT fingerprint FROM rh_dropped_secret")));
    }

    /** What was known goes on being true while the database is away: a dropped secret stays dropped. */
    private Set<String> foundIfPossible() {
        try {
            return found();
        } catch (RuntimeException e) { // a pool that is being replaced throws what it likes
            LOG.warn("Whether a client secret was dropped is not known at the moment: {}", e.getMessage());
            return known.fingerprints();
        }
    }

    private record Known(Set<String> fingerprints, Instant at) {}
}
