package dev.remotehiring.internal.token;

import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.RemoteUserId;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.Secret;
import dev.remotehiring.hostkit.InMemoryCredentials;
import dev.remotehiring.hostkit.MovableClock;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.config.TestSettings;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.http.Http;
import dev.remotehiring.internal.http.RawServer;
import dev.remotehiring.internal.journal.Database;
import dev.remotehiring.internal.journal.DroppedSecrets;
import dev.remotehiring.internal.journal.Leases;
import dev.remotehiring.internal.journal.Schema;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** A token endpoint that answers what a test wants, and our side of it. */
final class Bench implements AutoCloseable {
    static final TenantId ACME = new TenantId("acme");
    static final Deadline LATER = Deadline.in(Duration.ofMinutes(5));
    static final String ISSUER = "gateway.example";
    static final String INVALID_GRANT = "{\"error\":\"invalid_grant\"}";

    final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));
    final InMemoryCredentials vault = new InMemoryCredentials();
    final ConnectionStore store = new ConnectionStore(vault, ISSUER);
    final DataSource source;
    final Database database;
    final Leases leases;
    final Settings settings;
    final ClientSecrets secrets;
    final RawServer server;
    final Http http;
    final TokenEndpoint endpoint;
    private final Queue<RawServer.Behaviour> script = new ConcurrentLinkedQueue<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** With a token endpoint that answers by the script of a test. */
    Bench() {
        this(inMemory());
    }

    /** With a token endpoint that answers by the script of a test, on a database. */
    Bench(DataSource source) {
        this(source, Optional.empty());
    }

    /** With a token endpoint that always does this. */
    Bench(RawServer.Behaviour always) {
        this(inMemory(), Optional.of(always));
    }

    private Bench(DataSource source, Optional<RawServer.Behaviour> always) {
        this.source = source;
        database = new Database(source, Schema::migrate);
        leases = new Leases(database);
        server = new RawServer(always.orElse(this::scripted));
        http = new Http(server.uri(), Optional.empty());
        Map<String, Object> keys = TestSettings.custom(server.uri());
        keys.put("assertions", true);
        settings = TestSettings.of(keys);
        vault.compareAndSet(clientSecret(), new Secret("quite secret"), CredentialService.ABSENT);
        secrets = new ClientSecrets(vault, ISSUER, "remote-hiring");
        endpoint = new TokenEndpoint(http, "kestrel", secrets, clock);
    }

    private void scripted(RawServer.Received request, OutputStream out) throws IOException {
        RawServer.Behaviour next = script.poll();
        if (next == null) {
            throw new IOException("The test did not expect another token request.");
        }
        next.answer(request, out);
    }

    static CredentialKey clientSecret() {
        return new CredentialKey(Optional.empty(), CredentialKind.CLIENT_SECRET, ISSUER, "remote-hiring");
    }

    private static DataSource inMemory() {
        return JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "", "");
    }

    /** The next request is met by this. */
    Bench then(RawServer.Behaviour behaviour) {
        script.add(behaviour);
        return this;
    }

    /** The next request is answered by this. */
    Bench answers(int status, String body) {
        return then((request, out) -> out.write(RawServer.answer(status, "", body)));
    }

    /** The next request gets this access token. */
    Bench gives(String accessToken, String more) {
        return answers(200, token(accessToken, 3600, more));
    }

    static String token(String accessToken, long seconds, String more) {
        return "{\"access_token\":\"" + accessToken + "\",\"token_type\":\"Bearer\",\"expires_in\":" + seconds + more
                + "}";
    }

    Tokens tokens() {
        return tokens(threads);
    }

    Tokens tokens(Executor executor) {
        return tokens(executor, endpoint);
    }

    Tokens tokens(Executor executor, TokenEndpoint other) {
        return new Tokens(
                new Tokens.Parts(store, secrets, other, leases, new DroppedSecrets(database, clock), settings),
                clock,
                executor);
    }

    /** Another node: with a memory of its own, on the same database, vault and clock. */
    Tokens node(Executor executor) {
        return node(vault, executor, Duration.ofSeconds(13));
    }

    /** Another node whose threads are its own; its leases have a term. */
    Tokens node(Duration term) {
        return node(vault, threads, term);
    }

    /** Another node that sees the vault through this. */
    Tokens node(CredentialService itsVault, Executor executor, Duration term) {
        Database its = new Database(source, Schema::migrate);
        ClientSecrets itsSecrets = new ClientSecrets(itsVault, ISSUER, "remote-hiring");
        return new Tokens(
                new Tokens.Parts(
                        new ConnectionStore(itsVault, ISSUER),
                        itsSecrets,
                        new TokenEndpoint(http, "kestrel", itsSecrets, clock),
                        new Leases(its),
                        new DroppedSecrets(its, clock),
                        settings),
                clock,
                executor,
                term);
    }

    TokenSource source() {
        return new TokenSource(
                new Tokens.Parts(store, secrets, endpoint, leases, new DroppedSecrets(database, clock), settings),
                clock);
    }

    /** A stored connection of the tenant, made now. */
    StoredConnection connected(String refreshToken) {
        return connected(ACME, refreshToken);
    }

    /** A stored connection of a tenant, made now. */
    StoredConnection connected(TenantId tenant, String refreshToken) {
        long version = store.find(tenant, StoredConnection.id(Optional.empty()))
                .map(StoredConnection::version)
                .orElse(0L);
        return store.save(new StoredConnection(
                        tenant,
                        StoredConnection.id(Optional.empty()),
                        Connection.Kind.CONSENT,
                        Optional.empty(),
                        new CompanyId("company-1"),
                        "Acme Robotics",
                        Optional.of(new RemoteUserId("user-1")),
                        Optional.of(new Secret(refreshToken)),
                        new UserId("ada"),
                        clock.instant(),
                        Optional.empty(),
                        version))
                .orElseThrow();
    }

    StoredConnection stored() {
        return store.find(ACME, StoredConnection.id(Optional.empty())).orElseThrow();
    }

    int requests() {
        return server.received().size();
    }

    @Override
    public void close() {
        threads.shutdownNow();
        http.close();
        server.close();
    }
}
