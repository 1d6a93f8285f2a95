package dev.remotehiring.internal.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.remotehiring.api.OnboardingStep;
import dev.remotehiring.api.OnboardingStep.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StepReaderTest {
    private static List<OnboardingStep> read(String json) {
        try {
            return StepReader.read(new ObjectMapper().readTree(json));
        } catch (JsonProcessingException badTest) {
            throw new IllegalArgumentException(badTest);
        }
    }

    @Test
    void read_steps_keepsOrderWordsTimesAndWhatTheyConsistOf() {
        List<OnboardingStep> steps = read("""
                {"data": {"steps": [
                  {"id": "1", "type": "details", "label": "Add details", "description": "All of them",
                   "status": "in_progress", "started_at": "2026-11-20T08:20:02", "completed_at": null, "more": {},
                   "sub_steps": [{"id": "2", "type": "contract_details", "label": "Contract", "status": "completed",
                     "completed_at": "2026-11-21T10:00:00+01:00", "optional": true, "tag": "x"}]},
                  {"id": "3", "type": "invite_employee", "label": "Invite", "status": "not_started", "sub_steps": []}]}}
                """);

        assertEquals(
                List.of("Add details", "Invite"),
                steps.stream().map(OnboardingStep::label).toList());
        OnboardingStep details = steps.get(0);
        assertEquals(State.IN_PROGRESS, details.state());
        assertEquals("All of them", details.description());
        assertEquals(Optional.of(Instant.parse("2026-11-20T08:20:02Z")), details.startedAt());
        assertEquals(Optional.empty(), details.completedAt());
        OnboardingStep contract = details.steps().get(0);
        assertTrue(contract.optional());
        assertEquals(Optional.of(Instant.parse("2026-11-21T09:00:00Z")), contract.completedAt());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "{\"data\": null}",
                "{\"data\": {}}",
                "{\"data\": {\"steps\": null}}",
                "{\"data\": {\"steps\": {}}}",
                "{\"data\": {\"steps\": [{}, null, 7, \"x\"]}}",
                "{\"data\": \"none\"}"
            })
    void read_noSteps_isEmpty(String json) {
        assertEquals(List.of(), read(json));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\": [{\"label\": \"One\"}]}",
                "{\"steps\": [{\"label\": \"One\"}]}",
                "[{\"label\": \"One\"}]"
            })
    void read_otherEnvelopes_areReadToo(String json) {
        assertEquals("One", read(json).get(0).label());
    }

    @ParameterizedTest
    @CsvSource({"completed,COMPLETED", "failed,FAILED", "on_hold,OTHER", "'',OTHER", "COMPLETED,OTHER"})
    void read_state_knowsRemotesWordsOnly(String word, State state) {
        assertEquals(
                state,
                read("[{\"label\": \"One\", \"status\": \"" + word + "\"}]")
                        .get(0)
                        .state());
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-20T08:20:02Z,2026-11-20T08:20:02Z",
        "2026-11-20T08:20:02.123456,2026-11-20T08:20:02.123456Z",
        "2026-11-20T10:20:02+0200,2026-11-20T08:20:02Z",
        "2026-11-20 08:20:02Z,2026-11-20T08:20:02Z",
        "2026-11-20,2026-11-20T00:00:00Z"
    })
    void read_times_withAndWithoutZone(String text, Instant moment) {
        assertEquals(
                Optional.of(moment),
                read("[{\"label\": \"One\", \"started_at\": \"" + text + "\"}]")
                        .get(0)
                        .startedAt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"yesterday\"", "\"\"", "null", "{}", "1763632802", "\"2026-13-45T00:00:00Z\""})
    void read_whatIsNoTime_isNone(String text) {
        assertEquals(
                Optional.empty(),
                read("[{\"label\": \"One\", \"started_at\": " + text + "}]")
                        .get(0)
                        .startedAt());
    }

    @Test
    void read_withoutLabel_isCalledByItsType() {
        assertEquals(
                "invite employee",
                read("[{\"type\": \"invite_employee\"}]").get(0).label());
    }

    @Test
    void read_stepsWithinStepsWithoutEnd_stopSomewhere() {
        String deep = "[]";
        for (int i = 0; i < 50; i++) {
            deep = "[{\"label\": \"x\", \"sub_steps\": " + deep + "}]";
        }
        int depth = 0;
        for (List<OnboardingStep> steps = read(deep);
                !steps.isEmpty();
                steps = steps.get(0).steps()) {
            depth++;
        }
        assertEquals(4, depth);
    }
}
