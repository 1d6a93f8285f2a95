package dev.remotehiring.osgi;

import static org.ops4j.pax.exam.CoreOptions.bundle;
import static org.ops4j.pax.exam.CoreOptions.cleanCaches;
import static org.ops4j.pax.exam.CoreOptions.composite;
import static org.ops4j.pax.exam.CoreOptions.frameworkProperty;
import static org.ops4j.pax.exam.CoreOptions.systemPackage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.ops4j.pax.exam.ExamSystem;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.nat.internal.NativeTestContainer;
import org.ops4j.pax.exam.options.UrlProvisionOption;
import org.ops4j.pax.exam.spi.PaxExamRuntime;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.util.tracker.ServiceTracker;

/** A plain Felix with the bundles of the feature files, started inside this JVM. */
final class FelixContainer implements AutoCloseable {
    private static final long PATIENCE = 20_000;

    static final Path DISTRIBUTION = Path.of(System.getProperty("distribution.home"));

    private final NativeTestContainer container;
    private final ContainerLog log;

    private FelixContainer(NativeTestContainer container) {
        this.container = container;
        this.log = new ContainerLog(context());
    }

    static FelixContainer start() {
        try {
            ExamSystem system = PaxExamRuntime.createServerSystem(options());
            NativeTestContainer container = (NativeTestContainer) PaxExamRuntime.createContainer(system);
            container.start();
            return new FelixContainer(container);
        } catch (Exception failed) {
            throw new IllegalStateException("Felix did not start.", failed);
        }
    }

    /** The jars of the plugin and of what it needs in a bare framework, as they lie in the distribution. */
    static List<Path> jars() throws Exception {
        FeatureFile plugin = FeatureFile.read(Path.of(System.getProperty("features.file")));
        FeatureFile below = FeatureFile.read(DISTRIBUTION.resolveSibling("feature/feature.xml"));
        return Stream.concat(below.jars("distribution-framework").stream(), plugin.jars("remote-hiring").stream())
                .map(DISTRIBUTION.resolve("bundle")::resolve)
                .toList();
    }

    BundleContext context() {
        return container.getSystemBundle().getBundleContext();
    }

    ContainerLog log() {
        return log;
    }

    /** Where the pages are: known as soon as the HTTP service listens. */
    URI pages() {
        String runtime = "(&(objectClass=org.osgi.service.servlet.runtime.HttpServiceRuntime)(osgi.http.endpoint=*))";
        Object endpoint = awaitReference(runtime).getProperty("osgi.http.endpoint");
        Object first = endpoint instanceof Collection<?> all ? all.iterator().next() : endpoint;
        return URI.create(first instanceof String[] all ? all[0] : first.toString());
    }

    <T> T await(Class<T> service) {
        return service.cast(context().getService(awaitReference("(objectClass=" + service.getName() + ")")));
    }

    private ServiceReference<?> awaitReference(String filter) {
        try {
            ServiceTracker<?, ?> tracker =
                    new ServiceTracker<>(context(), context().createFilter(filter), null);
            // all of them, also of types that the tests do not share with the bundles
            tracker.open(true);
            try {
                if (tracker.waitForService(PATIENCE) == null) {
                    throw new AssertionError("There is no service " + filter + ". The log:\n" + log);
                }
                return tracker.getServiceReference();
            } finally {
                tracker.close();
            }
        } catch (InvalidSyntaxException wrong) {
            throw new IllegalArgumentException(filter, wrong);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        container.stop();
    }

    private static Option[] options() throws Exception {
        return new Option[] {
            cleanCaches(true),
            frameworkProperty("org.osgi.service.http.port").value("0"),
            frameworkProperty("org.apache.felix.http.host").value("127.0.0.1"),
            frameworkProperty("org.ops4j.pax.logging.DefaultServiceLog.level").value("ERROR"),
            frameworkProperty("org.ops4j.pax.logging.StaticLogbackFile").value(logback()),
            // what tests and bundles must see as the same types
            systemPackage("dev.remotehiring.api;version=1.0.0"),
            systemPackage("dev.remotehiring.admin;version=1.0.0"),
            systemPackage("dev.remotehiring.host;version=1.0.0"),
            systemPackage("org.osgi.service.cm;version=1.6.1"),
            systemPackage("org.osgi.service.log;version=1.5.0"),
            composite(logging().map(jar -> bundleOf(jar).startLevel(1)).toArray(Option[]::new)),
            composite(jars().stream().map(FelixContainer::bundleOf).toArray(Option[]::new))
        };
    }

    private static String logback() throws Exception {
        return Path.of(FelixContainer.class
                        .getResource("/logback-container.xml")
                        .toURI())
                .toString();
    }

    /** The jars that let everything else log. */
    static Stream<Path> logging() throws IOException {
        try (Stream<Path> jars = Files.list(DISTRIBUTION.resolve("logging"))) {
            return jars.sorted().toList().stream();
        }
    }

    private static UrlProvisionOption bundleOf(Path jar) {
        UrlProvisionOption bundle = bundle(jar.toUri().toString());
        return isFragment(jar) ? bundle.noStart() : bundle;
    }

    static boolean isFragment(Path jar) {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue(Constants.FRAGMENT_HOST) != null;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
