package dev.remotehiring.internal;

import dev.remotehiring.admin.RemoteHiringAdmin;
import dev.remotehiring.admin.RemoteHiringOperations;
import dev.remotehiring.api.EnvironmentName;
import dev.remotehiring.api.RemoteHiringService;
import dev.remotehiring.internal.config.Settings;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.List;
import java.util.Locale;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.ServiceRegistration;

/** A house whose services are registered, and the settings it was built with. */
record Offer(Settings settings, House house, List<ServiceRegistration<?>> registrations) {
    /** The service property with the gateway's host. */
    static final String ISSUER = "remote.issuer";

    private static final int PRODUCTION_FIRST = 100;

    /** Registers the services of a house. */
    static Offer of(BundleContext bundle, Settings settings, House house) {
        Dictionary<String, Object> properties = properties(settings);
        return new Offer(
                settings,
                house,
                List.of(
                        bundle.registerService(RemoteHiringService.class, house.service(), properties),
                        bundle.registerService(RemoteHiringAdmin.class, house.admin(), properties),
                        bundle.registerService(RemoteHiringOperations.class, house.operations(), properties)));
    }

    /** Nobody new finds the services any more. */
    void withdraw() {
        registrations.forEach(ServiceRegistration::unregister);
    }

    /** Tell one environment from another, where a host has configured several. Who asks for any gets production. */
    private static Dictionary<String, Object> properties(Settings settings) {
        Hashtable<String, Object> properties = new Hashtable<>();
        EnvironmentName name = settings.environment().name();
        properties.put(
                "remote.environment", name.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        properties.put(ISSUER, settings.environment().issuer());
        properties.put(Constants.SERVICE_RANKING, name.isForTesting() ? 0 : PRODUCTION_FIRST);
        return properties;
    }
}
