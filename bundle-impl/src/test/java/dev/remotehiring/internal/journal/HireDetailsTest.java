package dev.remotehiring.internal.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.OnboardingStatus;
import dev.remotehiring.api.Refusal;
import org.junit.jupiter.api.Test;

/** What cannot be read, or only by a newer version, holds up no list of hires. */
class HireDetailsTest {
    @Test
    void parse_whatNobodyCanRead_isEmpty() {
        assertEquals(HireDetails.NONE, HireDetails.parse("{\"answers\": [1,"));
        assertEquals(HireDetails.NONE, HireDetails.parse("{\"existing\":{\"id\":\"\"}}"));
    }

    @Test
    void parse_wordsOfANewerVersion_areReadAsTheMostGeneralOnes() {
        HireDetails read = HireDetails.parse(
                "{\"reason\":\"NEWER\",\"refused\":[{\"field\":\"name\",\"kind\":\"NEWER\",\"detail\":\"\"}],"
                        + "\"existing\":{\"id\":\"e-1\",\"status\":\"NEWER\"},\"newer\":true}");

        assertEquals(
                Refusal.Reason.REFUSED_BY_REMOTE, read.refusal().orElseThrow().reason());
        assertEquals(FieldProblem.Kind.REFUSED_BY_REMOTE, read.refused().get(0).kind());
        assertEquals(OnboardingStatus.OTHER, read.existing().orElseThrow().status());
    }
}
