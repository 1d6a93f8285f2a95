package dev.remotehiring.osgi;

import dev.remotehiring.api.RemoteHiringService;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.service.cm.ConfigurationAdmin;

/** A plain Felix in a JVM of its own, with the plugin or without, that says how much it weighs, in one line. */
final class Weighed {
    private static final String SHARED = String.join(
            ",",
            "dev.remotehiring.api;version=1.0.0",
            "dev.remotehiring.admin;version=1.0.0",
            "dev.remotehiring.host;version=1.0.0",
            "org.osgi.service.cm;version=1.6.1");

    private Weighed() {}

    /** @param arguments a folder for the framework's cache, and whether the plugin is to be there */
    public static void main(String... arguments) throws Exception {
        Framework felix = new FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        arguments[0],
                        Constants.FRAMEWORK_SYSTEMPACKAGES_EXTRA,
                        SHARED,
                        "org.osgi.service.http.port",
                        "0",
                        "org.apache.felix.http.host",
                        "127.0.0.1",
                        "org.ops4j.pax.logging.DefaultServiceLog.level",
                        "ERROR"));
        felix.start();
        boolean withPlugin = Boolean.parseBoolean(arguments[1]);
        start(felix.getBundleContext(), FelixContainer.logging());
        long begin = System.nanoTime();
        start(felix.getBundleContext(), withPlugin ? FelixContainer.jars().stream() : Stream.empty());
        FakeHost host = new FakeHost(felix.getBundleContext());
        long millis = withPlugin ? millisUntilService(felix.getBundleContext(), begin) : 0;
        System.gc();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        System.out.println("WEIGHED " + millis + " " + heap / 1_000 + " " + residentKilobytes());
        host.close();
        felix.stop();
        felix.waitForStop(0);
    }

    private static void start(BundleContext context, Stream<Path> jars) throws Exception {
        List<Bundle> bundles = new ArrayList<>();
        for (Path jar : jars.toList()) {
            bundles.add(context.installBundle(jar.toUri().toString()));
        }
        for (Bundle bundle : bundles) {
            if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
                bundle.start();
            }
        }
    }

    private static long millisUntilService(BundleContext context, long begin) throws Exception {
        try (Watched<RemoteHiringService> service = new Watched<>(context, RemoteHiringService.class)) {
            context.getService(context.getServiceReference(ConfigurationAdmin.class))
                    .getConfiguration("dev.remotehiring", "?")
                    .update(new Hashtable<>(Map.of(
                            "client.id", "weighed", "redirect.uri", "https://ats.example.com/remote-hiring/callback")));
            service.awaitComing();
            return (System.nanoTime() - begin) / 1_000_000;
        }
    }

    /** 0 where the system does not tell. */
    private static long residentKilobytes() throws Exception {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0L);
    }
}
