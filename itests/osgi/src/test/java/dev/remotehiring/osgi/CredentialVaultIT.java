package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.remotehiring.host.CredentialService;
import dev.remotehiring.hostkit.InMemoryCredentials;
import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.Hashtable;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;

/** The optional bundle for HashiCorp Vault beside the plugin in a plain Felix, which has Jackson already. */
@Felix
class CredentialVaultIT {
    private static final String PID = "dev.remotehiring.credential.vault";
    private static final String SERVICE = PID + ".VaultCredentialService";
    private static final CredentialService OF_THE_HOST = new InMemoryCredentials();

    private Bundle bundle;
    private Configuration configuration;
    private Watched<CredentialService> service;

    @BeforeEach
    void install(BundleContext context, ConfigurationAdmin configurations) throws Exception {
        service = new Watched<>(context, CredentialService.class);
        bundle = context.installBundle(jar());
        bundle.start();
        configuration = configurations.getConfiguration(PID, "?");
    }

    @AfterEach
    void remove() throws IOException, BundleException {
        configuration.delete();
        bundle.uninstall();
        service.close();
    }

    @Test
    void bundle_withoutConfiguration_isActiveAndOffersNothing() {
        assertEquals(Bundle.ACTIVE, bundle.getState());
        assertFalse(service.isThere());
    }

    @Test
    void service_configured_appearsWhetherVaultIsThereOrNot() throws Exception {
        configure("http://127.0.0.1:1");

        assertEquals(SERVICE, service.awaitComing().getClass().getName());
    }

    @Test
    void service_bundleStopsAndStarts_goesAndComesWithIt() throws Exception {
        configure("http://127.0.0.1:1");
        service.awaitComing();

        bundle.stop();
        service.awaitGoing();
        bundle.start();
        service.awaitComing();
    }

    @Test
    void service_ofTheHostComesLater_isTheOneThatCounts(BundleContext context) throws Exception {
        configure("http://127.0.0.1:1");
        service.awaitComing();
        ServiceRegistration<?> host = offer(context);
        try {
            assertSame(OF_THE_HOST, best(context));
        } finally {
            host.unregister();
        }
    }

    @Test
    void service_ofTheHostIsThereAlready_isTheOneThatCounts(BundleContext context) throws Exception {
        ServiceRegistration<?> host = offer(context);
        try {
            service.awaitComing();
            configure("http://127.0.0.1:1");
            service.awaitComing();
            assertSame(OF_THE_HOST, best(context));
        } finally {
            host.unregister();
        }
    }

    @Test
    void service_unusableConfiguration_isAbsentAndTheLogNamesTheKey(BundleContext context, ContainerLog log)
            throws Exception {
        configure("http://vault.example:8200");

        log.await(
                "what is wrong with the address",
                line -> line.startsWith("ERROR " + PID) && line.contains("cannot be used. address must begin"));
        assertNull(context.getServiceReference(CredentialService.class));

        configure("https://vault.example:8200");
        service.awaitComing();
    }

    private static String jar() throws IOException {
        URL type = CredentialVaultIT.class.getResource("/" + SERVICE.replace('.', '/') + ".class");
        return ((JarURLConnection) type.openConnection()).getJarFileURL().toString();
    }

    private void configure(String address) throws IOException {
        configuration.update(new Hashtable<>(Map.of("address", address, "token.file", "token")));
    }

    private static ServiceRegistration<?> offer(BundleContext context) {
        return context.registerService(CredentialService.class, OF_THE_HOST, new Hashtable<>());
    }

    private static CredentialService best(BundleContext context) {
        ServiceReference<CredentialService> best = context.getServiceReference(CredentialService.class);
        return context.getService(best);
    }
}
