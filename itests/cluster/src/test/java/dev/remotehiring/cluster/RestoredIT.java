package dev.remotehiring.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.simulator.settings.Rule;
import dev.remotehiring.simulator.trouble.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * A backup comes back: of the journal, of the credentials. What happened since is not known any more, and nobody is
 * hired twice for it, even though the stand-in would let that happen.
 */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class RestoredIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> BEFORE = List.of("before-1", "before-2");
    private static final List<String> QUEUED = List.of("queued-1", "queued-2", "queued-3");
    private static final List<String> SINCE = List.of("since-1", "since-2", "since-3");
    private static final String LOST = "lost";
    private static final String SECOND_ATTEMPT = "refused-at-first";

    @Test
    void journalOfBefore_onH2_hiresNobodyTwice() throws Exception {
        journalOfBefore(1, Storage.h2(Cluster.folder()));
    }

    @Test
    void journalOfBefore_onPostgres_hiresNobodyTwice() throws Exception {
        journalOfBefore(2, Storage.postgres());
    }

    @Test
    void credentialsOfBefore_onH2_askForConsentAndHireNobodyTwice() throws Exception {
        credentialsOfBefore(1, Storage.h2(Cluster.folder()));
    }

    @Test
    void credentialsOfBefore_onPostgres_askForConsentAndHireNobodyTwice() throws Exception {
        credentialsOfBefore(2, Storage.postgres());
    }

    private static void journalOfBefore(int nodes, Storage storage) throws Exception {
        try (Cluster cluster = new Cluster(
                nodes,
                storage,
                Map.of("safe.delay", Trial.SAFE_DELAY),
                remote -> remote.without(Rule.R34_EMAIL_TAKEN))) {
            cluster.connect();
            hire(cluster, BEFORE);
            cluster.node(1).order("hire-all ada " + String.join(" ", QUEUED));
            whileStopped(cluster, () -> storage.backUp(Storage.Part.JOURNAL));
            hireSince(cluster);
            int employed = cluster.remote().employments().size();

            whileStopped(cluster, () -> storage.restore(Storage.Part.JOURNAL));
            List<String> all = new ArrayList<>(BEFORE);
            all.addAll(QUEUED);
            all.addAll(SINCE);
            all.add(LOST);
            clickAll(cluster, all);
            String second = cluster.node(1).order("hire rita " + SECOND_ATTEMPT);

            assertEquals("DetailsRequired", second.split(" ")[0]);
            assertEquals(SECOND_ATTEMPT + ":EXISTING_PERSON", cluster.node(1).order("to-settle ada"));
            assertEquals(employed, cluster.remote().employments().size());
            Map<String, String> states = new Journal(cluster).states();
            assertEquals("WAITING_FOR_DETAILS", states.remove(SECOND_ATTEMPT));
            assertEquals(all.size(), states.size());
            assertTrue(states.values().stream().allMatch("CREATED"::equals), states::toString);
        }
    }

    /** The queue is worked through, more are hired: one whose answer is lost, one that Remote refuses at first. */
    private static void hireSince(Cluster cluster) throws Exception {
        allAreCreated(cluster);
        hire(cluster, SINCE);
        cluster.remote().plan(1, "POST", "/v1/employments", Trouble.Answer.json(409, "{\"message\":\"not active\"}"));
        assertEquals(
                "Refused", cluster.node(1).order("hire rita " + SECOND_ATTEMPT).split(" ")[0]);
        hire(cluster, List.of(SECOND_ATTEMPT));
        cluster.remote().plan(1, "POST", "/v1/employments", new Trouble.LoseAnswer());
        cluster.node(1).order("hire rita " + LOST);
        allAreCreated(cluster);
    }

    private static void hire(Cluster cluster, List<String> applications) throws Exception {
        for (String application : applications) {
            assertEquals(
                    "Hired", cluster.node(1).order("hire rita " + application).split(" ")[0], application);
        }
    }

    private static void clickAll(Cluster cluster, List<String> applications) throws Exception {
        for (String application : applications) {
            cluster.living().order("hire rita " + application);
        }
        Until.is(
                true,
                "created, all of them",
                SOON,
                () -> new Journal(cluster)
                        .now().stream()
                                .filter(hire -> applications.contains(hire.application()))
                                .allMatch(hire -> hire.state().equals("CREATED")));
    }

    private static void allAreCreated(Cluster cluster) throws Exception {
        Until.is(
                true,
                "created, all of them",
                SOON,
                () -> new Journal(cluster).states().values().stream().allMatch("CREATED"::equals));
    }

    private static void credentialsOfBefore(int nodes, Storage storage) throws Exception {
        try (Cluster cluster = new Cluster(
                nodes,
                storage,
                Map.of(),
                remote -> remote.settings(settings -> settings.rotateRefreshTokens = true)
                        .without(Rule.R34_EMAIL_TAKEN))) {
            cluster.connect();
            hire(cluster, BEFORE);
            whileStopped(cluster, () -> storage.backUp(Storage.Part.VAULT));
            hire(cluster, SINCE); // the nodes have begun anew, so they have asked for a new token, and got a new grant

            whileStopped(cluster, () -> storage.restore(Storage.Part.VAULT));
            assertEquals("failed CONNECTION_ENDED", cluster.node(1).order("hire rita later-1"));
            for (String application : List.of("later-1", "later-2")) {
                assertEquals(
                        "ConsentRequired",
                        cluster.living().order("hire rita " + application).split(" ")[0]);
            }
            for (String application : SINCE) {
                assertTrue(cluster.node(1).order("hire rita " + application).matches("(AlreadyHired|Hired) .*"));
            }
            assertEquals("Granted", cluster.consent(cluster.node(1), cluster.node(1), ""));
            hire(cluster, List.of("later-1", "later-2"));

            List<String> all = new ArrayList<>(BEFORE);
            all.addAll(SINCE);
            all.addAll(List.of("later-1", "later-2"));
            new Ledger(cluster).requireOneEmploymentEach(all);
        }
    }

    /** Something that is done to the databases while nobody uses them. */
    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private static void whileStopped(Cluster cluster, Work work) throws Exception {
        List<Node> all = cluster.nodes();
        all.forEach(Node::kill);
        work.run();
        for (Node node : all) {
            cluster.restart(node);
        }
    }
}
