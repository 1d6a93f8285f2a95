package dev.remotehiring.osgi;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.util.tracker.ServiceTracker;

/** Bundles that are installed beside the plugin for one test; the tests do not share their types. */
final class Beside implements AutoCloseable {
    private static final long PATIENCE = 20_000;

    private final BundleContext context;
    private final List<Bundle> bundles = new ArrayList<>();

    /** @param types one of each bundle, from the tests' class path */
    Beside(BundleContext context, String... types) throws BundleException, IOException {
        this.context = context;
        for (String type : types) {
            bundles.add(context.installBundle(jar(type)));
        }
        for (Bundle bundle : bundles) {
            bundle.start();
        }
    }

    private static String jar(String type) throws IOException {
        URL found = Beside.class.getResource("/" + type.replace('.', '/') + ".class");
        return ((JarURLConnection) found.openConnection()).getJarFileURL().toString();
    }

    /** A type as one of the bundles has it. */
    Class<?> type(int bundle, String name) throws ClassNotFoundException {
        return bundles.get(bundle).loadClass(name);
    }

    /** A service, as soon as it is there. */
    Object service(String filter) throws Exception {
        ServiceTracker<?, ?> tracker = new ServiceTracker<>(context, context.createFilter(filter), null);
        tracker.open(true);
        try {
            if (tracker.waitForService(PATIENCE) == null) {
                throw new AssertionError("There is no service " + filter + ".");
            }
            return context.getService(tracker.getServiceReference());
        } finally {
            tracker.close();
        }
    }

    @Override
    public void close() throws BundleException {
        for (Bundle bundle : bundles) {
            bundle.uninstall();
        }
    }
}
