package dev.remotehiring.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.simulator.record.Seen;
import dev.remotehiring.simulator.settings.Rule;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Many at once, within Remote's rate limit, of which other software eats the half. A node is killed in the middle, and
 * recruiters click in between. The window is short, so that there are many of them.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class BulkIT {
    private static final int HIRES = Integer.getInteger("cluster.bulk");
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final int LIMIT = 400;
    private static final Duration AT_MOST = Duration.ofSeconds(2);
    private static final Duration WHOLE = Duration.ofMinutes(5);
    private static final String TOLD = "failed RATE_LIMITED";

    private final List<String> applications = new ArrayList<>();
    private final Map<String, List<Long>> waited = new TreeMap<>();

    @Test
    void hireAll_withForeignTrafficAndAKilledNode_keepsToTheBudgetAndLetsClicksThrough() throws Exception {
        try (Cluster cluster = new Cluster(
                4,
                Storage.postgres(),
                Map.of(),
                remote -> remote.settings(settings -> {
                            settings.partnerLimit = LIMIT;
                            settings.limitWindowSeconds = (int) WINDOW.toSeconds();
                        })
                        .without(Rule.R34_EMAIL_TAKEN))) {
            cluster.connect();
            for (Node node : cluster.nodes()) {
                warmUp(node);
            }
            Instant start = Instant.now();
            try (Foreign foreign = cluster.foreign()) {
                foreign.ask(LIMIT / 2, WINDOW);
                workThrough(cluster, begin(cluster));
                report(cluster, foreign, Duration.between(start, Instant.now()));
            }
            for (String told : List.copyOf(untold(cluster))) {
                hireCalmly(cluster, told);
            }
            new Ledger(cluster).requireOneEmploymentEach(applications);
            assertTrue(
                    limited(cluster).values().stream().allMatch(count -> count <= 1),
                    () -> "429s: " + limited(cluster));
            assertTrue(answered("Hired") >= 4 * answered(TOLD), () -> "clicks: " + waited);
            waited.forEach((answer, times) ->
                    assertTrue(Collections.max(times) <= AT_MOST.toMillis(), () -> "clicks, in ms: " + waited));
        }
    }

    @Test
    void click_whenNothingIsLeft_isToldAndAsksOnceForAllNodes() throws Exception {
        try (Cluster cluster = new Cluster(
                2,
                Storage.postgres(),
                Map.of(),
                remote -> remote.settings(settings -> {
                    settings.partnerLimit = LIMIT;
                    settings.limitWindowSeconds = 20;
                }))) {
            cluster.connect();
            click(cluster.node(1), "click-0");
            click(cluster.node(2), "click-1");
            try (Foreign foreign = cluster.foreign()) {
                foreign.eatAll(Duration.ofSeconds(10));
            }
            cluster.remote().clearRequests();

            assertEquals(TOLD, cluster.node(1).order("hire rita click-2"));
            assertEquals(TOLD, cluster.node(2).order("hire rita click-3"));
            assertEquals(TOLD, cluster.node(1).order("hire rita click-3"));

            assertEquals(1, ours(cluster).size());
            hireCalmly(cluster, "click-2");
            hireCalmly(cluster, "click-3");
            applications.addAll(List.of("click-2", "click-3"));
            new Ledger(cluster).requireOneEmploymentEach(applications);
        }
    }

    private String begin(Cluster cluster) throws Exception {
        List<String> all = IntStream.range(0, HIRES).mapToObj(i -> "bulk-" + i).toList();
        applications.addAll(all);
        return cluster.node(1).order("hire-all ada " + String.join(" ", all));
    }

    private void workThrough(Cluster cluster, String batch) throws Exception {
        Instant end = Instant.now().plus(WHOLE);
        Optional<Node> toKill = Optional.of(cluster.node(2));
        int underWay = HIRES;
        for (int second = 0; underWay > 0; second++) {
            assertTrue(Instant.now().isBefore(end), underWay + " are still under way");
            if (toKill.isPresent() && underWay < HIRES / 2) {
                toKill.get().kill();
                cluster.restart(toKill.get());
                warmUp(cluster.node(2));
                toKill = Optional.empty();
            }
            click(cluster.node(1 + second % cluster.nodes().size()), "click-" + second);
            TimeUnit.MILLISECONDS.sleep(500);
            underWay = Integer.parseInt(cluster.node(1).order("under-way ada " + batch));
        }
        assertTrue(toKill.isEmpty(), "a node was killed in the middle");
    }

    /** The first click of a JVM waits for its classes, not for Remote. */
    private void warmUp(Node node) throws Exception {
        String application = "first-" + applications.size();
        applications.add(application);
        node.order("hire rita " + application);
    }

    private void click(Node node, String application) throws Exception {
        applications.add(application);
        Instant start = Instant.now();
        String answer = node.order("hire rita " + application);
        waited.computeIfAbsent(answer.startsWith("failed") ? answer : answer.split(" ")[0], word -> new ArrayList<>())
                .add(Duration.between(start, Instant.now()).toMillis());
    }

    private int answered(String word) {
        return waited.getOrDefault(word, List.of()).size();
    }

    private List<String> untold(Cluster cluster) throws Exception {
        return new Journal(cluster)
                .now().stream()
                        .filter(hire -> !hire.state().equals("CREATED"))
                        .map(Journal.Written::application)
                        .toList();
    }

    private static void hireCalmly(Cluster cluster, String application) throws Exception {
        Until.is(
                "Hired",
                "click",
                Duration.ofSeconds(30),
                () -> cluster.node(1).order("hire rita " + application).split(" ")[0]);
    }

    private static List<Seen> ours(Cluster cluster) {
        return cluster.remote().requests().stream()
                .filter(seen -> !seen.requestHeaders()
                        .getOrDefault("user-agent", List.of())
                        .contains(Foreign.NAME))
                .toList();
    }

    /** How many of our requests met a limited rate, by the window's end. */
    private static Map<Long, Long> limited(Cluster cluster) {
        return ours(cluster).stream()
                .filter(seen -> seen.status() == 429)
                .collect(Collectors.groupingBy(BulkIT::window, TreeMap::new, Collectors.counting()));
    }

    /** In seconds: windows are far enough from each other. */
    private static long window(Seen seen) {
        long left = Long.parseLong(seen.responseHeaders().get("x-ratelimit-reset"));
        return (seen.at().toEpochMilli() + left + 500) / 1000;
    }

    private void report(Cluster cluster, Foreign foreign, Duration took) throws Exception {
        System.out.println(HIRES + " hires in bulk in " + took.toSeconds() + " s on 4 nodes, one of them killed; "
                + LIMIT + " requests in each " + WINDOW.toSeconds() + " s, "
                + ours(cluster).size() + " of them ours, "
                + foreign.asked() + " foreign; our 429s by window " + limited(cluster) + "; clicks in between: "
                + waited.entrySet().stream()
                        .map(answer -> answer.getValue().size() + " " + answer.getKey() + ", at most "
                                + Collections.max(answer.getValue()) + " ms")
                        .collect(Collectors.joining("; ")));
    }
}
