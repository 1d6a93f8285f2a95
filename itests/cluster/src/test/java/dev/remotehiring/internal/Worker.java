package dev.remotehiring.internal;

import dev.remotehiring.admin.ConnectionCheck;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.ConsentCallback;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.ConsentStart;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.cluster.AheadClock;
import dev.remotehiring.cluster.Gate;
import dev.remotehiring.cluster.Hosted;
import dev.remotehiring.credential.jdbc.SharedVault;
import dev.remotehiring.host.CredentialService;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A node: the plugin in a JVM of its own. It says {@code ready}, then answers each line of its standard input by one line,
 * in their order, and ends at once with its input. What is unexpected ends it with status 1.
 *
 * <table>
 * <caption>Commands</caption>
 * <tr><td>{@code check USER}</td><td>{@code works}, or {@code failed KIND}</td></tr>
 * <tr><td>{@code advance DURATION}</td><td>{@code ok}: its clock is put forward</td></tr>
 * <tr><td>{@code consent-begin USER [HIRE]}</td><td>the address of Remote's consent page</td></tr>
 * <tr><td>{@code consent-complete USER QUERY}</td><td>the outcome</td></tr>
 * <tr><td>{@code hire USER APPLICATION}</td><td>the outcome and the hire's id</td></tr>
 * </table>
 *
 * Every command may be answered by {@code failed KIND}.
 */
public final class Worker {
    private final AheadClock clock = new AheadClock();
    private final House house;

    private Worker(URI gateway, String database, Path masterKey) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database);
        CredentialService vault = Gate.before(SharedVault.open(masterKey, source), source);
        house = new House(
                Hosted.settings(gateway),
                new House.Host(vault, Hosted.users(), Hosted.candidates(clock), source, List.of()),
                clock);
    }

    /**
     * @param arguments the gateway's address, the database's JDBC address, the file of the master key
     */
    public static void main(String[] arguments) throws IOException {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        Worker worker = new Worker(URI.create(arguments[0]), arguments[1], Path.of(arguments[2]));
        ExecutorService inOrder = Executors.newSingleThreadExecutor();
        System.out.println("ready");
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            String[] words = line.split(" ");
            inOrder.execute(() -> System.out.println(worker.answer(words)));
        }
        System.exit(0);
    }

    private String answer(String... words) {
        try {
            return switch (words[0]) {
                case "check" -> check(Hosted.actor(words[1]));
                case "advance" -> advance(Duration.parse(words[1]));
                case "consent-begin" -> begin(Hosted.actor(words[1]), words);
                case "consent-complete" -> complete(Hosted.actor(words[1]), words[2]);
                case "hire" -> hire(Hosted.actor(words[1]), new ApplicationId(words[2]));
                default -> throw new IllegalArgumentException(words[0]);
            };
        } catch (RemoteHiringException failure) {
            return "failed " + failure.kind();
        }
    }

    private String check(Actor actor) {
        ConnectionCheck check = house.admin()
                .check(actor, house.admin().connections(actor).get(0).id());
        return check.failure().map(kind -> "failed " + kind).orElse("works");
    }

    private String advance(Duration duration) {
        clock.advance(duration);
        return "ok";
    }

    private String begin(Actor actor, String... words) {
        Optional<HireId> hire = Arrays.stream(words).skip(2).findFirst().map(HireId::new);
        return house.service()
                .beginConsent(new ConsentStart(actor, Hosted.BROWSER, hire))
                .toString();
    }

    private String complete(Actor actor, String query) {
        Map<String, String> parameters = Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        ConsentOutcome outcome = house.service()
                .completeConsent(new ConsentCallback(
                        actor,
                        Hosted.BROWSER,
                        Optional.ofNullable(parameters.get("state")),
                        Optional.ofNullable(parameters.get("code")),
                        Optional.empty(),
                        Optional.empty()));
        return outcome.getClass().getSimpleName();
    }

    private String hire(Actor actor, ApplicationId application) {
        HireOutcome outcome = house.service().hire(new HireRequest(actor, application));
        return outcome.getClass().getSimpleName() + " " + outcome.hire().id().value();
    }
}
