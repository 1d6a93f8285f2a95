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
import java.util.concurrent.Semaphore;

/** Recruiters who click Hire, on any node, many at the same time. What they are answered is counted. */
final class Crowd {
    private static final int AT_ONCE = 64;
    private static final String LOST = "lost with its node";

    private final Cluster cluster;
    private final Semaphore free = new Semaphore(AT_ONCE);
    private final Map<String, Integer> answers = new TreeMap<>();
    private Duration longest = Duration.ZERO;

    Crowd(Cluster cluster) {
        this.cluster = cluster;
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

    private Node anyNode(Random random) {
        return cluster.node(1 + random.nextInt(cluster.nodes().size()));
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

    /** The longest wait for an answer. */
    synchronized Duration longest() {
        return longest;
    }

    /** What was answered, and how often. */
    synchronized Map<String, Integer> answers() {
        return new TreeMap<>(answers);
    }
}
