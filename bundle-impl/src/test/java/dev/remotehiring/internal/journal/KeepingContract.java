package dev.remotehiring.internal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.ConnectionRequest;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.Person;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.hostkit.MovableClock;
import dev.remotehiring.internal.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    private void ask(ConnectionRequests requests, HireRecord hire) {
        requests.add(ACME, new ConnectionRequest(hire.id(), hire.application(), RITA, ADA, clock.instant()));
    }
}
