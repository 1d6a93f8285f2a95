package dev.remotehiring.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.Health;
import dev.remotehiring.admin.Health.Aspect;
import dev.remotehiring.admin.Health.Item;
import dev.remotehiring.admin.Health.Light;
import dev.remotehiring.admin.OfTenant;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.simulator.trouble.Trouble;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One true light with a reason: amber before red, and green again by itself. */
class HealthTest {
    private static final String ADMIN = "ada.admin@acme.example";
    private static final String TOKEN = "/auth/oauth2/token";

    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    private Health health() {
        platform.later(Duration.ofSeconds(10)); // what was seen a moment ago is not looked at again
        return platform.operations().health();
    }

    private static List<Item> of(Health health, Aspect aspect) {
        return health.items().stream().filter(item -> item.aspect() == aspect).toList();
    }

    private Item item(Aspect aspect) {
        List<Item> items = of(health(), aspect);
        assertEquals(1, items.size(), () -> "items of " + aspect + ": " + items);
        return items.get(0);
    }

    private static void assertSays(Light light, ErrorCode code, Item item) {
        assertEquals(light, item.light());
        assertEquals(Optional.of(code), item.reason().map(reason -> reason.code()));
    }

    private void connect() {
        assertInstanceOf(ConsentOutcome.Granted.class, platform.connect(Platform.ADA, ADMIN, Optional.empty()));
    }

    private void probeFails(Trouble trouble) {
        platform.remote.plan(1, "POST", TOKEN, trouble);
        platform.later(Duration.ofDays(2));
        platform.probe();
    }

    @Test
    void health_allIsWell_isGreen() {
        connect();

        Health health = health();

        assertEquals(Light.GREEN, health.light(), health::toString);
        assertEquals(
                List.of(
                        Aspect.SETTINGS,
                        Aspect.CREDENTIAL_SERVICE,
                        Aspect.DATABASE,
                        Aspect.REMOTE,
                        Aspect.CONNECTION,
                        Aspect.HIRES),
                health.items().stream().map(Item::aspect).toList());
        assertTrue(health.items().stream().allMatch(item -> item.reason().isEmpty()));
        assertEquals("acme/company", of(health, Aspect.CONNECTION).get(0).subject());
    }

    @Test
    void settings_refused_areAmberBecauseTheLastGoodOnesGoOn() {
        platform.refused = Optional.of(new Failure(ErrorCode.SECRET_MISSING));

        assertSays(Light.AMBER, ErrorCode.SECRET_MISSING, item(Aspect.SETTINGS));
    }

    @Test
    void remote_neverAsked_isGreenAndSaysThatItKnowsLittle() {
        assertSays(Light.GREEN, ErrorCode.REMOTE_NOT_ASKED, item(Aspect.REMOTE));
    }

    @Test
    void database_away_isAmberThenRedThenGreenAgain() {
        platform.source.failNext(Integer.MAX_VALUE);
        assertSays(Light.AMBER, ErrorCode.DATABASE_FAILED, item(Aspect.DATABASE));
        platform.clock.advance(Duration.ofMinutes(1));
        platform.source.failNext(Integer.MAX_VALUE);
        Item red = itemNow(Aspect.DATABASE);
        assertSays(Light.RED, ErrorCode.DATABASE_FAILED, red);
        assertTrue(red.since().isPresent());

        platform.source.repair();
        assertEquals(Light.GREEN, item(Aspect.DATABASE).light());
    }

    private Item itemNow(Aspect aspect) {
        return of(platform.operations().health(), aspect).get(0);
    }

    @Test
    void database_throwsAnything_isTheDatabasesFault() {
        platform.source.throwNext(new IllegalStateException("The pool of the test is closed."));
        platform.clock.advance(Duration.ofSeconds(10));
        assertTrue(platform.operations().health().items().stream()
                .flatMap(item -> item.reason().stream())
                .anyMatch(reason ->
                        reason.code() == ErrorCode.DATABASE_FAILED || reason.code() == ErrorCode.CREDENTIALS_FAILED));
    }

    /** A vault that hangs holds up one thread for each question, and nobody who asks. */
    @Test
    void credentialService_hangs_isSaidWithinASecondAndAskedOnce() {
        synchronized (platform.credentials) {
            long start = System.nanoTime();
            assertSays(Light.AMBER, ErrorCode.CREDENTIALS_SLOW, item(Aspect.CREDENTIAL_SERVICE));
            assertTrue(Duration.ofNanos(System.nanoTime() - start).compareTo(Duration.ofSeconds(5)) < 0);
            platform.clock.advance(Duration.ofMinutes(1));
            assertSays(Light.RED, ErrorCode.CREDENTIALS_SLOW, itemNow(Aspect.CREDENTIAL_SERVICE));
            assertEquals(1, blocked(), "it is not asked again while it hangs");
        }
    }

    private static long blocked() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("remote-hiring-health"))
                .filter(thread -> thread.getState() == Thread.State.BLOCKED)
                .count();
    }

    @Test
    void credentialService_withoutTheClientSecret_saysSo() {
        platform.start(keys -> {
            Map<String, Object> other = new HashMap<>(keys);
            other.put("client.secret.alias", "another");
            return other;
        });

        assertSays(Light.AMBER, ErrorCode.SECRET_MISSING, item(Aspect.CREDENTIAL_SERVICE));
    }

    /** The consent page answers with a redirect, as it should; it is no answer of the API. */
    @Test
    void remote_setUpProvedAndExamined_isAsBefore() {
        platform.operations().prove(false);
        assertEquals(Light.GREEN, item(Aspect.REMOTE).light(), "after the proof");

        platform.operations().examine(false, false);
        assertEquals(Light.GREEN, item(Aspect.REMOTE).light(), "after the examination");
    }

    @Test
    void remote_oneCallFails_isAmberAndClearsWithTheNextGoodOne() {
        connect();
        probeFails(new Trouble.Drop());
        assertSays(Light.AMBER, ErrorCode.REMOTE_SILENT, item(Aspect.REMOTE));

        platform.later(Duration.ofHours(3));
        platform.probe();
        assertEquals(Light.GREEN, item(Aspect.REMOTE).light());
    }

    @Test
    void remote_noAnswerForMinutes_isRed() {
        connect();
        platform.remote.plan(20, "POST", TOKEN, Trouble.Answer.status(503));
        for (int day = 0; day < 3; day++) {
            platform.later(Duration.ofDays(2));
            platform.probe();
        }

        assertSays(Light.RED, ErrorCode.REMOTE_AWAY, item(Aspect.REMOTE));
    }

    @Test
    void connection_lastCallFailed_isAmberUntilTheNextGoodOne() {
        connect();
        probeFails(new Trouble.Drop());
        Item amber = item(Aspect.CONNECTION);
        assertSays(Light.AMBER, ErrorCode.ACCESS_SILENT, amber);
        assertTrue(amber.since().isPresent());

        platform.later(Duration.ofHours(3));
        platform.probe();
        assertEquals(Light.GREEN, item(Aspect.CONNECTION).light());
    }

    @Test
    void connection_notSeenForDays_isAmber() {
        connect();
        platform.admin()
                .check(
                        Platform.ADA,
                        platform.admin().connections(Platform.ADA).get(0).id());
        platform.later(Duration.ofDays(3));

        assertSays(Light.AMBER, ErrorCode.CONNECTION_NOT_SEEN, item(Aspect.CONNECTION));
    }

    @Test
    void connection_withdrawnByTheCompany_isRedAndStaysThere() {
        connect();
        platform.remote.revokeCompany("Acme Robotics");
        platform.later(Duration.ofDays(2));
        platform.probe();
        Item first = item(Aspect.CONNECTION);
        assertEquals(Light.RED, first.light());
        assertTrue(first.reason().isPresent());

        platform.later(Duration.ofDays(2));
        platform.probe();
        assertEquals(Light.RED, item(Aspect.CONNECTION).light(), "it is not forgotten because it is dead");

        connect();
        assertEquals(Light.GREEN, item(Aspect.CONNECTION).light());
    }

    @Test
    void hires_queueStandsStill_isAmberThenRed() {
        stand(HireState.QUEUED, Duration.ofMinutes(12));
        assertSays(Light.AMBER, ErrorCode.QUEUE_STANDS, item(Aspect.HIRES));

        platform.clock.advance(Duration.ofMinutes(30));
        Item red = itemNow(Aspect.HIRES);
        assertSays(Light.RED, ErrorCode.QUEUE_STANDS, red);
        assertEquals("acme", red.subject());
    }

    @Test
    void hires_longQueueThatMoves_isGreen() {
        stand(HireState.QUEUED, Duration.ofHours(2));
        platform.service().hireAll(Platform.SAM, List.of(platform.complete("another")));
        Rows.change(platform.database, "UPDATE rh_hire SET state = 'CREATED' WHERE application = 'another'");

        assertEquals(Light.GREEN, item(Aspect.HIRES).light());
    }

    /** A hire by a click of its own goes past the queue. */
    @Test
    void hires_queueStandsBesideAHireOfOneClick_isRed() {
        stand(HireState.QUEUED, Duration.ofHours(2));
        platform.hire(Platform.SAM, platform.complete("another"));
        Rows.change(platform.database, "UPDATE rh_hire SET state = 'CREATED' WHERE application = 'another'");

        assertSays(Light.RED, ErrorCode.QUEUE_STANDS, item(Aspect.HIRES));
    }

    @Test
    void hires_unknownForLong_isAmberAndTheFirstOfTheOpenOnes() {
        connect();
        platform.hire(Platform.RITA, platform.candidate("missing", "PRT", Map.of("tax_job_category", "")));
        stand(HireState.UNKNOWN, Duration.ofHours(1));

        assertSays(Light.AMBER, ErrorCode.HIRES_UNKNOWN, item(Aspect.HIRES));
        OfTenant<Hire> first = platform.operations().openHires().get(0);
        assertEquals(HireState.UNKNOWN, first.value().state());
        assertEquals(Platform.ACME, first.tenant());
    }

    @Test
    void settle_atTheConsole_isInTheAuditAsSuch() {
        stand(HireState.UNKNOWN, Duration.ofHours(1));
        Hire hire = platform.operations().openHires().get(0).value();

        Hire settled = platform.operations().settleAsNotCreated(Platform.ACME, hire.id(), "karaf\n");

        assertEquals(HireState.NOT_CREATED, settled.state());
        assertEquals(
                List.of("console:karaf"),
                Rows.of(platform.database, "SELECT user_id FROM rh_audit WHERE action = 'hire.settled'"));
        assertEquals(
                ErrorCode.HIRE_MOVED_ON,
                assertThrows(
                                RemoteHiringException.class,
                                () -> platform.operations().settleAsNotCreated(Platform.ACME, hire.id(), "karaf"))
                        .failure()
                        .code());
    }

    /** A hire that has been in a state for so long. */
    private void stand(HireState state, Duration age) {
        platform.hire(Platform.RITA, platform.complete("standing"));
        long since = platform.clock.instant().minus(age).toEpochMilli();
        Rows.change(
                platform.database,
                "UPDATE rh_hire SET state = '" + state + "', live = 'live', employment = NULL, changed_at = " + since
                        + " WHERE application = 'standing'");
    }
}
