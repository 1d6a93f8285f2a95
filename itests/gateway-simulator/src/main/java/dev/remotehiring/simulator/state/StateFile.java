package dev.remotehiring.simulator.state;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * {@code state.json} in a folder, for its owner's eyes only: always a whole snapshot, the newest or the one before it,
 * even when the process is killed while writing. Not thread-safe, and for one stand-in at a time.
 */
public final class StateFile {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path folder;
    private final Path file;
    private final Path next;
    private byte[] written = {};

    /**
     * The file in this folder, which is made if it is not there.
     *
     * @throws IllegalArgumentException when it cannot be made
     */
    public StateFile(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot keep the state in " + folder, e);
        }
        this.folder = folder;
        file = folder.resolve("state.json");
        next = folder.resolve("state.json.new");
    }

    /**
     * What was kept, if anything.
     *
     * @throws IllegalArgumentException in words, when the file is damaged or of a newer format
     */
    public Optional<Snapshot> read() {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            JsonNode json = MAPPER.readTree(Files.readAllBytes(file));
            int format = json.path("format").asInt();
            if (format < 1) {
                throw refused("is no state of this stand-in", null);
            }
            if (format > Snapshot.FORMAT) {
                throw refused("was written by a newer version of this stand-in (format " + format + ")", null);
            }
            Snapshot.upgrade((ObjectNode) json);
            return Optional.of(MAPPER.treeToValue(json, Snapshot.class));
        } catch (JsonProcessingException e) {
            throw refused("is damaged", e);
        } catch (IOException e) {
            throw refused("cannot be read", e);
        }
    }

    /**
     * Keeps this instead of what was kept before; writes nothing when that is the same.
     *
     * @throws UncheckedIOException when it cannot be written; what was kept before is still there then
     */
    public void keep(Snapshot snapshot) {
        try {
            byte[] content = MAPPER.writeValueAsBytes(snapshot);
            if (!Arrays.equals(content, written)) {
                write(content);
                written = content;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the state to " + file, e);
        }
    }

    private void write(byte[] content) throws IOException {
        Files.deleteIfExists(next);
        try (FileChannel channel = FileChannel.open(next, NEW, ownerOnly())) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                channel.write(left);
            }
            channel.force(true);
        }
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private FileAttribute<?>[] ownerOnly() throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private IllegalArgumentException refused(String why, Throwable cause) {
        return new IllegalArgumentException(
                file + " " + why + "; it was left as it is. Move it away to start anew", cause);
    }
}
