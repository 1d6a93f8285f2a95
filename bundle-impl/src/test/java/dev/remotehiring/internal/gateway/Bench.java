package dev.remotehiring.internal.gateway;

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
import dev.remotehiring.internal.config.TestSettings;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.http.Http;
import dev.remotehiring.internal.http.RawServer;
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
import dev.remotehiring.internal.token.TokenAnswer;
import dev.remotehiring.internal.token.TokenEndpoint;
import dev.remotehiring.internal.token.Tokens;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.h2.jdbcx.JdbcDataSource;

/** A gateway that gives the answers of a test, one after the other, and our side of it with a token that works. */
final class Bench implements AutoCloseable {
    final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T10:00:00Z"));
    final RawServer server;
    final Gateway gateway;
    final Access access;
    private final Http http;
    private final Queue<byte[]> script = new ConcurrentLinkedQueue<>();

    Bench() {
        server = new RawServer((request, out) -> {
            byte[] next = script.poll();
            if (next == null) {
                throw new IOException("The test did not expect another request.");
            }
            out.write(next);
        });
        http = new Http(server.uri(), Optional.empty());
        InMemoryCredentials vault = new InMemoryCredentials();
        ConnectionStore store = new ConnectionStore(vault, "gateway.example");
        vault.compareAndSet(
                new CredentialKey(Optional.empty(), CredentialKind.CLIENT_SECRET, "gateway.example", "remote-hiring"),
                new Secret("secret"),
                CredentialService.ABSENT);
        ClientSecrets secrets = new ClientSecrets(vault, "gateway.example", "remote-hiring");
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Database database = new Database(source, Schema::migrate);
        StoredConnection connection = store.save(new StoredConnection(
                        new TenantId("acme"),
                        StoredConnection.id(Optional.empty()),
                        Connection.Kind.CONSENT,
                        Optional.empty(),
                        new CompanyId("c-1"),
                        "Acme Robotics",
                        Optional.of(new RemoteUserId("u-1")),
                        Optional.of(new Secret("refresh")),
                        new UserId("ada"),
                        clock.instant(),
                        Optional.<Connection.Ended>empty(),
                        0))
                .orElseThrow();
        TokenEndpoint endpoint = new TokenEndpoint(http, "kestrel", secrets, clock);
        Tokens tokens = new Tokens(
                new Tokens.Parts(
                        store,
                        secrets,
                        endpoint,
                        new Leases(database),
                        new DroppedSecrets(database, clock),
                        TestSettings.of(TestSettings.custom(server.uri()))),
                clock,
                Runnable::run);
        tokens.keep(
                connection,
                new TokenAnswer(
                        new Secret("token"),
                        clock.instant(),
                        Duration.ofHours(1),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        ""));
        gateway = new Gateway(
                http,
                tokens,
                new Budget(new Budgets(database), "gateway.example", clock),
                new LastCalls(database, "gateway.example", clock),
                clock,
                new Meters());
        access = new Access(connection, Deadline.in(Duration.ofMinutes(5)));
    }

    Bench answers(int status, String body) {
        return answers(status, "", body);
    }

    Bench answers(int status, String headers, String body) {
        script.add(RawServer.answer(status, headers, body));
        return this;
    }

    /** The request lines so far. */
    List<String> lines() {
        return server.received().stream().map(RawServer.Received::line).toList();
    }

    @Override
    public void close() {
        http.close();
        server.close();
    }
}
