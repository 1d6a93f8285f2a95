package dev.remotehiring.internal.support;

import dev.remotehiring.admin.Figure;
import dev.remotehiring.admin.Health;
import dev.remotehiring.admin.OfTenant;
import dev.remotehiring.admin.Proof;
import dev.remotehiring.admin.RemoteHiringOperations;
import dev.remotehiring.api.Connection;
import dev.remotehiring.api.Failure;
import dev.remotehiring.api.Hire;
import dev.remotehiring.internal.config.Settings;
import dev.remotehiring.internal.doctor.Masking;
import dev.remotehiring.internal.journal.Overview;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A ZIP archive of text files to attach to a question. Each line goes through {@link Masking}. Whatever cannot be had in
 * a quarter of a minute is left out, and its file says so: it is needed most when something hangs.
 */
public final class SupportBundle {
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int AUDIT = 200;
    private static final String ABOUT = """
            What is in here helps somebody who was not there to understand what is the matter with hiring through Remote.

            system.txt       Java, operating system, memory
            bundles.txt      the bundles of the container and their versions
            settings.txt     the settings in force
            health.txt       what works and what does not
            proofs.txt       the set-up, item by item
            figures.txt      what was counted on this node
            hires.txt        the hires that are not settled: ids and states
            connections.txt  the connections: ids, kinds, since when, why they ended
            audit.txt        the last 200 entries of the audit: who did what, by ids
            log.txt          the last lines of the plugin's log, where the container keeps them
            threads.txt      what the plugin is doing right now

            What is not in here: secrets, tokens, links, e-mail addresses, names of people and companies, anything that was
            typed into a form. Long ids are cut to their first characters, and tenants and users appear by the ids that
            the platform gives them. Look through the files before you hand them on all the same.
            """;

    private final Settings settings;
    private final Overview overview;
    private final Clock clock;

    /**
     * @param settings those in force
     * @param overview of the tables
     * @param clock dates it
     */
    public SupportBundle(Settings settings, Overview overview, Clock clock) {
        this.settings = settings;
        this.overview = overview;
        this.clock = clock;
    }

    /**
     * Writes the archive.
     *
     * @param zip where; it is not closed
     * @param operations what it tells of
     * @throws IOException when it cannot be written
     */
    public void write(OutputStream zip, RemoteHiringOperations operations) throws IOException {
        ZipOutputStream archive = new ZipOutputStream(zip, StandardCharsets.UTF_8);
        add(archive, "README.txt", ABOUT + "\nMade " + clock.instant() + ".\n");
        for (Map.Entry<String, String> file : collected(operations).entrySet()) {
            add(archive, file.getKey(), file.getValue());
        }
        archive.finish();
    }

    private static void add(ZipOutputStream archive, String name, String text) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        archive.write(text.getBytes(StandardCharsets.UTF_8));
        archive.closeEntry();
    }

    private Map<String, Callable<List<String>>> files(RemoteHiringOperations operations) {
        Map<String, Callable<List<String>>> files = new LinkedHashMap<>();
        files.put("system.txt", Machine::system);
        files.put("bundles.txt", Machine::bundles);
        files.put("settings.txt", this::settings);
        files.put("health.txt", () -> health(operations.health()));
        files.put(
                "proofs.txt",
                () -> operations.prove(false).stream().map(SupportBundle::told).toList());
        files.put(
                "figures.txt",
                () -> operations.figures().stream().map(SupportBundle::told).toList());
        files.put(
                "hires.txt",
                () -> operations.openHires().stream().map(SupportBundle::hire).toList());
        files.put(
                "connections.txt",
                () -> operations.connections().stream()
                        .map(SupportBundle::connection)
                        .toList());
        files.put("audit.txt", () -> overview.audit(AUDIT));
        files.put("log.txt", LogLines::last);
        files.put("threads.txt", Machine::threads);
        return files;
    }

    private Map<String, String> collected(RemoteHiringOperations operations) {
        ExecutorService executor = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "remote-hiring-support");
            thread.setDaemon(true);
            return thread;
        });
        try {
            Map<String, Future<List<String>>> begun = new LinkedHashMap<>();
            files(operations).forEach((name, lines) -> begun.put(name, executor.submit(lines)));
            long end = System.nanoTime() + PATIENCE.toNanos();
            Map<String, String> texts = new LinkedHashMap<>();
            begun.forEach((name, lines) -> texts.put(name, text(lines, end - System.nanoTime())));
            return texts;
        } finally {
            executor.shutdownNow();
        }
    }

    private static String text(Future<List<String>> lines, long nanos) {
        try {
            StringBuilder text = new StringBuilder();
            for (String line : lines.get(Math.max(0, nanos), TimeUnit.NANOSECONDS)) {
                text.append(Masking.of(line)).append('\n');
            }
            return text.toString();
        } catch (TimeoutException e) {
            return "Left out: it was not there within " + PATIENCE.toSeconds() + " seconds.\n";
        } catch (ExecutionException e) {
            return "Left out: " + e.getCause().getClass().getName() + "\n"; // its message may say anything
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "Left out: it was interrupted.\n";
        }
    }

    private List<String> settings() {
        return Stream.of(
                        Map.entry("environment", settings.environment().name()),
                        Map.entry("gateway", settings.environment().gateway()),
                        Map.entry("client.id", settings.clientId()),
                        Map.entry("redirect.uri", settings.redirectUri()),
                        Map.entry("scopes", settings.scopes()),
                        Map.entry("assertions", settings.assertions().on()),
                        Map.entry("assertion.basic", settings.assertions().usesBasic()),
                        Map.entry("probe", settings.probes()),
                        Map.entry("form.version", settings.formVersion()),
                        Map.entry("shared.connection", settings.sharedConnection()),
                        Map.entry("magic.link", settings.handOff().magicLink()),
                        Map.entry("sso.url", settings.handOff().ssoUrl()),
                        Map.entry("proxy", settings.proxy().isPresent()),
                        Map.entry("safe.delay", settings.safeDelay()),
                        Map.entry("keep.details", settings.keepDetails()))
                .map(entry -> entry.getKey() + " = " + entry.getValue())
                .toList();
    }

    private static List<String> health(Health health) {
        return Stream.concat(
                        Stream.of("all together: " + health.light()),
                        health.items().stream()
                                .map(item -> item.light() + " " + item.aspect() + " " + words(item.reason())
                                        + item.since()
                                                .map(since -> " since " + since)
                                                .orElse("")))
                .toList();
    }

    /** The number and the remedy: the arguments of its words may be names. */
    private static String words(Optional<Failure> failure) {
        return failure.map(known -> known.code().number() + " " + known.code().words())
                .orElse("");
    }

    private static String told(Figure figure) {
        return figure.name() + " " + new TreeMap<>(figure.labels()) + " " + figure.value()
                + (figure.kind() == Figure.Kind.TIMER ? " times, " + figure.seconds() + " s" : "");
    }

    /** Without its facts, which may be names. */
    private static String told(Proof proof) {
        return proof.verdict() + " " + proof.item() + " " + words(proof.reason());
    }

    private static String hire(OfTenant<Hire> hire) {
        return "tenant=" + hire.tenant() + " " + hire.value().id() + " "
                + hire.value().state();
    }

    private static String connection(OfTenant<Connection> connection) {
        Connection value = connection.value();
        return "tenant=" + connection.tenant() + " " + value.id() + " " + value.kind() + " since " + value.connectedAt()
                + value.ended().map(why -> ", ended: " + why).orElse("");
    }
}
