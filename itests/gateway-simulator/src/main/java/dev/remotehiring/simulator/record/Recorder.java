package dev.remotehiring.simulator.record;

import dev.remotehiring.simulator.http.Json;
import dev.remotehiring.simulator.settings.Rules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/** Writes exchanges as JSON lines into a file of its own, {@code exchanges-<id>.jsonl}, in a folder. Thread-safe. */
public final class Recorder {
    /** System property that names the folder. */
    public static final String FOLDER = "simulator.record";

    private final Path file;

    /** A recorder into the folder, which is made if it is not there. */
    public Recorder(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot record into " + folder, e);
        }
        this.file = folder.resolve("exchanges-" + UUID.randomUUID() + ".jsonl");
    }

    /** The recorder that the system property asks for, if any; never for a stand-in that is to break its rules. */
    public static Optional<Recorder> configured() {
        return Optional.ofNullable(System.getProperty(FOLDER))
                .filter(folder -> System.getProperty(Rules.OFF) == null)
                .map(folder -> new Recorder(Path.of(folder)));
    }

    synchronized void write(Seen exchange) {
        try {
            Files.writeString(
                    file, Json.write(exchange.json()) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
