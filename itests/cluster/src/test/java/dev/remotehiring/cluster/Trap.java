package dev.remotehiring.cluster;

import dev.remotehiring.simulator.trouble.Held;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Kills a node at a certain step of a hire, whichever hire gets there; sometimes two that are there at once. */
abstract class Trap {
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private Trap() {}

    /**
     * Sets one.
     *
     * @param nodes where, if the step can be told before
     */
    static Trap set(Step step, Cluster cluster, List<Node> nodes) throws Exception {
        return step.point() instanceof Step.Written written
                ? AtCommit.set(written, nodes)
                : new AtRemote((Step.Asked) step.point(), cluster, step == Step.SEARCH);
    }

    /** Kills whoever is caught; nobody when none was for as long as it was worth waiting. */
    List<Node> kill(BooleanSupplier worthWaiting) throws Exception {
        Optional<Node> first = caught(LOOK_EVERY);
        while (first.isEmpty() && worthWaiting.getAsBoolean()) {
            first = caught(LOOK_EVERY);
        }
        List<Node> killed = new ArrayList<>(first.stream().toList());
        killed.forEach(Node::kill);
        for (Node late : remove()) {
            late.kill();
            killed.add(late);
        }
        return killed;
    }

    abstract Optional<Node> caught(Duration limit) throws Exception;

    /** Catches nobody any more; those that were caught in the last moment. */
    abstract List<Node> remove() throws Exception;

    private static final class AtCommit extends Trap {
        private final List<Node> nodes;

        private AtCommit(List<Node> nodes) {
            this.nodes = nodes;
        }

        static Trap set(Step.Written point, List<Node> nodes) throws Exception {
            for (Node node : nodes) {
                node.order("catch " + point.action());
            }
            return new AtCommit(nodes);
        }

        @Override
        Optional<Node> caught(Duration limit) throws InterruptedException {
            for (Node node : nodes) {
                if (node.caught(limit.dividedBy(nodes.size())).isPresent()) {
                    return Optional.of(node);
                }
            }
            return Optional.empty();
        }

        @Override
        List<Node> remove() throws Exception {
            List<Node> late = new ArrayList<>();
            for (Node node : nodes) {
                if (node.lives()) {
                    node.order("catch");
                    node.caught(Duration.ZERO).ifPresent(action -> late.add(node));
                }
            }
            return late;
        }
    }

    private static final class AtRemote extends Trap {
        private final Step.Asked point;
        private final Cluster cluster;
        private final boolean onlyForUnknown;
        private Held held;

        AtRemote(Step.Asked point, Cluster cluster, boolean onlyForUnknown) {
            this.point = point;
            this.cluster = cluster;
            this.onlyForUnknown = onlyForUnknown;
            held = hold();
        }

        private Held hold() {
            return cluster.remote().hold(point.method(), point.path(), point.moment());
        }

        @Override
        Optional<Node> caught(Duration limit) throws Exception {
            Optional<Held.Caught> caught = held.caught(limit);
            if (caught.isEmpty()) {
                return Optional.empty();
            }
            if (onlyForUnknown && !isForUnknown(caught.get())) {
                held.letGo();
                held = hold();
                return Optional.empty();
            }
            return Optional.of(caller(caught.get()));
        }

        /** Not every question for employments concerns a hire that is unknown. */
        private boolean isForUnknown(Held.Caught caught) throws Exception {
            Optional<String> email = caught.request().query("email");
            return email.isPresent()
                    ? new Journal(cluster)
                            .now().stream()
                                    .anyMatch(hire -> hire.state().equals("UNKNOWN")
                                            && Hosted.email(hire.application()).equals(email.get()))
                    : caught.request().query("status").isPresent();
        }

        private Node caller(Held.Caught caught) throws IOException {
            for (Node node : cluster.nodes()) {
                if (node.owns(caught.caller().getPort())) {
                    return node;
                }
            }
            throw new AssertionError("no node has made the request " + caught.request());
        }

        @Override
        List<Node> remove() {
            held.letGo();
            return List.of();
        }
    }
}
