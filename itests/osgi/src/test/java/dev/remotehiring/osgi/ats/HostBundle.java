package dev.remotehiring.osgi.ats;

import dev.remotehiring.hostkit.InMemoryCandidates;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Makes a bundle of the {@link SmallAts}. */
public final class HostBundle {
    private HostBundle() {}

    /** Writes it, with what it takes from the host kit inside. */
    public static Path write(Path file) throws Exception {
        Manifest manifest = new Manifest();
        Attributes headers = manifest.getMainAttributes();
        headers.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        headers.putValue("Bundle-ManifestVersion", "2");
        headers.putValue("Bundle-SymbolicName", "small-ats");
        headers.putValue("Bundle-Version", "1.0.0");
        headers.putValue("Bundle-Activator", SmallAts.class.getName());
        headers.putValue(
                "Import-Package",
                "dev.remotehiring.admin,dev.remotehiring.api,dev.remotehiring.host,javax.sql,"
                        + "org.osgi.framework,org.osgi.service.jdbc,org.osgi.util.tracker");
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file), manifest)) {
            for (Class<?> neighbour : List.of(SmallAts.class, InMemoryCandidates.class)) {
                addPackage(jar, neighbour);
            }
        }
        return file;
    }

    /** All classes of a package, from a folder or a jar. */
    private static void addPackage(JarOutputStream jar, Class<?> neighbour) throws Exception {
        String folder = neighbour.getPackageName().replace('.', '/');
        Path origin = Path.of(
                neighbour.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(origin)) {
            addFiles(jar, origin.resolve(folder), folder);
            return;
        }
        try (FileSystem inside = FileSystems.newFileSystem(origin)) {
            addFiles(jar, inside.getPath(folder), folder);
        }
    }

    private static void addFiles(JarOutputStream jar, Path from, String folder) throws IOException {
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                jar.putNextEntry(new JarEntry(folder + "/" + file.getFileName()));
                Files.copy(file, jar);
                jar.closeEntry();
            }
        }
    }
}
