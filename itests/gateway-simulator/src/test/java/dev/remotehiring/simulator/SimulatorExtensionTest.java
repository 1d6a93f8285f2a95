package dev.remotehiring.simulator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.UncheckedIOException;
import java.net.URI;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SimulatorExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SimulatorExtensionTest {
    private static URI first;

    @Test
    @Order(1)
    void parameter_isARunningStandIn(GatewaySimulator remote) {
        first = remote.uri();
        assertEquals(401, new Visitor(first).get("/v1/employments", "").status());
    }

    @Test
    @Order(2)
    void afterTheTest_itIsClosed() {
        assertNotNull(first);
        Visitor visitor = new Visitor(first);
        assertThrows(UncheckedIOException.class, () -> visitor.get("/v1/employments", ""));
    }
}
