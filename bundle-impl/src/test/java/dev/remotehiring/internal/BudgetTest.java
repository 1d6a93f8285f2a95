package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ACME;
import static dev.remotehiring.internal.Platform.ADA;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.config.TestSettings;
import dev.remotehiring.internal.gateway.Access;
import dev.remotehiring.internal.gateway.Budget;
import dev.remotehiring.internal.gateway.Companies;
import dev.remotehiring.internal.gateway.Employments;
import dev.remotehiring.internal.gateway.Gateway;
import dev.remotehiring.internal.gateway.RemoteRefusedException;
import dev.remotehiring.internal.gateway.Urgency;
import dev.remotehiring.internal.journal.Budgets;
import dev.remotehiring.internal.journal.Database;
import dev.remotehiring.internal.journal.DroppedSecrets;
import dev.remotehiring.internal.journal.LastCalls;
import dev.remotehiring.internal.journal.Leases;
import dev.remotehiring.internal.journal.Schema;
import dev.remotehiring.internal.measure.Meters;
import dev.remotehiring.internal.token.ClientSecrets;
import dev.remotehiring.internal.token.ConnectionStore;
import dev.remotehiring.internal.token.StoredConnection;
import dev.remotehiring.internal.token.Tokens;
import dev.remotehiring.simulator.record.Seen;
import dev.remotehiring.simulator.trouble.Trouble;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/**
 * Remote's rate limit (the Remote facts, section 0.7; section 11, rule 25), kept by several nodes beside others who use
 * the same.
 */
class BudgetTest extends RemoteRules {
    private static final Duration WINDOW = Duration.ofMinutes(1);
    private static final String NONE = "{\"data\":{\"employments\":[]}}";
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final HttpClient others = HttpClient.newHttpClient();
    private String token;
    private Node here;
    private Node there;

    /** What a node of ours asks Remote. */
    private record Node(Employments employments, Companies companies) {
        void asks(StoredConnection connection, Urgency urgency) {
            try {
                employments.probe(new Access(connection, LATER, urgency));
            } catch (RemoteRefusedException e) {
                throw new AssertionError(e);
            }
        }
    }

    @BeforeEach
    void connect() {
        connected();
        token = platform.remote.customerToken(ADMIN);
        platform.admin().connect(ADA, new Secret(token), Optional.empty());
        here = node();
        there = node();
        platform.later(WINDOW);
        platform.remote.clearRequests();
    }

    private Node node() {
        Database database = new Database(platform.source, Schema::migrate);
        ClientSecrets secrets = new ClientSecrets(platform.credentials, issuer(), "remote-hiring");
        Tokens tokens = new Tokens(
                new Tokens.Parts(
                        new ConnectionStore(platform.credentials, issuer()),
                        secrets,
                        endpoint(),
                        new Leases(database),
                        new DroppedSecrets(database, platform.clock),
                        TestSettings.of(TestSettings.custom(platform.remote.uri()))),
                platform.clock,
                Runnable::run);
        Budget budget = new Budget(new Budgets(database), issuer(), platform.clock);
        Gateway gateway = new Gateway(
                http,
                tokens,
                budget,
                new LastCalls(database, "gateway.example", platform.clock),
                platform.clock,
                new Meters());
        return new Node(new Employments(gateway, platform.clock), new Companies(gateway, platform.clock));
    }

    private StoredConnection byCustomerToken() {
        return new ConnectionStore(platform.credentials, issuer())
                .find(ACME, StoredConnection.customerTokenId())
                .orElseThrow();
    }

    private void click() {
        here.asks(byCustomerToken(), Urgency.CLICK);
    }

    private RemoteHiringException limited(StoredConnection connection, Urgency urgency) {
        RemoteHiringException limited = assertThrows(RemoteHiringException.class, () -> here.asks(connection, urgency));
        assertEquals(Kind.RATE_LIMITED, limited.kind());
        return limited;
    }

    private Duration toldToWait(Urgency urgency) {
        Instant retryAt = limited(byCustomerToken(), urgency).retryAt().orElseThrow();
        return Duration.between(platform.clock.instant(), retryAt);
    }

    /** A tool of the customer's own, which knows nothing of us. */
    private int somebodyElseAsks() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(platform.remote.uri() + EMPLOYMENTS))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            return others.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private void customerLimit(int limit) {
        platform.remote.settings(settings -> settings.customerLimit = limit);
    }

    private long refused() {
        return platform.remote.requests().stream()
                .filter(seen -> seen.status() == 429)
                .count();
    }

    private int asked() {
        return platform.remote.requests().size();
    }

    private int remaining(String name) throws SQLException {
        try (Connection connection = platform.database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT remaining FROM rh_budget WHERE name = '" + issuer() + name + "'")) {
            assertTrue(row.next(), name);
            return row.getInt(1);
        }
    }

    /** Every other request is somebody else's. Who is told to wait for no more than a moment waits. */
    private int worksUntilTold(Node node) {
        StoredConnection connection = byCustomerToken();
        int done = 0;
        while (true) {
            try {
                node.asks(connection, Urgency.BACKGROUND);
                done++;
                somebodyElseAsks();
            } catch (RemoteHiringException limited) {
                if (limited.kind() != Kind.RATE_LIMITED) {
                    throw limited;
                }
                Instant now = platform.clock.instant();
                if (limited.retryAt().orElseThrow().isAfter(now.plus(A_MOMENT))) {
                    return done;
                }
                Thread.onSpinWait();
            }
        }
    }

    @Test
    void background_ofTwoNodesBesideOthers_isNeverRefusedAndLeavesRoomForClicks() throws Exception {
        customerLimit(60);
        for (int window = 0; window < 4; window++) {
            List<Integer> done = Together.all(4, worker -> worksUntilTold(worker % 2 == 0 ? here : there));

            int all = done.stream().mapToInt(Integer::intValue).sum();
            assertTrue(all >= 15 && all <= 30, all + " in window " + window);
            assertEquals(0, refused());
            for (int click = 0; click < 4; click++) {
                assertDoesNotThrow(this::click);
            }
            assertEquals(0, refused());
            platform.later(WINDOW);
        }
    }

    @Test
    void background_othersUsedAllBefore_meetsOneRefusalInEachWindow() throws Exception {
        customerLimit(20);
        for (int window = 1; window <= 3; window++) {
            while (somebodyElseAsks() != 429) {
                // all that there is
            }
            long before = refused();

            List<Integer> done = Together.all(4, worker -> worksUntilTold(worker % 2 == 0 ? here : there));

            assertEquals(List.of(0, 0, 0, 0), done);
            assertEquals(before + 1, refused());
            int asked = asked();
            assertTrue(toldToWait(Urgency.CLICK).compareTo(WINDOW) <= 0);
            assertEquals(asked, asked());
            platform.later(WINDOW);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void click_nothingLeft_isToldUntilTheWindowEndsAndSendsNothingMeanwhile(boolean retryAfter) {
        customerLimit(5);
        platform.remote.settings(settings -> settings.retryAfter = retryAfter);
        while (somebodyElseAsks() != 429) {
            // all that there is
        }
        assertTrue(toldToWait(Urgency.CLICK).compareTo(Duration.ofSeconds(55)) > 0);
        int asked = asked();

        platform.later(Duration.ofSeconds(50));
        Duration left = toldToWait(Urgency.CLICK);

        assertTrue(left.compareTo(Duration.ofSeconds(5)) > 0 && left.compareTo(Duration.ofSeconds(10)) <= 0);
        assertEquals(asked, asked());
        platform.later(left);
        click();
        assertEquals(asked + 1, asked());
    }

    /** What says both goes by the first (section 10.17). */
    @ParameterizedTest
    @CsvSource({"7, 50000, 7", ", 9000, 9", ", , 60", "soon, x, 60"})
    void click_refused_isHeldUpAsLongAsRemoteSays(String seconds, String millis, int expected) {
        Trouble.Answer answer = Trouble.Answer.json(429, "{}");
        answer = seconds == null ? answer : answer.with("retry-after", seconds);
        answer = millis == null ? answer : answer.with("x-ratelimit-reset", millis);
        platform.remote.plan(1, "GET", EMPLOYMENTS, answer);
        assertEquals(Duration.ofSeconds(expected), toldToWait(Urgency.CLICK));

        platform.later(Duration.ofSeconds(expected - 4));
        int asked = asked();
        assertTrue(toldToWait(Urgency.CLICK).compareTo(Duration.ofSeconds(4)) <= 0);
        assertEquals(asked, asked());
        platform.later(Duration.ofSeconds(4));
        click();
    }

    @Test
    void click_windowEndsSoon_waitsAndGoes() {
        platform.remote.plan(
                1, "GET", EMPLOYMENTS, Trouble.Answer.json(429, "{}").with("x-ratelimit-reset", "300"));
        limited(byCustomerToken(), Urgency.CLICK);

        long started = System.nanoTime();
        click();

        assertTrue(System.nanoTime() - started < Duration.ofSeconds(2).toNanos());
        assertEquals(2, asked());
    }

    @Test
    void background_windowEndsSoon_isToldAtOnce() {
        platform.remote.plan(
                1, "GET", EMPLOYMENTS, Trouble.Answer.json(429, "{}").with("x-ratelimit-reset", "1900"));
        limited(byCustomerToken(), Urgency.CLICK);

        limited(byCustomerToken(), Urgency.BACKGROUND);

        assertEquals(1, asked());
    }

    @Test
    void click_interruptedWhileItWaits_isTold() {
        platform.remote.plan(
                1, "GET", EMPLOYMENTS, Trouble.Answer.json(429, "{}").with("x-ratelimit-reset", "1900"));
        limited(byCustomerToken(), Urgency.CLICK);

        Thread.currentThread().interrupt();
        limited(byCustomerToken(), Urgency.CLICK);

        assertTrue(Thread.interrupted());
        assertEquals(1, asked());
    }

    @Test
    void budgets_ofBothKindsOfTokensAndOfThePlatformItself_doNotMix() throws Exception {
        customerLimit(1);
        click();
        limited(byCustomerToken(), Urgency.CLICK);

        here.asks(stored(), Urgency.BACKGROUND);
        assertEquals(1, here.companies().authorized(LATER).size());

        String company = byCustomerToken().company().value();
        assertEquals(0, remaining("/customer/" + company));
        assertTrue(remaining("/partner/" + company) > 200);
        assertTrue(remaining("/partner") > 200);
    }

    @Test
    void exchange_sentAgainWithANewToken_takesTwice() throws Exception {
        here.asks(stored(), Urgency.CLICK);
        String name = "/partner/" + stored().company().value();
        int before = remaining(name);
        platform.remote.plan(1, "GET", EMPLOYMENTS, Trouble.Answer.json(401, "{}"));
        platform.remote.plan(1, "GET", EMPLOYMENTS, Trouble.Answer.json(200, NONE));

        here.asks(stored(), Urgency.CLICK);

        assertEquals(before - 2, remaining(name));
    }

    /** Somebody tries a token; of its company nothing is known yet. */
    @Test
    void connect_byACustomerToken_takesNothing() throws Exception {
        click();
        String name = "/customer/" + byCustomerToken().company().value();
        int before = remaining(name);

        platform.admin().connect(ADA, new Secret(token), Optional.empty());

        assertEquals(before, remaining(name));
    }

    @Test
    void probe_onlyTheReserveIsLeft_leavesItToClicks() {
        platform.later(Duration.ofDays(2));
        customerLimit(10);
        platform.remote.settings(settings -> settings.partnerLimit = 10);
        for (int click = 0; click < 6; click++) {
            here.asks(byCustomerToken(), Urgency.CLICK);
            here.asks(stored(), Urgency.CLICK);
        }
        platform.remote.clearRequests();

        platform.probe();
        assertEquals(
                List.of(), platform.remote.requests().stream().map(Seen::path).toList());

        platform.later(WINDOW);
        platform.probe();
        assertEquals(1, platform.remote.count("GET", "/v1/identity/current"));
    }

    @ParameterizedTest
    @CsvSource({"many, 5, 5000", "5, -1, 1000", "5, , 60000", "5, 0, 9999999999999"})
    void answered_oddHeaders_correctNothing(String count, String remaining, String reset) throws Exception {
        click();
        String name = "/customer/" + byCustomerToken().company().value();
        int before = remaining(name);
        Trouble.Answer odd =
                Trouble.Answer.json(200, NONE).with("x-ratelimit-count", count).with("x-ratelimit-reset", reset);
        platform.remote.plan(
                1, "GET", EMPLOYMENTS, remaining == null ? odd : odd.with("x-ratelimit-remaining", remaining));

        click();

        assertEquals("many".equals(count) ? 5 : before - 1, remaining(name));
    }

    @Test
    void take_databaseAway_callsGoOnAndItIsSaidOnce() throws Exception {
        click();
        String name = "/customer/" + byCustomerToken().company().value();
        int before = remaining(name);
        Logger logger = (Logger) LoggerFactory.getLogger(Budget.class);
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(log);
        try {
            platform.source.failNext(Integer.MAX_VALUE);
            click();
            platform.later(Duration.ofSeconds(11));
            click();
            platform.source.repair();
            click();
            assertEquals(before, remaining(name));
            platform.later(Duration.ofSeconds(11));
            click();
        } finally {
            logger.detachAppender(log);
            logger.setLevel(null);
        }

        assertEquals(before - 4, remaining(name));
        assertEquals(
                List.of(
                        "Requests to Remote go uncounted while the database fails.",
                        "Requests to Remote are counted again."),
                log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());
    }
}
