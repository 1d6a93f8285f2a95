package dev.remotehiring.browser;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A child process that says {@code READY <address>} when it answers, and ends when its standard input does. */
final class Server implements AutoCloseable {
    private static final long START_SECONDS = 180;
    private static final long STOP_SECONDS = 20;

    private final Process process;
    private final Path errors;
    private final CompletableFuture<URI> ready = new CompletableFuture<>();

    private Server(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /** Starts a program of this Java runtime and waits until it answers. */
    static Server start(Path home, Path errors, List<String> arguments) {
        try {
            ProcessBuilder program = new ProcessBuilder()
                    .command(Path.of(System.getProperty("java.home"), "bin", "java")
                            .toString())
                    .directory(home.toFile())
                    .redirectError(ProcessBuilder.Redirect.appendTo(errors.toFile()));
            program.command().addAll(arguments);
            Server server = new Server(program.start(), errors);
            Thread listener = new Thread(server::listen, "listening to " + errors.getFileName());
            listener.setDaemon(true);
            listener.start();
            server.address();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Where it answers. */
    URI address() {
        try {
            return ready.get(START_SECONDS, TimeUnit.SECONDS);
        } catch (Exception notReady) {
            process.destroyForcibly();
            throw new IllegalStateException("It did not start. Its last words:\n" + lastWords(), notReady);
        }
    }

    /** As if the power failed. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                kill();
                throw new IllegalStateException("A server did not stop when asked to; see " + errors);
            }
        } catch (IOException alreadyGone) {
            kill();
        } catch (InterruptedException hurry) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("READY ")) {
                    ready.complete(URI.create(line.substring("READY ".length())));
                }
            }
            ready.completeExceptionally(new IllegalStateException("it ended"));
        } catch (IOException closed) {
            ready.completeExceptionally(closed);
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(errors);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
        } catch (IOException unreadable) {
            return "(" + unreadable + ")";
        }
    }
}
