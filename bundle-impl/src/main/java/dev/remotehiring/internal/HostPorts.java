package dev.remotehiring.internal;

import dev.remotehiring.api.RemoteHiringService;
import dev.remotehiring.host.CandidateDirectory;
import dev.remotehiring.host.CredentialService;
import dev.remotehiring.host.UserDirectory;
import dev.remotehiring.internal.config.PluginConfiguration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in the log what the plugin waits for, when it has not come up a quarter of a minute after its start. */
@Component(
        service = {},
        immediate = true)
public final class HostPorts {
    private static final Logger LOG = LoggerFactory.getLogger(HostPorts.class);
    private static final int PATIENCE_SECONDS = 15;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile CredentialService credentials;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile UserDirectory users;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile CandidateDirectory candidates;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile DataSource database;

    @Reference(cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile RemoteHiringService service;

    private final ScheduledExecutorService once = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "remote-hiring-ports");
        thread.setDaemon(true);
        return thread;
    });

    @Activate
    void watch() {
        once.schedule(this::report, PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void report() {
        if (service != null) {
            return;
        }
        List<String> missing = missing();
        if (missing.isEmpty()) {
            LOG.warn(
                    "Hiring through Remote is off although the host's services are there: the configuration {} is missing"
                            + " or cannot be used.",
                    PluginConfiguration.PID);
        } else {
            LOG.warn("Hiring through Remote is off: the host has not registered {}.", String.join(", ", missing));
        }
    }

    private List<String> missing() {
        List<String> missing = new ArrayList<>();
        add(missing, credentials, CredentialService.class);
        add(missing, users, UserDirectory.class);
        add(missing, candidates, CandidateDirectory.class);
        add(missing, database, DataSource.class);
        return missing;
    }

    private static void add(List<String> missing, Object port, Class<?> type) {
        if (port == null) {
            missing.add(type.getName());
        }
    }

    @Deactivate
    void stop() {
        once.shutdownNow();
    }
}
