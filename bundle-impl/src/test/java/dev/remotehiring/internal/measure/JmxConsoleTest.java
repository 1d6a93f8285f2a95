package dev.remotehiring.internal.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.Figure;
import dev.remotehiring.admin.Health;
import dev.remotehiring.api.ErrorCode;
import dev.remotehiring.api.Failure;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.CompositeData;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.Test;

/** Through the server that jconsole talks to. */
class JmxConsoleTest {
    private static final Map<String, Object> SANDBOX = Map.of("remote.environment", "sandbox");
    private static final Watching AMBER = new Watching(
            List.of(new Health.Item(
                    Health.Aspect.DATABASE,
                    "",
                    Health.Light.AMBER,
                    Optional.of(new Failure(ErrorCode.DATABASE_FAILED)),
                    Optional.of(Instant.EPOCH))),
            List.of(
                    new Figure(
                            Meters.CALLS, Map.of("operation", "identity", "outcome", "ok"), Figure.Kind.TIMER, 3, 0.5),
                    new Figure("remote.hiring.rate.left", Map.of(), Figure.Kind.GAUGE, 0.25, 0)));
    private static final Watching GREEN = new Watching(List.of(), List.of());

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final ObjectName sandbox = new ObjectName("dev.remotehiring:type=Operations,environment=sandbox");
    private final JmxConsole console = new JmxConsole();

    JmxConsoleTest() throws Exception {}

    @Test
    void bean_ofAnEnvironment_tellsItsHealthAsATable() throws Exception {
        console.show(AMBER, SANDBOX);
        try {
            assertEquals("AMBER", server.getAttribute(sandbox, "Light"));
            TabularData health = (TabularData) server.getAttribute(sandbox, "Health");
            CompositeData database = health.get(new Object[] {"DATABASE", ""});
            assertEquals("AMBER", database.get("light"));
            assertTrue(database.get("reason").toString().startsWith("RH-121: The database"), database.toString());
            assertEquals("1970-01-01T00:00:00Z", database.get("since"));
        } finally {
            console.hide(AMBER, SANDBOX);
        }
    }

    @Test
    void bean_ofAnEnvironment_tellsItsFiguresAsATable() throws Exception {
        console.show(AMBER, SANDBOX);
        try {
            TabularData figures = (TabularData) server.getAttribute(sandbox, "Figures");
            assertEquals(2, figures.size());
            CompositeData calls = figures.get(new Object[] {Meters.CALLS, "{operation=identity, outcome=ok}"});
            assertEquals("TIMER", calls.get("kind"));
            assertEquals(3d, calls.get("value"));
            assertEquals(0.5, calls.get("seconds"));
        } finally {
            console.hide(AMBER, SANDBOX);
        }
    }

    @Test
    void bean_whileOneConfigurationTakesOver_showsTheNewerOneAndStays() throws Exception {
        console.show(AMBER, SANDBOX);
        console.show(GREEN, SANDBOX);
        assertEquals("GREEN", server.getAttribute(sandbox, "Light"));

        console.hide(AMBER, SANDBOX);
        assertEquals("GREEN", server.getAttribute(sandbox, "Light"));

        console.hide(GREEN, SANDBOX);
        assertFalse(server.isRegistered(sandbox));
    }

    @Test
    void beans_ofTwoStandIns_areTwo() throws Exception {
        Map<String, Object> one = Map.of("remote.environment", "custom", "remote.issuer", "localhost:1");
        Map<String, Object> other = Map.of("remote.environment", "custom", "remote.issuer", "localhost:2");
        console.show(AMBER, one);
        console.show(GREEN, other);
        try {
            assertEquals(2, ours());
        } finally {
            console.hide(AMBER, one);
            console.hide(GREEN, other);
        }
        assertEquals(0, ours());
    }

    @Test
    void bean_comingAndGoingAThousandTimes_leavesNothing() throws Exception {
        int before = server.getMBeanCount();
        for (int time = 0; time < 1_000; time++) {
            console.show(GREEN, SANDBOX);
            console.hide(GREEN, SANDBOX);
        }
        assertEquals(before, server.getMBeanCount());
        assertEquals(0, ours());
    }

    private int ours() throws Exception {
        return server.queryNames(new ObjectName("dev.remotehiring:*"), null).size();
    }
}
