package dev.remotehiring.internal;

import dev.remotehiring.admin.RemoteHiringAdmin;
import dev.remotehiring.admin.RemoteHiringSetUp;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.UserDirectory;
import dev.remotehiring.internal.journal.Correlation;
import dev.remotehiring.internal.setup.InForce;
import dev.remotehiring.internal.setup.SettingUp;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** Offers what sets the plugin up, from the start and whatever else is there. */
@Component(
        service = {},
        immediate = true)
public final class SetUpDesk implements SettingUp.Host {
    private final BundleContext bundle;
    private final Map<String, RemoteHiringAdmin> admins = new ConcurrentHashMap<>();
    private final SettingUp settingUp;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile ConfigurationAdmin configurations;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile CredentialService credentials;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile UserDirectory users;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile CandidateDirectory candidates;

    private ServiceRegistration<RemoteHiringSetUp> registration;

    /** Takes what is always there. */
    @Activate
    public SetUpDesk(BundleContext bundle, @Reference InForce inForce) {
        this.bundle = bundle;
        this.settingUp = new SettingUp(this, inForce, Clock.systemUTC());
    }

    @Activate
    void open() {
        registration = bundle.registerService(
                RemoteHiringSetUp.class, Correlation.each(RemoteHiringSetUp.class, settingUp), null);
    }

    @Deactivate
    void close() {
        registration.unregister();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAdmin(RemoteHiringAdmin admin, Map<String, Object> properties) {
        admins.put(issuer(properties), admin);
    }

    /** When settings change, the next one is there before the one of before goes. */
    void removeAdmin(RemoteHiringAdmin admin, Map<String, Object> properties) {
        admins.computeIfPresent(issuer(properties), (issuer, present) -> present == admin ? null : present);
    }

    private static String issuer(Map<String, Object> properties) {
        return String.valueOf(properties.get(Offer.ISSUER));
    }

    @Override
    public Optional<ConfigurationAdmin> configurations() {
        return Optional.ofNullable(configurations);
    }

    @Override
    public Optional<CredentialService> credentials() {
        return Optional.ofNullable(credentials);
    }

    @Override
    public Optional<UserDirectory> users() {
        return Optional.ofNullable(users);
    }

    @Override
    public Optional<CandidateDirectory> candidates() {
        return Optional.ofNullable(candidates);
    }

    /** Chosen as the plugin's own is; held for one call, not for longer. */
    @Override
    public Optional<DataSource> database(String target) {
        try {
            return bundle.getServiceReferences(DataSource.class, target).stream()
                    .max(Comparator.naturalOrder())
                    .map(bundle::getService);
        } catch (InvalidSyntaxException none) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<RemoteHiringAdmin> admin(String issuer) {
        return Optional.ofNullable(admins.get(issuer));
    }
}
