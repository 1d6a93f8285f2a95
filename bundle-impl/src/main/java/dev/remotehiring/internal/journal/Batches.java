package dev.remotehiring.internal.journal;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.BatchId;
import dev.remotehiring.api.Person;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.internal.journal.Database.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Which hires were asked for at once, so that one can see how far they are. */
public final class Batches {
    private static final int TRIES = 5;

    private final Database database;
    private final Hires hires;
    private final String issuer;
    private final Clock clock;

    /**
     * @param database where
     * @param hires the hires
     * @param issuer the gateway's host: batches of another environment are not seen
     * @param clock dates them
     */
    public Batches(Database database, Hires hires, String issuer, Clock clock) {
        this.database = database;
        this.hires = hires;
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * A batch as it was written down.
     *
     * @param id the id
     * @param startedBy who started it
     * @param startedAt when
     * @param hires the hires as they are now, in their order
     */
    public record Entry(BatchId id, Person startedBy, Instant startedAt, List<HireRecord> hires) {}

    /** Puts the hires of these applications into the queue, all of them or none. */
    public Entry begin(TenantId tenant, Person person, Collection<ApplicationId> applications) {
        for (int attempt = 1; ; attempt++) {
            try {
                return database.transaction(transaction -> begin(transaction, tenant, person, applications));
            } catch (RemoteHiringException e) {
                boolean clickInBetween = e.getCause() == null
                        || e.getCause() instanceof SQLException failure && Database.isTaken(failure);
                if (!clickInBetween || attempt == TRIES) {
                    throw e;
                }
            }
        }
    }

    private Entry begin(Transaction transaction, TenantId tenant, Person person, Collection<ApplicationId> applications)
            throws SQLException {
        BatchId id = new BatchId(UUID.randomUUID().toString());
        Instant now = clock.instant();
        transaction.update(
                "INSERT INTO rh_batch (id, tenant, issuer, started_by, started_by_name, started_at)"
                        + " VALUES (?,?,?,?,?,?)",
                id.value(),
                tenant.value(),
                issuer,
                person.user().value(),
                Database.name(person.name()),
                now);
        Map<ApplicationId, HireRecord> queued = queue(transaction, tenant, person, applications);
        List<HireRecord> all = applications.stream().map(queued::get).toList();
        for (int place = 0; place < all.size(); place++) {
            transaction.update(
                    "INSERT INTO rh_batch_hire (batch, place, hire) VALUES (?,?,?)",
                    id.value(),
                    place,
                    all.get(place).id().value());
        }
        return new Entry(id, person, now, all);
    }

    /** In the same order whoever asks: two batches of the same people would wait for each other's rows. */
    private Map<ApplicationId, HireRecord> queue(
            Transaction transaction, TenantId tenant, Person person, Collection<ApplicationId> applications)
            throws SQLException {
        Map<ApplicationId, HireRecord> queued = new HashMap<>();
        for (ApplicationId application : applications.stream()
                .sorted(Comparator.comparing(ApplicationId::value))
                .toList()) {
            queued.put(application, hires.queue(transaction, tenant, application, person));
        }
        return queued;
    }

    /** A batch of a tenant. */
    public Optional<Entry> find(TenantId tenant, BatchId id) {
        return database.transaction(transaction -> {
            Optional<Entry> entry = transaction.first(
                    row -> entry(id, row),
                    "SELECT * FROM rh_batch WHERE tenant = ? AND issuer = ? AND id = ?",
                    tenant.value(),
                    issuer,
                    id.value());
            return entry.isEmpty()
                    ? entry
                    : Optional.of(new Entry(
                            id, entry.get().startedBy(), entry.get().startedAt(), hires.ofBatch(transaction, id)));
        });
    }

    private static Entry entry(BatchId id, ResultSet row) throws SQLException {
        return new Entry(
                id,
                new Person(new UserId(row.getString("started_by")), row.getString("started_by_name")),
                Database.instant(row, "started_at").orElseThrow(),
                List.of());
    }
}
