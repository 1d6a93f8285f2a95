package dev.remotehiring.internal.journal;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.BatchId;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.Person;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.internal.journal.Database.Transaction;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The hires. The unique keys of the table make one live attempt for each application, whoever clicks wherever: column
 * {@code live} is {@code live} until an attempt is over without an employment, and null from then on.
 *
 * <p>A node that works on a hire without being watched holds its row for a term, on the database's clock: the row is its
 * own lease, and its version the fencing number. Whoever was stopped past the term finds another version, and writes
 * nothing.
 */
public final class Hires {
    private static final String LIVE = "live";
    private static final int LONGEST_STATUS = 64;

    /** No term is longer; one that ends later was written before the database's clock was put back. */
    private static final Duration LONGEST_TERM = Duration.ofMinutes(5);

    private static final String HELD =
            "held_until > " + Database.NOW + " AND held_until <= " + Database.NOW + " + " + LONGEST_TERM.toMillis();

    /** A newer version may have more states: what is in one of those is in good hands, and is not written over. */
    private static final String KNOWN =
            Arrays.stream(HireState.values()).map(Enum::name).collect(Collectors.joining("','", "state IN ('", "')"));

    private static final String OPEN = Arrays.stream(HireState.values())
            .filter(state -> state.isPending() || state.goesOnByItself())
            .map(Enum::name)
            .collect(Collectors.joining("','", "'", "'"));

    private static final String SELECT = "SELECT h.*, CASE WHEN " + HELD + " THEN 1 ELSE 0 END AS held FROM rh_hire h ";

    private final Database database;
    private final String issuer;
    private final Clock clock;
    private final Audit audit;

    /**
     * @param database where
     * @param issuer the gateway's host: hires of another environment are not seen
     * @param clock dates the changes
     */
    public Hires(Database database, String issuer, Clock clock) {
        this.database = database;
        this.issuer = issuer;
        this.clock = clock;
        this.audit = new Audit(issuer, clock);
    }

    /** The live attempt of an application, or a new one. */
    public HireRecord open(TenantId tenant, ApplicationId application, Person person) {
        Optional<HireRecord> live = live(tenant, application);
        return live.isPresent() ? live.get() : begin(tenant, application, person);
    }

    private Optional<HireRecord> live(TenantId tenant, ApplicationId application) {
        return database.transaction(transaction -> transaction.first(
                this::read,
                SELECT + "WHERE tenant = ? AND issuer = ? AND application = ? AND live = ?",
                tenant.value(),
                issuer,
                application.value(),
                LIVE));
    }

    private HireRecord begin(TenantId tenant, ApplicationId application, Person person) {
        try {
            return database.transaction(
                    transaction -> insert(transaction, tenant, application, person, HireState.REQUESTED));
        } catch (RemoteHiringException e) {
            if (e.getCause() instanceof SQLException failure && Database.isTaken(failure)) {
                return live(tenant, application).orElseThrow(() -> e); // someone else began it at the same time
            }
            throw e;
        }
    }

    private HireRecord insert(
            Transaction transaction, TenantId tenant, ApplicationId application, Person person, HireState state)
            throws SQLException {
        Optional<HireRecord> before = newest(transaction, tenant, application);
        HireDetails details = before.map(HireRecord::forTheNext).orElse(HireDetails.NONE);
        if (before.isPresent()) {
            requireSettled(before.get());
            erase(transaction, before.get());
        }
        int attempt = before.map(HireRecord::attempt).orElse(0) + 1;
        HireId id = id(transaction, tenant, application, attempt);
        Instant now = clock.instant();
        String action = state == HireState.QUEUED ? "hire.queued" : "hire.requested";
        audit.write(transaction, new Actor(tenant, person.user()), Optional.empty(), action, id.value(), "");
        transaction.update(
                "INSERT INTO rh_hire (id, tenant, application, attempt, live, state, version, issuer, started_by,"
                        + " started_by_name, started_at, changed_at, sent_by, details, searches)"
                        + " VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
                id.value(),
                tenant.value(),
                application.value(),
                attempt,
                LIVE,
                state.name(),
                1L,
                issuer,
                person.user().value(),
                Database.name(person.name()),
                now,
                now,
                state == HireState.QUEUED ? person.user().value() : null,
                details.json(),
                0);
        return read(transaction, id);
    }

    /** Whom Remote has for an attempt that was given up is not hired beside that: a person decides which one counts. */
    private static void requireSettled(HireRecord before) {
        if (before.search().other().isPresent()) {
            throw new RemoteHiringException(ErrorCode.EARLIER_ATTEMPT_AT_REMOTE);
        }
    }

    /**
     * Derived from the attempt, not drawn: a journal that was restored from a backup makes the same id again, and finds at
     * Remote what it made before. The installation's own number keeps the ids of two platforms apart.
     */
    private HireId id(Transaction transaction, TenantId tenant, ApplicationId application, int attempt)
            throws SQLException {
        String installation = transaction
                .first(row -> row.getString(1), "SELECT installation FROM rh_schema WHERE id = 1")
                .orElseThrow();
        StringBuilder name = new StringBuilder();
        for (String part : List.of(installation, issuer, tenant.value(), application.value())) {
            name.append(part.length()).append(':').append(part);
        }
        return new HireId(UUID.nameUUIDFromBytes(name.append(attempt).toString().getBytes(StandardCharsets.UTF_8))
                .toString());
    }

    private Optional<HireRecord> newest(Transaction transaction, TenantId tenant, ApplicationId application)
            throws SQLException {
        return attempts(transaction, tenant, application).stream().findFirst();
    }

    private HireRecord read(Transaction transaction, HireId id) throws SQLException {
        return transaction
                .first(this::read, SELECT + "WHERE id = ?", id.value())
                .orElseThrow();
    }

    /** All attempts of an application, newest first. */
    public List<HireRecord> attempts(TenantId tenant, ApplicationId application) {
        return database.transaction(transaction -> attempts(transaction, tenant, application));
    }

    private List<HireRecord> attempts(Transaction transaction, TenantId tenant, ApplicationId application)
            throws SQLException {
        return transaction.list(
                this::read,
                SELECT + "WHERE tenant = ? AND issuer = ? AND application = ? ORDER BY attempt DESC",
                tenant.value(),
                issuer,
                application.value());
    }

    /**
     * Puts a hire of an application into the queue, or a new one; one that is under way or done stays as it is, and one
     * that a person has to settle first.
     *
     * @return the hire as it is now
     */
    HireRecord queue(Transaction transaction, TenantId tenant, ApplicationId application, Person person)
            throws SQLException {
        Optional<HireRecord> before = newest(transaction, tenant, application);
        if (before.isEmpty()
                || before.get().state().isOver()
                        && before.get().search().other().isEmpty()) {
            return insert(transaction, tenant, application, person, HireState.QUEUED);
        }
        return before.get().state().isPending() && before.get().state() != HireState.QUEUED
                ? write(
                                transaction,
                                person.user(),
                                before.get().queued(person.user()),
                                Duration.ZERO,
                                Optional.of("hire.queued"))
                        .orElseThrow(Hires::changedMeanwhile)
                : before.get();
    }

    List<HireRecord> ofBatch(Transaction transaction, BatchId batch) throws SQLException {
        return transaction.list(
                this::read,
                SELECT + "JOIN rh_batch_hire b ON b.hire = h.id WHERE b.batch = ? ORDER BY b.place",
                batch.value());
    }

    private static RemoteHiringException changedMeanwhile() {
        return new RemoteHiringException(ErrorCode.DATABASE_CONTENDED);
    }

    /** Erases what was typed for attempts that have been over for a while, so that nobody will go on with it. */
    public void eraseOlderThan(Duration age) {
        Instant before = clock.instant().minus(age);
        database.transaction(transaction -> {
            for (HireRecord hire : transaction.list(
                    this::read,
                    SELECT + "WHERE state = ? AND issuer = ? AND changed_at < ?",
                    HireState.REFUSED.name(),
                    issuer,
                    before)) {
                if (!hire.details().equals(hire.details().withoutAnswers())) {
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
                this::read, SELECT + "WHERE tenant = ? AND issuer = ? AND id = ?", tenant.value(), issuer, id.value()));
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
                SELECT + "WHERE tenant = ? AND issuer = ? AND application IN ("
                        + String.join(",", Collections.nCopies(applications.size(), "?"))
                        + ") AND attempt = (SELECT MAX(attempt) FROM rh_hire n WHERE n.tenant = h.tenant AND"
                        + " n.issuer = h.issuer AND n.application = h.application)",
                parameters));
    }

    /** The hires of this environment that are in a state, of all tenants or of one. */
    public List<HireRecord> in(HireState state, Optional<TenantId> tenant) {
        return database.transaction(transaction -> transaction.list(
                this::read,
                SELECT + "WHERE state = ? AND issuer = ? AND tenant = COALESCE(?, tenant) ORDER BY changed_at",
                state.name(),
                issuer,
                tenant.map(TenantId::value).orElse(null)));
    }

    /** The hires of this environment that have been in a state since before a moment. */
    public List<HireRecord> in(HireState state, Instant before) {
        return database.transaction(transaction -> transaction.list(
                this::read,
                SELECT + "WHERE state = ? AND issuer = ? AND changed_at < ? ORDER BY changed_at",
                state.name(),
                issuer,
                before));
    }

    /**
     * Writes a hire over the version that it was read as, and lets go of its row.
     *
     * @param actor who did it, for the audit
     * @param hire the hire as it should be
     * @return the hire as it is now; empty when someone else was first and nothing was written
     */
    public Optional<HireRecord> change(Actor actor, HireRecord hire) {
        return change(actor, hire, Duration.ZERO);
    }

    /** The same, holding the row for a term. */
    public Optional<HireRecord> change(Actor actor, HireRecord hire, Duration term) {
        return change(actor, hire, term, "hire." + hire.state().name().toLowerCase(Locale.ROOT));
    }

    /** The same, with an action of its own for the audit. */
    public Optional<HireRecord> change(Actor actor, HireRecord hire, Duration term, String action) {
        return database.transaction(transaction -> write(transaction, actor.user(), hire, term, Optional.of(action)));
    }

    /** The same, for somebody who is still typing: no deed yet, so that the audit says nothing of it. */
    public Optional<HireRecord> draft(Actor actor, HireRecord hire) {
        return database.transaction(
                transaction -> write(transaction, actor.user(), hire, Duration.ZERO, Optional.empty()));
    }

    private Optional<HireRecord> write(
            Transaction transaction, UserId user, HireRecord hire, Duration term, Optional<String> action)
            throws SQLException {
        Instant now = clock.instant();
        int written = transaction.update(
                "UPDATE rh_hire SET state = ?, live = ?, version = version + 1, changed_at = CASE WHEN"
                        + " state = ? THEN changed_at ELSE ? END, held_until = " + Database.NOW
                        + " + CAST(? AS BIGINT), sent_by = ?, connection = ?, company = ?, sends = ?,"
                        + " employment = ?, details = ?, searches = ?, searched_at = ?, look_at = ?, other = ?,"
                        + " onboarding_at = CASE WHEN employment = ? THEN onboarding_at END, follow_at = CASE WHEN"
                        + " employment = ? THEN follow_at END"
                        + " WHERE tenant = ? AND issuer = ? AND id = ? AND version = ? AND " + KNOWN,
                hire.state().name(),
                hire.state().isOver() ? null : LIVE,
                hire.state().name(),
                now,
                term.toMillis(),
                hire.sent().by().map(UserId::value).orElse(null),
                hire.sent().connection().map(ConnectionId::value).orElse(null),
                hire.sent().company().map(CompanyId::value).orElse(null),
                hire.sent().times(),
                hire.employment().map(EmploymentId::value).orElse(null),
                hire.details().json(),
                hire.search().times(),
                hire.search().at().orElse(null),
                hire.search().next().orElse(null),
                hire.search().other().map(EmploymentId::value).orElse(null),
                hire.employment().map(EmploymentId::value).orElse(null),
                hire.employment().map(EmploymentId::value).orElse(null),
                hire.tenant().value(),
                issuer,
                hire.id().value(),
                hire.version());
        if (written == 0) {
            return Optional.empty();
        }
        if (action.isPresent()) {
            audit.write(
                    transaction,
                    new Actor(hire.tenant(), user),
                    hire.sent().company(),
                    action.get(),
                    hire.id().value(),
                    hire.search()
                            .other()
                            .or(hire::employment)
                            .map(EmploymentId::value)
                            .orElse(""));
        }
        return Optional.of(read(transaction, hire.id()));
    }

    /**
     * Holds a row for a term, unless another does.
     *
     * @return the hire, with the version that is this holder's; empty when it is held, or has changed
     */
    public Optional<HireRecord> hold(HireRecord hire, Duration term) {
        return database.transaction(transaction -> {
            int held = transaction.update(
                    "UPDATE rh_hire SET version = version + 1, held_until = " + Database.NOW
                            + " + CAST(? AS BIGINT) WHERE id = ? AND version = ? AND NOT (" + HELD + ") AND " + KNOWN,
                    term.toMillis(),
                    hire.id().value(),
                    hire.version());
            return held == 0 ? Optional.empty() : Optional.of(read(transaction, hire.id()));
        });
    }

    /** Lets go of a row that is held in this version; to be looked at again at some moment. */
    public void letGo(HireRecord hire, Optional<Instant> lookAt) {
        database.transaction(transaction -> transaction.update(
                "UPDATE rh_hire SET held_until = 0, look_at = ? WHERE id = ? AND version = ?",
                lookAt.orElse(null),
                hire.id().value(),
                hire.version()));
    }

    /** Whether a row is still held in this version. */
    public boolean isHeld(HireRecord hire) {
        return database.transaction(transaction -> transaction
                .first(
                        row -> row.getString(1),
                        "SELECT id FROM rh_hire WHERE id = ? AND version = ? AND " + HELD,
                        hire.id().value(),
                        hire.version())
                .isPresent());
    }

    /**
     * Those in the queue that nobody holds, without those of some tenants. Those that were worked on least go first, which
     * their versions tell, and then the oldest: what fails again and again does not hold up the others.
     */
    public List<HireRecord> queued(Collection<TenantId> without, int most) {
        List<Object> parameters = new ArrayList<>(List.of(HireState.QUEUED.name(), issuer));
        without.forEach(tenant -> parameters.add(tenant.value()));
        String others = without.isEmpty()
                ? ""
                : "tenant NOT IN (" + String.join(",", Collections.nCopies(parameters.size() - 2, "?")) + ") AND ";
        return database.transaction(transaction -> transaction.list(
                this::read,
                SELECT + "WHERE state = ? AND issuer = ? AND " + others + "NOT (" + HELD
                        + ") ORDER BY version, changed_at, id FETCH FIRST " + most + " ROWS ONLY",
                parameters.toArray()));
    }

    /** The unknown ones whose time to be searched for has come, and that nobody holds. */
    public List<HireRecord> toFind() {
        return database.transaction(transaction -> transaction.list(
                this::read,
                SELECT + "WHERE state = ? AND issuer = ? AND (look_at IS NULL OR look_at <= ?) AND NOT (" + HELD
                        + ") ORDER BY look_at",
                HireState.UNKNOWN.name(),
                issuer,
                clock.instant()));
    }

    /** Those whose fate is known, and whose time has come to be looked at for an employment too many. */
    public List<HireRecord> toLookAt() {
        return database.transaction(transaction -> transaction.list(
                this::read,
                SELECT + "WHERE look_at <= ? AND state NOT IN (?,?,?) AND issuer = ? AND NOT (" + HELD
                        + ") ORDER BY look_at",
                clock.instant(),
                HireState.UNKNOWN.name(),
                HireState.SENDING.name(),
                HireState.QUEUED.name(),
                issuer));
    }

    /**
     * Notes how the onboarding of a hire's employment went when it was read, unless it was read later by somebody else, or
     * the hire has another employment by now. The version stays: it is no change of the hire.
     *
     * @param next when to read it again
     */
    public void note(HireRecord hire, HireRecord.Noted noted, Instant next) {
        String status = noted.status();
        database.transaction(transaction -> transaction.update(
                "UPDATE rh_hire SET onboarding = ?, onboarding_at = ?, follow_at = ? WHERE tenant = ? AND issuer = ? AND"
                        + " id = ? AND employment = ? AND (onboarding_at IS NULL OR onboarding_at <= ?)",
                status.length() > LONGEST_STATUS ? status.substring(0, LONGEST_STATUS) : status,
                noted.at(),
                next,
                hire.tenant().value(),
                issuer,
                hire.id().value(),
                hire.employment().map(EmploymentId::value).orElse(null),
                noted.at()));
    }

    /** Those at Remote whose time has come to be read again, those read longest ago first. */
    public List<HireRecord> toFollow(int most) {
        return database.transaction(transaction -> transaction.list(
                this::read,
                SELECT
                        + "WHERE state = ? AND issuer = ? AND employment IS NOT NULL AND (follow_at IS NULL OR follow_at <="
                        + " ?) ORDER BY COALESCE(onboarding_at, 0), started_at, id FETCH FIRST " + most + " ROWS ONLY",
                HireState.CREATED.name(),
                issuer,
                clock.instant()));
    }

    /**
     * Puts off reading how the onboarding of a hire goes.
     *
     * @return whether this node did; else another one has just done so
     */
    public boolean putOff(HireRecord hire, Instant until) {
        return database.transaction(transaction -> transaction.update(
                        "UPDATE rh_hire SET follow_at = ? WHERE tenant = ? AND issuer = ? AND id = ? AND (follow_at IS"
                                + " NULL OR follow_at <= ?)",
                        until,
                        hire.tenant().value(),
                        issuer,
                        hire.id().value(),
                        clock.instant()))
                == 1;
    }

    /** Those of a tenant that a person has to look at, or may: unknown ones, doubles, and persons who exist. */
    public List<HireRecord> toSettle(TenantId tenant) {
        return database
                .transaction(transaction -> transaction.list(
                        this::read,
                        SELECT + "WHERE tenant = ? AND issuer = ? AND (other IS NOT NULL OR state IN (?,?)) ORDER BY"
                                + " changed_at",
                        tenant.value(),
                        issuer,
                        HireState.UNKNOWN.name(),
                        HireState.WAITING_FOR_DETAILS.name()))
                .stream()
                .filter(hire -> hire.state() != HireState.WAITING_FOR_DETAILS
                        || hire.details().existing().isPresent())
                .toList();
    }

    /** Those of all tenants that are not over yet, or have an employment too many, of longest standing first. */
    public List<HireRecord> open() {
        return database.transaction(transaction -> transaction.list(
                this::read,
                SELECT + "WHERE issuer = ? AND (other IS NOT NULL OR state IN (" + OPEN + ")) ORDER BY changed_at",
                issuer));
    }

    /** The hire that became an employment, or has it as the one too many. */
    public Optional<HireRecord> of(TenantId tenant, EmploymentId employment) {
        return database.transaction(transaction -> transaction.first(
                this::read,
                SELECT + "WHERE tenant = ? AND issuer = ? AND (employment = ? OR other = ?)",
                tenant.value(),
                issuer,
                employment.value(),
                employment.value()));
    }

    /** One in a state of a newer version is shown as being sent by another node, which is what comes nearest. */
    private HireRecord read(ResultSet row) throws SQLException {
        Optional<HireState> state = state(row.getString("state"));
        return new HireRecord(
                new HireId(row.getString("id")),
                new TenantId(row.getString("tenant")),
                new ApplicationId(row.getString("application")),
                row.getInt("attempt"),
                state.orElse(HireState.SENDING),
                row.getLong("version"),
                state.isEmpty() || row.getInt("held") == 1,
                new Person(new UserId(row.getString("started_by")), row.getString("started_by_name")),
                Database.instant(row, "started_at").orElseThrow(),
                Database.instant(row, "changed_at").orElseThrow(),
                new HireRecord.Sent(
                        Optional.ofNullable(row.getString("sent_by")).map(UserId::new),
                        Optional.ofNullable(row.getString("connection")).map(ConnectionId::new),
                        Optional.ofNullable(row.getString("company")).map(CompanyId::new),
                        row.getInt("sends")),
                employment(row, "employment"),
                HireDetails.parse(row.getString("details")),
                new HireRecord.Searched(
                        row.getInt("searches"),
                        Database.instant(row, "searched_at"),
                        Database.instant(row, "look_at"),
                        employment(row, "other")),
                noted(row));
    }

    private static Optional<HireRecord.Noted> noted(ResultSet row) throws SQLException {
        String status = row.getString("onboarding");
        return status == null
                ? Optional.empty()
                : Database.instant(row, "onboarding_at").map(at -> new HireRecord.Noted(status, at));
    }

    private static Optional<HireState> state(String name) {
        return Arrays.stream(HireState.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    private static Optional<EmploymentId> employment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).map(EmploymentId::new);
    }
}
