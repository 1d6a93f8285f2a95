package dev.remotehiring.internal;

import dev.remotehiring.admin.ConnectionCheck;
import dev.remotehiring.api.Actor;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.BatchId;
import dev.remotehiring.api.ConsentCallback;
import dev.remotehiring.api.ConsentOutcome;
import dev.remotehiring.api.ConsentStart;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.cluster.AheadClock;
import dev.remotehiring.cluster.Gate;
import dev.remotehiring.cluster.Hosted;
import dev.remotehiring.cluster.Pool;
import dev.remotehiring.cluster.Tripwire;
import dev.remotehiring.credential.jdbc.SharedVault;
import dev.remotehiring.host.CredentialService;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * A node: the plugin in a JVM of its own. It says {@code ready}, then answers each line of its standard input by one line,
 * in their order, and ends at once with its input. A line that begins with {@code @} and a word is answered as soon as it
 * can be, after that word. What is unexpected ends it with status 1.
 *
 * <table>
 * <caption>Commands</caption>
 * <tr><td>{@code check USER}</td><td>{@code works}, or {@code failed KIND}</td></tr>
 * <tr><td>{@code advance DURATION}</td><td>{@code ok}: its clock is put forward</td></tr>
 * <tr><td>{@code consent-begin USER [HIRE]}</td><td>the address of Remote's consent page</td></tr>
 * <tr><td>{@code consent-complete USER QUERY}</td><td>the outcome</td></tr>
 * <tr><td>{@code hire USER APPLICATION [FIELD=VALUE]}</td><td>the outcome and the hire's id</td></tr>
 * <tr><td>{@code hire-all USER APPLICATION...}</td><td>the batch's id</td></tr>
 * <tr><td>{@code under-way USER BATCH}</td><td>how many of it still go on by themselves</td></tr>
 * <tr><td>{@code to-settle USER}</td><td>the applications and what is the matter: {@code APPLICATION:WHY,...}</td></tr>
 * <tr><td>{@code catch ACTION}</td><td>{@code ok}; and {@code !ACTION} when a thread wrote that into the audit, which
 * stands still then. Without an action, nothing is caught any more</td></tr>
 * <tr><td>{@code rows SQL}</td><td>what the journal's database answers: rows by {@code ;}, columns by
 * {@code |}</td></tr>
 * </table>
 *
 * Every command may be answered by {@code failed KIND}.
 */
public final class Worker {
    private final AheadClock clock = new AheadClock();
    private final Tripwire tripwire = new Tripwire(action -> System.out.println("!" + action));
    private final DataSource journal;
    private final House house;

    private Worker(URI gateway, String journalAddress, String vaultAddress, Path masterKey, Map<String, String> more) {
        boolean shared = journalAddress.equals(vaultAddress);
        journal = Pool.open(journalAddress);
        DataSource credentials = shared ? journal : Pool.open(vaultAddress);
        CredentialService vault = SharedVault.open(masterKey, credentials);
        house = new House(
                Hosted.settings(gateway, more),
                new House.Host(
                        shared ? Gate.before(vault, credentials) : vault,
                        Hosted.users(),
                        Hosted.candidates(clock),
                        tripwire.behind(journal),
                        List.of()),
                clock);
    }

    /**
     * @param arguments the gateway's address, the JDBC addresses of the journal and the credentials, the file of the
     *     master key; then settings of the plugin, {@code KEY=VALUE}
     */
    public static void main(String[] arguments) throws IOException {
        Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            Runtime.getRuntime().halt(1);
        });
        Worker worker = new Worker(
                URI.create(arguments[0]),
                arguments[1],
                arguments[2],
                Path.of(arguments[3]),
                pairs(Arrays.stream(arguments).skip(4)));
        ExecutorService inOrder = Executors.newSingleThreadExecutor();
        ExecutorService atOnce = Executors.newCachedThreadPool();
        System.out.println("ready");
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            if (line.startsWith("@")) {
                String[] parts = line.split(" ", 2);
                atOnce.execute(() -> System.out.println(parts[0] + " " + worker.answer(parts[1].split(" "))));
            } else {
                String[] words = line.split(" ");
                inOrder.execute(() -> System.out.println(worker.answer(words)));
            }
        }
        System.exit(0);
    }

    private static Map<String, String> pairs(Stream<String> texts) {
        return texts.map(text -> text.split("=", 2)).collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private String answer(String... words) {
        try {
            return switch (words[0]) {
                case "check" -> check(Hosted.actor(words[1]));
                case "advance" -> advance(Duration.parse(words[1]));
                case "consent-begin" -> begin(Hosted.actor(words[1]), words);
                case "consent-complete" -> complete(Hosted.actor(words[1]), words[2]);
                case "hire" -> hire(Hosted.actor(words[1]), new ApplicationId(words[2]), answers(words));
                case "hire-all" -> hireAll(Hosted.actor(words[1]), words);
                case "under-way" -> underWay(Hosted.actor(words[1]), new BatchId(words[2]));
                case "to-settle" -> toSettle(Hosted.actor(words[1]));
                case "catch" -> catches(words);
                case "rows" -> rows(String.join(" ", words).substring("rows ".length()));
                default -> throw new IllegalArgumentException(words[0]);
            };
        } catch (RemoteHiringException failure) {
            return "failed " + failure.kind();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String check(Actor actor) {
        ConnectionCheck check = house.admin()
                .check(actor, house.admin().connections(actor).get(0).id());
        return check.failure().map(failure -> "failed " + failure.code().kind()).orElse("works");
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
        Map<String, String> parameters = pairs(Arrays.stream(query.split("&")));
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

    private static FormAnswers answers(String... words) {
        Map<String, List<String>> typed = new HashMap<>();
        pairs(Arrays.stream(words).skip(3)).forEach((field, value) -> typed.put(field, List.of(value)));
        return new FormAnswers(typed);
    }

    private String hire(Actor actor, ApplicationId application, FormAnswers answers) {
        HireOutcome outcome = house.service().hire(new HireRequest(actor, application, answers));
        return outcome.getClass().getSimpleName() + " " + outcome.hire().id().value();
    }

    private String hireAll(Actor actor, String... words) {
        List<ApplicationId> applications =
                Arrays.stream(words).skip(2).map(ApplicationId::new).toList();
        return house.service().hireAll(actor, applications).id().value();
    }

    private String underWay(Actor actor, BatchId batch) {
        return Long.toString(house.service().batch(actor, batch).underWay());
    }

    private String toSettle(Actor actor) {
        return house.admin().hiresToSettle(actor).stream()
                .map(one -> one.hire().application().value() + ":" + one.why())
                .collect(Collectors.joining(","));
    }

    private String catches(String... words) {
        tripwire.set(words.length > 1 ? words[1] : "");
        return "ok";
    }

    private String rows(String sql) throws SQLException {
        try (Connection connection = journal.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            StringJoiner all = new StringJoiner(";");
            while (rows.next()) {
                StringJoiner row = new StringJoiner("|");
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    row.add(String.valueOf(rows.getString(column)));
                }
                all.add(row.toString());
            }
            return all.toString();
        }
    }
}
