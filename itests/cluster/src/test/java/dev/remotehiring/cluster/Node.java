package dev.remotehiring.cluster;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A {@link dev.remotehiring.internal.Worker} as a process. Its commands and answers are lines, answered in their order,
 * or each as soon as it can be. It ends with the JVM that started it.
 */
final class Node implements AutoCloseable {
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final Duration SIGNAL = Duration.ofSeconds(10);
    private static final int LINES_SHOWN = 30;

    private final Process process;
    private final Writer commands;
    private final Path log;

    /** Empty at the end. */
    private final BlockingQueue<Optional<String>> answers = new LinkedBlockingQueue<>();

    private final BlockingQueue<String> caught = new LinkedBlockingQueue<>();
    private final Map<String, CompletableFuture<Optional<String>>> awaited = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();
    private volatile boolean ended;

    private Node(Process process, Path log) {
        this.process = process;
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
        this.log = log;
    }

    /** Starts one, without waiting: it says {@code ready} later. */
    static Node start(Path log, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                // they live for a minute: what starts soon is better than what runs fast later
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.slf4j.simpleLogger.log.dev.remotehiring=debug",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=HH:mm:ss.SSS",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.remotehiring.internal.Worker"));
        command.addAll(arguments);
        Node node = new Node(
                new ProcessBuilder(command)
                        .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start(),
                log);
        // a stopped process does not notice the end of its input
        Runtime.getRuntime().addShutdownHook(new Thread(node.process::destroyForcibly));
        Thread listener = new Thread(node::listen, "listening to " + log.getFileName());
        listener.setDaemon(true);
        listener.start();
        return node;
    }

    private void listen() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                heard(line);
            }
        } catch (IOException killed) {
            ended = true; // it was killed while it spoke
        } finally {
            ended = true;
            answers.add(Optional.empty());
            awaited.values().forEach(answer -> answer.complete(Optional.empty()));
        }
    }

    private void heard(String line) {
        if (line.startsWith("@")) {
            String[] parts = line.split(" ", 2);
            awaited.remove(parts[0]).complete(Optional.of(parts[1]));
        } else if (line.startsWith("!")) {
            caught.add(line.substring(1));
        } else {
            answers.add(Optional.of(line));
        }
    }

    /** Sends a command, without waiting. */
    void tell(String command) throws IOException {
        synchronized (commands) {
            commands.write(command + "\n");
            commands.flush();
        }
    }

    /** Sends a command that is answered as soon as it can be, whatever else goes on; empty when the node ends before. */
    CompletableFuture<Optional<String>> atOnce(String command) {
        String tag = "@" + count.incrementAndGet();
        CompletableFuture<Optional<String>> answer = new CompletableFuture<>();
        awaited.put(tag, answer);
        try {
            tell(tag + " " + command);
        } catch (IOException gone) {
            answer.complete(Optional.empty());
        }
        if (ended) {
            answer.complete(Optional.empty());
        }
        return answer;
    }

    /** The same, of a node that has to live. */
    String order(String command) throws Exception {
        return atOnce(command)
                .get(ANSWER.toSeconds(), TimeUnit.SECONDS)
                .orElseThrow(() -> new AssertionError("it ended; last words:\n" + lastWords()));
    }

    /** Whether it runs, as far as is known. */
    boolean lives() {
        return process.isAlive();
    }

    /** Waits until its {@link Tripwire} caught something; empty when nothing came in that time. */
    Optional<String> caught(Duration limit) throws InterruptedException {
        return Optional.ofNullable(caught.poll(limit.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** Whether a connection that comes from this port of this machine is its own. */
    boolean owns(int port) throws IOException {
        return Sockets.of(process.pid()).contains(port);
    }

    /** The next answer. */
    String answer() throws InterruptedException {
        Optional<String> line = answers.poll(ANSWER.toSeconds(), TimeUnit.SECONDS);
        if (line == null) {
            throw new AssertionError("no answer within " + ANSWER + "; last words:\n" + lastWords());
        }
        return line.orElseThrow(() -> new AssertionError("it ended; last words:\n" + lastWords()));
    }

    /** Sends a command and waits for its answer. */
    String ask(String command) throws IOException, InterruptedException {
        tell(command);
        return answer();
    }

    /** SIGSTOP: it stands still, with everything that it has, and knows nothing of it. */
    void stop() throws Exception {
        signal("STOP");
        Until.is(true, "stopped", SIGNAL, this::isStopped);
    }

    /** SIGCONT: it goes on where it was. */
    void go() throws Exception {
        signal("CONT");
        Until.is(false, "stopped", SIGNAL, this::isStopped);
    }

    /** SIGKILL: as if the power failed. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    private void signal(String name) throws IOException, InterruptedException {
        int status = new ProcessBuilder("sh", "-c", "kill -" + name + " " + process.pid())
                .inheritIO()
                .start()
                .waitFor();
        if (status != 0) {
            throw new IllegalStateException("SIG" + name + " could not be sent");
        }
    }

    /** By the third field of proc(5)'s stat; the second is in parentheses and may hold anything. */
    private boolean isStopped() throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        return stat.charAt(stat.lastIndexOf(')') + 2) == 'T';
    }

    /** Ends it, in whatever state it is. */
    @Override
    public void close() {
        kill();
    }

    private String lastWords() {
        try {
            List<String> lines = Files.readAllLines(log);
            return log + ":\n"
                    + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size()));
        } catch (IOException unreadable) {
            return "(" + unreadable + ")";
        }
    }
}
