package dev.remotehiring.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.internal.token.StoredConnection;
import dev.remotehiring.simulator.trouble.Trouble;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A node stands still in the middle of a renewal, another takes over, and the first goes on as if nothing had been. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class FencingIT {
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    private Cluster cluster;
    private Node stopped;
    private Node other;

    @BeforeEach
    void start() throws Exception {
        cluster = new Cluster(2);
        stopped = cluster.node(1);
        other = cluster.node(2);
        cluster.remote().settings(settings -> settings.rotateRefreshTokens = true);
        cluster.connect();
        cluster.outliveTokens();
    }

    @AfterEach
    void close() throws Exception {
        cluster.close();
    }

    /** It comes back from a call that has taken far longer than it may. */
    @Test
    void stopped_whileItWaitsForRemote_leavesTheOthersRenewalAlone() throws Exception {
        StoredConnection before = cluster.stored();
        cluster.renewInVain(stopped);
        stopped.stop();

        StoredConnection renewed = renewedByTheOther(before);
        stopped.go();

        stopped.answer();
        bothWork();
        assertEquals(renewed, cluster.stored());
    }

    /** Its answer was given before the other's, so the refresh token in it has been replaced since. */
    @Test
    void stopped_beforeItStores_isRefusedTheLateWrite() throws Exception {
        StoredConnection before = cluster.stored();
        cluster.remote().plan(1, "POST", Cluster.TOKEN, replaced());
        stopBeforeItStores();

        StoredConnection renewed = renewedByTheOther(before);
        stopped.go();

        stopped.answer();
        bothWork();
        assertEquals(renewed, cluster.stored());
    }

    /**
     * Remote has replaced the refresh token and only the one that stands still has the new one: the other is refused. It
     * is wrong to give the connection up, and when the first goes on the connection is there again.
     */
    @Test
    void stopped_withTheOnlySuccessor_bringsTheConnectionBack() throws Exception {
        stopBeforeItStores();
        Until.is(
                true,
                "the other asked Remote, and was refused",
                Cluster.TAKEN_OVER,
                () -> !other.ask("check ada").equals("works") && cluster.tokenCalls() >= 2);

        stopped.go();

        stopped.answer();
        bothWork();
        assertTrue(cluster.stored().isAlive());
    }

    private void stopBeforeItStores() throws Exception {
        try (Gate gate = Gate.shut(cluster.database())) {
            stopped.tell("check ada");
            Until.is(1, "nodes about to store", Duration.ofSeconds(20), gate::waiting);
            stopped.stop();
        }
    }

    private StoredConnection renewedByTheOther(StoredConnection before) throws Exception {
        cluster.worksWithin(Cluster.TAKEN_OVER, other);
        StoredConnection renewed = cluster.stored();
        assertNotEquals(before.secret(), renewed.secret());
        return renewed;
    }

    private void bothWork() throws Exception {
        cluster.worksWithin(AT_ONCE, stopped);
        cluster.worksWithin(AT_ONCE, other);
    }

    /** Tokens that Remote does not know any more. */
    private static Trouble replaced() {
        return Trouble.Answer.json(
                200,
                "{\"access_token\":\"replaced\",\"refresh_token\":\"00000000-0000-4000-8000-000000000000\","
                        + "\"expires_in\":3600,\"token_type\":\"Bearer\"}");
    }
}
