package dev.remotehiring.internal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.remotehiring.admin.Erasure;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.ConnectionRequest;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.Person;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.hostkit.MovableClock;
import dev.remotehiring.internal.Rows;
import dev.remotehiring.internal.Together;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is kept, and for how long, on every database that the journal runs on. */
abstract class KeepingContract {
    static final String ISSUER = "gateway.example";
    static final TenantId ACME = new TenantId("acme");
    static final Person RITA = new Person(new UserId("rita"), "Rita Recruiter");
    static final Person ADA = new Person(new UserId("ada"), "Ada Admin");
    static final Actor ACTOR = new Actor(ACME, RITA.user());
    private static final FormAnswers TYPED = new FormAnswers(Map.of("job_title", List.of("Tester 'quoted' 😀")));

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00.123Z"));
    DataSource source;
    Database database;
    Hires hires;

    /** A source of an empty database. */
    abstract DataSource empty();

    @BeforeEach
    void open() {
        source = empty();
        database = new Database(source);
        Schema.migrate(database);
        hires = new Hires(database, ISSUER, clock);
    }

    private HireRecord waiting(Hires where, String application) {
        return where.change(
                        ACTOR,
                        where.open(ACME, new ApplicationId(application), RITA).in(HireState.WAITING_FOR_CONSENT))
                .orElseThrow();
    }

    @Test
    void in_stateSinceLong_isOfThisEnvironmentOnly() {
        HireRecord old = waiting(hires, "marta");
        waiting(new Hires(database, "other.example", clock), "marta");
        clock.advance(Duration.ofDays(1));
        waiting(hires, "nuno");

        assertEquals(
                List.of(old),
                hires.in(HireState.WAITING_FOR_CONSENT, clock.instant().minusSeconds(60)));
    }

    @Test
    void erase_requestsThatAreOldOrAnswered_leavesTheOthersAndOtherEnvironments() {
        ConnectionRequests requests = new ConnectionRequests(database, ISSUER, clock);
        Hires elsewhere = new Hires(database, "other.example", clock);
        ConnectionRequests requestsElsewhere = new ConnectionRequests(database, "other.example", clock);
        HireRecord old = waiting(hires, "old");
        HireRecord other = waiting(elsewhere, "old");
        ask(requests, old);
        ask(requestsElsewhere, other);
        clock.advance(Duration.ofDays(2));
        HireRecord answered = waiting(hires, "answered");
        HireRecord open = waiting(hires, "open");
        ask(requests, answered);
        ask(requests, open);
        hires.change(ACTOR, answered.in(HireState.CANCELLED)).orElseThrow();

        requests.erase(clock.instant().minus(Duration.ofDays(1)));

        assertEquals(Optional.empty(), requests.of(ACME, old.id()));
        assertEquals(Optional.of(open.id()), requests.of(ACME, open.id()).map(ConnectionRequest::hire));
        assertEquals(
                2, Rows.of(source, "SELECT hire FROM rh_connection_request").size());
        assertEquals(
                Optional.of(other.id()), requestsElsewhere.of(ACME, other.id()).map(ConnectionRequest::hire));
    }

    /** Everything that one tenant can have in one environment. */
    private void fill(TenantId tenant, String issuer) {
        Hires its = new Hires(database, issuer, clock);
        for (HireState state : List.of(HireState.WAITING_FOR_CONSENT, HireState.UNKNOWN, HireState.CANCELLED)) {
            HireRecord hire = its.open(tenant, new ApplicationId("of-" + state), RITA);
            HireRecord typed =
                    its.change(ACTOR, hire.with(HireDetails.NONE.with(TYPED))).orElseThrow();
            its.change(ACTOR, typed.in(state)).orElseThrow();
        }
        HireRecord waiting =
                its.in(HireState.WAITING_FOR_CONSENT, Optional.of(tenant)).get(0);
        new ConnectionRequests(database, issuer, clock)
                .add(tenant, new ConnectionRequest(waiting.id(), waiting.application(), RITA, ADA, clock.instant()));
        new Batches(database, its, issuer, clock)
                .begin(tenant, RITA, List.of(new ApplicationId("one"), new ApplicationId("two")));
        new Consents(database, issuer, clock)
                .add(new PendingConsent(
                        "hash-" + tenant + issuer,
                        new Actor(tenant, RITA.user()),
                        "session-hash",
                        Optional.empty(),
                        clock.instant().plusSeconds(60),
                        false,
                        Optional.empty()));
        new Upkeep(database, issuer, clock).used(tenant, new ConnectionId("company"));
    }

    private Map<String, Long> figures(TenantId tenant, String issuer) {
        String its = " WHERE tenant = '" + tenant + "' AND issuer = '" + issuer + "'";
        Map<String, Long> figures = new TreeMap<>();
        for (String table : List.of("rh_hire", "rh_batch", "rh_consent", "rh_connection", "rh_audit")) {
            figures.put(table, count(table + its));
        }
        figures.put(
                "rh_connection_request",
                count("rh_connection_request WHERE hire IN (SELECT id FROM rh_hire" + its + ")"));
        figures.put("rh_batch_hire", count("rh_batch_hire WHERE batch IN (SELECT id FROM rh_batch" + its + ")"));
        return figures;
    }

    private long count(String what) {
        return Long.parseLong(Rows.of(source, "SELECT COUNT(*) FROM " + what).get(0));
    }

    @Test
    void erase_tenant_leavesOneRowOfItAndAllOfTheOthers() {
        TenantId globex = new TenantId("globex");
        fill(ACME, ISSUER);
        fill(globex, ISSUER);
        Map<String, Long> before = figures(globex, ISSUER);
        long deeds = figures(ACME, ISSUER).get("rh_audit");
        assertTrue(before.values().stream().allMatch(rows -> rows > 0), before.toString());

        Erasure erased = new TenantErasure(database, ISSUER, clock).erase(ACTOR, 2);

        assertEquals(new Erasure(clock.instant(), 5, 1, 2, (int) deeds), erased);
        assertEquals(
                List.of("rita tenant.erased acme hires 5, unknown 1, connections 2, audit " + deeds),
                Rows.of(source, "SELECT user_id, action, subject, result FROM rh_audit WHERE tenant = 'acme'"));
        Map<String, Long> after = figures(ACME, ISSUER);
        after.remove("rh_audit");
        assertTrue(after.values().stream().allMatch(rows -> rows == 0), after.toString());
        assertEquals(before, figures(globex, ISSUER));
        assertEquals(1, count("rh_connection_request"));
        assertEquals(2, count("rh_batch_hire"));
    }

    @Test
    void erase_inOneEnvironment_leavesTheOtherOneAndItsAudit() {
        fill(ACME, ISSUER);
        fill(ACME, "other.example");
        Map<String, Long> before = figures(ACME, "other.example");

        new TenantErasure(database, ISSUER, clock).erase(ACTOR, 0);

        assertEquals(before, figures(ACME, "other.example"));
    }

    @Test
    void erase_again_keepsTheRecordOfTheFirst() {
        fill(ACME, ISSUER);
        TenantErasure erasure = new TenantErasure(database, ISSUER, clock);
        erasure.erase(ACTOR, 1);
        clock.advance(Duration.ofMinutes(1));

        assertEquals(new Erasure(clock.instant(), 0, 0, 1, 0), erasure.erase(ACTOR, 1));

        assertEquals(2, count("rh_audit WHERE tenant = 'acme'"));
    }

    @Test
    void erase_whileAHireIsBeingSent_isRefusedAndErasesNothing() {
        fill(ACME, ISSUER);
        HireRecord hire = hires.open(ACME, new ApplicationId("sent"), RITA);
        hires.change(ACTOR, hire.in(HireState.SENDING)).orElseThrow();
        Map<String, Long> before = figures(ACME, ISSUER);

        RemoteHiringException refused = assertThrows(
                RemoteHiringException.class, () -> new TenantErasure(database, ISSUER, clock).erase(ACTOR, 0));

        assertEquals(RemoteHiringException.Kind.NOT_POSSIBLE_NOW, refused.kind());
        assertEquals(before, figures(ACME, ISSUER));
    }

    /** Either the sending comes first, and the erasure is refused; or the erasure, and there is nothing to send. */
    @Test
    void erase_whileSomebodySends_isOneOfTheTwo() throws Exception {
        for (int round = 0; round < 10; round++) {
            HireRecord hire = hires.open(ACME, new ApplicationId("marta-" + round), RITA);
            List<Boolean> done = Together.all(2, number -> number == 0 ? isErased() : isSent(hire));

            assertEquals(
                    1, done.stream().filter(one -> one).count(), "erased " + done.get(0) + ", sent " + done.get(1));
            assertEquals(done.get(1), hires.find(ACME, hire.id()).isPresent());
            Rows.change(source, "UPDATE rh_hire SET state = 'CREATED'");
        }
    }

    private boolean isErased() {
        try {
            new TenantErasure(database, ISSUER, clock).erase(ACTOR, 0);
            return true;
        } catch (RemoteHiringException e) {
            assertEquals(RemoteHiringException.Kind.NOT_POSSIBLE_NOW, e.kind(), e.toString());
            return false;
        }
    }

    private boolean isSent(HireRecord hire) {
        return hires.change(ACTOR, hire.sending(RITA.user(), new ConnectionId("company"), new CompanyId("c-1")))
                .isPresent();
    }

    @Test
    void export_ofEverything_isReadBack() throws Exception {
        fill(ACME, ISSUER);
        fill(ACME, "other.example");
        fill(new TenantId("globex"), ISSUER);

        JsonNode exported = export();

        assertEquals(5, exported.get("hires").size());
        JsonNode hire = exported.get("hires").get(0);
        assertEquals("2026-11-22T10:00:00.123Z", hire.get("startedAt").asText());
        assertEquals("Rita Recruiter", hire.get("startedByName").asText());
        assertTrue(exported.get("hires").toString().contains("Tester 'quoted' 😀"));
        assertEquals(1, exported.get("requests").size());
        assertEquals(
                "Ada Admin", exported.get("requests").get(0).get("askedName").asText());
        assertEquals(2, exported.get("batches").get(0).get("hires").size());
        assertEquals("rita", exported.get("consents").get(0).get("user").asText());
        assertEquals(
                figures(ACME, ISSUER).get("rh_audit"), exported.get("audit").size());
        assertFalse(exported.toString().contains("hash"), "hashes of states and sessions stay");
    }

    @Test
    void export_ofMoreThanAPage_hasEachRowOnceInOrder() throws Exception {
        for (int i = 0; i < 450; i++) {
            hires.open(ACME, new ApplicationId("a-" + i), RITA);
            if (i % 100 == 0) {
                clock.advance(Duration.ofSeconds(1));
            }
        }

        JsonNode exported = export();

        Set<String> ids = new HashSet<>();
        exported.get("hires").forEach(hire -> ids.add(hire.get("id").asText()));
        assertEquals(450, ids.size());
        assertEquals(450, exported.get("hires").size());
        assertEquals(450, exported.get("audit").size());
        List<String> times = new ArrayList<>();
        exported.get("audit").forEach(deed -> times.add(deed.get("at").asText()));
        assertEquals(times.stream().sorted().toList(), times);
    }

    private JsonNode export() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new ObjectMapper().getFactory().createGenerator(text)) {
            json.writeStartObject();
            new TenantExport(database, ISSUER).write(ACME, json);
            json.writeEndObject();
        }
        return new ObjectMapper().readTree(text.toString());
    }

    private void ask(ConnectionRequests requests, HireRecord hire) {
        requests.add(ACME, new ConnectionRequest(hire.id(), hire.application(), RITA, ADA, clock.instant()));
    }
}
