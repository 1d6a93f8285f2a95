package dev.remotehiring.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Four nodes whose token runs out at the same moment ask Remote once. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class RenewalIT {
    private static final int ROUNDS = Integer.getInteger("cluster.rounds");

    @Test
    void check_onAllNodesAtOnce_isOneTokenCallInEachRound() throws Exception {
        try (Cluster cluster = new Cluster(4)) {
            cluster.connect();
            for (int round = 1; round <= ROUNDS; round++) {
                cluster.outliveTokens();
                cluster.remote().clearRequests();

                for (Node node : cluster.nodes()) {
                    node.tell("check ada");
                }

                for (Node node : cluster.nodes()) {
                    assertEquals("works", node.answer(), "round " + round);
                }
                assertEquals(1, cluster.tokenCalls(), "token calls in round " + round);
            }
        }
    }
}
