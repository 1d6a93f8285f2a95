package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

@Felix
class BundlesIT {
    @Test
    void bundles_allOfThem_areActive(BundleContext context) {
        Map<String, Integer> idle = new TreeMap<>();
        for (Bundle bundle : context.getBundles()) {
            boolean lazy = Constants.ACTIVATION_LAZY.equals(bundle.getHeaders().get(Constants.BUNDLE_ACTIVATIONPOLICY));
            boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
            int state = bundle.getState();
            if (fragment ? state != Bundle.RESOLVED : state != Bundle.ACTIVE && !(lazy && state == Bundle.STARTING)) {
                idle.put(bundle.getSymbolicName(), state);
            }
        }
        assertEquals(Map.of(), idle);
    }

    @Test
    void bundles_ofTheFeatureFiles_areWhatRuns(BundleContext context) throws Exception {
        Set<String> missing = new TreeSet<>();
        for (Path jar : FelixContainer.jars()) {
            missing.add(jar.toUri().toString());
        }
        Arrays.stream(context.getBundles()).map(Bundle::getLocation).forEach(missing::remove);
        assertEquals(Set.of(), missing);
    }

    /** What is stood on starts first: services of the framework, then libraries, then ours. */
    @Test
    void features_startLevels_haveLibrariesBeforeOurs() throws Exception {
        List<FeatureFile.Bundle> wrong =
                FeatureFile.read(Path.of(System.getProperty("features.file"))).bundles().stream()
                        .filter(bundle -> bundle.isOurs()
                                ? bundle.startLevel() != 80
                                : !Set.of(30, 40).contains(bundle.startLevel()))
                        .toList();
        assertEquals(List.of(), wrong);
    }

    @Test
    void plugin_withoutConfiguration_saysNothingWorse(ContainerLog log) {
        assertEquals(
                List.of(),
                log.lines().stream().filter(line -> line.startsWith("ERROR")).toList());
    }
}
