package dev.remotehiring.internal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.ConnectInvitationId;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.ConnectionFailure;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.ConnectionRequest;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.Person;
import dev.remotehiring.api.Refusal;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.hostkit.MovableClock;
import dev.remotehiring.internal.BreakableSource;
import dev.remotehiring.internal.Together;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the journal promises on every database that it runs on. */
abstract class JournalContract {
    private static final TenantId ACME = new TenantId("acme");
    private static final ApplicationId MARTA = new ApplicationId("marta");
    private static final Person RITA = new Person(new UserId("rita"), "Rita Recruiter");
    private static final Person ADA = new Person(new UserId("ada"), "Ada Admin");
    private static final Actor ACTOR = new Actor(ACME, RITA.user());
    private static final FormAnswers TYPED = new FormAnswers(Map.of("job_title", List.of("Tester \u0000 'quoted' 😀")));
    private static final Refusal NO = new Refusal(Refusal.Reason.COMPANY_NOT_ACTIVE, "", List.of());

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00.123Z"));
    private Database database;
    private Hires hires;

    /** A source of an empty database. */
    abstract DataSource empty();

    @BeforeEach
    void open() {
        database = new Database(empty());
        Schema.migrate(database);
        hires = new Hires(database, "gateway.example", clock);
    }

    private HireRecord open(ApplicationId application) {
        return hires.open(ACME, application, RITA);
    }

    private HireRecord change(HireRecord hire) {
        return hires.change(ACTOR, hire).orElseThrow();
    }

    @Test
    void open_first_isTheFirstAttemptAndIsFoundAgain() {
        HireRecord hire = open(MARTA);

        assertEquals(1, hire.attempt());
        assertEquals(HireState.REQUESTED, hire.state());
        assertEquals(clock.instant(), hire.startedAt());
        assertEquals(Optional.of(hire), hires.find(ACME, hire.id()));
        assertEquals(hire, open(MARTA));
    }

    @Test
    void open_byManyAtOnce_isOneAttempt() throws Exception {
        List<HireRecord> all = Together.all(16, number -> open(MARTA));

        assertEquals(
                1, all.stream().map(HireRecord::id).collect(Collectors.toSet()).size());
        assertEquals(1, rows("rh_hire"));
    }

    @Test
    void open_nextAttemptByManyAtOnce_isOneAttempt() throws Exception {
        change(open(MARTA).in(HireState.CANCELLED));

        List<HireRecord> all = Together.all(16, number -> open(MARTA));

        assertEquals(
                1, all.stream().map(HireRecord::id).collect(Collectors.toSet()).size());
        assertEquals(2, all.get(0).attempt());
        assertEquals(2, rows("rh_hire"));
    }

    @Test
    void open_otherTenantOrApplication_isAnotherHire() {
        Set<HireId> ids = new HashSet<>();
        ids.add(open(MARTA).id());
        ids.add(open(new ApplicationId("nuno")).id());
        ids.add(hires.open(new TenantId("globex"), MARTA, RITA).id());

        assertEquals(3, ids.size());
    }

    @Test
    void find_otherTenants_isNothing() {
        HireRecord hire = open(MARTA);

        assertTrue(hires.find(new TenantId("globex"), hire.id()).isEmpty());
    }

    @Test
    void change_allParts_areReadBackAsWritten() {
        HireRecord hire = open(MARTA);
        HireRecord sending = hire.with(HireDetails.NONE.with(TYPED))
                .sending(ACTOR.user(), new ConnectionId("company"), new CompanyId("c-1"));
        clock.advance(Duration.ofSeconds(5));

        HireRecord changed = change(sending);

        assertEquals(2, changed.version());
        assertEquals(clock.instant(), changed.changedAt());
        assertEquals(TYPED, changed.details().answers());
        assertEquals(Optional.of(new CompanyId("c-1")), changed.sent().company());
        assertEquals(changed, hires.find(ACME, hire.id()).orElseThrow());
        HireRecord created = change(changed.created(new EmploymentId("e-1")));
        assertEquals(Optional.of(new EmploymentId("e-1")), created.employment());
        assertEquals(HireDetails.NONE, created.details());
    }

    @Test
    void change_sameState_keepsWhenTheStateChanged() {
        HireRecord hire = open(MARTA);
        clock.advance(Duration.ofMinutes(1));

        assertEquals(
                hire.changedAt(),
                change(hire.with(HireDetails.NONE.with(TYPED))).changedAt());
    }

    @Test
    void change_ofAnOldVersion_writesNothing() {
        HireRecord hire = open(MARTA);
        change(hire.in(HireState.WAITING_FOR_CONSENT));
        long audited = rows("rh_audit");

        assertTrue(hires.change(ACTOR, hire.in(HireState.CANCELLED)).isEmpty());

        assertEquals(
                HireState.WAITING_FOR_CONSENT,
                hires.find(ACME, hire.id()).orElseThrow().state());
        assertEquals(audited, rows("rh_audit"));
    }

    @Test
    void change_byManyAtOnce_isTakenFromOne() throws Exception {
        HireRecord hire = open(MARTA);

        List<Optional<HireRecord>> all = Together.all(
                16,
                number -> hires.change(
                        ACTOR, hire.sending(ACTOR.user(), new ConnectionId("company"), new CompanyId("c"))));

        assertEquals(1, all.stream().filter(Optional::isPresent).count());
    }

    /** Sandbox and production side by side on one database: what happened in the one says nothing in the other. */
    @Test
    void open_sameApplicationInAnotherEnvironment_isAHireOfItsOwn() {
        HireRecord here = open(MARTA);
        Hires elsewhere = new Hires(database, "other.example", clock);

        HireRecord there = elsewhere.open(ACME, MARTA, RITA);

        assertNotEquals(here.id(), there.id());
        assertEquals(1, there.attempt());
        assertTrue(elsewhere.find(ACME, here.id()).isEmpty());
        assertTrue(elsewhere.change(ACTOR, here.in(HireState.CANCELLED)).isEmpty());
        assertEquals(
                List.of(there.id()),
                elsewhere.newest(ACME, List.of(MARTA)).stream()
                        .map(HireRecord::id)
                        .toList());
        assertEquals(Optional.of(here), hires.find(ACME, here.id()));
    }

    @Test
    void next_unusedConnection_isDueAfterADayForOneNodeAtATime() {
        Upkeep one = new Upkeep(database, "gateway.example", clock);
        Upkeep other = new Upkeep(database, "gateway.example", clock);
        ConnectionId company = new ConnectionId("company");
        one.used(ACME, company);
        assertTrue(one.next().isEmpty());

        clock.advance(Duration.ofHours(31));
        assertEquals(Optional.of(new Upkeep.Due(ACME, company)), other.next());
        assertTrue(one.next().isEmpty());
        assertTrue(new Upkeep(database, "other.example", clock).next().isEmpty());

        clock.advance(Duration.ofHours(3));
        assertEquals(Optional.of(new Upkeep.Due(ACME, company)), one.next(), "nobody could look: it comes up again");
        one.forget(ACME, company);
        clock.advance(Duration.ofDays(2));
        assertTrue(one.next().isEmpty());
    }

    @Test
    void upkeep_madeAnewHereAfterAnotherNodeForgotIt_isLookedAtAgain() {
        Upkeep one = new Upkeep(database, "gateway.example", clock);
        Upkeep other = new Upkeep(database, "gateway.example", clock);
        ConnectionId company = new ConnectionId("company");
        one.made(ACME, company);
        other.forget(ACME, company);

        one.made(ACME, company);

        assertEquals(List.of(ACME), other.tenants());
    }

    @Test
    void used_often_isWrittenOnceAnHourAndPutsTheLookOff() {
        Upkeep upkeep = new Upkeep(database, "gateway.example", clock);
        ConnectionId company = new ConnectionId("company");
        for (int hour = 0; hour < 60; hour++) {
            upkeep.used(ACME, company);
            clock.advance(Duration.ofMinutes(61));
            assertTrue(upkeep.next().isEmpty());
        }
    }

    @Test
    void standing_queue_isSinceTheLastOneLeftItAndNotSinceAHireByAClick() {
        Standing standing = new Standing(database, "gateway.example");
        Instant first = clock.instant();
        HireRecord marta = new Batches(database, hires, "gateway.example", clock)
                .begin(ACME, RITA, List.of(MARTA, new ApplicationId("nuno")))
                .hires()
                .get(0);
        clock.advance(Duration.ofMinutes(10));
        change(open(new ApplicationId("olga")).in(HireState.CANCELLED));
        assertEquals(
                List.of(new Standing.Group(ACME, 2, first)), standing.count().queued());

        clock.advance(Duration.ofMinutes(10));
        change(marta.in(HireState.CANCELLED));
        assertEquals(
                List.of(new Standing.Group(ACME, 1, clock.instant())),
                standing.count().queued());
    }

    @Test
    void worked_often_isWrittenEveryFewSecondsAndAtOnceAfterAFailure() {
        ConnectionId company = new ConnectionId("company");
        LastCalls calls = lastCalls(company);
        Instant first = clock.instant();
        calls.worked(ACME, company);
        clock.advance(Duration.ofSeconds(4));
        calls.worked(ACME, company);
        assertEquals(Optional.of(first), calls.of(ACME).get(company).worked());
        clock.advance(Duration.ofSeconds(1));
        calls.worked(ACME, company);
        assertEquals(Optional.of(clock.instant()), calls.of(ACME).get(company).worked());

        clock.advance(Duration.ofSeconds(1));
        calls.failed(ACME, company, new Failure(ErrorCode.REMOTE_SILENT));
        clock.advance(Duration.ofSeconds(1));
        calls.worked(ACME, company);
        assertEquals(Optional.of(clock.instant()), calls.of(ACME).get(company).worked());
    }

    @Test
    void worked_afterAnotherNodesFailure_isWrittenThoughItWorkedHereBefore() {
        ConnectionId company = new ConnectionId("company");
        LastCalls here = lastCalls(company);
        LastCalls there = new LastCalls(database, "gateway.example", clock);
        here.worked(ACME, company);
        clock.advance(Duration.ofSeconds(20));
        there.failed(ACME, company, new Failure(ErrorCode.REMOTE_SILENT));

        clock.advance(Duration.ofSeconds(20));
        here.worked(ACME, company);

        assertEquals(Optional.of(clock.instant()), there.of(ACME).get(company).worked());
    }

    @Test
    void failed_isWrittenAtOnceAndTheSameNotAgainWithinAMinute() {
        ConnectionId company = new ConnectionId("company");
        LastCalls calls = lastCalls(company);
        Instant first = clock.instant();
        Failure failure = new Failure(
                ErrorCode.REMOTE_FAILED,
                503,
                "x",
                Instant.EPOCH,
                CountryCode.of("PRT").orElseThrow(),
                LocalDate.EPOCH);
        calls.failed(ACME, company, failure.quoting("what Remote said"));
        assertEquals(
                Optional.of(new ConnectionFailure(
                        first,
                        new Failure(
                                ErrorCode.REMOTE_FAILED,
                                503L,
                                "x",
                                Instant.EPOCH,
                                CountryCode.of("PRT").orElseThrow(),
                                LocalDate.EPOCH))),
                calls.of(ACME).get(company).failed());

        clock.advance(Duration.ofSeconds(59));
        calls.failed(ACME, company, failure);
        assertEquals(first, failedAt(calls, company));
        calls.failed(ACME, company, new Failure(ErrorCode.REMOTE_SILENT));
        assertEquals(clock.instant(), failedAt(calls, company));
        clock.advance(Duration.ofMinutes(1));
        calls.failed(ACME, company, new Failure(ErrorCode.REMOTE_SILENT));
        assertEquals(clock.instant(), failedAt(calls, company));
    }

    @Test
    void failed_inWordsOfANewerVersion_isAFailureThatThisVersionDoesNotKnow() {
        ConnectionId company = new ConnectionId("company");
        LastCalls calls = lastCalls(company);
        database.transaction(transaction ->
                transaction.update("UPDATE rh_connection SET failed_at = 7, failure = '{\"code\":\"OF_TOMORROW\"}'"));
        assertEquals(
                ErrorCode.REFUSED_OTHERWISE,
                calls.of(ACME).get(company).failed().orElseThrow().failure().code());
    }

    @Test
    void worked_connectionThatIsNotKnownHere_isNotMadeUp() {
        LastCalls calls = new LastCalls(database, "gateway.example", clock);
        calls.worked(ACME, new ConnectionId("company"));
        assertEquals(Map.of(), calls.of(ACME));
        LastCalls known = lastCalls(new ConnectionId("company"));
        calls.worked(ACME, new ConnectionId("company"));
        assertEquals(
                Optional.of(clock.instant()),
                known.of(ACME).get(new ConnectionId("company")).worked(),
                "tried again at the next call");
        assertEquals(Map.of(), new LastCalls(database, "other.example", clock).of(ACME));
    }

    private LastCalls lastCalls(ConnectionId connection) {
        new Upkeep(database, "gateway.example", clock).used(ACME, connection);
        return new LastCalls(database, "gateway.example", clock);
    }

    private static Instant failedAt(LastCalls calls, ConnectionId connection) {
        return calls.of(ACME).get(connection).failed().orElseThrow().at();
    }

    @Test
    void removed_connection_isKnownToOtherNodesWithinASecondAndForgottenAfterDays() {
        DroppedSecrets one = new DroppedSecrets(database, clock);
        DroppedSecrets other = new DroppedSecrets(database, clock);
        assertFalse(other.hasRemoved("fingerprint"));

        one.remove("fingerprint");
        one.add("a secret");
        clock.advance(Duration.ofSeconds(1));
        assertTrue(other.hasRemoved("fingerprint"));
        assertFalse(other.contains("fingerprint"), "it is no secret");

        clock.advance(Duration.ofDays(3));
        one.remove("another");
        assertFalse(one.hasRemoved("fingerprint"));
        assertTrue(one.contains("a secret"), "that one is never forgotten");
    }

    @Test
    void dropped_secret_isKnownToOtherNodesWithinASecond() {
        DroppedSecrets one = new DroppedSecrets(database, clock);
        DroppedSecrets other = new DroppedSecrets(database, clock);
        assertFalse(other.contains("fingerprint"));

        one.add("fingerprint");
        one.add("fingerprint");

        assertTrue(one.contains("fingerprint"));
        clock.advance(Duration.ofSeconds(1));
        assertTrue(other.contains("fingerprint"));
    }

    @Test
    void open_afterRefusal_carriesTheAnswersOverAndErasesTheOldOnes() {
        HireRecord hire = open(MARTA);
        HireRecord refused =
                change(hire.with(HireDetails.NONE.with(TYPED).refusedFor(NO)).in(HireState.REFUSED));

        HireRecord next = open(MARTA);

        assertEquals(2, next.attempt());
        assertEquals(TYPED, next.details().answers());
        HireRecord before = hires.find(ACME, refused.id()).orElseThrow();
        assertTrue(before.details().answers().isEmpty());
        assertEquals(Optional.of(NO), before.details().refusal());
    }

    @Test
    void eraseOlderThan_refusedLongAgo_forgetsWhatWasTypedAndKeepsWhy() {
        HireRecord old = change(
                open(MARTA).with(HireDetails.NONE.with(TYPED).refusedFor(NO)).in(HireState.REFUSED));
        clock.advance(Duration.ofDays(8));
        HireRecord young = change(open(new ApplicationId("nuno"))
                .with(HireDetails.NONE.with(TYPED).refusedFor(NO))
                .in(HireState.REFUSED));

        hires.eraseOlderThan(Duration.ofDays(7));

        assertTrue(hires.find(ACME, old.id()).orElseThrow().details().answers().isEmpty());
        assertEquals(
                Optional.of(NO),
                hires.find(ACME, old.id()).orElseThrow().details().refusal());
        assertEquals(TYPED, hires.find(ACME, young.id()).orElseThrow().details().answers());
    }

    @Test
    void newest_ofMany_isTheLastAttemptOfEach() {
        change(open(MARTA).in(HireState.CANCELLED));
        HireRecord marta = open(MARTA);
        HireRecord nuno = open(new ApplicationId("nuno"));
        List<ApplicationId> asked = IntStream.range(0, 498)
                .mapToObj(number -> new ApplicationId("nobody-" + number))
                .collect(Collectors.toList());
        asked.add(MARTA);
        asked.add(new ApplicationId("nuno"));

        List<HireRecord> newest = hires.newest(ACME, asked);

        assertEquals(Set.of(marta, nuno), new HashSet<>(newest));
        assertEquals(2, newest.size());
        assertTrue(hires.newest(ACME, List.of()).isEmpty());
        assertTrue(hires.newest(new TenantId("globex"), asked).isEmpty());
    }

    @Test
    void in_state_isOfThisEnvironmentAndTheTenantAskedFor() {
        open(MARTA);
        hires.open(new TenantId("globex"), MARTA, RITA);
        new Hires(database, "other.example", clock).open(ACME, new ApplicationId("nuno"), RITA);

        assertEquals(2, hires.in(HireState.REQUESTED, Optional.empty()).size());
        assertEquals(1, hires.in(HireState.REQUESTED, Optional.of(ACME)).size());
        assertEquals(0, hires.in(HireState.SENDING, Optional.empty()).size());
    }

    @Test
    void open_nameTooLongOrWithNul_isCutAndNotRefused() {
        Person person = new Person(new UserId("x"), "N\u0000" + "o".repeat(500));

        assertEquals(400, hires.open(ACME, MARTA, person).startedBy().name().length());
    }

    @Test
    void details_longerThanAnyForm_areRefusedInWords() {
        FormAnswers novel = new FormAnswers(Map.of("a", List.of("x".repeat(60_000))));

        assertEquals(
                RemoteHiringException.Kind.NOT_POSSIBLE_NOW,
                assertThrows(RemoteHiringException.class, () -> HireDetails.NONE.with(novel))
                        .kind());
    }

    @Test
    void change_longestDetails_fit() {
        FormAnswers longest = new FormAnswers(Map.of("a", List.of("\u0001".repeat(49_000))));
        HireDetails details = HireDetails.NONE.with(longest).refusedFields(List.of(), "\u0001".repeat(60_000));

        assertEquals(details, change(open(MARTA).with(details)).details());
    }

    @Test
    void consent_used_isTrueForOneCallerOnly() throws Exception {
        Consents consents = new Consents(database, "gateway.example", clock);
        PendingConsent consent = consent("hash", Optional.of(new HireId("h-1")));
        consents.add(consent);

        assertEquals(Optional.of(consent), consents.find("hash"));
        assertEquals(
                1,
                Together.all(8, number -> consents.use(consent)).stream()
                        .filter(won -> won)
                        .count());
        assertTrue(consents.find("hash").orElseThrow().used());
    }

    @Test
    void consent_used_hasConnectedNobodyUntilThatIsNoted() {
        Consents consents = new Consents(database, "gateway.example", clock);
        Invitations invitations = new Invitations(database, "gateway.example", clock);
        ConnectInvitationId invitation = new ConnectInvitationId("i-1");
        PendingConsent consent = new PendingConsent(
                "hash",
                ACTOR,
                "session",
                Optional.empty(),
                clock.instant().plusSeconds(1800),
                false,
                Optional.of(invitation));
        consents.add(consent);
        consents.use(consent);

        assertFalse(invitations.hasConnected(invitation, "session"));

        consents.note(consent, Optional.of(new CompanyId("c-1")), "granted");
        assertTrue(invitations.hasConnected(invitation, "session"));
    }

    @Test
    void consent_ofAnotherEnvironment_isNotFound() {
        new Consents(database, "gateway.example", clock).add(consent("hash", Optional.empty()));

        assertTrue(new Consents(database, "other.example", clock).find("hash").isEmpty());
    }

    @Test
    void consent_overForADay_isSweptAway() {
        Consents consents = new Consents(database, "gateway.example", clock);
        consents.add(consent("old", Optional.empty()));
        clock.advance(Duration.ofHours(26));
        consents.add(consent("new", Optional.empty()));
        consents.sweep();

        assertTrue(consents.find("old").isEmpty());
        assertEquals(1, rows("rh_consent"));
    }

    private PendingConsent consent(String hash, Optional<HireId> hire) {
        return new PendingConsent(
                hash, ACTOR, "session", hire, clock.instant().plusSeconds(1800), false, Optional.empty());
    }

    @Test
    void request_bySeveralClicksAtOnce_isNewOnce() throws Exception {
        ConnectionRequests requests = new ConnectionRequests(database, "gateway.example", clock);
        HireRecord hire = change(open(MARTA).in(HireState.WAITING_FOR_CONSENT));
        ConnectionRequest request = new ConnectionRequest(hire.id(), MARTA, RITA, ADA, clock.instant());

        List<Boolean> isNew = Together.all(8, number -> requests.add(ACME, request));

        assertEquals(1, isNew.stream().filter(one -> one).count());
        assertEquals(Optional.of(request), requests.of(ACME, hire.id()));
        assertEquals(List.of(request), requests.to(ACME, ADA.user()));
        change(hire.in(HireState.CANCELLED));
        assertTrue(requests.of(ACME, hire.id()).isEmpty());
        assertTrue(requests.to(ACME, ADA.user()).isEmpty());
    }

    /** The connection came and went: whoever is asked for it again hears of it again. */
    @Test
    void request_afterTheHireWentOnAndWaitsAnew_isNewAgain() {
        ConnectionRequests requests = new ConnectionRequests(database, "gateway.example", clock);
        HireRecord hire = change(open(MARTA).in(HireState.WAITING_FOR_CONSENT));
        assertTrue(requests.add(ACME, new ConnectionRequest(hire.id(), MARTA, RITA, ADA, clock.instant())));
        clock.advance(Duration.ofMinutes(1));
        assertFalse(requests.add(ACME, new ConnectionRequest(hire.id(), MARTA, RITA, ADA, clock.instant())));

        hire = change(hire.in(HireState.WAITING_FOR_DETAILS));
        clock.advance(Duration.ofMinutes(1));
        change(hire.in(HireState.WAITING_FOR_CONSENT));

        assertTrue(requests.add(ACME, new ConnectionRequest(hire.id(), MARTA, RITA, ADA, clock.instant())));
        assertEquals(1, requests.to(ACME, ADA.user()).size());
    }

    @Test
    void migrate_again_changesNothing() {
        HireRecord hire = open(MARTA);

        Schema.migrate(database);

        assertEquals(Optional.of(hire), hires.find(ACME, hire.id()));
    }

    @Test
    void migrate_byManyNodesAtOnce_worksForEach() throws Exception {
        Database fresh = new Database(empty());

        Together.all(6, number -> {
            Schema.migrate(fresh);
            return true;
        });

        new Hires(fresh, "gateway.example", clock).open(ACME, MARTA, RITA);
    }

    /** A node that stopped half way through, where the database commits at each table. */
    @Test
    void migrate_afterAnInterruptedOne_goesOn() {
        database.transaction(transaction -> transaction.update("UPDATE rh_schema SET version = 0"));
        database.transaction(transaction -> transaction.update("DROP TABLE rh_audit"));

        Schema.migrate(database);

        open(MARTA);
        assertEquals(1, rows("rh_audit"));
    }

    @Test
    void migrate_databaseAway_failsAtOnce() {
        BreakableSource away = new BreakableSource(empty());
        away.failNext(1);

        assertThrows(RemoteHiringException.class, () -> Schema.migrate(new Database(away)));
    }

    @Test
    void transaction_thatFails_leavesNothingBehind() {
        assertThrows(
                AssertionError.class,
                () -> database.transaction(transaction -> {
                    insert(transaction);
                    throw new AssertionError("an Error, not an Exception");
                }));
        assertThrows(
                RemoteHiringException.class,
                () -> database.transaction(transaction -> {
                    insert(transaction);
                    return transaction.update("INSERT INTO no_such_table VALUES (1)");
                }));

        assertEquals(0, rows("rh_audit"));
    }

    private static void insert(Database.Transaction transaction) throws SQLException {
        new Audit("gateway.example", Clock.systemUTC()).write(transaction, ACTOR, Optional.empty(), "a", "s", "r");
    }

    @Test
    void audit_ofAHire_holdsIdsAndResultsOnly() {
        HireRecord hire = change(open(MARTA).with(HireDetails.NONE.with(TYPED)).in(HireState.WAITING_FOR_DETAILS));
        change(hire.sending(ACTOR.user(), new ConnectionId("company"), new CompanyId("c"))
                .created(new EmploymentId("e-1")));

        List<String> audit = database.transaction(transaction -> transaction.list(
                row -> row.getString("user_id") + " " + row.getString("action") + " " + row.getString("result"),
                "SELECT * FROM rh_audit WHERE subject = ?",
                hire.id().value()));

        assertEquals(
                Set.of("rita hire.requested ", "rita hire.waiting_for_details ", "rita hire.created e-1"),
                new HashSet<>(audit));
        assertFalse(audit.toString().contains("Tester"));
    }

    private long rows(String table) {
        return database.transaction(
                        transaction -> transaction.first(row -> row.getLong(1), "SELECT COUNT(*) FROM " + table))
                .orElseThrow();
    }

    private HireRecord atRemote(String application, String employment) {
        return change(open(new ApplicationId(application)).created(new EmploymentId(employment)));
    }

    private Optional<HireRecord.Noted> noted(HireRecord hire) {
        return hires.find(ACME, hire.id()).orElseThrow().noted();
    }

    private HireRecord.Noted read(String status) {
        return new HireRecord.Noted(status, clock.instant());
    }

    @Test
    void note_aStatus_isKeptBesideTheHireAndIsNoChangeOfIt() {
        HireRecord hire = atRemote("marta", "e-1");

        hires.note(hire, read("invited"), clock.instant().plusSeconds(60));

        assertEquals(Optional.of(read("invited")), noted(hire));
        HireRecord changed = change(hire.in(HireState.CANCELLED)); // the version that was read before
        assertEquals(Optional.of(read("invited")), changed.noted());
    }

    @Test
    void note_older_doesNotReplaceANewerOne() {
        HireRecord hire = atRemote("marta", "e-1");
        HireRecord.Noted late = read("created");
        clock.advance(Duration.ofSeconds(1));
        HireRecord.Noted early = read("invited");

        hires.note(hire, early, clock.instant());
        hires.note(hire, late, clock.instant());

        assertEquals(Optional.of(early), noted(hire));
    }

    @Test
    void note_aWordLongerThanItsColumn_isCut() {
        HireRecord hire = atRemote("marta", "e-1");

        hires.note(hire, read("x".repeat(500)), clock.instant());

        assertEquals(64, noted(hire).orElseThrow().status().length());
    }

    @Test
    void note_ofAnotherEmploymentThanTheHireHasNow_isNotKept() {
        HireRecord hire = atRemote("marta", "e-1");
        hires.note(hire, read("invited"), clock.instant().plusSeconds(60));

        HireRecord settled = change(hire.created(new EmploymentId("e-2")));
        assertEquals(Optional.empty(), settled.noted());
        hires.note(hire, read("deleted"), clock.instant().plusSeconds(60));

        assertEquals(Optional.empty(), noted(hire));
        assertEquals(List.of(settled), hires.toFollow(10));
    }

    @Test
    void toFollow_thoseReadLongestAgoFirst_andNoneBeforeItsTime() {
        HireRecord first = atRemote("first", "e-1");
        HireRecord second = atRemote("second", "e-2");
        HireRecord never = atRemote("never", "e-3");
        open(new ApplicationId("unsent"));
        change(atRemote("over", "e-4").in(HireState.CANCELLED));
        hires.note(second, read("created"), clock.instant().plusSeconds(60));
        clock.advance(Duration.ofSeconds(1));
        hires.note(first, read("created"), clock.instant().plusSeconds(60));

        assertEquals(List.of(never.id()), followed(10));
        clock.advance(Duration.ofSeconds(61));
        assertEquals(List.of(never.id(), second.id(), first.id()), followed(10));
        assertEquals(List.of(never.id()), followed(1));
        assertEquals(List.of(), new Hires(database, "other.example", clock).toFollow(10));
    }

    private List<HireId> followed(int most) {
        return hires.toFollow(most).stream().map(HireRecord::id).toList();
    }

    @Test
    void putOff_byManyAtOnce_isForOneOfThem() throws Exception {
        HireRecord hire = atRemote("marta", "e-1");

        List<Boolean> done =
                Together.all(8, number -> hires.putOff(hire, clock.instant().plusSeconds(60)));

        assertEquals(1, done.stream().filter(one -> one).count());
        assertEquals(List.of(), followed(10));
        clock.advance(Duration.ofSeconds(61));
        assertEquals(List.of(hire.id()), followed(10));
    }
}
