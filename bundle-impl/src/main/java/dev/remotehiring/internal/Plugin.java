package dev.remotehiring.internal;

import dev.remotehiring.admin.RemoteHiringAdmin;
import dev.remotehiring.admin.RemoteHiringOperations;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.RemoteHiringService;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.HiringListener;
import dev.remotehiring.host.UserDirectory;
import dev.remotehiring.internal.config.PluginConfiguration;
import dev.remotehiring.internal.config.Settings;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers the plugin's services as soon as it is configured and the host's ports are there. A configuration that cannot
 * be used keeps the services away, and the log says why. Several environments can be configured side by side, each by a
 * factory configuration: they share the host's services and database, and nothing else.
 */
@Component(
        service = {},
        configurationPid = PluginConfiguration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = PluginConfiguration.class)
public final class Plugin {
    private static final Logger LOG = LoggerFactory.getLogger(Plugin.class);

    private static final int PRODUCTION_FIRST = 100;

    private final List<HiringListener> listeners = new CopyOnWriteArrayList<>();
    private final List<ServiceRegistration<?>> registrations = new ArrayList<>();
    private final Settings settings;
    private final House.Host host;
    private House house;

    /** Takes what the house is built from: the host's credential service as soon as it comes, whatever was there before. */
    @Activate
    public Plugin(
            PluginConfiguration configuration,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CredentialService credentials,
            @Reference UserDirectory users,
            @Reference CandidateDirectory candidates,
            @Reference(name = "database") DataSource database) {
        this.settings = settings(configuration);
        this.host = new House.Host(credentials, users, candidates, database, listeners);
    }

    /**
     * Builds the house and opens it. Not done by the constructor: when a port goes while that runs, the component is
     * thrown away without being deactivated, and its services would stay.
     */
    @Activate
    void open(BundleContext bundle) {
        house = new House(settings, host, Clock.systemUTC());
        registrations.add(bundle.registerService(RemoteHiringService.class, house.service(), properties()));
        registrations.add(bundle.registerService(RemoteHiringAdmin.class, house.admin(), properties()));
        registrations.add(bundle.registerService(RemoteHiringOperations.class, house.operations(), properties()));
        LOG.info(
                "Hiring through Remote is ready: {} at {}.",
                settings.environment().name(),
                settings.environment().issuer());
    }

    /** Tell one environment from another, where a host has configured several. Who asks for any gets production. */
    private Dictionary<String, Object> properties() {
        Hashtable<String, Object> properties = new Hashtable<>();
        EnvironmentName name = settings.environment().name();
        properties.put(
                "remote.environment", name.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        properties.put("remote.issuer", settings.environment().issuer());
        properties.put(Constants.SERVICE_RANKING, name.isForTesting() ? 0 : PRODUCTION_FIRST);
        return properties;
    }

    private static Settings settings(PluginConfiguration configuration) {
        try {
            return Settings.of(configuration);
        } catch (IllegalArgumentException e) {
            LOG.error("Hiring through Remote is off: its configuration cannot be used. {}", e.getMessage());
            throw e;
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(HiringListener listener) {
        listeners.add(listener);
    }

    void removeListener(HiringListener listener) {
        listeners.remove(listener);
    }

    @Deactivate
    void close() {
        registrations.forEach(ServiceRegistration::unregister);
        house.close();
    }
}
