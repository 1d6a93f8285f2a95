package dev.remotehiring.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;

/** Recruiters who click Hire, on any node, many at the same time. What they are answered is counted. */
final class Crowd {
    private static final int AT_ONCE_EACH = 16;
    private static final String NOTHING_CHANGED = "failed STORAGE_FAILED";
    private static final Duration WAIT = Duration.ofMillis(50);
    private static final String LOST = "lost with its node";

    private final Cluster cluster;
    private final Semaphore free;
    private final Map<String, Integer> answers = new TreeMap<>();
    private final Map<String, String> answered = new ConcurrentHashMap<>();
    private Duration longest = Duration.ZERO;

    Crowd(Cluster cluster) {
        this.cluster = cluster;
        free = new Semaphore(AT_ONCE_EACH * cluster.nodes().size());
    }

    /**
     * Each application is clicked some times, in random order, half of the clicks with what is missing filled in.
     *
     * @return done when the last click is answered
     */
    CompletableFuture<Void> clicks(List<String> applications, int times, Random random) {
        List<String> order = new ArrayList<>();
        for (String application : applications) {
            order.addAll(Collections.nCopies(times, application));
        }
        Collections.shuffle(order, random);
        List<CompletableFuture<?>> clicks = new ArrayList<>();
        return CompletableFuture.runAsync(() -> {
            for (String application : order) {
                free.acquireUninterruptibly();
                clicks.add(click(anyNode(random), anybody(random), application, random.nextBoolean())
                        .whenComplete((answer, failure) -> free.release()));
            }
            clicks.forEach(CompletableFuture::join);
        });
    }

    /** A balancer finds one that runs; with a single node, people wait until it is back. */
    private Node anyNode(Random random) {
        while (true) {
            List<Node> living = cluster.nodes().stream().filter(Node::lives).toList();
            if (!living.isEmpty()) {
                return living.get(random.nextInt(living.size()));
            }
            LockSupport.parkNanos(WAIT.toNanos());
        }
    }

    private static String anybody(Random random) {
        return Hosted.RECRUITERS.get(random.nextInt(Hosted.RECRUITERS.size()));
    }

    /**
     * One click.
     *
     * @param fillsIn whether what may be missing is filled in
     * @return the answer; empty when the node ended before
     */
    CompletableFuture<Optional<String>> click(Node node, String user, String application, boolean fillsIn) {
        Instant start = Instant.now();
        String typed = fillsIn ? " job_title=" + Hosted.TITLE : "";
        return node.atOnce("hire " + user + " " + application + typed).thenApply(answer -> {
            count(answer, Duration.between(start, Instant.now()));
            answer.filter(text -> !text.equals(NOTHING_CHANGED))
                    .ifPresent(text -> answered.merge(application, text, (before, now) -> before + ", " + now));
            return answer;
        });
    }

    private synchronized void count(Optional<String> answer, Duration took) {
        String word = answer.map(text -> text.startsWith("failed") ? text : text.split(" ")[0])
                .orElse(LOST);
        answers.merge(word, 1, Integer::sum);
        longest = answer.isPresent() && took.compareTo(longest) > 0 ? took : longest;
    }

    /** How many were answered, or lost with their node, so far. */
    synchronized int count() {
        return answers.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** What clicks on this application were answered; empty when all met a node that was down, or a
     * database that did nothing. */
    Optional<String> answers(String application) {
        return Optional.ofNullable(answered.get(application));
    }

    /** The longest wait for an answer. */
    synchronized Duration longest() {
        return longest;
    }

    /** What was answered, and how often. */
    synchronized Map<String, Integer> answers() {
        return new TreeMap<>(answers);
    }
}
