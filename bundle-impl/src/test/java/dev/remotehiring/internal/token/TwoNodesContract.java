package dev.remotehiring.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.EmploymentId;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import dev.remotehiring.internal.Together;
import dev.remotehiring.internal.http.RawServer;
import dev.remotehiring.internal.journal.Leases;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one database and one vault: what one has, the other need not ask for. */
abstract class TwoNodesContract {
    private static final Duration TERM = Duration.ofSeconds(13);

    private Bench bench;
    private Tokens here;
    private Tokens there;
    private StoredConnection connection;

    /** A source of an empty database. */
    abstract DataSource empty();

    @BeforeEach
    void open() {
        bench = new Bench(empty());
        here = bench.node(TERM);
        there = bench.node(TERM);
        connection = bench.connected("r-1");
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private Secret bearer(Tokens node) {
        return node.bearer(connection, Bench.LATER);
    }

    private RemoteHiringException failure(Tokens node) {
        return assertThrows(RemoteHiringException.class, () -> bearer(node));
    }

    private String leaseOf(ActingAs actingAs) {
        return Fingerprint.full(Bench.ISSUER + "/" + actingAs.key());
    }

    @Test
    void bearer_otherNodeHasOne_isHandedOverWithoutARequest() {
        bench.gives("one", "");

        assertEquals(new Secret("one"), bearer(here));
        assertEquals(new Secret("one"), bearer(there));

        assertEquals(1, bench.requests());
    }

    @Test
    void bearer_partnersAndEmployeesTokensToo_areHandedOver() {
        bench.vault.put(Bench.clientSecret(), new Secret("long enough to sign an assertion with"));
        Employee employee = new Employee(Bench.ACME, new EmploymentId("e-1"));
        bench.gives("partner", "").gives("employee", "");

        for (Tokens node : List.of(here, there)) {
            assertEquals(new Secret("partner"), node.bearer(new Partner(), Bench.LATER));
            assertEquals(new Secret("employee"), node.bearer(employee, Bench.LATER));
        }

        assertEquals(2, bench.requests());
    }

    @Test
    void bearer_bothColdAndManyCallersOnEach_isOneRequest() throws Exception {
        bench.gives("one", "");

        List<Secret> all = Together.all(32, number -> bearer(number % 2 == 0 ? here : there));

        assertEquals(Set.of(new Secret("one")), new HashSet<>(all));
        assertEquals(1, bench.requests());
    }

    @Test
    void bearer_bothExpiredHourAfterHour_isOneRequestEach() throws Exception {
        IntStream.range(0, 10).forEach(hour -> bench.gives("token-" + hour, ""));
        for (int hour = 0; hour < 10; hour++) {
            List<Secret> all = Together.all(8, number -> bearer(number % 2 == 0 ? here : there));

            assertEquals(Set.of(new Secret("token-" + hour)), new HashSet<>(all));
            assertEquals(hour + 1, bench.requests());
            bench.clock.advance(Duration.ofHours(1));
        }
    }

    @Test
    void bearer_rotatedByTheOtherNode_isHandedOverAndTheSuccessorIsUsedNext() {
        bench.gives("one", ",\"refresh_token\":\"r-2\"").gives("two", "");
        bearer(here);

        assertEquals(new Secret("one"), bearer(there));
        bench.clock.advance(Duration.ofHours(1));
        assertEquals(new Secret("two"), bearer(there));

        assertEquals(2, bench.requests());
        assertTrue(bench.server.received().get(1).text().contains("refresh_token=r-2"));
    }

    /**
     * This node reads the refresh token, and before it has the lease the other one renews from begin to end. Where Remote
     * takes the second use of a refresh token for a theft (RFC 9700, section 4.14.2), asking with it ends the consent.
     */
    @Test
    void bearer_rotatedBetweenReadingAndTakingTheLease_neverSendsTheOldRefreshToken() {
        bench.gives("one", ",\"refresh_token\":\"r-2\"");
        AtomicReference<Runnable> afterReading = new AtomicReference<>(() -> bearer(there));
        CredentialKey key =
                new CredentialKey(Optional.of(Bench.ACME), CredentialKind.CONNECTION, Bench.ISSUER, "company");
        Tokens slow = bench.node(new Interrupted(bench.vault, key, afterReading), Runnable::run, TERM);

        assertEquals(new Secret("one"), bearer(slow));

        assertEquals(null, afterReading.get());
        assertEquals(1, bench.requests());
    }

    /** A vault between whose answer and its use something else happens, once. */
    private record Interrupted(CredentialService vault, CredentialKey key, AtomicReference<Runnable> once)
            implements CredentialService {
        @Override
        public Optional<VersionedSecret> find(CredentialKey wanted) {
            Optional<VersionedSecret> found = vault.find(wanted);
            Runnable work = wanted.equals(key) ? once.getAndSet(null) : null;
            if (work != null) {
                work.run();
            }
            return found;
        }

        @Override
        public OptionalLong compareAndSet(CredentialKey wanted, Secret value, long expectedVersion) {
            return vault.compareAndSet(wanted, value, expectedVersion);
        }

        @Override
        public boolean delete(CredentialKey wanted, long expectedVersion) {
            return vault.delete(wanted, expectedVersion);
        }

        @Override
        public List<CredentialKey> list(TenantId tenant, CredentialKind kind) {
            return vault.list(tenant, kind);
        }
    }

    @Test
    void bearer_otherNodesConsentIsOlder_isNotTaken() {
        bench.gives("of the old consent", "").gives("of the new consent", "");
        bearer(here);
        bench.clock.advance(Duration.ofMinutes(1));
        connection = bench.connected("r-2");

        assertEquals(new Secret("of the new consent"), bearer(there));

        assertEquals(2, bench.requests());
    }

    @Test
    void bearer_otherTenantsNote_doesNotOpen() throws SQLException {
        StoredConnection other = bench.connected(new TenantId("globex"), "r-globex");
        bench.gives("acme's", "").gives("globex's", "");
        bearer(here);
        here.bearer(other, Bench.LATER);
        sql("UPDATE rh_lease SET note = (SELECT note FROM rh_lease WHERE name = '" + leaseOf(connection)
                + "') WHERE name = '" + leaseOf(other) + "'");
        bench.gives("globex's own", "");

        assertEquals(new Secret("globex's own"), there.bearer(other, Bench.LATER));
    }

    @Test
    void note_inTheDatabase_tellsNothing() throws SQLException {
        bench.gives("a-token-like-no-other", ",\"refresh_token\":\"a-refresh-token-like-no-other\"");
        bearer(here);

        String all = sql("SELECT name, owner, note FROM rh_lease");

        assertFalse(all.contains("like-no-other"), all);
        assertFalse(all.contains("acme"), all);
        assertTrue(all.length() > 200, all);
    }

    @Test
    void bearer_failedOnTheOtherNode_isQuietHereForASecondToo() {
        bench.answers(503, "").gives("one", "");
        failure(here);

        RemoteHiringException quiet = failure(there);

        assertEquals(Kind.REMOTE_UNAVAILABLE, quiet.kind());
        assertEquals(bench.clock.instant().plusSeconds(1), quiet.retryAt().orElseThrow());
        assertEquals(1, bench.requests());
        bench.clock.advance(Duration.ofMillis(1001));
        assertEquals(new Secret("one"), bearer(there));
        assertEquals(new Secret("one"), bearer(here));
        assertEquals(2, bench.requests());
    }

    @Test
    void bearer_endedOnTheOtherNodeAndConnectedAgain_worksAtOnce() {
        bench.answers(400, Bench.INVALID_GRANT).gives("of the new consent", "");
        assertEquals(Kind.CONNECTION_ENDED, failure(here).kind());
        bench.clock.advance(Duration.ofMillis(1));
        connection = bench.connected("r-2");

        assertEquals(new Secret("of the new consent"), bearer(there));
    }

    @Test
    void bearer_rateLimitedOnTheOtherNode_isQuietHereUntilThen() {
        bench.then((request, out) -> out.write(RawServer.answer(429, "Retry-After: 7\r\n", "{}")))
                .gives("one", "");
        failure(here);
        bench.clock.advance(Duration.ofSeconds(6));

        failure(there);
        assertEquals(1, bench.requests());
        bench.clock.advance(Duration.ofMillis(1001));
        assertEquals(new Secret("one"), bearer(there));
    }

    @Test
    void bearer_outageOfAMinute_isAtMostOneRequestASecondForBothTogether() {
        for (int i = 0; i < 61; i++) {
            bench.answers(503, "");
        }
        for (int fifth = 0; fifth < 300; fifth++) {
            failure(fifth % 2 == 0 ? here : there);
            bench.clock.advance(Duration.ofMillis(200));
        }

        assertTrue(bench.requests() <= 60, bench.requests() + " requests in a minute");
        assertTrue(bench.requests() >= 20, bench.requests() + " requests in a minute");
    }

    @Test
    void refused_onBothNodes_isRenewedOnceForBoth() {
        bench.gives("one", "").gives("two", "");
        bearer(here);
        bearer(there);

        there.refused(connection, new Secret("one"));
        assertEquals(new Secret("two"), bearer(there));
        here.refused(connection, new Secret("one"));
        assertEquals(new Secret("two"), bearer(here));

        assertEquals(2, bench.requests());
    }

    /** Held up past its term, with a rotated refresh token in its hands: the other node has taken over meanwhile. */
    @Test
    void bearer_heldUpPastTheTerm_writesNothingAndTakesWhatTheOtherNodeGot() {
        Tokens slow = bench.node(Duration.ofMillis(200));
        bench.then((request, out) -> {
            assertEquals(new Secret("of the one who took over"), bearer(there));
            out.write(RawServer.answer(200, "", Bench.token("late", 3600, ",\"refresh_token\":\"r-late\"")));
        });
        bench.gives("of the one who took over", "");

        assertEquals(new Secret("of the one who took over"), bearer(slow));

        assertEquals(connection, bench.stored());
        assertEquals(2, bench.requests());
        assertEquals(new Secret("of the one who took over"), bearer(here), "the note is not the late one's");
    }

    /** It does not end the connection either, although it was told invalid_grant. */
    @Test
    void bearer_heldUpPastTheTermAndRefused_endsNothing() {
        Tokens slow = bench.node(Duration.ofMillis(200));
        bench.then((request, out) -> {
            assertEquals(new Secret("of the one who took over"), bearer(there));
            out.write(RawServer.answer(400, "", Bench.INVALID_GRANT));
        });
        bench.gives("of the one who took over", "");

        assertEquals(new Secret("of the one who took over"), bearer(slow));

        assertTrue(bench.stored().isAlive());
    }

    /** Whatever fails while a node has the lease, it gives the lease back: nobody has to wait for its term. */
    @Test
    void bearer_vaultDownWhileThereIsANote_worksAgainASecondLater() {
        bench.gives("one", "").gives("two", "");
        here.bearer(new Partner(), Bench.LATER);
        bench.clock.advance(Duration.ofHours(1));
        bench.vault.breakDown();
        assertEquals(
                Kind.HOST_FAILED,
                assertThrows(RemoteHiringException.class, () -> here.bearer(new Partner(), Bench.LATER))
                        .kind());

        bench.vault.repair();
        bench.clock.advance(Duration.ofMillis(1001));

        assertTrue(new Leases(bench.database)
                .take(leaseOf(new Partner()), Duration.ofMillis(1))
                .lease()
                .isPresent());
        assertEquals(new Secret("two"), there.bearer(new Partner(), Bench.LATER));
    }

    /** A node that dies while it has the lease holds up the others for the term, and no longer. */
    @Test
    void bearer_otherNodeDiedWithTheLease_goesOnAfterTheTerm() throws Exception {
        new Leases(bench.database).take(leaseOf(connection), Duration.ofMillis(300));
        bench.gives("one", "");

        Secret got = CompletableFuture.supplyAsync(() -> bearer(here)).get(30, TimeUnit.SECONDS);

        assertEquals(new Secret("one"), got);
    }

    private String sql(String statement) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection open = bench.source.getConnection();
                Statement work = open.createStatement()) {
            if (work.execute(statement)) {
                ResultSet rows = work.getResultSet();
                while (rows.next()) {
                    IntStream.rangeClosed(1, 3).forEach(column -> all.append(column(rows, column)));
                }
            }
        }
        return all.toString();
    }

    private static String column(ResultSet rows, int column) {
        try {
            return rows.getString(column) + "\n";
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
