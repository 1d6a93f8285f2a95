package dev.remotehiring.shell;

import java.util.List;
import org.apache.karaf.shell.api.console.Registry;
import org.apache.karaf.shell.api.console.SessionFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** The commands in Karaf's shell, with completion, for as long as that is there. */
final class KarafCommands extends ServiceTracker<SessionFactory, List<KarafCommand>> {
    private final Console console;

    KarafCommands(BundleContext bundle, Console console) {
        super(bundle, SessionFactory.class, null);
        this.console = console;
    }

    @Override
    public List<KarafCommand> addingService(ServiceReference<SessionFactory> reference) {
        Registry registry = context.getService(reference).getRegistry();
        List<KarafCommand> commands = Console.COMMANDS.stream()
                .map(command -> new KarafCommand(command, console))
                .toList();
        commands.forEach(registry::register);
        return commands;
    }

    @Override
    public void removedService(ServiceReference<SessionFactory> reference, List<KarafCommand> commands) {
        SessionFactory sessions = context.getService(reference);
        if (sessions != null) {
            commands.forEach(sessions.getRegistry()::unregister);
        }
        context.ungetService(reference);
        context.ungetService(reference);
    }
}
