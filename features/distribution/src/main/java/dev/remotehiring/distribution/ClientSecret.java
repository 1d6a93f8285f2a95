package dev.remotehiring.distribution;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The client secret that the demo and its local Remote share: made on the first run, kept in an owner-only file. */
final class ClientSecret {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private ClientSecret() {}

    /** The file with the secret, in this folder; its content never passes through anything else. */
    static Path in(Path folder) {
        Path file = folder.resolve("client-secret");
        if (Files.exists(file)) {
            return file;
        }
        try {
            createForOwner(file);
            try (OutputStream out = Files.newOutputStream(file)) {
                out.write(random().getBytes(StandardCharsets.US_ASCII));
            }
            return file;
        } catch (IOException failed) {
            throw new DemoFailure(
                    "The client secret could not be written to " + file + ": " + failed.getMessage(), failed);
        }
    }

    private static void createForOwner(Path file) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
