package dev.remotehiring.osgi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the plugin costs a host, written down in target/footprint.md. Nothing is asserted about time or size. */
@Timeout(180)
class FootprintIT {
    private static final Path REPORT =
            Path.of(System.getProperty("report.folder")).resolve("footprint.md");
    private static final Path WEB_APPLICATION = Path.of(System.getProperty("web.application.bundles"));
    private static final Path DISTRIBUTION = FelixContainer.DISTRIBUTION.resolve("bundle");
    private static final String SAYS = "WEIGHED ";

    @TempDir
    private Path folder;

    @Test
    void footprint_ofThePlugin_isWrittenDown() throws Exception {
        FeatureFile features = FeatureFile.read(Path.of(System.getProperty("features.file")));
        Set<String> plugin = features.jars("remote-hiring");
        Set<String> ours = plugin.stream().filter(FootprintIT::isOurs).collect(Collectors.toSet());
        Map<String, String> rows = new LinkedHashMap<>();
        rows.put("ours", weight(DISTRIBUTION, ours));
        rows.put("libraries and web server", weight(DISTRIBUTION, without(plugin, ours)));
        rows.put("all of `remote-hiring`", weight(DISTRIBUTION, plugin));
        rows.put("with database and vault", weight(DISTRIBUTION, with(plugin, features)));
        rows.put(
                "all of `remote-hiring-web-application`",
                weight(WEB_APPLICATION, features.jars("remote-hiring-web-application")));
        long[] bare = weighed("bare", false);
        long[] full = weighed("full", true);

        String report = "# Footprint\n\n| bundles | number, size |\n|---|---|\n"
                + rows.entrySet().stream()
                        .map(row -> "| " + row.getKey() + " | " + row.getValue() + " |\n")
                        .collect(Collectors.joining())
                + "\n| a plain Felix on Java " + Runtime.version().feature()
                + " | logging only | with the plugin, configured |\n|---|---|---|\n"
                + "| from installing the bundles to the service | | " + full[0] + " ms |\n"
                + "| heap after the garbage collection | " + bare[1] + " KB | " + full[1] + " KB |\n"
                + "| resident memory | " + bare[2] + " KB | " + full[2] + " KB |\n";
        Files.writeString(REPORT, report);
        System.out.println(report);
        assertEquals(3, ours.size(), ours::toString);
        assertTrue(full[0] > 0, "The service never came.");
    }

    private static boolean isOurs(String jar) {
        return jar.startsWith("remote-hiring-") && !jar.contains("servlet-contracts");
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        Set<String> rest = new TreeSet<>(all);
        rest.removeAll(some);
        return rest;
    }

    private static Set<String> with(Set<String> plugin, FeatureFile features) {
        Set<String> all = new TreeSet<>(plugin);
        all.addAll(features.jars("remote-hiring-h2"));
        all.addAll(features.jars("remote-hiring-credential-jdbc"));
        return all;
    }

    private static String weight(Path folder, Set<String> jars) throws IOException {
        long bytes = 0;
        for (String jar : jars) {
            bytes += Files.size(folder.resolve(jar));
        }
        return jars.size() + ", " + bytes / 1_000 + " KB";
    }

    /** Milliseconds until the service came, kilobytes of heap, kilobytes of resident memory. */
    private long[] weighed(String name, boolean withPlugin) throws Exception {
        Process felix = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfeatures.file=" + System.getProperty("features.file"),
                        "-Ddistribution.home=" + System.getProperty("distribution.home"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Weighed.class.getName(),
                        folder.resolve(name).toString(),
                        Boolean.toString(withPlugin))
                .redirectErrorStream(true)
                .start();
        String said = new String(felix.getInputStream().readAllBytes());
        return said.lines()
                .filter(line -> line.startsWith(SAYS))
                .map(line -> Arrays.stream(line.substring(SAYS.length()).split(" "))
                        .mapToLong(Long::parseLong)
                        .toArray())
                .findFirst()
                .orElseThrow(() -> new AssertionError("It does not say how much it weighs:\n" + said));
    }
}
