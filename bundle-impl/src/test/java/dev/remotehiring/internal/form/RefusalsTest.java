package dev.remotehiring.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.FieldProblem.Kind;
import dev.remotehiring.api.FormAnswers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where Remote's refusals belong, and how long they count. */
class RefusalsTest {
    private static final CountryForm V1 = Forms.form("""
            {"properties": {"name": {}, "email": {}, "tags": {"type": "array", "items": {"enum": [1, 2]}},
               "department": {"properties": {"id": {}, "name": {}}}}}""");
    private static final CountryForm V4 = Forms.form("""
            {"properties": {"personal_email": {}, "work_email": {},
               "login_email": {"enum": ["personal", "work"]}}}""");

    @ParameterizedTest
    @CsvSource({
        "email, email",
        "personal_email, email",
        "full_name, name",
        "basic_information.name, name",
        "/basic_information/name, name",
        "department.name, department.name",
        "department, department.id",
        "department.id.0, department.id",
        "tags[0], tags",
        "tags.1, tags"
    })
    void refusal_isAttachedToItsField(String refused, String field) {
        Filled filled = V1.fill(new Known(Candidates.MARIA, FormAnswers.NONE, Refused.now(List.of(refusal(refused)))));
        assertEquals(
                List.of(new FieldProblem(field, Kind.REFUSED_BY_REMOTE, "words")),
                Forms.field(filled, field).problems());
        assertEquals(List.of(field), Forms.asked(filled));
        assertEquals(List.of(), filled.form().problems());
    }

    @Test
    void refusalOfAnOldName_underVersion4_isAboutTheAddressToLogInWith() {
        Refused refused = Refused.now(List.of(refusal("email")));
        assertEquals(
                List.of("personal_email"),
                Forms.asked(V4.fill(new Known(Candidates.MARIA, FormAnswers.NONE, refused))));
        assertEquals(
                List.of("work_email"),
                Forms.asked(V4.fill(new Known(Candidates.MARIA, Forms.answers("login_email", "work"), refused))));
    }

    @Test
    void refusal_thatNoFieldStandsFor_isAProblemOfTheForm() {
        Filled filled = V1.fill(new Known(Candidates.MARIA, FormAnswers.NONE, Refused.now(List.of(refusal("salary")))));
        assertEquals(List.of(refusal("salary")), filled.form().problems());
        assertFalse(filled.complete());
    }

    @Test
    void refusal_withoutAField_isAProblemOfTheForm() {
        Filled filled = V1.fill(new Known(Candidates.MARIA, FormAnswers.NONE, Refused.now(List.of(refusal("")))));
        assertEquals(List.of(refusal("")), filled.form().problems());
    }

    @Test
    void refusal_ofAValueThatIsStillThere_counts() {
        Refused refused = new Refused(List.of(refusal("name")), Forms.json("{\"name\": \"Maria da Silva\"}"));
        Known known = new Known(Candidates.MARIA, Forms.answers("email", "other@example.org"), refused);
        assertEquals(List.of("name"), Forms.asked(V1.fill(known)));
    }

    @Test
    void refusal_ofAValueThatWasChanged_isForgotten() {
        Refused refused = new Refused(List.of(refusal("name")), Forms.json("{\"name\": \"Maria da Silva\"}"));
        Known known = new Known(Candidates.MARIA, Forms.answers("name", "Maria Silva"), refused);
        assertTrue(V1.fill(known).complete());
    }

    @Test
    void refusal_ofANumberReadBack_stillCounts() {
        CountryForm form = Forms.withX("{\"type\": \"integer\"}");
        Refused refused = new Refused(List.of(refusal("x")), Forms.json("{\"x\": 12}"));
        assertEquals(
                List.of("x"), Forms.asked(form.fill(new Known(Candidates.NOBODY, Forms.answers("x", "12"), refused))));
    }

    @Test
    void refusal_withoutAField_isForgottenWhenAnythingWasChanged() {
        Refused refused = new Refused(List.of(refusal("")), Forms.json("{\"name\": \"Maria da Silva\"}"));
        Known known = new Known(Candidates.MARIA, Forms.answers("name", "Maria Silva"), refused);
        assertTrue(V1.fill(known).complete());
    }

    @Test
    void refused_isNeverPrintedWithValues() {
        Refused refused = new Refused(List.of(refusal("name")), Forms.json("{\"name\": \"Maria da Silva\"}"));
        assertEquals("Refused[name]", refused.toString());
    }

    private static FieldProblem refusal(String field) {
        return new FieldProblem(field, Kind.REFUSED_BY_REMOTE, "words");
    }
}
