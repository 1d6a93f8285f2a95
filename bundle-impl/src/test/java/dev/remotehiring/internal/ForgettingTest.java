package dev.remotehiring.internal;

import static dev.remotehiring.internal.Platform.ADA;
import static dev.remotehiring.internal.Platform.RITA;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.ApplicationId;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.Hire;
import dev.remotehiring.api.HireRequest;
import dev.remotehiring.api.HireState;
import dev.remotehiring.simulator.trouble.Trouble;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was typed does not stay for ever. */
class ForgettingTest {
    private static final String TYPED = "Keeper of the Yellow Bird";
    private static final FormAnswers ANSWERS = new FormAnswers(Map.of("job_title", List.of(TYPED)));

    private final Platform platform = new Platform();

    @AfterEach
    void close() {
        platform.close();
    }

    private Hire hire(ApplicationId application) {
        return platform.service()
                .hire(new HireRequest(RITA, application, ANSWERS))
                .hire();
    }

    private void daysLater(int days) {
        platform.clock.advance(Duration.ofDays(days));
        platform.findOut();
    }

    private boolean isKept() {
        return Rows.of(platform.database, "SELECT details FROM rh_hire")
                .toString()
                .contains(TYPED);
    }

    private HireState state(Hire hire) {
        return platform.service().find(RITA, hire.id()).state();
    }

    @ParameterizedTest
    @EnumSource(names = {"REQUESTED", "WAITING_FOR_CONSENT", "WAITING_FOR_DETAILS", "QUEUED"})
    void notSent_nothingHappensForThirtyDays_isGivenUpAndErased(HireState state) {
        Hire hire = hire(platform.complete("marta"));
        Rows.change(platform.database, "UPDATE rh_hire SET state = '" + state + "', look_at = " + Long.MAX_VALUE);
        daysLater(29);
        assertTrue(isKept());
        assertEquals(state, state(hire));

        daysLater(2);

        assertFalse(isKept());
        assertEquals(HireState.CANCELLED, state(hire));
        assertEquals(
                HireState.CANCELLED,
                platform.listener
                        .changes()
                        .get(platform.listener.changes().size() - 1)
                        .what()
                        .state(),
                "the host was not told");
        assertEquals(2, hire(platform.complete("marta")).attempt());
    }

    @Test
    void givenUp_byThePlugin_isInTheAuditWithTheStarterAndARound() {
        hire(platform.complete("marta"));

        daysLater(31);

        List<String> audit =
                Rows.of(platform.database, "SELECT user_id, correlation FROM rh_audit WHERE action = 'hire.cancelled'");
        assertEquals(1, audit.size());
        assertTrue(audit.get(0).startsWith("rita round-"), audit.toString());
    }

    @Test
    void unknown_forThirtyDays_staysUnknownWithoutWhatWasTyped() {
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
        platform.remote.plan(1, "POST", "/v1/employments", new Trouble.Drop());
        Hire hire = hire(platform.complete("marta"));
        platform.admin()
                .disconnect(ADA, platform.admin().connections(ADA).get(0).id());
        daysLater(29);
        assertTrue(isKept());

        daysLater(2);

        assertFalse(isKept());
        assertEquals(HireState.UNKNOWN, state(hire));
        long written = Rows.of(platform.database, "SELECT id FROM rh_audit").size();
        daysLater(1);
        assertEquals(
                written, Rows.of(platform.database, "SELECT id FROM rh_audit").size());
    }

    @Test
    void refused_whereDetailsAreKeptForADay_isErasedAfterThatDay() {
        platform.start(keys -> {
            keys.put("keep.details", 1);
            return keys;
        });
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
        platform.remote.companyStatus("Acme Robotics", "pending");
        Hire hire = hire(platform.complete("marta"));
        assertEquals(HireState.REFUSED, hire.state());
        assertTrue(isKept());

        daysLater(2);

        assertFalse(isKept());
        assertEquals(HireState.REFUSED, state(hire));
    }

    /** Remote's words may repeat what was typed, also where nothing was typed but the candidate's data were sent. */
    @Test
    void refused_inWordsThatRepeatWhatWasSent_isErasedAsWell() {
        platform.connect(ADA, "ada.admin@acme.example", Optional.empty());
        platform.remote.plan(
                1,
                "POST",
                "/v1/employments",
                Trouble.Answer.json(400, "{\"message\":\"" + TYPED + " is no job\",\"errors\":[\"" + TYPED + "\"]}"));
        Hire hire = platform.hire(RITA, platform.complete("marta")).hire();
        assertEquals(HireState.REFUSED, hire.state());
        assertTrue(isKept());

        daysLater(8);

        assertFalse(isKept());
        assertEquals(HireState.REFUSED, state(hire));
        platform.service().look(RITA, hire.id());
    }

    @Test
    void request_whoseHireWaitsNoMore_isErasedWithItsNames() {
        Hire hire = hire(platform.complete("marta"));
        platform.service().requestConnection(RITA, hire.id(), ADA.user());
        daysLater(1);
        assertEquals(
                1,
                Rows.of(platform.database, "SELECT asked_name FROM rh_connection_request")
                        .size());

        platform.service().cancel(RITA, hire.id());
        daysLater(1);

        assertEquals(List.of(), Rows.of(platform.database, "SELECT asked_name FROM rh_connection_request"));
    }

    @Test
    void consent_thatRanOut_isErasedWithoutAnotherOne() {
        platform.service().beginConsent(new dev.remotehiring.api.ConsentStart(ADA, Platform.BROWSER, Optional.empty()));
        daysLater(2);

        assertEquals(List.of(), Rows.of(platform.database, "SELECT user_id FROM rh_consent"));
    }

    @Test
    void round_theDatabaseFails_isMadeUpForByTheNext() {
        Hire hire = hire(platform.complete("marta"));
        platform.clock.advance(Duration.ofDays(31));
        platform.source.failNext(100);
        platform.findOut();
        platform.source.failNext(0);

        platform.findOut();

        assertEquals(HireState.CANCELLED, state(hire));
    }
}
