package dev.remotehiring.shell;

import dev.remotehiring.admin.RemoteHiringOperations;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/**
 * Puts the commands into the console that is there: Karaf's shell, which completes them, or else Felix Gogo. The
 * environments come and go; while there is none, the commands say so.
 */
@Component(
        service = {},
        immediate = true)
public final class Shell {
    private final ConcurrentMap<RemoteHiringOperations, Environment> environments = new ConcurrentHashMap<>();
    private Runnable end = () -> {};

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addEnvironment(RemoteHiringOperations operations, Map<String, Object> properties) {
        environments.put(
                operations,
                new Environment(
                        String.valueOf(properties.get("remote.environment")),
                        String.valueOf(properties.get("remote.issuer")),
                        operations));
    }

    void removeEnvironment(RemoteHiringOperations operations) {
        environments.remove(operations);
    }

    @Activate
    void start(BundleContext bundle) {
        Console console = new Console(this::environments);
        end = isThere("org.apache.karaf.shell.api.console.SessionFactory")
                ? inKaraf(bundle, console)
                : inGogo(bundle, console);
    }

    @Deactivate
    void stop() {
        end.run();
    }

    private static Runnable inKaraf(BundleContext bundle, Console console) {
        KarafCommands commands = new KarafCommands(bundle, console);
        commands.open();
        return commands::close;
    }

    private static Runnable inGogo(BundleContext bundle, Console console) {
        return isThere("org.apache.felix.service.command.CommandSession")
                ? GogoCommands.register(bundle, console)::unregister
                : () -> {};
    }

    private static boolean isThere(String type) {
        try {
            Class.forName(type, false, Shell.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException absent) {
            return false; // the import is optional
        }
    }

    private List<Environment> environments() {
        return environments.values().stream()
                .sorted(Comparator.comparing(Environment::name).thenComparing(Environment::issuer))
                .toList();
    }
}
