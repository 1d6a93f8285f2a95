package dev.remotehiring.osgi;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A stock Karaf in a folder of its own, used as an administrator uses it: files and shell commands. */
final class Karaf implements AutoCloseable {
    private static final int REACHES = 3;
    private static final Pattern RETRYING = Pattern.compile("retrying \\(attempt \\d+\\) \\.\\.\\.\\R?");
    private static final String UNREACHED = "[ssh-connection]: Failed";

    private static final String JAVA = System.getProperty("java.home");

    private final Path home;
    private final int shellPort = Ports.free();
    private final String password = UUID.randomUUID().toString();
    private Process process;

    /**
     * Copies a stock Karaf and keeps it to this machine: shell and management on the loopback address and random ports.
     *
     * @param mirror the only repository that it may fetch from; empty text for none
     */
    Karaf(Path home, String mirror) throws IOException {
        this.home = home;
        copy(Path.of(System.getProperty("karaf.home")), home);
        configure("org.apache.karaf.shell", "sshHost=127.0.0.1", "sshPort=" + shellPort);
        configure("org.apache.karaf.management", "rmiRegistryPort=" + Ports.free(), "rmiServerPort=" + Ports.free());
        configure(
                "org.ops4j.pax.url.mvn",
                "org.ops4j.pax.url.mvn.repositories=" + mirror,
                "org.ops4j.pax.url.mvn.localRepository=" + home.resolve("data/m2"),
                "org.ops4j.pax.url.mvn.settings=" + home.resolve("etc/no-settings.xml"));
        Files.writeString(
                home.resolve("etc/users.properties"),
                "karaf=" + password + ",_g_:admingroup\n"
                        + "_g_\\:admingroup=group,admin,manager,viewer,systembundles,ssh\n");
    }

    /** Appends to a configuration file: what comes later wins. */
    void configure(String pid, String... lines) throws IOException {
        configure(pid, List.of(lines));
    }

    void configure(String pid, List<String> lines) throws IOException {
        Path file = home.resolve("etc").resolve(pid + ".cfg");
        String before = Files.exists(file) ? Files.readString(file) : "";
        Files.writeString(file, before + "\n" + String.join("\n", lines) + "\n");
    }

    /** Sets a property of the framework, for bundles. */
    void property(String name, String value) throws IOException {
        Files.writeString(
                home.resolve("etc/system.properties"), "\n" + name + "=" + value + "\n", StandardOpenOption.APPEND);
    }

    void start() throws IOException {
        ProcessBuilder command =
                new ProcessBuilder("sh", home.resolve("bin/karaf").toString(), "server");
        command.environment().put("JAVA_HOME", JAVA);
        command.environment().remove("KARAF_HOME");
        process = command.redirectErrorStream(true)
                .redirectOutput(home.resolve("console.log").toFile())
                .start();
    }

    /**
     * Says commands in the shell, one after the other, and gives their answers; waits for the shell to come up. A shell
     * that goes while it is being reached, because the container still puts its bundles in order, is reached again.
     */
    String say(String... lines) throws IOException, InterruptedException {
        String line = String.join("\n", lines);
        String answer = said(line);
        for (int attempt = 1; attempt < REACHES && answer.contains(UNREACHED); attempt++) {
            answer = said(line);
        }
        if (answer.contains(UNREACHED) || answer.contains("Error executing command")) {
            throw new AssertionError(line + " failed:\n" + answer + "\n" + log());
        }
        return RETRYING.matcher(answer).replaceAll("").strip();
    }

    /** The features that are installed. */
    List<String> installed() throws IOException, InterruptedException {
        return say("feature:list -i --no-format")
                .lines()
                .map(line -> line.split("\\s")[0])
                .toList();
    }

    private String said(String line) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                "sh",
                home.resolve("bin/client").toString(),
                "-b",
                "-h",
                "127.0.0.1",
                "-a",
                Integer.toString(shellPort));
        command.command().addAll(List.of("-u", "karaf", "-p", password, "-r", "120", "-d", "1"));
        command.environment().put("JAVA_HOME", JAVA);
        Process client = command.redirectErrorStream(true).start();
        client.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        client.getOutputStream().close();
        String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (client.waitFor() != 0 && !answer.contains(UNREACHED)) {
            throw new AssertionError(line + " failed:\n" + answer + "\n" + log());
        }
        return answer;
    }

    String log() throws IOException {
        Path file = home.resolve("data/log/karaf.log");
        return Files.exists(file) ? Files.readString(file) : Files.readString(home.resolve("console.log"));
    }

    @Override
    public void close() {
        if (process == null) {
            return;
        }
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        CompletableFuture<Void> ended =
                CompletableFuture.allOf(all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new));
        ended.completeOnTimeout(null, 30, TimeUnit.SECONDS).join();
        all.forEach(ProcessHandle::destroyForcibly);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> copyOne(file, to.resolve(from.relativize(file).toString())));
        }
    }

    private static void copyOne(Path from, Path to) {
        try {
            if (Files.isDirectory(from)) {
                Files.createDirectories(to);
            } else {
                Files.copy(from, to, StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
