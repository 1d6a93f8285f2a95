package dev.remotehiring.shell;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import org.apache.felix.service.command.CommandSession;
import org.apache.felix.service.command.Descriptor;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** The commands in Felix Gogo: a method each, found by the service's properties. */
public final class GogoCommands {
    private final Console console;

    GogoCommands(Console console) {
        this.console = console;
    }

    static ServiceRegistration<GogoCommands> register(BundleContext bundle, Console console) {
        Hashtable<String, Object> properties = new Hashtable<>();
        properties.put("osgi.command.scope", Command.SCOPE);
        properties.put(
                "osgi.command.function",
                Console.COMMANDS.stream().map(Command::name).toArray(String[]::new));
        return bundle.registerService(GogoCommands.class, new GogoCommands(console), properties);
    }

    /** Runs it. */
    @Descriptor("shows how the plugin is, in lights with their reasons")
    public void status(CommandSession session, String[] arguments) {
        run("status", session, arguments);
    }

    /** Runs it. */
    @Descriptor("lists the connections of all tenants")
    public void connections(CommandSession session, String[] arguments) {
        run("connections", session, arguments);
    }

    /** Runs it. */
    @Descriptor("proves the set-up, item by item")
    public void check(CommandSession session, String[] arguments) {
        run("check", session, arguments);
    }

    /** Runs it. */
    @Descriptor("lists the hires of all tenants that are not settled")
    public void hires(CommandSession session, String[] arguments) {
        run("hires", session, arguments);
    }

    /** Runs it. */
    @Descriptor("settles a hire whose fate Remote does not tell")
    public void resolve(CommandSession session, String[] arguments) {
        run("resolve", session, arguments);
    }

    /** Runs it. */
    @Descriptor("finds out what Remote's documents leave open")
    public void doctor(CommandSession session, String[] arguments) {
        run("doctor", session, arguments);
    }

    /** Runs it. */
    @Descriptor("writes an archive for whoever helps")
    public void support(CommandSession session, String[] arguments) {
        run("support", session, arguments);
    }

    private void run(String name, CommandSession session, String[] arguments) {
        Command command = Console.COMMANDS.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        PrintStream out = session.getConsole();
        List<String> lines =
                console.run(command, Arrays.asList(arguments), System.getProperty("user.name", "somebody"));
        lines.forEach(out::println);
        out.flush();
    }
}
