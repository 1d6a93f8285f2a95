package dev.remotehiring.osgi;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The archive that an administrator installs from: inside, it is a Maven repository. */
record Archive(Path file, String version) {
    private static final String REPOSITORY = "repository/";
    private static final String MANIFEST = "META-INF/MANIFEST.MF";

    /** The one that the build has made. */
    static Archive built() {
        return new Archive(Path.of(System.getProperty("features.archive")), System.getProperty("project.version"));
    }

    /** Lays its repository out, for somebody who puts it on a mirror. */
    void unpackInto(Path mirror) throws IOException {
        unpackInto(mirror, version);
    }

    /** The same, as it will be when the next version is released: our bundles and features have a higher number. */
    void unpackInto(Path mirror, String next) throws IOException {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory() && entry.getName().startsWith(REPOSITORY)) {
                    byte[] content = in.readAllBytes();
                    boolean ours = entry.getName().contains("/" + version + "/");
                    Path target = mirror.resolve(
                            entry.getName().substring(REPOSITORY.length()).replace(version, next));
                    Files.createDirectories(target.getParent());
                    Files.write(target, ours && !next.equals(version) ? renumbered(target, content, next) : content);
                }
            }
        }
    }

    private byte[] renumbered(Path target, byte[] content, String next) throws IOException {
        if (target.toString().endsWith(".jar")) {
            return renumberedJar(content, next);
        }
        return new String(content, StandardCharsets.UTF_8)
                .replace(version, next)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] renumberedJar(byte[] jar, String next) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(jar));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(entry.getName().equals(MANIFEST) ? renumberedManifest(in, next) : in.readAllBytes());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] renumberedManifest(InputStream in, String next) throws IOException {
        Manifest manifest = new Manifest(in);
        manifest.getMainAttributes().putValue("Bundle-Version", next);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        manifest.write(bytes);
        return bytes.toByteArray();
    }
}
