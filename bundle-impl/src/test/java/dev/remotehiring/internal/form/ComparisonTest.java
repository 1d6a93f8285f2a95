package dev.remotehiring.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.remotehiring.api.Difference;
import dev.remotehiring.api.FormAnswers;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {
    private static final String SCHEMA = """
            {"properties": {
              "name": {"title": "Full name", "type": "string"},
              "job_title": {"title": "Job title", "type": "string"},
              "personal_email": {"title": "Personal e-mail", "type": "string", "format": "email"},
              "team": {"title": "Team", "type": "string", "oneOf": [
                {"const": "it", "title": "Engineering"}, {"const": "hr", "title": "People"}]},
              "places": {"title": "Places", "type": "array", "items": {"type": "string", "enum": ["PT", "ES", "FR"]}},
              "bonus": {"title": "Bonus", "type": "integer", "x-jsf-presentation": {"inputType": "money"}},
              "group": {"type": "object", "properties": {"level": {"title": "Level", "type": "integer"}}},
              "pet": {"title": "Pet", "type": "string", "default": "cat"}
            }}""";

    private static List<Difference> differences(Map<String, String> details, String atRemote, boolean whole) {
        return Forms.form(SCHEMA)
                .differences(new Known(Candidates.mariaWith(details), FormAnswers.NONE), Forms.json(atRemote), whole);
    }

    private static List<Difference> differences(String atRemote) {
        return differences(Map.of(), atRemote, true);
    }

    private static final String SAME = "\"name\": \"Maria da Silva\", \"personal_email\": \"maria@example.org\"";

    @Test
    void differences_theSame_areNone() {
        assertEquals(List.of(), differences("{" + SAME + ", \"job_title\": \"Software Engineer\", \"pet\": \"dog\"}"));
        assertEquals(
                List.of(),
                differences("{\"name\": \" Maria  da Silva\", \"personal_email\": \"Maria@Example.org\", \"job_title\":"
                        + " \"Software Engineer\"}"));
    }

    @Test
    void differences_another_hasBothAndALabel() {
        assertEquals(
                List.of(new Difference("job_title", "Job title", "Software Engineer", "Boss")),
                differences("{" + SAME + ", \"job_title\": \"Boss\"}"));
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "', \"job_title\": null', ''", "', \"job_title\": \"\"', ''"})
    void differences_nothingAtRemote_isADifference(String member, String there) {
        assertEquals(
                List.of(new Difference("job_title", "Job title", "Software Engineer", there)),
                differences("{" + SAME + member + "}"));
    }

    @Test
    void differences_whatRemoteDoesNotTell_isNone() {
        assertEquals(List.of(), differences(Map.of(), "{" + SAME + "}", false));
    }

    @Test
    void differences_whatTheCandidateSaysNothingOf_isNone() {
        assertEquals(
                List.of(),
                differences("{" + SAME + ", \"job_title\": \"Software Engineer\", \"team\": \"hr\", \"bonus\": 100}"));
    }

    @Test
    void differences_optionsAndAmounts_areShownAsPeopleReadThem() {
        String rest = SAME + ", \"job_title\": \"Software Engineer\", ";
        assertEquals(
                List.of(new Difference("team", "Team", "Engineering", "People")),
                differences(Map.of("team", "it"), "{" + rest + "\"team\": \"hr\"}", true));
        assertEquals(
                List.of(new Difference("team", "Team", "Engineering", "an option of yesterday")),
                differences(Map.of("team", "it"), "{" + rest + "\"team\": \"an option of yesterday\"}", true));
        assertEquals(
                List.of(new Difference("bonus", "Bonus", "2500.50", "2500")),
                differences(Map.of("bonus", "2500.50"), "{" + rest + "\"bonus\": 250000}", true));
        assertEquals(List.of(), differences(Map.of("bonus", "2500"), "{" + rest + "\"bonus\": 250000.0}", true));
    }

    @Test
    void differences_lists_areComparedInNoOrder() {
        String rest = SAME + ", \"job_title\": \"Software Engineer\", ";
        assertEquals(
                List.of(), differences(Map.of("places", "ES;PT"), "{" + rest + "\"places\": [\"PT\", \"ES\"]}", true));
        assertEquals(
                List.of(new Difference("places", "Places", "ES, PT", "PT")),
                differences(Map.of("places", "ES;PT"), "{" + rest + "\"places\": [\"PT\"]}", true));
    }

    @Test
    void differences_fieldsOfObjects_areFound() {
        String rest = SAME + ", \"job_title\": \"Software Engineer\", ";
        assertEquals(
                List.of(new Difference("group.level", "Level", "3", "2")),
                differences(Map.of("group.level", "3"), "{" + rest + "\"group\": {\"level\": 2}}", true));
    }

    @Test
    void differences_print_noValues() {
        assertFalse(differences("{}").toString().contains("Maria"));
    }
}
