package dev.remotehiring.internal;

import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.HiringListener;
import dev.remotehiring.host.UserDirectory;
import dev.remotehiring.internal.config.PluginConfiguration;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.config.UnusableSettingsException;
import dev.remotehiring.internal.measure.Meters;
import dev.remotehiring.internal.setup.InForce;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Offers the plugin's services as soon as it is configured and the host's ports are there. A configuration that cannot
 * be used changes nothing, and the log says why: the services of the last one that could go on. A usable change is in
 * force at once: the new services are there before the old ones go, and what is under way with the old ones ends there.
 * Several environments can be configured side by side, each by a factory configuration: they share the host's services
 * and database, and nothing else.
 */
@Component(
        service = {},
        configurationPid = PluginConfiguration.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE)
@Designate(ocd = PluginConfiguration.class)
public final class Plugin {
    private static final Logger LOG = LoggerFactory.getLogger(Plugin.class);
    private static final long LONGEST_CLOSING_SECONDS = 80;

    private final List<HiringListener> listeners = new CopyOnWriteArrayList<>();
    private final ExecutorService closings = Executors.newCachedThreadPool(House.daemons("remote-hiring-closing"));
    private final BundleContext bundle;
    private final House.Host host;
    private final InForce inForce;
    private final String pid;
    private Optional<Offer> offer = Optional.empty();

    /** Takes what a house is built from: the host's credential service as soon as it comes, whatever was there before. */
    @Activate
    public Plugin(
            BundleContext bundle,
            Map<String, Object> written,
            @Reference InForce inForce,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) CredentialService credentials,
            @Reference UserDirectory users,
            @Reference CandidateDirectory candidates,
            @Reference(name = "database") DataSource database) {
        this.bundle = bundle;
        this.pid = String.valueOf(written.get(Constants.SERVICE_PID));
        this.inForce = inForce;
        this.host = new House.Host(
                credentials,
                users,
                candidates,
                database,
                listeners,
                new Meters(),
                () -> this.inForce.refusal(this.pid));
    }

    /**
     * Opens a house with what is written down, in the place of the one there is. Not done by the constructor: when a port
     * goes while that runs, the component is thrown away without being deactivated, and its services would stay.
     */
    @Activate
    @Modified
    void configure(Map<String, Object> written) {
        try {
            Settings settings = Settings.of(written);
            inForce.accepted(pid, settings);
            open(settings);
        } catch (UnusableSettingsException e) {
            goOnAsBefore(e);
        }
    }

    private void open(Settings settings) {
        Optional<Offer> before = offer;
        if (before.filter(present -> present.settings().equals(settings)).isPresent()) {
            return;
        }
        offer = Optional.of(Offer.of(bundle, settings, new House(settings, host, Clock.systemUTC())));
        inForce.runs(pid, settings);
        LOG.info(
                "Hiring through Remote is ready: {} at {}.",
                settings.environment().name(),
                settings.environment().issuer());
        before.ifPresent(old -> {
            old.withdraw();
            closings.execute(old.house()::closeAfterLateCalls);
        });
    }

    /** Said once, also where the same is written down again. */
    private void goOnAsBefore(UnusableSettingsException unusable) {
        Optional<Settings> lastGood = inForce.lastGood(pid);
        if (inForce.refused(pid, unusable.problems())) {
            LOG.error(
                    "The configuration of hiring through Remote cannot be used. {} {}",
                    unusable.getMessage(),
                    lastGood.isPresent() ? "The settings of before stay in force." : "Hiring through Remote is off.");
        }
        lastGood.ifPresent(this::open);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(HiringListener listener) {
        listeners.add(listener);
    }

    void removeListener(HiringListener listener) {
        listeners.remove(listener);
    }

    @Deactivate
    void close() throws InterruptedException {
        offer.ifPresent(Offer::withdraw);
        inForce.stopped(pid);
        closings.shutdown();
        offer.map(Offer::house).ifPresent(House::close);
        if (!closings.awaitTermination(LONGEST_CLOSING_SECONDS, TimeUnit.SECONDS)) {
            LOG.warn("What was under way with earlier settings has not ended; it is cut off.");
        }
    }
}
