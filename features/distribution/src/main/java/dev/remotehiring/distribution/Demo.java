package dev.remotehiring.distribution;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.function.Consumer;

/** The demo from start to end. {@link Settings#from} lists what can be chosen. */
public final class Demo {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    /** The real standard output: a build tool that runs us may decorate {@code System.out}. */
    private static final PrintStream CONSOLE =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);

    /** After the line that says READY. */
    private static final String GREETING = """
            Log in as rita (a recruiter) or ada (an administrator), password demo; the login page lists everybody.
            Remote's login page lists the people of the local Remote: only their admins can allow the connection.
            Everything is kept in %s, the log too. Ctrl-C stops the demo.""";

    private final Settings settings;
    private final Collection<Child> children = new ConcurrentLinkedDeque<>();
    private volatile boolean stopping;

    private Demo(Settings settings) {
        this.settings = settings;
    }

    /** Runs until it is told to stop. Exit status 1, with a sentence on the console, when it cannot. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            new Demo(Settings.from(System.getProperties())).run();
            System.exit(0);
        } catch (DemoFailure failure) {
            CONSOLE.println(failure.getMessage());
            System.exit(1);
        }
    }

    private void run() throws InterruptedException {
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop, "demo stop"));
        settings.port().requireFree();
        Path logs = folder(settings.data().resolve("log"));
        Path secret = settings.clientSecretFile().orElseGet(() -> ClientSecret.in(settings.data()));
        if (settings.gateway().isEmpty()) {
            startSimulator(logs, secret);
        }
        start("demo host", felix(secret), logs, CONSOLE::println);
        CONSOLE.println(GREETING.formatted(settings.data()));
        waitForTheEnd();
    }

    private void startSimulator(Path logs, Path secret) throws InterruptedException {
        settings.simulatorPort().requireFree();
        start("local Remote", simulator(secret), logs, line -> {});
    }

    private void start(String name, List<String> command, Path logs, Consumer<String> heard)
            throws InterruptedException {
        ProcessBuilder process =
                new ProcessBuilder(command).directory(settings.home().toFile());
        Child child = Child.start(
                name, process, logs.resolve(name.toLowerCase(Locale.ROOT).replace(' ', '-') + ".err"), heard);
        children.add(child);
        child.awaitReady(LIMIT);
    }

    private List<String> simulator(Path secret) {
        List<String> command = java();
        command.addAll(List.of("-jar", "bin/gateway-simulator.jar", "--exit-with-stdin"));
        command.addAll(
                List.of("--port", Integer.toString(settings.simulatorPort().number())));
        command.addAll(List.of("--client-id", settings.clientId()));
        command.addAll(List.of("--client-secret-file", secret.toString()));
        command.addAll(List.of("--redirect-uri", settings.redirectUri().toString()));
        command.addAll(List.of("--data", settings.data().resolve("remote").toString()));
        return command;
    }

    private List<String> felix(Path secret) {
        List<String> command = java();
        command.add("-Ddemo.data=" + settings.data());
        command.add("-Ddemo.base=" + settings.base());
        command.add("-Ddemo.client.secret.file=" + secret);
        command.add("-Ddemo.exit.with.stdin=true");
        settings.setUp().ifPresent(setUp -> command.add("-Ddemo.setup=" + setUp));
        command.add("-Dremote.gateway=" + settings.gatewayInUse());
        command.add("-Dremote.webapp=" + settings.gatewayInUse());
        command.add("-Dremote.client.id=" + settings.clientId());
        command.add("-Dorg.osgi.service.http.port=" + settings.port().number());
        command.addAll(List.of("-jar", "bin/felix.jar"));
        return command;
    }

    private static List<String> java() {
        return new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    }

    private static Path folder(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException failed) {
            throw new DemoFailure("The folder " + path + " cannot be made. Choose another with -Ddemo.data=.", failed);
        }
    }

    private void waitForTheEnd() {
        List<CompletableFuture<Child>> ends = new ArrayList<>();
        children.forEach(child -> ends.add(child.ended()));
        if (settings.exitWithStdin()) {
            ends.add(CompletableFuture.supplyAsync(Demo::endOfStandardInput));
        }
        Object first =
                CompletableFuture.anyOf(ends.toArray(CompletableFuture[]::new)).join();
        if (first instanceof Child child && !stopping) {
            throw child.failure("has ended");
        }
    }

    private static Child endOfStandardInput() {
        try {
            System.in.transferTo(PrintStream.nullOutputStream());
        } catch (IOException gone) {
            return null; // ended all the same
        }
        return null;
    }

    private void stop() {
        stopping = true;
        children.forEach(Child::askToEnd);
        children.forEach(Child::end);
    }
}
