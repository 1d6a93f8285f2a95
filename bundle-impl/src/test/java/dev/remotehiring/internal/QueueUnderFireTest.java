package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static dev.remotehiring.internal.Platform.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.Batch;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireState;
import dev.remotehiring.host.Secret;
import dev.remotehiring.simulator.trouble.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The queue when one hire, one user or one answer of Remote's is in its way. */
class QueueUnderFireTest {
    private static final String EMPLOYMENTS = "/v1/employments";

    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    private void connect() {
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
    }

    private HireState state(Hire hire) {
        return platform.service().find(RITA, hire.id()).state();
    }

    private Hire queued(String id) {
        return platform.service()
                .hireAll(RITA, List.of(platform.complete(id)))
                .hires()
                .get(0);
    }

    /** More of them than the queue looks at at a time, and all of them before the one that could be sent. */
    @Test
    void manyHiresOfACountryWhoseFormFails_doNotHoldUpTheOthersForEver() {
        connect();
        platform.remote.plan(
                1_000, "GET", "/v1/countries/CAN/employment_basic_information", Trouble.Answer.status(500));
        List<ApplicationId> broken = IntStream.range(0, 40)
                .mapToObj(i -> platform.candidate("broken" + i, "CAN", Map.of()))
                .toList();
        platform.service().hireAll(RITA, broken);
        platform.clock.advance(Duration.ofSeconds(1));
        Hire whole = queued("whole");

        for (int round = 0; round < 60; round++) {
            platform.workThroughTheQueue();
            platform.clock.advance(Duration.ofSeconds(6));
        }

        assertEquals(HireState.CREATED, state(whole));
    }

    /** A header of 0 must not make the queue ask again and again without a pause. */
    @Test
    void rateLimitedForNoTimeAtAll_stillPauses() {
        connect();
        Hire hire = queued("marta");
        platform.remote.plan(
                20, "POST", EMPLOYMENTS, new Trouble.Answer(429, Map.of("Retry-After", "0"), "{\"message\":\"slow\"}"));

        platform.workThroughTheQueue();

        assertEquals(1, platform.remote.count("POST", EMPLOYMENTS));
        assertEquals(HireState.QUEUED, state(hire));
    }

    @Test
    void clockPutBackWhileTheQueueWaits_doesNotWaitForThatLong() {
        connect();
        Hire hire = queued("marta");
        platform.remote.plan(1, "GET", EMPLOYMENTS, Trouble.Answer.status(503));
        platform.workThroughTheQueue();
        assertEquals(HireState.QUEUED, state(hire));

        platform.clock.advance(Duration.ofHours(-5));
        platform.workThroughTheQueue();

        assertEquals(HireState.CREATED, state(hire));
    }

    /** What only a person can change is no reason to try every few seconds, and not in progress. */
    @Test
    void connectionThatMayNotWrite_leavesTheQueue() {
        platform.admin()
                .connect(
                        ADA,
                        new Secret(platform.remote.customerToken("ada.admin@acme.example", true)),
                        Optional.empty());
        Hire hire = queued("marta");

        platform.workThroughTheQueue();

        assertEquals(HireState.REQUESTED, state(hire));
    }

    /** One recruiter has a connection and has put the hire into the queue; another one has none and clicks. */
    @Test
    void clickOfSomebodyWithoutConnection_leavesAnothersHireInTheQueue() {
        platform.start(keys -> {
            keys.put("shared.connection", false);
            return keys;
        });
        platform.connect(RITA, "rita.recruiter@acme.example", Optional.empty());
        Hire hire = queued("marta");

        assertInstanceOf(HireOutcome.InProgress.class, platform.hire(SAM, new ApplicationId("marta")));

        platform.workThroughTheQueue();
        assertEquals(HireState.CREATED, state(hire));
    }

    /** Each batch locks rows as it goes: in opposite orders they would wait for each other. */
    @Test
    void twoBatchesInOppositeOrders_areBothWrittenDown() throws Exception {
        connect();
        for (int round = 0; round < 3; round++) {
            String prefix = "r" + round + "-";
            List<ApplicationId> there = IntStream.range(0, 150)
                    .mapToObj(i -> platform.complete(prefix + i))
                    .toList();
            List<ApplicationId> back = new ArrayList<>(there);
            Collections.reverse(back);

            List<Batch> batches =
                    Together.all(2, i -> platform.service().hireAll(i == 0 ? RITA : SAM, i == 0 ? there : back));

            assertEquals(
                    there,
                    batches.get(0).hires().stream().map(Hire::application).toList());
            assertEquals(
                    back, batches.get(1).hires().stream().map(Hire::application).toList());
        }
    }
}
