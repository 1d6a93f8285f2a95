package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ACME;
import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.HireToSettle;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.Candidate;
import dev.remotehiring.simulator.trouble.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Remote acts long after a hire was believed lost, and the hire does not stand where the next look expects it. */
class LateEmploymentTest {
    private static final String EMPLOYMENTS = "/v1/employments";

    private final Platform platform = new Platform();

    @BeforeEach
    void connect() {
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private Hire found(Hire hire) {
        return platform.service().find(RITA, hire.id());
    }

    /** Sent, lost, proven absent, and in the queue again, while Remote will act on it in half an hour. */
    private Hire lostForNow() {
        platform.remote.plan(1, "POST", EMPLOYMENTS, new Trouble.ActLate(Duration.ofMinutes(30)));
        Hire hire = platform.hire(RITA, platform.complete("marta")).hire();
        for (int i = 0; i < 3; i++) {
            platform.clock.advance(Duration.ofSeconds(125));
            platform.findOut();
        }
        assertEquals(HireState.QUEUED, found(hire).state());
        return hire;
    }

    private void remoteActsAtLast() {
        platform.remote.advance(Duration.ofMinutes(31));
        assertEquals(1, platform.remote.employments().size());
    }

    /** The only employment of a hire that nobody has sent again is no double: it is the hire. */
    @Test
    void foundWhileTheHireWaitsForAPerson_isTheHireAndNoDouble() {
        Hire hire = lostForNow();
        platform.candidate("marta", "PRT", Map.of("tax_job_category", "no such category"));
        platform.workThroughTheQueue();
        assertEquals(HireState.WAITING_FOR_DETAILS, found(hire).state());
        remoteActsAtLast();

        platform.clock.advance(Duration.ofMinutes(11));
        platform.findOut();

        assertTrue(platform.admin().hiresToSettle(ADA).isEmpty(), "it is settled by itself");
        assertEquals(HireState.CREATED, found(hire).state());
        assertEquals(
                platform.remote.employments().get(0).id(),
                found(hire).employment().orElseThrow().value());
    }

    /** It was given up, and Remote has it after all: nobody is hired beside it before a person has settled it. */
    @Test
    void foundAfterItWasGivenUp_isSettledBeforeTheNextAttempt() {
        Hire hire = lostForNow();
        platform.service().cancel(RITA, hire.id());
        remoteActsAtLast();
        platform.clock.advance(Duration.ofMinutes(11));
        platform.findOut();
        assertEquals(
                HireToSettle.Why.DOUBLE,
                platform.admin().hiresToSettle(ADA).get(0).why());
        ApplicationId marta = new ApplicationId("marta");
        corrected(marta, "marta.corrected@people.example");

        RemoteHiringException refused = assertThrows(RemoteHiringException.class, () -> platform.hire(RITA, marta));
        Hire inBatch = platform.service().hireAll(RITA, List.of(marta)).hires().get(0);
        platform.workThroughTheQueue();

        assertEquals(RemoteHiringException.Kind.NOT_POSSIBLE_NOW, refused.kind());
        assertEquals(HireState.CANCELLED, inBatch.state());
        assertEquals(1, platform.remote.employments().size());
        platform.admin().settleAsNotCreated(ADA, hire.id());
        assertEquals(2, platform.hire(RITA, marta).hire().attempt());
    }

    /** What may still arrive at one company does not go to another one. */
    @Test
    void companyChangedMeanwhile_isNotSentToTheOtherOne() {
        Hire hire = lostForNow();
        platform.admin()
                .disconnect(ADA, platform.admin().connections(ADA).get(0).id());
        platform.connect(ADA, "gus.admin@globex.example", Optional.empty());
        long posts = platform.remote.count("POST", EMPLOYMENTS);

        platform.workThroughTheQueue();

        assertEquals(HireState.REQUESTED, found(hire).state());
        assertEquals(
                RemoteHiringException.Kind.NOT_POSSIBLE_NOW,
                assertThrows(RemoteHiringException.class, () -> platform.hire(RITA, hire.application()))
                        .kind());
        assertEquals(posts, platform.remote.count("POST", EMPLOYMENTS));
    }

    /** Remote acts before it is sent again, and knows the person by the address that was corrected since. */
    @Test
    void arrivedByTheAddressOfBefore_isNotSentAgain() {
        Hire hire = lostForNow();
        corrected(new ApplicationId("marta"), "marta.corrected@people.example");
        remoteActsAtLast();

        platform.workThroughTheQueue();

        assertEquals(HireState.CREATED, found(hire).state());
        assertEquals(1, platform.remote.employments().size());
    }

    /** A node stands still with Remote's yes in its hand, and goes on after the hire was sent again, which was lost as well. */
    @Test
    void writtenDownAfterItWasSentAgain_theSecondOneIsFound() {
        platform.remote.plan(1, "GET", EMPLOYMENTS, new Trouble.Stall(Duration.ZERO));
        platform.remote.plan(
                100, "GET", EMPLOYMENTS, Trouble.Answer.json(200, "{\"data\":{\"employments\":[],\"total_pages\":1}}"));
        ApplicationId marta = platform.complete("marta");
        platform.source.afterRequest(platform.remote, "POST", EMPLOYMENTS, () -> {
            platform.termsPass();
            platform.findOut();
            for (int i = 0; i < 3; i++) {
                platform.clock.advance(Duration.ofSeconds(125));
                platform.findOut();
            }
            corrected(marta, "marta.corrected@people.example");
            platform.remote.plan(1, "POST", EMPLOYMENTS, new Trouble.LoseAnswer());
            platform.workThroughTheQueue();
            platform.remote.clearTroubles();
        });

        Hire hire = platform.hire(RITA, marta).hire();

        assertEquals(HireState.CREATED, found(hire).state());
        assertEquals(2, platform.remote.employments().size());
        platform.clock.advance(Duration.ofMinutes(11));
        platform.findOut();
        assertEquals(
                HireToSettle.Why.DOUBLE,
                platform.admin().hiresToSettle(ADA).get(0).why());
    }

    private void corrected(ApplicationId application, String email) {
        Candidate known = platform.candidates.find(ACME, application).orElseThrow();
        platform.candidates.put(
                ACME,
                new Candidate(
                        application,
                        known.fullName(),
                        Optional.of(email),
                        known.workEmail(),
                        known.jobTitle(),
                        known.country(),
                        known.startDate(),
                        known.telephone(),
                        known.details()));
    }

    /** Not connected at the moment of the last look: what is at Remote is seen when the company is connected again. */
    @Test
    void disconnectedForDays_isLookedForWhenTheCompanyIsConnectedAgain() {
        Hire hire = lostForNow();
        Candidate known =
                platform.candidates.find(ACME, new ApplicationId("marta")).orElseThrow();
        platform.candidates.remove(ACME, new ApplicationId("marta"));
        platform.workThroughTheQueue();
        assertEquals(HireState.REFUSED, found(hire).state());
        platform.candidates.put(ACME, known);
        platform.admin()
                .disconnect(ADA, platform.admin().connections(ADA).get(0).id());
        remoteActsAtLast();
        for (int day = 0; day < 3; day++) {
            platform.clock.advance(Duration.ofDays(1).plusMinutes(1));
            platform.findOut();
        }

        connect();
        platform.clock.advance(Duration.ofDays(1).plusMinutes(1));
        platform.findOut();

        assertEquals(
                HireToSettle.Why.DOUBLE,
                platform.admin().hiresToSettle(ADA).get(0).why());
    }
}
