package dev.remotehiring.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.ConnectOutcome;
import dev.remotehiring.api.CompanyId;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.Connection.Ended;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.host.Secret;
import dev.remotehiring.simulator.trouble.Trouble;
import java.time.Duration;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A connection that works no longer: a test asks Remote all the same, and finds out when it works again. */
class EndedConnectionTest {
    private static final String TOKEN = "/auth/oauth2/token";
    private static final String IDENTITY = "/v1/identity/current";
    private static final String ADMIN = "ada.admin@acme.example";
    private static final CompanyId BOREALIS = new CompanyId("borealis");

    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    private void connect() {
        assertInstanceOf(ConsentOutcome.Granted.class, platform.connect(Platform.ADA, ADMIN, Optional.empty()));
    }

    private Connection connection() {
        return platform.admin().connections(Platform.ADA).get(0);
    }

    private boolean works() {
        return platform.admin().check(Platform.ADA, connection().id()).works();
    }

    private void speaksForBorealis(int times) {
        platform.remote.plan(
                times,
                "GET",
                IDENTITY,
                Trouble.Answer.json(200, "{\"data\":{\"company\":{\"id\":\"borealis\",\"name\":\"Borealis\"}}}"));
    }

    @Test
    void check_apiTokenThatWasRefusedOnce_worksAgainWhenRemoteTakesIt() {
        String token = platform.remote.customerToken(ADMIN);
        assertInstanceOf(
                ConnectOutcome.Connected.class,
                platform.admin().connect(Platform.ADA, new Secret(token), Optional.empty()));
        platform.remote.plan(1, "GET", IDENTITY, Trouble.Answer.status(401));
        assertFalse(works());
        assertEquals(Optional.of(Ended.REFUSED_BY_REMOTE), connection().ended());

        assertTrue(works());
        assertEquals(Optional.empty(), connection().ended());
    }

    @Test
    void check_refreshTokenThatWasRefusedOnce_worksAgainWhenRemoteTakesIt() {
        connect();
        platform.start(UnaryOperator.identity());
        platform.remote.plan(1, "POST", TOKEN, new Trouble.OAuthError("invalid_grant", ""));
        assertFalse(works());
        assertTrue(connection().ended().isPresent());
        platform.clock.advance(Duration.ofSeconds(2));

        assertTrue(works());
        assertEquals(Optional.empty(), connection().ended());
    }

    /** The access token of before may live for an hour: that it works says nothing about the connection. */
    @Test
    void check_withdrawnButTheAccessTokenStillWorks_staysEnded() {
        connect();
        platform.clock.advance(Duration.ofMinutes(57));
        platform.remote.plan(9, "POST", TOKEN, new Trouble.OAuthError("invalid_grant", ""));
        works();
        for (int attempt = 0; attempt < 200 && connection().ended().isEmpty(); attempt++) {
            java.util.concurrent.locks.LockSupport.parkNanos(
                    Duration.ofMillis(25).toNanos());
        }
        assertTrue(connection().ended().isPresent());
        platform.clock.advance(Duration.ofSeconds(2));

        assertFalse(works());
        assertTrue(connection().ended().isPresent());
    }

    @Test
    void confirmCompany_onANodeThatHasNoAccessToken_isPossible() {
        connect();
        speaksForBorealis(2);
        assertEquals(
                Optional.of(BOREALIS),
                platform.admin().check(Platform.ADA, connection().id()).otherCompany());
        assertEquals(Optional.of(Ended.OTHER_COMPANY), connection().ended());
        platform.start(UnaryOperator.identity());

        Connection confirmed =
                platform.admin().confirmCompany(Platform.ADA, connection().id(), BOREALIS);

        assertEquals(BOREALIS, confirmed.company());
        assertEquals(Optional.empty(), connection().ended());
    }

    /** A token of before the change may be one of the company of before, in the memory of another node. */
    @Test
    void confirmCompany_usesNoTokenOfBefore() {
        connect();
        Connection before = connection();
        speaksForBorealis(2);
        platform.admin().check(Platform.ADA, before.id());
        platform.clock.advance(Duration.ofSeconds(2));

        platform.admin().confirmCompany(Platform.ADA, before.id(), BOREALIS);

        assertNotEquals(before.connectedAt(), connection().connectedAt());
    }

    @Test
    void check_speaksForAnotherCompanyAndThenRemoteDoesNotSay_staysEnded() {
        connect();
        speaksForBorealis(1);
        works();
        platform.remote.plan(1, "GET", IDENTITY, Trouble.Answer.status(404));

        works();

        assertEquals(Optional.of(Ended.OTHER_COMPANY), connection().ended());
    }
}
