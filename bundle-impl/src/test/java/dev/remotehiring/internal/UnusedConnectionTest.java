package dev.remotehiring.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.Connection;
import dev.remotehiring.api.Connection.Ended;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.simulator.trouble.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A connection that nobody uses is looked at; one that has ended says why, where Remote tells. */
class UnusedConnectionTest {
    private static final String TOKEN = "/auth/oauth2/token";
    private static final String ADMIN = "ada.admin@acme.example";

    private final Platform platform = new Platform();

    @BeforeEach
    void connect() {
        assertInstanceOf(ConsentOutcome.Granted.class, platform.connect(Platform.ADA, ADMIN, Optional.empty()));
        platform.remote.clearRequests();
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private void later(Duration time) {
        platform.later(time);
    }

    private Connection connection() {
        return platform.admin().connections(Platform.ADA).get(0);
    }

    @Test
    void probe_afterAWeekend_hasRenewedTheAccessBeforeTheFirstClick() {
        later(Duration.ofDays(3));
        platform.probe();
        assertEquals(1, platform.remote.count("POST", TOKEN));

        assertInstanceOf(HireOutcome.Hired.class, platform.hire(Platform.RITA, platform.complete("marta")));
        assertEquals(1, platform.remote.count("POST", TOKEN), "the click did not have to wait for a token");
    }

    @Test
    void probe_usedWithinTheDay_leavesItAlone() {
        later(Duration.ofHours(20));
        platform.probe();

        assertEquals(List.of(), platform.remote.requests());
    }

    @Test
    void probe_remoteAway_endsNothingAndLooksAgain() {
        platform.remote.plan(1, "POST", TOKEN, new Trouble.Drop());
        later(Duration.ofDays(2));
        platform.probe();
        assertTrue(connection().ended().isEmpty());

        later(Duration.ofHours(3));
        platform.probe();
        assertEquals(2, platform.remote.count("POST", TOKEN));
    }

    /** A pool may throw what it likes; what the timer does must go on all the same. */
    @Test
    void probe_databaseThrowsAnything_isTriedAgain() {
        platform.source.throwNext(new IllegalStateException("The pool of the test is closed."));
        later(Duration.ofDays(2));
        platform.probe();
        assertEquals(List.of(), platform.remote.requests());

        platform.probe();
        assertEquals(1, platform.remote.count("POST", TOKEN));
    }

    @Test
    void probe_disconnected_looksNoMore() {
        platform.admin().disconnect(Platform.ADA, connection().id());
        later(Duration.ofDays(2));
        platform.probe();

        assertEquals(List.of(), platform.remote.requests());
    }

    @Test
    void ended_companyWithdrew_saysSo() {
        platform.remote.revokeCompany("Acme Robotics");

        assertEquals(Optional.of(Ended.WITHDRAWN_FOR_COMPANY), endedAfterProbe());
    }

    @Test
    void ended_oneUserWithdrewAndAnotherStillAllows_saysThatItWasTheUser() {
        platform.remote.approve(
                Platform.CLIENT_ID, "olga.owner@acme.example", "https://gateway.remote.com/company.manage");
        platform.remote.revokeUser(ADMIN);

        assertEquals(Optional.of(Ended.WITHDRAWN_FOR_USER), endedAfterProbe());
    }

    @Test
    void ended_remoteDoesNotTellWho_staysUnsaid() {
        platform.remote.plan(5, "GET", "/v1/companies", Trouble.Answer.status(500));
        platform.remote.revokeCompany("Acme Robotics");

        assertEquals(Optional.of(Ended.REFUSED_BY_REMOTE), endedAfterProbe());
    }

    /** The reason is found out after the connection was marked, by a call of its own. */
    private Optional<Ended> endedAfterProbe() {
        later(Duration.ofDays(2));
        platform.probe();
        assertTrue(connection().ended().isPresent());
        for (int attempt = 0; attempt < 200 && platform.remote.count("GET", "/v1/companies") == 0; attempt++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
        }
        for (int attempt = 0; attempt < 40 && connection().ended().get() == Ended.REFUSED_BY_REMOTE; attempt++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(25));
        }
        return connection().ended();
    }
}
