package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.RemoteHiringOperations;
import dev.remotehiring.host.CredentialKey;
import dev.remotehiring.host.CredentialKind;
import dev.remotehiring.host.Secret;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The lights in Felix's own executor of health checks, in a plain Felix. */
@Felix
class HealthCheckIT {
    private static final String GATEWAY = "127.0.0.1:1";
    private static final String API = "org.apache.felix.hc.api.";

    private Beside beside;
    private FakeHost host;
    private Configuration configuration;
    private Watched<RemoteHiringOperations> operations;

    @BeforeEach
    void install(BundleContext context, ConfigurationAdmin configurations) throws Exception {
        operations = new Watched<>(context, RemoteHiringOperations.class);
        host = new FakeHost(context);
        configuration = configurations.getConfiguration("dev.remotehiring", "?");
        beside = new Beside(
                context,
                API + "HealthCheck",
                "org.osgi.service.event.EventAdmin",
                "org.apache.felix.hc.core.impl.executor.HealthCheckExecutorImpl",
                "dev.remotehiring.healthcheck.RemoteHiringCheck");
    }

    @AfterEach
    void remove() throws Exception {
        configuration.delete();
        host.close();
        operations.close();
        beside.close();
    }

    private void configure() throws Exception {
        configuration.update(new Hashtable<>(Map.of(
                "environment", "custom",
                "gateway", "http://" + GATEWAY,
                "web.app", "http://" + GATEWAY,
                "client.id", "client-1",
                "redirect.uri", "http://localhost:8181/remote-hiring/callback")));
        operations.awaitComing();
    }

    private Object result() throws Exception {
        beside.service("(&(objectClass=" + API + "HealthCheck)(hc.tags=remote-hiring))");
        Object executor = beside.service("(objectClass=" + API + "execution.HealthCheckExecutor)");
        Class<?> selector = beside.type(0, API + "execution.HealthCheckSelector");
        Class<?> options = beside.type(0, API + "execution.HealthCheckExecutionOptions");
        Object now = options.getConstructor().newInstance();
        options.getMethod("setForceInstantExecution", boolean.class).invoke(now, true);
        Object ours = selector.getMethod("tags", String[].class).invoke(null, (Object) new String[] {"remote-hiring"});
        List<?> results = (List<?>) beside.type(0, API + "execution.HealthCheckExecutor")
                .getMethod("execute", selector, options)
                .invoke(executor, ours, now);
        assertEquals(1, results.size());
        return beside.type(0, API + "execution.HealthCheckExecutionResult")
                .getMethod("getHealthCheckResult")
                .invoke(results.get(0));
    }

    private String status(Object result) throws Exception {
        return beside.type(0, API + "Result")
                .getMethod("getStatus")
                .invoke(result)
                .toString();
    }

    @Test
    void check_pluginNotSetUp_isCritical() throws Exception {
        Object result = result();
        assertEquals("CRITICAL", status(result), result.toString());
        assertTrue(result.toString().contains("not set up"), result.toString());
    }

    @Test
    void check_secretMissing_warnsAndSaysWhoMustAct() throws Exception {
        configure();
        Object result = Soon.seen(this::result, now -> !now.toString().contains("not set up"));
        assertEquals("WARN", status(result), result.toString());
        assertTrue(result.toString().contains("RH-131, for the platform's administrator"), result.toString());
    }

    @Test
    void check_allIsWell_isOk() throws Exception {
        host.credentials()
                .put(
                        new CredentialKey(Optional.empty(), CredentialKind.CLIENT_SECRET, GATEWAY, "remote-hiring"),
                        new Secret("a-secret-of-this-test-and-of-no-other"));
        configure();
        Object result = Soon.seen(this::result, now -> !now.toString().contains("not set up"));
        assertEquals("OK", status(result), result.toString());
    }
}
