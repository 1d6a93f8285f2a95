package dev.remotehiring.healthcheck;

import dev.remotehiring.admin.Health;
import dev.remotehiring.admin.RemoteHiringOperations;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.apache.felix.hc.api.ResultLog;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * All lights of all environments as one check: green is {@code OK}, amber {@code WARN}, red {@code CRITICAL}. While the
 * plugin is not running there is nothing to look at, which is {@code CRITICAL} as well.
 */
@Component(property = {HealthCheck.NAME + "=Hiring through Remote", HealthCheck.TAGS + "=remote-hiring"})
public final class RemoteHiringCheck implements HealthCheck {
    private final List<RemoteHiringOperations> environments = new CopyOnWriteArrayList<>();

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addEnvironment(RemoteHiringOperations operations) {
        environments.add(operations);
    }

    void removeEnvironment(RemoteHiringOperations operations) {
        environments.remove(operations);
    }

    @Override
    public Result execute() {
        ResultLog log = new ResultLog();
        for (RemoteHiringOperations operations : environments) {
            operations.health().items().forEach(item -> log.add(entry(item)));
        }
        if (!log.iterator().hasNext()) {
            log.add(
                    new ResultLog.Entry(
                            Result.Status.CRITICAL,
                            "Hiring through Remote is not running: it is not set up, or a service of the platform is missing."));
        }
        return new Result(log);
    }

    private static ResultLog.Entry entry(Health.Item item) {
        return new ResultLog.Entry(status(item.light()), subject(item) + ": " + words(item));
    }

    private static String subject(Health.Item item) {
        String aspect = item.aspect().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return item.subject().isEmpty() ? aspect : aspect + " " + item.subject();
    }

    private static String words(Health.Item item) {
        return item.reason()
                .map(reason -> reason.inEnglish() + " (" + reason.code().number() + ", for "
                        + reason.code().remedy().who().words() + ")")
                .orElse("works");
    }

    private static Result.Status status(Health.Light light) {
        return switch (light) {
            case GREEN -> Result.Status.OK;
            case AMBER -> Result.Status.WARN;
            case RED -> Result.Status.CRITICAL;
        };
    }
}
