package dev.remotehiring.internal.support;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** What the plugin runs on. */
final class Machine {
    private static final String THREADS = "remote-hiring";
    private static final List<String> PROPERTIES = List.of(
            "java.version",
            "java.vendor",
            "java.vm.name",
            "os.name",
            "os.version",
            "os.arch",
            "user.timezone",
            "file.encoding");

    private Machine() {}

    static List<String> system() {
        List<String> lines = new ArrayList<>();
        PROPERTIES.forEach(name -> lines.add(name + " = " + System.getProperty(name, "")));
        Runtime runtime = Runtime.getRuntime();
        lines.add("processors = " + runtime.availableProcessors());
        lines.add("memory used = " + (runtime.totalMemory() - runtime.freeMemory()) + " of " + runtime.maxMemory()
                + " bytes");
        lines.add("running for = "
                + Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime()));
        return lines;
    }

    static List<String> bundles() {
        return Optional.ofNullable(FrameworkUtil.getBundle(Machine.class))
                .map(Bundle::getBundleContext)
                .map(context ->
                        Stream.of(context.getBundles()).map(Machine::told).toList())
                .orElse(List.of("There is no OSGi framework here."));
    }

    private static String told(Bundle bundle) {
        return bundle.getBundleId() + " " + bundle.getSymbolicName() + " " + bundle.getVersion() + " "
                + state(bundle.getState());
    }

    private static String state(int state) {
        return switch (state) {
            case Bundle.ACTIVE -> "active";
            case Bundle.RESOLVED -> "resolved";
            case Bundle.INSTALLED -> "installed, not resolved";
            case Bundle.STARTING -> "starting";
            case Bundle.STOPPING -> "stopping";
            default -> "uninstalled";
        };
    }

    /** The plugin's own threads. */
    static List<String> threads() {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<Thread, StackTraceElement[]> entry :
                Thread.getAllStackTraces().entrySet()) {
            if (entry.getKey().getName().startsWith(THREADS)) {
                lines.add(entry.getKey().getName() + " " + entry.getKey().getState());
                Stream.of(entry.getValue()).forEach(frame -> lines.add("    at " + frame));
            }
        }
        return lines;
    }
}
