package dev.remotehiring.cluster;

import dev.remotehiring.simulator.settings.Rule;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Whatever happens, each hire becomes one employment. Remote refuses a second employment with the same e-mail address;
 * on PostgreSQL the stand-in does not, so that a request too many is seen as a second employment.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class ExactlyOnceIT {
    private static final int HIRES = Integer.getInteger("cluster.hires");

    @Test
    void hires_onFourNodesThatAreKilledAtEachStep_areOneEmploymentEach() throws Exception {
        try (Cluster cluster = new Cluster(
                4,
                Storage.postgres(),
                settings(),
                remote -> remote.settings(settings -> settings.partnerLimit = 1_000_000)
                        .without(Rule.R34_EMAIL_TAKEN))) {
            run(cluster, HIRES);
        }
    }

    @Test
    void hires_onOneNodeWithH2ThatIsKilledAtEachStep_areOneEmploymentEach() throws Exception {
        try (Cluster cluster = new Cluster(
                1,
                Storage.h2(Cluster.folder()),
                settings(),
                remote -> remote.settings(settings -> settings.partnerLimit = 1_000_000))) {
            run(cluster, HIRES / 3);
        }
    }

    private static Map<String, String> settings() {
        return Map.of("safe.delay", Trial.SAFE_DELAY);
    }

    private static void run(Cluster cluster, int hires) throws Exception {
        long given = Long.getLong("cluster.seed");
        long seed = given == 0 ? Instant.now().toEpochMilli() : given;
        System.out.println("cluster.seed=" + seed);
        System.out.println(new Trial(cluster, seed).run(hires));
    }
}
