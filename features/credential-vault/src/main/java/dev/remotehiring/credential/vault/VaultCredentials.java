package dev.remotehiring.credential.vault;

import dev.remotehiring.host.CredentialService;
import java.util.Map;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers the credential service as soon as it is configured, whether Vault answers at that moment or not: it may be
 * sealed. The ranking is negative: a credential service of the host's own wins. A configuration that cannot be used keeps
 * the service away, and the log says why; were it a service of the component itself, the framework would offer it first
 * and find out afterwards.
 */
@Component(
        service = {},
        configurationPid = VaultCredentials.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = Configuration.class)
public final class VaultCredentials {
    static final String PID = "dev.remotehiring.credential.vault";

    private static final Logger LOG = LoggerFactory.getLogger(VaultCredentials.class);
    private static final int RANKING = -100;

    private final CredentialService service;
    private ServiceRegistration<CredentialService> registration;

    /** @param configuration where Vault is, and where the credentials are in it */
    @Activate
    public VaultCredentials(Configuration configuration) {
        service = service(configuration);
    }

    @Activate
    void open(BundleContext bundle) {
        registration = bundle.registerService(
                CredentialService.class,
                service,
                FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, RANKING)));
    }

    private static CredentialService service(Configuration configuration) {
        try {
            return new VaultCredentialService(Settings.from(configuration));
        } catch (IllegalArgumentException | CredentialStoreException unusable) {
            LOG.error("No credentials in Vault: the configuration cannot be used. {}", unusable.getMessage());
            throw unusable;
        }
    }

    @Deactivate
    void close() {
        registration.unregister();
    }
}
