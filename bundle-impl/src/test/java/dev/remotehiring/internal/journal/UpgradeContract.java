package dev.remotehiring.internal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.Person;
import dev.remotehiring.api.Refusal;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.hostkit.MovableClock;
import dev.remotehiring.internal.Rows;
import dev.remotehiring.internal.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables of a version before, and nodes of the version before and after beside this one. */
abstract class UpgradeContract {
    private static final String ISSUER = "gateway.example";
    private static final TenantId ACME = new TenantId("acme");
    private static final ApplicationId MARTA = new ApplicationId("marta");
    private static final Person RITA = new Person(new UserId("rita"), "Rita Recruiter");
    private static final Actor ACTOR = new Actor(ACME, RITA.user());

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00.123Z"));
    DataSource source;
    Hires hires;
    VersionTwo older;
    Database database;

    /** A source of an empty database. */
    abstract DataSource empty();

    @BeforeEach
    void open() {
        source = empty();
        database = new Database(source);
        hires = new Hires(database, ISSUER, clock);
        older = new VersionTwo(database, ISSUER);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void migrate_filledTablesOfAVersionBefore_keepsTheHiresAndFreesTheApplicationElsewhere(int version) {
        VersionTwo.tables(database, version);
        older.begin("hire-1", "marta");

        Schema.migrate(database);
        Schema.migrate(database);

        HireRecord hire = hires.find(ACME, new HireId("hire-1")).orElseThrow();
        assertEquals(
                new FormAnswers(Map.of("job_title", List.of("Tester"))),
                hire.details().answers());
        assertEquals(hire, hires.open(ACME, MARTA, RITA), "one live hire of an application is still the rule");
        assertEquals(
                1,
                new Hires(database, "other.example", clock)
                        .open(ACME, MARTA, RITA)
                        .attempt());
        assertTrue(
                new Leases(database).take("any", Duration.ofSeconds(1)).lease().isPresent());
        assertEquals(List.of("5 3"), Rows.of(source, "SELECT version, oldest FROM rh_schema"));
    }

    @Test
    void statements_ofTheVersionBefore_allWorkOnTheTablesOfThisOne() {
        Schema.migrate(database);

        assertEquals(30, older.names().size());
        for (String name : older.names()) {
            List<Map<String, Object>> done = older.run(name);
            if (name.endsWith(".add") || name.endsWith(".begin") || name.endsWith(".change")) {
                assertEquals(1, done.get(0).get("written"), name);
            }
        }
    }

    /** What version 4 says to the tables that version 5 changed is what version 2 said: nothing of this one is lost by it. */
    @Test
    void connection_ofAnOlderNode_isKnownHereAndKeepsWhatThisOneNoted() {
        Schema.migrate(database);
        LastCalls calls = new LastCalls(database, ISSUER, clock);
        ConnectionId company = new ConnectionId("company");
        older.write("upkeep.add");
        assertEquals(Map.of(company, LastCalls.Of.NONE), calls.of(ACME));

        calls.worked(ACME, company);
        assertEquals(1, older.write("upkeep.put"));
        assertEquals(Optional.of(clock.instant()), calls.of(ACME).get(company).worked());

        older.write("consent.add");
        new Consents(database, ISSUER, clock).erase(ACME, Optional.of(new UserId("somebody-else")));
        assertEquals(List.of("1"), Rows.of(source, "SELECT COUNT(*) FROM rh_consent"));
        new Consents(database, ISSUER, clock).erase(ACME, Optional.empty());
        assertEquals(List.of("0"), Rows.of(source, "SELECT COUNT(*) FROM rh_consent"));
        assertEquals(1, older.write("upkeep.forget"));
        assertEquals(Map.of(), calls.of(ACME));
    }

    @Test
    void hire_ofEitherKindOfNode_isTheSameForBoth() {
        Schema.migrate(database);
        older.begin("hire-1", "marta");
        HireRecord theirs = hires.open(ACME, MARTA, RITA);
        assertEquals("hire-1", theirs.id().value());

        HireRecord changed =
                hires.change(ACTOR, theirs.in(HireState.WAITING_FOR_DETAILS)).orElseThrow();
        assertEquals(0, older.write("hire.change", "id", "hire-1", "version", theirs.version()), "an old version");
        assertEquals(
                "WAITING_FOR_DETAILS",
                older.run("hire.find", "id", "hire-1").get(0).get("state"));

        assertEquals(1, older.write("hire.change", "id", "hire-1", "version", changed.version(), "state", "SENDING"));
        assertTrue(hires.change(ACTOR, changed.in(HireState.CANCELLED)).isEmpty(), "an old version");
        assertEquals(
                List.of("hire-1"),
                hires.in(HireState.SENDING, Optional.empty()).stream()
                        .map(hire -> hire.id().value())
                        .toList());

        HireRecord ours = hires.open(ACME, new ApplicationId("nuno"), RITA);
        assertEquals(
                ours.id().value(),
                older.run("hire.live", "application", "nuno").get(0).get("id"));
        assertThrows(RemoteHiringException.class, () -> older.begin("hire-2", "nuno"), "a second live hire");
    }

    @Test
    void change_byBothKindsOfNodesAtOnce_isTakenFromOne() throws Exception {
        Schema.migrate(database);
        older.begin("hire-1", "marta");
        HireRecord hire = hires.open(ACME, MARTA, RITA);

        List<Integer> written = Together.all(
                12,
                number -> number % 2 == 0
                        ? older.write("hire.change", "id", "hire-1", "version", hire.version(), "state", "SENDING")
                        : (int) hires.change(ACTOR, hire.in(HireState.WAITING_FOR_DETAILS)).stream()
                                .count());

        assertEquals(1, written.stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void migrate_tablesOfANewerVersionThatThisOneCanWorkWith_leavesThemAlone() {
        Schema.migrate(database);
        Rows.change(source, "UPDATE rh_schema SET version = 99, oldest = 3");
        Rows.change(source, "ALTER TABLE rh_hire ADD COLUMN newer VARCHAR(10)");

        Schema.migrate(database);

        assertEquals(List.of("99 3"), Rows.of(source, "SELECT version, oldest FROM rh_schema"));
        HireRecord hire = hires.open(ACME, MARTA, RITA);
        assertTrue(hires.change(ACTOR, hire.in(HireState.CANCELLED)).isPresent());
    }

    @Test
    void hire_inAStateOfANewerVersion_isShownAsUnderWayAndLeftAlone() {
        Schema.migrate(database);
        HireRecord marta = hires.open(ACME, MARTA, RITA);
        HireRecord nuno = hires.open(ACME, new ApplicationId("nuno"), RITA);
        Rows.change(
                source,
                "UPDATE rh_hire SET state = 'MOVED_TO_MARS', look_at = 0, other = 'e-9' WHERE id = '" + marta.id()
                        + "'");

        List<HireRecord> newest = hires.newest(ACME, List.of(MARTA, new ApplicationId("nuno")));

        assertEquals(
                Map.of(marta.id(), HireState.SENDING, nuno.id(), HireState.REQUESTED),
                newest.stream().collect(Collectors.toMap(HireRecord::id, HireRecord::state)));
        HireRecord shown = hires.find(ACME, marta.id()).orElseThrow();
        assertTrue(shown.held(), "nobody takes it for abandoned");
        assertTrue(hires.change(ACTOR, shown.in(HireState.UNKNOWN)).isEmpty());
        assertTrue(hires.hold(shown, Duration.ofSeconds(1)).isEmpty());
        for (HireState state : HireState.values()) {
            assertTrue(
                    hires.in(state, Optional.empty()).stream()
                            .noneMatch(hire -> hire.id().equals(marta.id())),
                    state.name());
        }
        assertEquals(
                List.of("MOVED_TO_MARS 1"),
                Rows.of(source, "SELECT state, version FROM rh_hire WHERE id = '" + marta.id() + "'"));
    }

    @Test
    void details_withWordsOfANewerVersion_areReadAsWhatComesNearest() {
        Schema.migrate(database);
        HireRecord marta = hires.open(ACME, MARTA, RITA);
        Rows.change(
                source,
                "UPDATE rh_hire SET details = '{\"answers\":{},\"refused\":[{\"field\":\"f\",\"kind\":\"TOO_ODD\"}],"
                        + "\"reason\":\"NOT_ON_SUNDAYS\",\"newer\":[1]}'");

        HireDetails details = hires.find(ACME, marta.id()).orElseThrow().details();

        assertEquals(
                Refusal.Reason.REFUSED_BY_REMOTE,
                details.refusal().orElseThrow().reason());
        assertEquals(
                FieldProblem.Kind.REFUSED_BY_REMOTE, details.refused().get(0).kind());
    }

    @Test
    void migrate_tablesThatAreTooNew_isRefusedInWords() {
        Schema.migrate(database);
        Rows.change(source, "UPDATE rh_schema SET version = 99, oldest = 98");

        RemoteHiringException refused = assertThrows(RemoteHiringException.class, () -> Schema.migrate(database));

        assertTrue(refused.getMessage().contains("99") && refused.getMessage().contains("98"), refused.getMessage());
        assertEquals(List.of("99 98"), Rows.of(source, "SELECT version, oldest FROM rh_schema"));
    }
}
