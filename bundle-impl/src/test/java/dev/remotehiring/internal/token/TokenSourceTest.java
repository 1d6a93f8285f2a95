package dev.remotehiring.internal.token;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.Connection;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.host.Secret;
import dev.remotehiring.internal.http.Deadline;
import dev.remotehiring.internal.http.RawServer;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What ends a connection, and what does not; and that a rotated refresh token is kept. */
class TokenSourceTest {
    private final Bench bench = new Bench();
    private final TokenSource source = bench.source();

    @AfterEach
    void close() {
        bench.close();
    }

    private TokenSource.Got renew(StoredConnection connection) {
        return renew(connection, Bench.LATER);
    }

    private TokenSource.Got renew(StoredConnection connection, Deadline deadline) {
        try {
            return source.get(source.newest(connection), deadline, () -> true);
        } catch (TokenSource.HeldUpException e) {
            throw new AssertionError(e);
        }
    }

    private RemoteHiringException failure(StoredConnection connection) {
        return assertThrows(RemoteHiringException.class, () -> renew(connection));
    }

    private static RawServer.Behaviour refusing() {
        return (request, out) -> out.write(RawServer.answer(400, "", Bench.INVALID_GRANT));
    }

    @Test
    void renew_sameRefreshTokenComesBack_nothingIsWritten() {
        StoredConnection connection = bench.connected("r-1");
        bench.gives("at", ",\"refresh_token\":\"r-1\"");

        assertEquals(new Secret("at"), renew(connection).answer().accessToken());

        assertEquals(connection, bench.stored());
    }

    @Test
    void renew_rotated_keepsTheNewTokenWithCompanyAndUser() {
        StoredConnection connection = bench.connected("r-1");
        bench.gives("at", ",\"refresh_token\":\"r-2\"");

        renew(connection);

        StoredConnection after = bench.stored();
        assertEquals(new Secret("r-2"), after.secret().orElseThrow());
        assertEquals(connection.company(), after.company());
        assertEquals(connection.remoteUser(), after.remoteUser());
        assertEquals(connection.connectedAt(), after.connectedAt());
        assertTrue(after.isAlive());
    }

    @Test
    void renew_invalidGrantForTheNewestRecord_endsTheConnection() {
        StoredConnection connection = bench.connected("r-1");
        bench.answers(400, Bench.INVALID_GRANT);

        assertEquals(Kind.CONNECTION_ENDED, failure(connection).kind());

        assertEquals(
                Optional.of(Connection.Ended.REFUSED_BY_REMOTE), bench.stored().ended());
    }

    @Test
    void renew_endedConnection_asksNobody() {
        StoredConnection connection = bench.connected("r-1");
        bench.answers(400, Bench.INVALID_GRANT);
        failure(connection);

        assertEquals(Kind.CONNECTION_ENDED, failure(connection).kind());

        assertEquals(1, bench.requests());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "200|{\"error\":\"invalid_grant\"}",
                "200|{\"access_token\":\"x",
                "400|{\"error\":\"invalid_request\"}",
                "400|{\"error\":\"unauthorized_client\"}",
                "400|{\"error\":\"something_new\"}",
                "400|<html></html>",
                "401|{\"error\":\"invalid_client\"}",
                "403|{\"message\":\"Forbidden\"}",
                "404|{\"message\":\"not found\"}",
                "422|{\"message\":\"invalid_params\"}",
                "429|{\"message\":\"Too many requests\"}",
                "500|Internal Server Error",
                "503|<html></html>"
            })
    void renew_anythingButInvalidGrant_neverEndsTheConnection(int status, String body) {
        StoredConnection connection = bench.connected("r-1");
        bench.answers(status, body);
        bench.gives("at", "");

        failure(connection);
        bench.clock.advance(Duration.ofMinutes(2)); // a limited rate lasts a minute

        assertEquals(connection, bench.stored());
        assertEquals(new Secret("at"), renew(connection).answer().accessToken());
    }

    @Test
    void renew_hangsOrBreaks_neverEndsTheConnection() {
        StoredConnection connection = bench.connected("r-1");
        bench.then((request, out) -> out.close());
        bench.then((request, out) -> bench.server.stall());

        failure(connection);
        assertThrows(RemoteHiringException.class, () -> renew(connection, Deadline.in(Duration.ofMillis(300))));

        assertEquals(connection, bench.stored());
    }

    @Test
    void renew_callerHoldsAnOldRecord_usesTheNewestRefreshToken() {
        StoredConnection old = bench.connected("r-1");
        bench.store.save(old.with(new Secret("r-2"))).orElseThrow();
        bench.gives("at", "");

        renew(old);

        assertTrue(bench.server.received().get(0).text().contains("refresh_token=r-2"));
    }

    @Test
    void renew_anotherNodeRotatedMeanwhile_triesTheirsAndEndsNothing() {
        StoredConnection connection = bench.connected("r-1");
        bench.then((request, out) -> {
            bench.store.save(bench.stored().with(new Secret("r-2"))).orElseThrow();
            refusing().answer(request, out);
        });
        bench.gives("at", "");

        assertEquals(new Secret("at"), renew(connection).answer().accessToken());

        assertTrue(bench.stored().isAlive());
        assertTrue(bench.server.received().get(1).text().contains("refresh_token=r-2"));
    }

    /** However often the race is lost: the newest record was never refused. */
    @Test
    void renew_raceIsLostEachTime_endsNothing() {
        StoredConnection connection = bench.connected("r-0");
        for (int i = 1; i <= 3; i++) {
            String next = "r-" + i;
            bench.then((request, out) -> {
                bench.store.save(bench.stored().with(new Secret(next))).orElseThrow();
                refusing().answer(request, out);
            });
        }

        assertEquals(Kind.REMOTE_UNAVAILABLE, failure(connection).kind());

        assertTrue(bench.stored().isAlive());
        assertEquals(new Secret("r-3"), bench.stored().secret().orElseThrow());
    }

    /** The other node's invalid_grant came before our rotated token was written down. */
    @Test
    void renew_otherNodeTookTheRotatedTokenForDead_isAliveAgain() {
        StoredConnection connection = bench.connected("r-1");
        bench.then((request, out) -> {
            bench.store
                    .save(bench.stored().with(Connection.Ended.REFUSED_BY_REMOTE))
                    .orElseThrow();
            out.write(RawServer.answer(200, "", Bench.token("at", 3600, ",\"refresh_token\":\"r-2\"")));
        });

        renew(connection);

        assertTrue(bench.stored().isAlive());
        assertEquals(new Secret("r-2"), bench.stored().secret().orElseThrow());
    }

    /** The token that is on its way is still of the consent before. */
    @Test
    void renew_reconnectedMeanwhile_leavesTheNewConsentAloneAndIsOfTheOldOne() {
        StoredConnection before = bench.connected("r-1");
        bench.then((request, out) -> {
            bench.clock.advance(Duration.ofMinutes(1));
            bench.connected("new-consent");
            out.write(RawServer.answer(200, "", Bench.token("old", 3600, ",\"refresh_token\":\"r-2\"")));
        });

        TokenSource.Got renewed = renew(before);

        assertEquals(new Secret("new-consent"), bench.stored().secret().orElseThrow());
        assertEquals(before.connectedAt(), renewed.actingAs().since());
    }

    @Test
    void renew_removedMeanwhile_isEnded() {
        StoredConnection connection = bench.connected("r-1");
        bench.store.delete(Bench.ACME, connection.id());

        assertEquals(Kind.CONNECTION_ENDED, failure(connection).kind());
        assertEquals(0, bench.requests());
    }

    @Test
    void renew_vaultDown_saysSoAndEndsNothing() {
        StoredConnection connection = bench.connected("r-1");
        bench.vault.breakDown();

        assertEquals(Kind.HOST_FAILED, failure(connection).kind());

        bench.vault.repair();
        assertEquals(connection, bench.stored());
    }

    /** A rotation proves that the connection works, not that it works for its company. */
    @Test
    void renew_rotatedWhileFoundToSpeakForAnotherCompany_staysEnded() {
        StoredConnection connection = bench.connected("r-1");
        bench.then((request, out) -> {
            bench.store.save(bench.stored().with(Connection.Ended.OTHER_COMPANY));
            out.write(RawServer.answer(200, "", Bench.token("at", 3600, ",\"refresh_token\":\"r-2\"")));
        });

        renew(connection);

        assertEquals(new Secret("r-2"), bench.stored().secret().orElseThrow());
        assertEquals(Optional.of(Connection.Ended.OTHER_COMPANY), bench.stored().ended());
    }
}
