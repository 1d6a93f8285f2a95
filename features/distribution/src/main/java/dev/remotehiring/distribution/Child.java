package dev.remotehiring.distribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * A process that the demo runs. It says {@code READY <address>} on its standard output when it answers, and ends when
 * its standard input does: so it cannot outlive the demo, however that ends.
 */
final class Child {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int LINES_SHOWN = 15;

    private final String name;
    private final Process process;
    private final Path errors;
    private final CompletableFuture<Boolean> ready = new CompletableFuture<>();

    private Child(String name, Process process, Path errors) {
        this.name = name;
        this.process = process;
        this.errors = errors;
    }

    /**
     * Starts a child.
     *
     * @param name what to call it when something goes wrong
     * @param command with the folder to run in; its standard error is written to {@code errors}
     * @param heard hears each line of its standard output
     */
    static Child start(String name, ProcessBuilder command, Path errors, Consumer<String> heard) {
        try {
            Process process = command.redirectError(errors.toFile()).start();
            Child child = new Child(name, process, errors);
            Thread listener = new Thread(() -> child.listen(heard), name + " output");
            listener.setDaemon(true);
            listener.start();
            return child;
        } catch (IOException failed) {
            throw new DemoFailure("The " + name + " could not be started: " + failed.getMessage(), failed);
        }
    }

    private void listen(Consumer<String> heard) {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard.accept(line);
                if (line.startsWith("READY ")) {
                    ready.complete(true);
                }
            }
        } catch (IOException closed) {
            ready.completeExceptionally(closed);
        }
        ready.complete(false);
    }

    void awaitReady(Duration limit) throws InterruptedException {
        try {
            if (!ready.get(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw failure("ended before it was ready");
            }
        } catch (TimeoutException late) {
            throw failure("was not ready within " + limit.toSeconds() + " seconds");
        } catch (ExecutionException broken) {
            throw failure("could not be heard");
        }
    }

    /** What to say when this child has failed: the last that it said itself is shown. */
    DemoFailure failure(String what) {
        return new DemoFailure("The " + name + " " + what + ". It said (" + errors + "):\n" + lastWords());
    }

    CompletableFuture<Child> ended() {
        return process.onExit().thenApply(dead -> this);
    }

    /** Asks it to end, without waiting. */
    void askToEnd() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            process.destroy();
        }
    }

    /** Waits for the end, and enforces it. */
    void end() {
        askToEnd();
        if (!endedWithin(PATIENCE)) {
            process.destroy();
            if (!endedWithin(PATIENCE)) {
                process.destroyForcibly();
            }
        }
    }

    private boolean endedWithin(Duration limit) {
        try {
            return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(errors, StandardCharsets.UTF_8);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
