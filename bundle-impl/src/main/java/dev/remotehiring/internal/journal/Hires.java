package dev.remotehiring.internal.journal;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.Person;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.internal.journal.Database.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The hires. The unique keys of the table make one live attempt for each application, whoever clicks wherever: column
 * {@code live} is {@code live} until an attempt is over without an employment, and null from then on.
 */
public final class Hires {
    private static final String LIVE = "live";

    private final Database database;
    private final String issuer;
    private final Clock clock;

    /**
     * @param database where
     * @param issuer the gateway's host: hires of another environment are not seen
     * @param clock dates the changes
     */
    public Hires(Database database, String issuer, Clock clock) {
        this.database = database;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The live attempt of an application, or a new one. */
    public HireRecord open(TenantId tenant, ApplicationId application, Person person) {
        Optional<HireRecord> live = live(tenant, application);
        return live.isPresent() ? live.get() : begin(tenant, application, person);
    }

    private Optional<HireRecord> live(TenantId tenant, ApplicationId application) {
        return database.transaction(transaction -> transaction.first(
                this::read,
                "SELECT * FROM rh_hire WHERE tenant = ? AND issuer = ? AND application = ? AND live = ?",
                tenant.value(),
                issuer,
                application.value(),
                LIVE));
    }

    private HireRecord begin(TenantId tenant, ApplicationId application, Person person) {
        HireId id = new HireId(UUID.randomUUID().toString());
        try {
            database.transaction(transaction -> insert(transaction, tenant, application, id, person));
        } catch (RemoteHiringException e) {
            if (e.getCause() instanceof SQLException failure && Database.isTaken(failure)) {
                return live(tenant, application).orElseThrow(() -> e); // someone else began it at the same time
            }
            throw e;
        }
        return find(tenant, id).orElseThrow();
    }

    private int insert(Transaction transaction, TenantId tenant, ApplicationId application, HireId id, Person person)
            throws SQLException {
        Optional<HireRecord> before = transaction.first(
                this::read,
                "SELECT * FROM rh_hire WHERE tenant = ? AND issuer = ? AND application = ? ORDER BY attempt DESC",
                tenant.value(),
                issuer,
                application.value());
        HireDetails details =
                before.map(hire -> hire.details().forNextAttempt()).orElse(HireDetails.NONE);
        if (before.isPresent()) {
            erase(transaction, before.get());
        }
        Instant now = clock.instant();
        Audit.write(transaction, tenant, now, person.user().value(), "hire.requested", id.value(), "");
        return transaction.update(
                "INSERT INTO rh_hire (id, tenant, application, attempt, live, state, version, issuer, started_by,"
                        + " started_by_name, started_at, changed_at, details, searches)"
                        + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                id.value(),
                tenant.value(),
                application.value(),
                before.map(HireRecord::attempt).orElse(0) + 1,
                LIVE,
                HireState.REQUESTED.name(),
                1L,
                issuer,
                person.user().value(),
                Database.name(person.name()),
                now,
                now,
                details.json(),
                0);
    }

    /** Erases what was typed for attempts that have been over for a while, so that nobody will go on with it. */
    public void eraseOlderThan(Duration age) {
        Instant before = clock.instant().minus(age);
        database.transaction(transaction -> {
            for (HireRecord hire : transaction.list(
                    this::read,
                    "SELECT * FROM rh_hire WHERE state = ? AND issuer = ? AND changed_at < ?",
                    HireState.REFUSED.name(),
                    issuer,
                    before)) {
                if (!hire.details().answers().isEmpty()) {
                    erase(transaction, hire);
                }
            }
            return null;
        });
    }

    private static void erase(Transaction transaction, HireRecord hire) throws SQLException {
        transaction.update(
                "UPDATE rh_hire SET details = ? WHERE id = ?",
                hire.details().withoutAnswers().json(),
                hire.id().value());
    }

    /** A hire of a tenant. */
    public Optional<HireRecord> find(TenantId tenant, HireId id) {
        return database.transaction(transaction -> transaction.first(
                this::read,
                "SELECT * FROM rh_hire WHERE tenant = ? AND issuer = ? AND id = ?",
                tenant.value(),
                issuer,
                id.value()));
    }

    /** The newest attempt of each application that has one. */
    public List<HireRecord> newest(TenantId tenant, Collection<ApplicationId> applications) {
        if (applications.isEmpty()) {
            return List.of();
        }
        Object[] parameters = new Object[applications.size() + 2];
        parameters[0] = tenant.value();
        parameters[1] = issuer;
        int i = 2;
        for (ApplicationId application : applications) {
            parameters[i++] = application.value();
        }
        return database.transaction(transaction -> transaction.list(
                this::read,
                "SELECT * FROM rh_hire h WHERE tenant = ? AND issuer = ? AND application IN ("
                        + String.join(",", Collections.nCopies(applications.size(), "?"))
                        + ") AND attempt = (SELECT MAX(attempt) FROM rh_hire n WHERE n.tenant = h.tenant AND"
                        + " n.issuer = h.issuer AND n.application = h.application)",
                parameters));
    }

    /** The hires of this environment that are in a state, of all tenants or of one. */
    public List<HireRecord> in(HireState state, Optional<TenantId> tenant) {
        return database.transaction(transaction -> transaction.list(
                this::read,
                "SELECT * FROM rh_hire WHERE state = ? AND issuer = ? AND tenant = COALESCE(?, tenant) ORDER BY"
                        + " changed_at",
                state.name(),
                issuer,
                tenant.map(TenantId::value).orElse(null)));
    }

    /** The hires of this environment that have been in a state since before a moment. */
    public List<HireRecord> in(HireState state, Instant before) {
        return database.transaction(transaction -> transaction.list(
                this::read,
                "SELECT * FROM rh_hire WHERE state = ? AND issuer = ? AND changed_at < ? ORDER BY changed_at",
                state.name(),
                issuer,
                before));
    }

    /**
     * Writes a hire over the version that it was read as.
     *
     * @param actor who did it, for the audit
     * @param hire the hire as it should be
     * @return the hire as it is now; empty when someone else was first and nothing was written
     */
    public Optional<HireRecord> change(Actor actor, HireRecord hire) {
        Instant now = clock.instant();
        return database.transaction(transaction -> {
            int written = transaction.update(
                    "UPDATE rh_hire SET state = ?, live = ?, version = version + 1, changed_at = CASE WHEN"
                            + " state = ? THEN changed_at ELSE ? END, sent_by = ?, connection = ?, company = ?,"
                            + " employment = ?, details = ?, searches"
                            + " = ?, searched_at = ? WHERE tenant = ? AND issuer = ? AND id = ? AND version = ?",
                    hire.state().name(),
                    hire.state().isOver() ? null : LIVE,
                    hire.state().name(),
                    now,
                    hire.sentBy().map(UserId::value).orElse(null),
                    hire.connection().map(ConnectionId::value).orElse(null),
                    hire.company().map(CompanyId::value).orElse(null),
                    hire.employment().map(EmploymentId::value).orElse(null),
                    hire.details().json(),
                    hire.searches(),
                    hire.searchedAt().orElse(null),
                    hire.tenant().value(),
                    issuer,
                    hire.id().value(),
                    hire.version());
            if (written == 0) {
                return Optional.empty();
            }
            Audit.write(
                    transaction,
                    hire.tenant(),
                    now,
                    actor.user().value(),
                    "hire." + hire.state().name().toLowerCase(Locale.ROOT),
                    hire.id().value(),
                    hire.employment().map(EmploymentId::value).orElse(""));
            return transaction.first(
                    this::read, "SELECT * FROM rh_hire WHERE id = ?", hire.id().value());
        });
    }

    private HireRecord read(ResultSet row) throws SQLException {
        return new HireRecord(
                new HireId(row.getString("id")),
                new TenantId(row.getString("tenant")),
                new ApplicationId(row.getString("application")),
                row.getInt("attempt"),
                HireState.valueOf(row.getString("state")),
                row.getLong("version"),
                new Person(new UserId(row.getString("started_by")), row.getString("started_by_name")),
                Database.instant(row, "started_at").orElseThrow(),
                Database.instant(row, "changed_at").orElseThrow(),
                Optional.ofNullable(row.getString("sent_by")).map(UserId::new),
                Optional.ofNullable(row.getString("connection")).map(ConnectionId::new),
                Optional.ofNullable(row.getString("company")).map(CompanyId::new),
                Optional.ofNullable(row.getString("employment")).map(EmploymentId::new),
                HireDetails.parse(row.getString("details")),
                row.getInt("searches"),
                Database.instant(row, "searched_at"));
    }
}
