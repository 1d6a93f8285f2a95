package dev.remotehiring.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.Connection;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.host.VersionedSecret;
import dev.remotehiring.hostkit.InMemoryCredentials;
import dev.remotehiring.hostkit.MovableClock;
import dev.remotehiring.internal.config.TestSettings;
import dev.remotehiring.internal.grant.AuthorizationCodeGrant;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.http.Http;
import dev.remotehiring.internal.journal.Database;
import dev.remotehiring.internal.journal.DroppedSecrets;
import dev.remotehiring.internal.journal.Leases;
import dev.remotehiring.internal.journal.Schema;
import dev.remotehiring.simulator.GatewaySimulator;
import dev.remotehiring.simulator.trouble.Outage;
import dev.remotehiring.simulator.trouble.Trouble;
import dev.remotehiring.simulator.world.PartnerClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every way in which the token endpoint can fail, and what it must not do to anybody: the consent is kept, the old token
 * is served while it lives, Remote is asked once a second, and the first call after the outage works. The figures are
 * written to {@code target/outages.md}.
 */
class OutageTest {
    private static final String PATH = "/auth/oauth2/token";
    private static final int OFTEN = 1_000;
    private static final Duration STEP = Duration.ofMillis(100);
    private static final Map<Failure, String> FIGURES = new EnumMap<>(Failure.class);

    private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));
    private final Secret clientSecret = new Secret(UUID.randomUUID() + "-" + UUID.randomUUID());
    private final GatewaySimulator remote = remote(false);
    private final InMemoryCredentials vault = new InMemoryCredentials();
    private final AtomicInteger requests = new AtomicInteger();
    private final ConnectionStore store = new ConnectionStore(vault, Bench.ISSUER);
    private final JdbcConnectionPool source =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "", "");
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<AutoCloseable> open = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
        threads.shutdownNow();
        remote.close();
        source.dispose();
    }

    @AfterAll
    static void write() throws IOException {
        StringBuilder table = new StringBuilder("""
                # Outages of the token endpoint

                Seconds are those of the movable clock; the last column is real time. Two minutes with a token that is due,
                then a minute with one that has expired, ten callers a second.

                | outage | requests, token due | served | requests, token expired | told | works again after | real time of that call |
                |---|---|---|---|---|---|---|
                """);
        FIGURES.values().forEach(table::append);
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "outages.md"), table);
    }

    /** What is wrong with the token endpoint. */
    private enum Failure {
        REFUSED("connection refused"),
        RESET("connection reset"),
        UNAVAILABLE("503"),
        RATE_LIMITED("429, Retry-After 1"),
        HTML_500("500 with HTML"),
        HANG("silence"),
        DNS("name not found"),
        TLS_GARBAGE("no TLS at all"),
        TLS_SELF_SIGNED("self-signed certificate"),
        TRUNCATED("JSON that ends too early"),
        ERROR_IN_200("200 with an error in it"),
        WRONG_TYPE("200 with HTML");

        private final String words;

        Failure(String words) {
            this.words = words;
        }

        /** Whether it is of one node, whose way to Remote is not the right one. */
        boolean isOfTheWay() {
            return this == DNS || this == TLS_GARBAGE || this == TLS_SELF_SIGNED;
        }

        Executor executor(ExecutorService threads) {
            return this == HANG ? threads : Runnable::run; // or nothing would happen meanwhile
        }
    }

    private GatewaySimulator remote(boolean tls) {
        var builder = GatewaySimulator.builder()
                .clock(clock)
                .client(PartnerClient.of("kestrel", clientSecret.reveal()).redirectingTo("http://localhost/callback"));
        return (tls ? builder.tls() : builder).start();
    }

    private void begin(Failure failure) {
        switch (failure) {
            case REFUSED -> remote.stop(Outage.REFUSED);
            case RESET -> remote.stop(Outage.RESET);
            case HANG -> remote.stop(Outage.SILENCE);
            case UNAVAILABLE -> answering(Trouble.Answer.status(503));
            case RATE_LIMITED -> answering(Trouble.Answer.status(429).with("Retry-After", "1"));
            case HTML_500 ->
                answering(new Trouble.Answer(500, Map.of("content-type", "text/html"), "<html>invalid_grant"));
            case TRUNCATED -> answering(Trouble.Answer.json(200, "{\"access_token\":\"x\",\"expires_in\":36"));
            case ERROR_IN_200 -> answering(Trouble.Answer.json(200, "{\"error\":\"invalid_grant\"}"));
            case WRONG_TYPE -> answering(new Trouble.Answer(200, Map.of("content-type", "text/html"), "<html>Welcome"));
            case DNS, TLS_GARBAGE, TLS_SELF_SIGNED -> {
                return; // the way there is wrong from the start
            }
        }
    }

    private void answering(Trouble.Answer answer) {
        remote.plan(OFTEN, "POST", PATH, answer);
    }

    private void end(Failure failure) {
        remote.clearTroubles();
        if (failure == Failure.REFUSED || failure == Failure.RESET || failure == Failure.HANG) {
            remote.restart();
        }
    }

    private URI way(Failure failure) {
        return switch (failure) {
            case DNS -> URI.create("https://gateway.invalid");
            case TLS_GARBAGE -> {
                GatewaySimulator other = another(false);
                other.stop(Outage.GARBAGE);
                yield URI.create(other.uri().toString().replace("http:", "https:"));
            }
            case TLS_SELF_SIGNED -> another(true).uri();
            default -> remote.uri();
        };
    }

    private GatewaySimulator another(boolean tls) {
        GatewaySimulator other = remote(tls);
        open.add(other);
        return other;
    }

    /** Counts the token requests where none can be counted at Remote: each reads the client secret once. */
    private record Counting(CredentialService vault, AtomicInteger requests) implements CredentialService {
        @Override
        public Optional<VersionedSecret> find(CredentialKey key) {
            if (key.equals(Bench.clientSecret())) {
                requests.incrementAndGet();
            }
            return vault.find(key);
        }

        @Override
        public OptionalLong compareAndSet(CredentialKey key, Secret value, long expectedVersion) {
            return vault.compareAndSet(key, value, expectedVersion);
        }

        @Override
        public boolean delete(CredentialKey key, long expectedVersion) {
            return vault.delete(key, expectedVersion);
        }

        @Override
        public List<CredentialKey> list(TenantId tenant, CredentialKind kind) {
            return vault.list(tenant, kind);
        }
    }

    private TokenEndpoint endpoint(URI gateway) {
        Http http = new Http(gateway, Optional.empty());
        open.add(http);
        ClientSecrets secrets = new ClientSecrets(
                new Counting(vault, requests),
                Bench.ISSUER,
                Bench.clientSecret().name());
        return new TokenEndpoint(http, "kestrel", secrets, clock);
    }

    private Tokens node(URI gateway, Executor executor) {
        Database database = new Database(source, Schema::migrate);
        return new Tokens(
                new Tokens.Parts(
                        store,
                        new ClientSecrets(
                                vault, Bench.ISSUER, Bench.clientSecret().name()),
                        endpoint(gateway),
                        new Leases(database),
                        new DroppedSecrets(database, clock),
                        TestSettings.of(TestSettings.custom(gateway))),
                clock,
                executor);
    }

    private StoredConnection consented() throws GrantRefusedException {
        String code = remote.approve("kestrel", "ada.admin@acme.example", "https://gateway.remote.com/company.manage");
        TokenAnswer answer = endpoint(remote.uri()).request(new AuthorizationCodeGrant(new Secret(code)), Bench.LATER);
        return store.save(new StoredConnection(
                        Bench.ACME,
                        StoredConnection.id(Optional.empty()),
                        Connection.Kind.CONSENT,
                        Optional.empty(),
                        answer.company().orElseThrow(),
                        "Acme Robotics",
                        answer.user(),
                        answer.refreshToken(),
                        new UserId("ada"),
                        clock.instant(),
                        Optional.empty(),
                        0))
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(Failure.class)
    void outage_ofAnyKind_keepsTheConsentServesTheOldTokenAsksOnceASecondAndIsOverAtOnce(Failure failure)
            throws Exception {
        vault.put(Bench.clientSecret(), clientSecret);
        StoredConnection connection = consented();
        Tokens well = node(remote.uri(), failure.executor(threads));
        Tokens ill = failure.isOfTheWay() ? node(way(failure), failure.executor(threads)) : well;
        Secret old = well.bearer(connection, Bench.LATER);
        assertEquals(old, ill.bearer(connection, Bench.LATER));
        clock.advance(Duration.ofSeconds(3600 - 130)); // due, and good for two minutes
        begin(failure);

        int before = requests.get();
        int served = 0;
        for (int call = 0; call < 1_190; call++) {
            assertEquals(old, ill.bearer(connection, Bench.LATER));
            served++;
            clock.advance(STEP);
        }
        awaitOne(before);
        final int whileDue = requests.get() - before;

        clock.advance(Duration.ofSeconds(12));
        before = requests.get();
        Kind told = null;
        for (int call = 0; call < 600; call++) {
            told = told(ill, connection, failure == Failure.HANG && call > 0 ? 1 : 60_000);
            clock.advance(STEP);
        }
        final int whileExpired = requests.get() - before;
        clock.advance(Duration.ofSeconds(1));
        told(
                ill,
                connection,
                failure == Failure.HANG ? 1 : 60_000); // it ends just after one more failure: the worst moment

        assertEquals(connection, store.find(Bench.ACME, connection.id()).orElseThrow(), "the consent was touched");
        end(failure);
        Duration late = Duration.ZERO;
        long begun = System.nanoTime();
        while (!works(well, connection)) {
            clock.advance(STEP);
            late = late.plus(STEP);
            begun = System.nanoTime();
        }
        Duration real = Duration.ofNanos(System.nanoTime() - begun);

        FIGURES.put(failure, row(failure, whileDue, served, whileExpired, told, late, real));
        assertTrue(whileDue <= 119 && whileDue >= 1, whileDue + " requests in 119 seconds");
        assertTrue(whileExpired <= 60, whileExpired + " requests in 60 seconds");
        assertEquals(failure == Failure.RATE_LIMITED ? Kind.RATE_LIMITED : Kind.REMOTE_UNAVAILABLE, told);
        assertTrue(late.compareTo(Duration.ofSeconds(2)) <= 0, "works again only after " + late);
        assertTrue(real.compareTo(Duration.ofSeconds(2)) <= 0, "the first call took " + real);
        assertEquals(connection, store.find(Bench.ACME, connection.id()).orElseThrow());
    }

    /** A renewal in the background may begin only after all the callers have been served. */
    private void awaitOne(int before) {
        for (int look = 0; look < 400 && requests.get() == before; look++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
        }
    }

    private static Kind told(Tokens tokens, StoredConnection connection, long millis) {
        try {
            tokens.bearer(connection, Deadline.in(Duration.ofMillis(millis)));
            throw new AssertionError("a token came from an endpoint that is not well");
        } catch (RemoteHiringException e) {
            return e.kind();
        }
    }

    private static boolean works(Tokens tokens, StoredConnection connection) {
        try {
            tokens.bearer(connection, Bench.LATER);
            return true;
        } catch (RemoteHiringException e) {
            assertTrue(e.kind() == Kind.REMOTE_UNAVAILABLE || e.kind() == Kind.RATE_LIMITED, e.toString());
            return false;
        }
    }

    private static String row(
            Failure failure, int whileDue, int served, int whileExpired, Kind told, Duration late, Duration real) {
        return "| %s | %d in 119 s | %d of %d | %d in 60 s | %s | %.1f s | %d ms |%n"
                .formatted(
                        failure.words,
                        whileDue,
                        served,
                        served,
                        whileExpired,
                        told,
                        late.toMillis() / 1000.0,
                        real.toMillis());
    }
}
