package dev.remotehiring.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.remotehiring.internal.token.StoredConnection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A node dies in the middle of a renewal. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class KilledIT {
    @Test
    void killed_whileItRenews_isFollowedByTheOtherAndTheGrantIsKept() throws Exception {
        try (Cluster cluster = new Cluster(2)) {
            cluster.connect();
            cluster.outliveTokens();
            StoredConnection before = cluster.stored();
            cluster.renewInVain(cluster.node(1));

            cluster.node(1).kill();

            cluster.worksWithin(Cluster.TAKEN_OVER, cluster.node(2));
            assertEquals(before, cluster.stored());
        }
    }
}
