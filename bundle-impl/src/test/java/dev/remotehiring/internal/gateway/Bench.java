package dev.remotehiring.internal.gateway;

import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.RemoteUserId;
import dev.remotehiring.api.TenantId;
import dev.remotehiring.api.UserId;
import dev.remotehiring.host.Secret;
import dev.remotehiring.hostkit.InMemoryCredentials;
import dev.remotehiring.hostkit.MovableClock;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.http.Http;
import dev.remotehiring.internal.http.RawServer;
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
import java.util.concurrent.ConcurrentLinkedQueue;

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
        ConnectionStore store = new ConnectionStore(new InMemoryCredentials(), "gateway.example");
        StoredConnection connection = store.save(new StoredConnection(
                        new TenantId("acme"),
                        Optional.empty(),
                        new CompanyId("c-1"),
                        "Acme Robotics",
                        new RemoteUserId("u-1"),
                        new Secret("refresh"),
                        new UserId("ada"),
                        clock.instant(),
                        Optional.<Connection.Ended>empty(),
                        0))
                .orElseThrow();
        TokenEndpoint endpoint = new TokenEndpoint(http, "kestrel", () -> new Secret("secret"), clock);
        Tokens tokens = new Tokens(store, endpoint, clock, Runnable::run);
        tokens.keep(
                connection,
                new TokenAnswer(
                        new Secret("token"),
                        Duration.ofHours(1),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        gateway = new Gateway(http, tokens, clock);
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
