package dev.remotehiring.internal.onboarding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.remotehiring.api.Onboarding.Turn;
import dev.remotehiring.api.OnboardingStatus;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every status of the Remote facts, section 3.9, and whose turn it is then. */
class TurnsTest {
    private static final String TABLE = """
            PRE_HIRE COMPANY
            CREATED COMPANY
            JOB_TITLE_REVIEW REMOTE
            CREATED_AWAITING_RESERVE COMPANY
            CREATED_RESERVE_PAID COMPANY
            INVITED CANDIDATE
            INITIATED CANDIDATE
            PENDING UNKNOWN
            PENDING_POST_SELF_ENROLLMENT_ACTIONS UNKNOWN
            REVIEW REMOTE
            ACTIVE NOBODY
            OFFBOARDING NOBODY
            ARCHIVED NOBODY
            DELETED NOBODY
            OTHER UNKNOWN
            """;

    @Test
    void of_everyStatus_isAsInTheTable() {
        String turns = Arrays.stream(OnboardingStatus.values())
                .map(status -> status + " " + Turns.of(status) + "\n")
                .collect(Collectors.joining());

        assertEquals(TABLE, turns);
    }

    @ParameterizedTest
    @CsvSource({"created,COMPANY", "something_new,UNKNOWN", "'',UNKNOWN"})
    void of_aWordOfRemotes_isNeverAGuess(String word, Turn turn) {
        assertEquals(turn, Turns.of(OnboardingStatus.of(word)));
    }
}
