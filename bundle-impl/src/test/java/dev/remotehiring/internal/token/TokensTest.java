package dev.remotehiring.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.Together;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.http.RawServer;
import dev.remotehiring.internal.journal.DroppedSecrets;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Fresh, due, expired; one renewal for all callers; failures are shared for a second. */
class TokensTest {
    private final Bench bench = new Bench();
    private final Queue<Runnable> background = new ArrayDeque<>();
    private final StoredConnection connection = bench.connected("r-1");

    @AfterEach
    void close() {
        bench.close();
    }

    private static Secret bearer(Tokens tokens, StoredConnection connection) {
        return tokens.bearer(connection, Bench.LATER);
    }

    private RemoteHiringException failure(Tokens tokens) {
        return assertThrows(RemoteHiringException.class, () -> bearer(tokens, connection));
    }

    @Test
    void bearer_fresh_isHandedOutWithoutARequest() {
        Tokens tokens = bench.gives("one", "").tokens();
        bearer(tokens, connection);
        bench.clock.advance(Duration.ofMinutes(53));

        assertEquals(new Secret("one"), bearer(tokens, connection));
        assertEquals(1, bench.requests());
    }

    @Test
    void bearer_coldAnd64Callers_isOneRequest() throws Exception {
        Tokens tokens = bench.gives("one", "").tokens();

        List<Secret> all = Together.all(64, number -> bearer(tokens, connection));

        assertEquals(Set.of(new Secret("one")), new HashSet<>(all));
        assertEquals(1, bench.requests());
    }

    @Test
    void bearer_expiredAnd64Callers_isOneRequestAndNobodyGetsTheOldOne() throws Exception {
        Tokens tokens = bench.gives("one", "").gives("two", "").tokens();
        bearer(tokens, connection);
        bench.clock.advance(Duration.ofMinutes(60));

        List<Secret> all = Together.all(64, number -> bearer(tokens, connection));

        assertEquals(Set.of(new Secret("two")), new HashSet<>(all));
        assertEquals(2, bench.requests());
    }

    @Test
    void bearer_due_isServedAtOnceWhileOneRenewalRuns() throws Exception {
        bench.gives("one", "");
        Tokens tokens = bench.tokens();
        bearer(tokens, connection);
        bench.clock.advance(Duration.ofMinutes(57));
        CountDownLatch arrived = new CountDownLatch(1);
        bench.then((request, out) -> {
            arrived.countDown();
            bench.server.stall();
        });

        List<Secret> all = Together.all(32, number -> bearer(tokens, connection));

        assertEquals(Set.of(new Secret("one")), new HashSet<>(all));
        assertTrue(arrived.await(30, TimeUnit.SECONDS));
        assertEquals(2, bench.requests());
    }

    @Test
    void bearer_due_isRenewedOnceInTheBackground() {
        bench.gives("one", "").gives("two", "");
        Tokens tokens = bench.tokens(Runnable::run);
        bearer(tokens, connection);
        Tokens later = bench.tokens(background::add);
        later.keep(connection, answer("one"));
        bench.clock.advance(Duration.ofMinutes(57));

        assertEquals(new Secret("one"), bearer(later, connection));
        assertEquals(new Secret("one"), bearer(later, connection));
        assertEquals(1, background.size());
        background.remove().run();

        assertEquals(new Secret("two"), bearer(later, connection));
        assertEquals(0, background.size());
    }

    private TokenAnswer answer(String token) {
        return new TokenAnswer(
                new Secret(token),
                bench.clock.instant(),
                Duration.ofHours(1),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                java.util.Optional.empty(),
                "");
    }

    @Test
    void bearer_dueAndRenewalFails_goesOnWithTheOldOne() {
        bench.answers(503, "").gives("two", "");
        Tokens tokens = bench.tokens(Runnable::run);
        tokens.keep(connection, answer("one"));
        bench.clock.advance(Duration.ofMinutes(57));

        assertEquals(new Secret("one"), bearer(tokens, connection));
        bench.clock.advance(Duration.ofSeconds(2));
        assertEquals(new Secret("one"), bearer(tokens, connection));
        assertEquals(new Secret("two"), bearer(tokens, connection));
    }

    /** Remote's clock starts when it makes the token, which may be long before it is here. */
    @Test
    void bearer_slowAnswer_lifeIsCountedFromTheQuestion() {
        bench.then((request, out) -> {
            bench.clock.advance(Duration.ofSeconds(9));
            out.write(RawServer.answer(200, "", Bench.token("one", 60, "")));
        });
        Tokens tokens = bench.gives("two", "").tokens();
        assertEquals(new Secret("one"), bearer(tokens, connection));
        bench.clock.advance(Duration.ofSeconds(44));

        assertEquals(new Secret("two"), bearer(tokens, connection));
    }

    @Test
    void bearer_ranOutOnItsWay_isNotHandedOut() {
        Tokens tokens = bench.then((request, out) -> {
                    bench.clock.advance(Duration.ofSeconds(2));
                    out.write(RawServer.answer(200, "", Bench.token("one", 1, "")));
                })
                .gives("two", "")
                .tokens();

        assertEquals(Kind.REMOTE_UNAVAILABLE, failure(tokens).kind());
        assertEquals(new Secret("two"), bearer(tokens, connection));
    }

    @Test
    void bearer_failure_isSharedForASecondAndThenTriedAgain() throws Exception {
        Tokens tokens = bench.answers(503, "").gives("one", "").tokens();

        List<Together.Result<Secret>> all = Together.any(64, number -> bearer(tokens, connection));
        failure(tokens);

        assertTrue(all.stream().allMatch(one -> one.failure() instanceof RemoteHiringException));
        assertEquals(1, bench.requests());
        bench.clock.advance(Duration.ofMillis(1001));
        assertEquals(new Secret("one"), bearer(tokens, connection));
    }

    @Test
    void bearer_outage_isAtMostOneRequestASecond() {
        Tokens tokens = bench.tokens();
        for (int i = 0; i < 20; i++) {
            bench.answers(503, "");
        }

        for (int tenth = 0; tenth < 100; tenth++) {
            failure(tokens);
            bench.clock.advance(Duration.ofMillis(100));
        }

        assertTrue(bench.requests() <= 10, bench.requests() + " requests in ten seconds");
        assertTrue(bench.requests() >= 9, bench.requests() + " requests in ten seconds");
    }

    @Test
    void bearer_failedAndClockPutBack_isTriedAgain() {
        Tokens tokens = bench.answers(503, "").gives("one", "").tokens();
        failure(tokens);
        bench.clock.advance(Duration.ofHours(-1));

        assertEquals(new Secret("one"), bearer(tokens, connection));
    }

    @Test
    void bearer_rateLimited_tellsEveryCallerWhenToTryAgain() {
        Tokens tokens = bench.answers(429, "").tokens();

        assertEquals(
                bench.clock.instant().plusSeconds(60), failure(tokens).retryAt().orElseThrow());
        assertEquals(Kind.RATE_LIMITED, failure(tokens).kind());
    }

    @Test
    void bearer_endpointSilent_releasesEachCallerAtTheDeadline() throws Exception {
        Tokens tokens = bench.then((request, out) -> bench.server.stall()).tokens();

        List<Together.Result<Secret>> all =
                Together.any(16, number -> tokens.bearer(connection, Deadline.in(Duration.ofMillis(400))));

        assertTrue(all.stream()
                .map(Together.Result::failure)
                .allMatch(failure ->
                        failure instanceof RemoteHiringException known && known.kind() == Kind.REMOTE_UNAVAILABLE));
        assertEquals(1, bench.requests());
    }

    @Test
    void bearer_renewalCutShortByAnError_releasesTheCallers() {
        CredentialService broken = (CredentialService) Proxy.newProxyInstance(
                CredentialService.class.getClassLoader(),
                new Class<?>[] {CredentialService.class},
                (proxy, method, arguments) -> {
                    throw new AssertionError("out of something");
                });
        ClientSecrets secrets = new ClientSecrets(broken, Bench.ISSUER, "remote-hiring");
        Tokens tokens = new Tokens(
                new Tokens.Parts(
                        bench.store,
                        secrets,
                        new TokenEndpoint(bench.http, "kestrel", secrets, bench.clock),
                        bench.leases,
                        new DroppedSecrets(bench.database, bench.clock),
                        bench.settings),
                bench.clock,
                work -> new Thread(quiet(work)).start());

        assertEquals(Kind.REMOTE_UNEXPECTED, failure(tokens).kind());
    }

    private static Runnable quiet(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (AssertionError expected) {
                assertEquals("out of something", expected.getMessage());
            }
        };
    }

    @Test
    void bearer_noThreadForTheRenewal_failsAtOnceAndIsTriedAgain() {
        Queue<Runnable> accepted = new ArrayDeque<>();
        boolean[] full = {true};
        Tokens tokens = bench.gives("one", "").tokens(work -> {
            if (full[0]) {
                throw new RejectedExecutionException("full");
            }
            accepted.add(work);
            work.run();
        });

        assertEquals(Kind.REMOTE_UNEXPECTED, failure(tokens).kind());
        full[0] = false;
        bench.clock.advance(Duration.ofSeconds(2));

        assertEquals(new Secret("one"), bearer(tokens, connection));
    }

    @Test
    void refused_byManyHoldersOfOneToken_isRenewedOnce() {
        Tokens tokens = bench.gives("one", "").gives("two", "").tokens();
        Secret one = bearer(tokens, connection);

        tokens.refused(connection, one);
        assertEquals(new Secret("two"), bearer(tokens, connection));
        tokens.refused(connection, one);

        assertEquals(new Secret("two"), bearer(tokens, connection));
        assertEquals(2, bench.requests());
    }

    @Test
    void bearer_reconnected_neverUsesTheOldToken() {
        Tokens tokens = bench.gives("one", "").gives("two", "").tokens();
        bearer(tokens, connection);
        bench.clock.advance(Duration.ofMinutes(1));
        StoredConnection again = bench.connected("r-2");

        assertEquals(new Secret("two"), bearer(tokens, again));
        assertTrue(bench.server.received().get(1).text().contains("refresh_token=r-2"));
    }

    @Test
    void keep_afterConsent_isUsedWithoutARequest() {
        Tokens tokens = bench.tokens();
        tokens.keep(connection, answer("from the consent"));

        assertEquals(new Secret("from the consent"), bearer(tokens, connection));
        assertEquals(0, bench.requests());
    }

    /** A caller that read the connection before a reconnect must not be given the token of after. */
    @Test
    void bearer_callerIsFromBeforeAReconnect_getsNoTokenOfTheOtherConsent() {
        bench.clock.advance(Duration.ofMinutes(1));
        bench.connected("r-2");
        Tokens tokens = bench.gives("of the new consent", "").tokens();

        assertEquals(Kind.REMOTE_UNAVAILABLE, failure(tokens).kind());
    }

    /** A renewal of before a reconnect that comes back late does not replace the newer token. */
    @Test
    void bearer_lateRenewalOfTheOldConsent_doesNotReplaceTheNewToken() {
        bench.gives("late", "");
        Tokens tokens = bench.tokens(background::add);
        tokens.keep(connection, answer("one"));
        bench.clock.advance(Duration.ofMinutes(57));
        bearer(tokens, connection);
        bench.clock.advance(Duration.ofSeconds(1));
        StoredConnection again = new StoredConnection(
                connection.tenant(),
                connection.id(),
                connection.kind(),
                connection.owner(),
                connection.company(),
                connection.companyName(),
                connection.remoteUser(),
                java.util.Optional.of(new Secret("r-2")),
                connection.connectedBy(),
                bench.clock.instant(),
                connection.ended(),
                connection.version());
        tokens.keep(again, answer("new"));

        background.remove().run();

        assertEquals(new Secret("new"), bearer(tokens, again));
        assertEquals(0, background.size());
    }

    @Test
    void forget_disconnected_forgetsTheToken() {
        Tokens tokens = bench.gives("one", "").gives("two", "").tokens();
        Secret one = bearer(tokens, connection);
        tokens.forget(connection);

        assertNotEquals(one, bearer(tokens, connection));
    }

    /** What was got is good, whether or not the other nodes can be told of it. */
    @Test
    void bearer_tokenTooLongToHandOver_isUsedAllTheSame() {
        String longOne = "x".repeat(20_000);
        Tokens tokens = bench.gives(longOne, "").tokens();

        assertEquals(new Secret(longOne), bearer(tokens, connection));
    }

    /** A token that Remote refuses although it is new is not helped by the next one. */
    @Test
    void refused_newTokensToo_isNotAskedAgainForHalfAMinute() {
        Tokens tokens =
                bench.gives("one", "").gives("two", "").gives("three", "").tokens();
        tokens.refused(connection, bearer(tokens, connection));
        tokens.refused(connection, bearer(tokens, connection));

        for (int second = 0; second < 29; second++) {
            assertEquals(Kind.CONNECTION_ENDED, failure(tokens).kind());
            bench.clock.advance(Duration.ofSeconds(1));
        }
        assertEquals(2, bench.requests());
        bench.clock.advance(Duration.ofSeconds(1));
        assertEquals(new Secret("three"), bearer(tokens, connection));
    }

    /** Remote ended all tokens: what another node got before that is no sign that a new one would be refused. */
    @Test
    void refused_oneOfBeforeFromAnotherNodeToo_getsANewOne() {
        bench.gives("one", "").gives("two", "").gives("three", "");
        Tokens tokens = bench.tokens();
        Tokens other = bench.node(Runnable::run);
        Secret one = bearer(tokens, connection);
        other.refused(connection, bearer(other, connection));
        assertEquals(new Secret("two"), bearer(other, connection));
        bench.clock.advance(Duration.ofSeconds(1));
        tokens.refused(connection, one);
        tokens.refused(connection, bearer(tokens, connection));

        assertEquals(new Secret("three"), bearer(tokens, connection));
    }

    @Test
    void refused_newTokensTooAndThenConnectedAnew_isAskedAtOnce() {
        Tokens tokens =
                bench.gives("one", "").gives("two", "").gives("three", "").tokens();
        tokens.refused(connection, bearer(tokens, connection));
        tokens.refused(connection, bearer(tokens, connection));
        bench.clock.advance(Duration.ofSeconds(1));

        assertEquals(new Secret("three"), bearer(tokens, bench.connected("r-2")));
    }

    @Test
    void refused_oneAfterALongTime_isRenewedEachTime() {
        Tokens tokens =
                bench.gives("one", "").gives("two", "").gives("three", "").tokens();
        tokens.refused(connection, bearer(tokens, connection));
        bearer(tokens, connection);
        bench.clock.advance(Duration.ofMinutes(1));
        tokens.refused(connection, new Secret("two"));

        assertEquals(new Secret("three"), bearer(tokens, connection));
    }
}
