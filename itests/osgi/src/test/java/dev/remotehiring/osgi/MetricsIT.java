package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.RemoteHiringOperations;
import dev.remotehiring.host.UserDirectory;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import javax.management.MBeanServer;
import javax.management.ObjectName;
import javax.management.openmbean.TabularData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The plugin's figures beside it in a plain Felix: in Micrometer's own bundle, and by JMX. */
@Felix
class MetricsIT {
    private static final String REGISTRY = "io.micrometer.core.instrument.MeterRegistry";
    private static final String SIMPLE = "io.micrometer.core.instrument.simple.SimpleMeterRegistry";
    private static final String GATEWAY = "127.0.0.1:1";

    private final MBeanServer server = ManagementFactory.getPlatformMBeanServer();
    private final List<Bundle> installed = new ArrayList<>();
    private Configuration configuration;
    private FakeHost host;
    private Watched<RemoteHiringOperations> operations;

    @BeforeEach
    void install(BundleContext context, ConfigurationAdmin configurations) throws Exception {
        operations = new Watched<>(context, RemoteHiringOperations.class);
        host = new FakeHost(context);
        configuration = configurations.getConfiguration("dev.remotehiring", "?");
        for (String type : List.of(
                "org.jspecify.annotations.Nullable",
                "io.micrometer.common.KeyValue",
                "io.micrometer.observation.Observation",
                REGISTRY,
                "dev.remotehiring.metrics.Metrics")) {
            installed.add(context.installBundle(jar(type)));
        }
        for (Bundle bundle : installed) {
            bundle.start();
        }
        configuration.update(new Hashtable<>(Map.of(
                "environment", "custom",
                "gateway", "http://" + GATEWAY,
                "web.app", "http://" + GATEWAY,
                "client.id", "client-1",
                "redirect.uri", "http://localhost:8181/remote-hiring/callback")));
        operations.awaitComing();
    }

    @AfterEach
    void remove() throws IOException, BundleException {
        configuration.delete();
        host.close();
        operations.close();
        for (Bundle bundle : installed) {
            bundle.uninstall();
        }
    }

    private static String jar(String type) throws IOException {
        URL found = MetricsIT.class.getResource("/" + type.replace('.', '/') + ".class");
        return ((JarURLConnection) found.openConnection()).getJarFileURL().toString();
    }

    private Bundle micrometer() {
        return installed.get(3);
    }

    private Object registry() throws Exception {
        return micrometer().loadClass(SIMPLE).getConstructor().newInstance();
    }

    private static String meters(Object registry) throws Exception {
        return registry.getClass()
                .getMethod("getMetersAsString")
                .invoke(registry)
                .toString();
    }

    private static String metersWith(Object registry, String wanted) throws Exception {
        String meters = Soon.seen(() -> meters(registry), now -> now.contains(wanted));
        assertTrue(meters.contains(wanted), meters);
        return meters;
    }

    private ServiceRegistration<?> offer(Object registry) {
        return micrometer().getBundleContext().registerService(REGISTRY, registry, new Hashtable<>());
    }

    @Test
    void bundles_ofMicrometer_areActiveInPlainFelix() {
        installed.forEach(bundle -> assertEquals(Bundle.ACTIVE, bundle.getState(), bundle.getSymbolicName()));
    }

    @Test
    void registry_ofTheHost_getsTheFiguresAndLosesThem() throws Exception {
        Object registry = registry();
        ServiceRegistration<?> registration = offer(registry);

        String meters =
                metersWith(registry, "remote.hiring.rate.left(GAUGE)[environment='custom@" + GATEWAY + "']; value=1");
        assertTrue(meters.contains("state='unknown'"), meters);

        registration.unregister();
        assertEquals("", meters(registry));
    }

    @Test
    void registry_pluginGoesAndComes_losesTheFiguresAndGetsThemAgain() throws Exception {
        Object registry = registry();
        ServiceRegistration<?> registration = offer(registry);
        try {
            installed.get(4).stop();
            assertEquals("", meters(registry));

            installed.get(4).start();
            metersWith(registry, "remote.hiring.hires");
        } finally {
            registration.unregister();
        }
    }

    @Test
    void jmx_whileThePluginIsThere_hasABeanOfTheEnvironment() throws Exception {
        ObjectName name = new ObjectName(
                "dev.remotehiring:type=Operations,environment=custom,gateway=" + ObjectName.quote(GATEWAY));
        assertTrue(Soon.seen(() -> server.isRegistered(name), is -> is));
        TabularData figures = (TabularData) server.getAttribute(name, "Figures");
        assertTrue(figures.containsKey(new Object[] {"remote.hiring.rate.left", "{}"}), figures.toString());

        host.withdraw(UserDirectory.class);
        operations.awaitGoing();
        assertFalse(Soon.seen(() -> server.isRegistered(name), is -> !is));
    }
}
