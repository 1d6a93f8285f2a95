package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static dev.remotehiring.internal.Platform.SAM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.admin.HiringRules;
import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.HireId;
import dev.remotehiring.api.HireOutcome;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.HireState;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.api.RemoteHiringException.Kind;
import dev.remotehiring.simulator.trouble.Held;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A click on the page of one hire, whatever became of that hire meanwhile. */
class GoingOnTest {
    private final Platform platform = new Platform();

    @BeforeEach
    void connect() {
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
    }

    @AfterEach
    void close() {
        platform.close();
    }

    private HireOutcome goOn(HireId hire, ApplicationId application) {
        return platform.service()
                .goOn(
                        hire,
                        new HireRequest(RITA, application, new FormAnswers(Map.of("job_title", List.of("Tester")))));
    }

    @Test
    void goOn_givenUpByAColleague_beginsNoOtherAttempt() {
        ApplicationId nora = platform.candidate("nora", "PRT", Map.of("tax_job_category", ""));
        HireId hire = platform.hire(RITA, nora).hire().id();
        platform.service().cancel(SAM, hire);

        HireOutcome.Closed closed = assertInstanceOf(HireOutcome.Closed.class, goOn(hire, nora));

        assertEquals(HireState.CANCELLED, closed.hire().state());
        assertEquals(List.of(closed.hire()), platform.service().history(RITA, nora));
    }

    @Test
    void goOn_givenUpWhileItIsUnderWay_sendsNothing() throws InterruptedException {
        platform.admin().decide(ADA, new HiringRules(true, Map.of()));
        ApplicationId marta = platform.complete("marta");
        HireId hire = platform.hire(RITA, marta).hire().id();
        platform.admin().decide(ADA, HiringRules.NONE);
        Held held = platform.remote.hold("GET", "/v1/employments", Held.Moment.BEFORE_ACTING);
        CompletableFuture<HireOutcome> click = CompletableFuture.supplyAsync(() -> goOn(hire, marta));
        assertTrue(held.caught(Duration.ofSeconds(20)).isPresent());
        platform.service().cancel(SAM, hire);
        held.letGo();

        assertInstanceOf(HireOutcome.Closed.class, click.join());

        assertEquals(1, platform.service().history(RITA, marta).size());
        assertEquals(List.of(), platform.remote.employments());
    }

    @Test
    void goOn_pending_isLikeAClickOnHire() {
        platform.admin().decide(ADA, new HiringRules(true, Map.of()));
        ApplicationId marta = platform.complete("marta");
        HireId hire = platform.hire(RITA, marta).hire().id();
        platform.admin().decide(ADA, HiringRules.NONE);

        assertInstanceOf(HireOutcome.Hired.class, goOn(hire, marta));
        assertInstanceOf(HireOutcome.Hired.class, goOn(hire, marta), "a double click");
        assertEquals(1, platform.remote.employments().size());
    }

    @Test
    void goOn_ofAnotherApplication_isNotFound() {
        HireId hire = platform.hire(RITA, platform.candidate("nora", "PRT", Map.of("tax_job_category", "")))
                .hire()
                .id();
        ApplicationId marta = platform.complete("marta");

        assertEquals(
                Kind.NOT_FOUND,
                assertThrows(RemoteHiringException.class, () -> goOn(hire, marta))
                        .kind());
        assertEquals(List.of(), platform.service().history(RITA, marta));
    }
}
