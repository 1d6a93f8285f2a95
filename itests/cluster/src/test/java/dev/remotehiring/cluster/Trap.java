package dev.remotehiring.cluster;

import dev.remotehiring.simulator.trouble.Held;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Kills a node at a certain step of a hire, whichever hire gets there. Set when it is made. */
abstract class Trap {
    private static final Duration LOOK_EVERY = Duration.ofMillis(100);

    private Trap() {}

    /**
     * Sets one.
     *
     * @param node where, if the step can be told before
     */
    static Trap set(Step step, Cluster cluster, Node node) throws Exception {
        return step.point() instanceof Step.Written written
                ? new AtCommit(written, node)
                : new AtRemote((Step.Asked) step.point(), cluster, step == Step.SEARCH);
    }

    /** Kills the node that is caught; empty when none was for as long as it was worth waiting. */
    Optional<Node> kill(BooleanSupplier worthWaiting) throws Exception {
        Optional<Node> caught = caught(LOOK_EVERY);
        while (caught.isEmpty() && worthWaiting.getAsBoolean()) {
            caught = caught(LOOK_EVERY);
        }
        if (caught.isEmpty()) {
            caught = remove();
        }
        caught.ifPresent(Node::kill);
        release();
        return caught;
    }

    abstract Optional<Node> caught(Duration limit) throws Exception;

    /** Catches nobody any more; the node that was caught in the last moment. */
    abstract Optional<Node> remove() throws Exception;

    /** Remote goes on. */
    abstract void release();

    private static final class AtCommit extends Trap {
        private final Node node;

        AtCommit(Step.Written point, Node node) throws Exception {
            this.node = node;
            node.order("catch " + point.action());
        }

        @Override
        Optional<Node> caught(Duration limit) throws InterruptedException {
            return node.caught(limit).map(action -> node);
        }

        @Override
        Optional<Node> remove() throws Exception {
            node.order("catch");
            return caught(Duration.ZERO);
        }

        @Override
        void release() {
            // the commit is done
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
        Optional<Node> remove() {
            held.letGo();
            return Optional.empty();
        }

        @Override
        void release() {
            held.letGo();
        }
    }
}
