package dev.remotehiring.distribution;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortTest {
    @Test
    void requireFree_somebodyListens_saysWhichPropertyToChange() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Port port = new Port(taken.getLocalPort(), "simulator.port");
            String message = assertThrows(DemoFailure.class, port::requireFree).getMessage();
            assertTrue(message.contains(" " + taken.getLocalPort() + " is in use"), message);
            assertTrue(message.contains("-Dsimulator.port="), message);
        }
    }

    @Test
    void requireFree_somebodyListensOnAllAddresses_isRefusedToo() throws IOException {
        try (ServerSocket taken = new ServerSocket(0)) {
            Port port = new Port(taken.getLocalPort(), "demo.port");
            assertThrows(DemoFailure.class, port::requireFree);
        }
    }

    @Test
    void requireFree_nobodyListens_goesOn() throws IOException {
        Port port;
        try (ServerSocket taken = new ServerSocket(0)) {
            port = new Port(taken.getLocalPort(), "demo.port");
        }
        port.requireFree();
    }
}
