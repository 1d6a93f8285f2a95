package dev.remotehiring.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Each request of one hire arrives at another node. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class AnyNodeIT {
    @Test
    void hire_eachClickAtAnotherNode_isOneHireAndOneEmployment() throws Exception {
        try (Cluster cluster = new Cluster(3)) {
            String asked = cluster.node(1).ask("hire ada marta");
            String hire = asked.replaceFirst("ConsentRequired ", "");
            assertEquals("ConsentRequired " + hire, asked);

            assertEquals("Granted", cluster.consent(cluster.node(1), cluster.node(2), hire));

            assertEquals("Hired " + hire, cluster.node(3).ask("hire ada marta"));
            assertEquals("AlreadyHired " + hire, cluster.node(1).ask("hire rita marta"));
            assertEquals(1, cluster.remote().count("POST", "/v1/employments"));
            assertEquals(1, cluster.remote().employments().size());
        }
    }
}
