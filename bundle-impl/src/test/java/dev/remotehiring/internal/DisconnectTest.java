package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ACME;
import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.BROWSER;
import static dev.remotehiring.internal.Platform.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.remotehiring.admin.Disconnection;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.ConnectionId;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.ConsentStart;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.Secret;
import dev.remotehiring.simulator.trouble.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Disconnecting erases every part; what cannot be read is in nobody's way and can be removed. */
class DisconnectTest {
    private static final String ADMIN = "ada.admin@acme.example";
    private static final String SCOPE = "https://gateway.remote.com/company.manage";
    private static final String IDENTITY = "/v1/identity/current";

    private final Platform platform = new Platform(keys -> {
        keys.put("assertions", true);
        return keys;
    });

    @AfterEach
    void close() {
        platform.close();
    }

    private void connect() {
        assertInstanceOf(ConsentOutcome.Granted.class, platform.connect(ADA, ADMIN, Optional.empty()));
    }

    private HireId waiting(String candidate) {
        return assertInstanceOf(HireOutcome.ConsentRequired.class, platform.hire(RITA, platform.complete(candidate)))
                .hire()
                .id();
    }

    private Connection shared() {
        return platform.admin().connections(ADA).stream()
                .filter(Connection::shared)
                .findFirst()
                .orElseThrow();
    }

    private List<String> rows(String table) {
        return Rows.of(platform.database, "SELECT COUNT(*) FROM " + table);
    }

    private int kept() {
        return platform.credentials.list(ACME, CredentialKind.CONNECTION).size()
                + platform.credentials.list(ACME, CredentialKind.CUSTOMER_TOKEN).size();
    }

    private void store(String id, String text) {
        platform.credentials.put(
                new CredentialKey(
                        Optional.of(ACME),
                        CredentialKind.CONNECTION,
                        platform.remote.uri().getAuthority(),
                        id),
                new Secret(text));
    }

    @Test
    void disconnect_erasesEveryPartAndProvesIt() {
        HireId marta = waiting("marta");
        platform.service().requestConnection(RITA, marta, ADA.user());
        connect();
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("nuno")));
        assertEquals(2, platform.admin().connections(ADA).size(), "the platform vouches for Rita");
        String state =
                Platform.state(platform.service().beginConsent(new ConsentStart(ADA, BROWSER, Optional.empty())));

        Disconnection proof = platform.admin().disconnect(ADA, shared().id());

        assertEquals(1, proof.assertions());
        assertEquals(1, proof.consents());
        assertEquals(1, proof.requests());
        assertEquals("Acme Robotics", proof.connection().orElseThrow().companyName());
        assertEquals(0, kept());
        for (String table : List.of("rh_connection", "rh_consent", "rh_connection_request")) {
            assertEquals(List.of("0"), rows(table), table);
        }
        assertEquals(
                List.of("CONSENT, assertions 1, consents 1, requests 1 "
                        + proof.correlation().orElseThrow()),
                Rows.of(
                        platform.database,
                        "SELECT result, correlation FROM rh_audit WHERE id = '"
                                + proof.entry().orElseThrow() + "'"));
        assertInstanceOf(
                ConsentOutcome.Stale.class,
                platform.service()
                        .completeConsent(
                                Platform.yes(ADA, state, platform.remote.approve(Platform.CLIENT_ID, ADMIN, SCOPE))),
                "nobody comes back through a consent of before");
        assertEquals(marta, waiting("marta"), "the hire goes on waiting");
        connect();
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));
    }

    @Test
    void disconnect_ofOnesOwnConnection_leavesTheOthersAlone() {
        connect();
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("nuno")));
        Connection own = platform.admin().connections(ADA).stream()
                .filter(one -> !one.shared())
                .findFirst()
                .orElseThrow();

        Disconnection proof = platform.admin().disconnect(ADA, own.id());

        assertEquals(0, proof.assertions());
        assertEquals(List.of(shared()), platform.admin().connections(ADA));
    }

    @Test
    void disconnect_credentialsAway_saysSoAndCanBeDoneAgain() {
        connect();
        ConnectionId id = shared().id();
        platform.credentials.breakDown();
        RemoteHiringException failed =
                assertThrows(RemoteHiringException.class, () -> platform.admin().disconnect(ADA, id));
        assertEquals(ErrorCode.CREDENTIALS_FAILED, failed.failure().code());
        platform.credentials.repair();

        platform.admin().disconnect(ADA, id);

        assertEquals(0, kept());
    }

    /** Its access token would be good for an hour more. */
    @Test
    void disconnect_onAnotherNode_endsTheCallsUnderWayWithinASecond() {
        connect();
        Connection connection = shared();
        try (Platform.Node other = platform.otherNode(keys -> keys)) {
            assertInstanceOf(
                    HireOutcome.Hired.class,
                    other.service().hire(new dev.remotehiring.api.HireRequest(RITA, platform.complete("marta"))));

            platform.admin().disconnect(ADA, connection.id());
            platform.clock.advance(Duration.ofSeconds(1));

            assertInstanceOf(
                    HireOutcome.ConsentRequired.class,
                    other.service().hire(new dev.remotehiring.api.HireRequest(RITA, platform.complete("nuno"))));
        }
    }

    @Test
    void unreadable_isShownAndTheOthersWorkAndItCanBeRemoved() {
        connect();
        store("user-damaged", "{\"v\":99}");
        assertInstanceOf(HireOutcome.Hired.class, platform.hire(RITA, platform.complete("marta")));
        ConnectionId damaged = new ConnectionId("user-damaged");
        assertEquals(List.of(damaged), platform.admin().unreadable(ADA));
        assertEquals("Acme Robotics", shared().companyName());

        RemoteHiringException refused =
                assertThrows(RemoteHiringException.class, () -> platform.connect(ADA, ADMIN, Optional.empty()));
        assertEquals(ErrorCode.CONNECTION_UNREADABLE, refused.failure().code(), "it may be with another company");

        assertEquals("Acme Robotics", shared().companyName(), "what worked still does");
        CompanyId other =
                new CompanyId(platform.remote.company("Globex Trading").id());
        platform.remote.plan(
                1,
                "GET",
                IDENTITY,
                Trouble.Answer.json(
                        200,
                        "{\"data\":{\"company\":{\"id\":\"" + other.value() + "\",\"name\":\"Globex Trading\"}}}"));
        ConnectionId shared = shared().id();
        assertEquals(
                ErrorCode.CONNECTION_UNREADABLE,
                assertThrows(RemoteHiringException.class, () -> platform.admin().confirmCompany(ADA, shared, other))
                        .failure()
                        .code());
        assertEquals("Acme Robotics", shared().companyName(), "nothing was removed for a change that is not made");

        Disconnection proof = platform.admin().disconnect(ADA, damaged);
        assertEquals(Optional.empty(), proof.connection());
        assertEquals(List.of(), platform.admin().unreadable(ADA));
        connect();
    }

    @Test
    void lastCalls_areWhatTheCallsSay() {
        connect();
        assertEquals(Optional.of(shared().connectedAt()), shared().lastSuccess());
        platform.clock.advance(Duration.ofMinutes(2));
        platform.remote.plan(1, "GET", IDENTITY, Trouble.Answer.status(503));
        platform.admin().check(ADA, shared().id());
        assertEquals(
                ErrorCode.REMOTE_FAILED,
                shared().trouble().orElseThrow().failure().code());

        platform.remote.plan(1, "GET", IDENTITY, Trouble.Answer.status(429));
        platform.admin().check(ADA, shared().id());
        assertEquals(
                ErrorCode.REMOTE_FAILED,
                shared().trouble().orElseThrow().failure().code(),
                "a limited rate says nothing");

        platform.later(Duration.ofMinutes(2));
        platform.admin().check(ADA, shared().id());
        assertEquals(Optional.empty(), shared().trouble());
        assertEquals(
                ErrorCode.REMOTE_FAILED,
                shared().lastFailure().orElseThrow().failure().code());
    }

    @Test
    void lastCalls_databaseAway_doNotFailTheCall() {
        connect();
        platform.clock.advance(Duration.ofMinutes(2));
        ConnectionId id = shared().id();
        platform.source.failAfterRequest(platform.remote, "GET", IDENTITY);
        assertEquals(true, platform.admin().check(ADA, id).works());
    }
}
