package dev.remotehiring.cluster;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

/**
 * Many clicks, troubles at Remote, and a node killed at each step of a hire; then calm, and the count. It goes in waves:
 * in each, some new candidates are hired while a node is killed at one step and started again.
 */
final class Trial {
    /** The plugin's safe delay, in seconds, longer than {@link Weather#LATEST}. */
    static final String SAFE_DELAY = "6";

    private static final int CLICKS = 8;
    private static final Duration CAUGHT = Duration.ofSeconds(30);
    private static final Duration AFTER_CLICKS = Duration.ofSeconds(4);

    /** 30 seconds, and what a machine adds that is busy with the start of a JVM. */
    private static final Duration LONGEST_CLICK = Duration.ofSeconds(45);

    private static final Duration RESOLVED = Duration.ofSeconds(60).plusSeconds(Integer.parseInt(SAFE_DELAY));

    private final Cluster cluster;
    private final Journal journal;
    private final Ledger ledger;
    private final Crowd crowd;
    private final Random random;
    private final Weather weather;
    private final List<String> hired = new ArrayList<>();
    private final List<CompletableFuture<Void>> clicks = new ArrayList<>();
    private final Map<Step, Integer> kills = new EnumMap<>(Step.class);

    Trial(Cluster cluster, long seed) {
        this.cluster = cluster;
        this.random = new Random(seed);
        journal = new Journal(cluster);
        ledger = new Ledger(cluster);
        crowd = new Crowd(cluster);
        weather = new Weather(cluster.remote(), random);
    }

    /**
     * Hires, and proves that each hire has become one employment.
     *
     * @param hires how many; a few more when a step was not met otherwise
     * @return what happened, in a line
     */
    String run(int hires) throws Exception {
        List<Step> steps = new ArrayList<>(Arrays.asList(Step.values()));
        steps.remove(Step.WAITING_FOR_CONSENT);
        Collections.shuffle(steps, random);
        int size = Math.max(4, hires / (steps.size() + 1));

        for (int before = 0; before < 3 && kills.isEmpty(); before++) {
            wave(size, Step.WAITING_FOR_CONSENT);
        }
        assertTrue(kills.containsKey(Step.WAITING_FOR_CONSENT), "a node was killed at " + Step.WAITING_FOR_CONSENT);
        cluster.connect();
        for (int wave = 0; hired.size() < hires || !kills.keySet().containsAll(steps); wave++) {
            assertTrue(hired.size() < hires * 2, () -> "killed only at " + kills);
            weather.over(size);
            wave(Math.min(size, Math.max(4, hires - hired.size())), next(steps, wave));
        }
        for (CompletableFuture<Void> last : clicks) {
            last.get(5, TimeUnit.MINUTES);
        }

        cluster.remote().clearTroubles();
        Duration resolved = resolved();
        check();
        return summary(resolved);
    }

    /** In turn; once all hires are there, those at which nobody was killed yet. */
    private Step next(List<Step> steps, int wave) {
        Step inTurn = steps.get(wave % steps.size());
        return wave < steps.size()
                ? inTurn
                : steps.stream()
                        .filter(step -> !kills.containsKey(step))
                        .findFirst()
                        .orElse(inTurn);
    }

    private void wave(int size, Step step) throws Exception {
        List<String> applications = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            applications.add((i % 4 == 0 ? Hosted.UNTITLED : "titled") + "-" + (hired.size() + i));
        }
        hired.addAll(applications);
        Node node = cluster.node(1 + random.nextInt(cluster.nodes().size()));
        Trap trap = Trap.set(step, cluster, step.isRare() ? cluster.nodes() : List.of(node));
        crowd.click(node, "rita", applications.get(0), false);
        CompletableFuture<Void> these = crowd.clicks(applications, CLICKS, new Random(random.nextLong()));
        clicks.add(these);
        List<Node> killed = trap.kill(step.isRare() ? until(Instant.now().plus(CAUGHT)) : worthWaiting(these));
        for (Node each : killed) {
            kills.merge(step, 1, Integer::sum);
            cluster.restart(each);
        }
    }

    private static BooleanSupplier until(Instant end) {
        return () -> Instant.now().isBefore(end);
    }

    /** Until some time after the last click. */
    private static BooleanSupplier worthWaiting(CompletableFuture<Void> these) {
        Instant end = Instant.now().plus(CAUGHT);
        CompletableFuture<Instant> last = these.thenApply(done -> Instant.now().plus(AFTER_CLICKS));
        return () -> until(last.getNow(end)).getAsBoolean() && until(end).getAsBoolean();
    }

    /** People click again where something is left to them; what goes on by itself is let alone. */
    private Duration resolved() throws Exception {
        Instant calm = Instant.now();
        for (String application : hired) {
            if (crowd.answers(application).isEmpty()) {
                crowd.click(cluster.living(), "rita", application, true).get(1, TimeUnit.MINUTES);
            }
        }
        Duration resolved = Duration.ZERO;
        List<Journal.Written> open = open();
        while (!open.isEmpty()) {
            assertTrue(Duration.between(calm, Instant.now()).compareTo(RESOLVED) < 0, "not resolved in time: " + open);
            for (Journal.Written hire : open) {
                if (!hire.goesOn()) {
                    crowd.click(cluster.living(), "rita", hire.application(), true)
                            .get(1, TimeUnit.MINUTES);
                }
            }
            TimeUnit.MILLISECONDS.sleep(200);
            boolean wentOn = open.stream().anyMatch(Journal.Written::goesOn);
            resolved = wentOn ? Duration.between(calm, Instant.now()) : resolved;
            open = open();
        }
        return resolved;
    }

    private List<Journal.Written> open() throws Exception {
        return journal.now().stream()
                .filter(hire -> !hire.state().equals("CREATED"))
                .toList();
    }

    private void check() throws Exception {
        Set<String> known = journal.states().keySet();
        for (String application : hired) {
            assertTrue(
                    known.contains(application),
                    () -> application + " is forgotten; clicks were answered: " + crowd.answers(application));
        }
        ledger.requireOneEmploymentEach(hired);
        assertFalse(
                crowd.answers().containsKey("Ready"), () -> "a click never asks for another one: " + crowd.answers());
        assertTrue(crowd.longest().compareTo(LONGEST_CLICK) <= 0, () -> "the longest click took " + crowd.longest());
    }

    private String summary(Duration resolved) throws Exception {
        Map<String, Long> troubles = cluster.remote().requests().stream()
                .filter(seen -> !seen.trouble().isEmpty() && !seen.trouble().equals("Hold"))
                .collect(Collectors.groupingBy(
                        seen -> seen.method() + " " + seen.path().replaceFirst(".*/v1/([a-z-]+).*", "$1") + " "
                                + seen.trouble(),
                        TreeMap::new,
                        Collectors.counting()));
        return hired.size() + " hires, " + crowd.count() + " clicks " + crowd.answers() + ", the longest "
                + crowd.longest().toMillis() + " ms; " + ledger.posts().size() + " POSTs for "
                + journal.sendings().values().stream()
                        .mapToLong(Long::longValue)
                        .sum()
                + " sendings, 0 by the HTTP layer itself; troubles " + troubles + "; killed at " + kills
                + "; the last unknown one was resolved " + resolved.toMillis() + " ms after the last trouble";
    }
}
