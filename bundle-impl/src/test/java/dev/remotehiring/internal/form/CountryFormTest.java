package dev.remotehiring.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FieldOrigin;
import dev.remotehiring.api.FieldProblem;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.FormField;
import dev.remotehiring.api.RemoteHiringException;
import dev.remotehiring.host.Candidate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole forms in the shapes of versions 1, 3 and 4: what a candidate's record answers, and what is sent. */
class CountryFormTest {
    private static final String PEOPLE = """
            "name": {"type": "string", "title": "Full name", "maxLength": 255, "pattern": "\\\\S"},
            "job_title": {"type": "string", "title": "Job title", "maxLength": 255},
            "provisional_start_date": {"type": "string", "format": "date", "title": "Start"},
            "has_seniority_date": {"type": "string", "title": "Seniority?", %s},
            "seniority_date": {"type": ["string", "null"], "format": "date"}""".formatted(Forms.YES_NO);

    private static final CountryForm V1 = Forms.form("""
            {"data": {"type": "object", "additionalProperties": false, "properties": {%s,
              "email": {"type": "string", "format": "email"},
              "work_email": {"type": "string", "format": "email"}},
             "required": ["name", "email", "job_title", "provisional_start_date", "has_seniority_date"], %s}}""".formatted(PEOPLE, Forms.SENIORITY));

    private static final CountryForm V4 = Forms.form("""
            {"data": {"version": 4, "schema": {"type": "object", "additionalProperties": false, "properties": {%s,
              "personal_email": {"type": "string", "format": "email"},
              "work_email": {"type": ["string", "null"], "format": "email"},
              "mobile_number": {"type": "string", "x-jsf-presentation": {"inputType": "tel"}},
              "login_email": {"type": "string", "oneOf": [{"const": "personal"}, {"const": "work"}]},
              "tax_job_category": {"type": "string", "oneOf": [{"const": "finance"}, {"const": "sales"}]},
              "tax_servicing_countries": {"type": "array", "uniqueItems": true,
                 "items": {"enum": ["Portugal", "Korea, Republic of", "Spain"]}}},
             "required": ["name", "job_title", "provisional_start_date", "has_seniority_date", "login_email",
               "personal_email", "mobile_number", "tax_job_category", "tax_servicing_countries"], %s}}}""".formatted(PEOPLE, Forms.SENIORITY));

    @Test
    void fill_aValueThatIsLeftAsItIs_isStillTheCandidates() {
        Filled left = V4.fill(new Known(
                Candidates.MARIA, Forms.answers("job_title", "Software Engineer", "mobile_number", "+351 1")));
        assertEquals(FieldOrigin.CANDIDATE, Forms.field(left, "job_title").origin());
        assertEquals(FieldOrigin.TYPED, Forms.field(left, "mobile_number").origin());
    }

    @Test
    void fill_aFieldThatNobodyHasLeft_isMissingAndNoMistake() {
        Filled filled = V4.fill(new Known(
                Candidates.MARIA,
                new FormAnswers(Map.of("job_title", List.of("Buyer"), "tax_job_category", List.of()))));
        assertTrue(Forms.field(filled, "has_seniority_date").asked());
        assertEquals(List.of(), Forms.kinds(filled, "has_seniority_date"));
        assertEquals(List.of(FieldProblem.Kind.MISSING), Forms.kinds(filled, "tax_job_category"));
    }

    @Test
    void fields_ofASetOrAnObject_haveItsHeading() {
        Filled filled = Forms.typed(Forms.form("""
                {"x-jsf-fieldsets": {"seniority": {"title": "<b>Seniority</b>", "propertiesByName": ["a", "b"]}},
                 "properties": {"a": {}, "b": {}, "c": {},
                   "department": {"type": "object", "title": "Department", "properties": {"id": {}}}}}"""));
        assertEquals(
                List.of("Seniority", "Seniority", "", "Department"),
                filled.form().fields().stream().map(FormField::section).toList());
    }

    @Test
    void parse_bareSchema_isAForm() {
        assertEquals(List.of("x"), Forms.names(Forms.typed(Forms.withX("{}"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "\"x\"",
                "{\"data\": null}",
                "{\"data\": {\"schema\": 1}}",
                "{\"data\": {\"properties\": []}}"
            })
    void parse_noForm_isUnexpected(String answer) {
        RemoteHiringException refused = assertThrows(RemoteHiringException.class, () -> Forms.form(answer));
        assertEquals(RemoteHiringException.Kind.REMOTE_UNEXPECTED, refused.kind());
    }

    @Test
    void parse_formWithAPropertyNamedData_isTakenAsItIs() {
        CountryForm form = Forms.form("{\"properties\": {\"data\": {}}, \"data\": {\"properties\": {\"y\": {}}}}");
        assertEquals(List.of("data"), Forms.names(Forms.typed(form)));
    }

    @Test
    void fill_completeCandidateOnVersion1_isSentAtOnce() {
        Candidate candidate = Candidates.mariaWith(Map.of("has_seniority_date", "no"));
        Filled filled = V1.fill(new Known(candidate, FormAnswers.NONE));
        assertTrue(filled.complete());
        assertEquals(Forms.json("""
                        {"name": "Maria da Silva", "job_title": "Software Engineer",
                         "provisional_start_date": "2027-03-01", "has_seniority_date": "no",
                         "email": "maria@example.org", "work_email": "maria.silva@employer.example"}"""), filled.basicInformation());
    }

    @Test
    void fill_completeCandidateOnVersion4_isSentAtOnce() {
        Filled filled = V4.fill(new Known(
                Candidates.mariaWith(Map.of(
                        "has_seniority_date", "no",
                        "tax_job_category", "sales",
                        "tax_servicing_countries", "Portugal; Korea, Republic of")),
                FormAnswers.NONE));
        assertTrue(filled.complete());
        ObjectNode sent = filled.basicInformation();
        assertEquals("maria@example.org", sent.path("personal_email").asText());
        assertEquals("maria.silva@employer.example", sent.path("work_email").asText());
        assertEquals("personal", sent.path("login_email").asText());
        assertEquals("+351910000000", sent.path("mobile_number").asText());
        assertEquals(Forms.json("[\"Portugal\", \"Korea, Republic of\"]"), sent.path("tax_servicing_countries"));
        assertFalse(sent.has("email"));
    }

    @Test
    void fill_candidateOfWhomLittleIsKnown_inventsNothing() {
        Filled filled = V4.fill(new Known(Candidates.named("Ana", Map.of()), FormAnswers.NONE));
        assertEquals(
                List.of(
                        "job_title",
                        "provisional_start_date",
                        "has_seniority_date",
                        "personal_email",
                        "mobile_number",
                        "tax_job_category",
                        "tax_servicing_countries"),
                Forms.asked(filled));
        for (String name : Forms.asked(filled)) {
            assertEquals(List.of(), Forms.field(filled, name).values(), name);
            assertEquals(List.of(), Forms.field(filled, name).problems(), name);
        }
    }

    @Test
    void basicInformation_notComplete_cannotBeHad() {
        Filled filled = V4.fill(new Known(Candidates.MARIA, FormAnswers.NONE));
        assertFalse(filled.complete());
        assertThrows(IllegalStateException.class, filled::basicInformation);
    }

    @Test
    void basicInformation_changedByTheCaller_staysAsItWas() {
        Filled filled = Forms.typed(Forms.withX("{}"), "x", "1");
        filled.basicInformation().put("x", "2");
        assertEquals("1", filled.basicInformation().path("x").asText());
    }

    @Test
    void fill_nameInAnotherScript_isSentAsItIs() {
        Candidate candidate = Candidates.named("Ώρα 山田太郎 𠮷 مريم", Map.of());
        Filled filled = Forms.form("{\"properties\": {\"name\": {\"type\": \"string\", \"maxLength\": 15}}}")
                .fill(new Known(candidate, FormAnswers.NONE));
        assertEquals("Ώρα 山田太郎 𠮷 مريم", filled.basicInformation().path("name").asText());
    }

    @Test
    void fill_knownSeniorityDate_meansThereIsOne() {
        Filled filled =
                V1.fill(new Known(Candidates.mariaWith(Map.of("seniority_date", "2020-01-31")), FormAnswers.NONE));
        assertEquals("yes", filled.basicInformation().path("has_seniority_date").asText());
        assertEquals(
                "2020-01-31", filled.basicInformation().path("seniority_date").asText());
    }

    @Test
    void fill_loginEmailWithoutThePersonalOption_isAsked() {
        CountryForm form = Forms.form("""
                {"properties": {"login_email": {"oneOf": [{"const": "work"}, {"const": "other"}]}},
                 "required": ["login_email"]}""");
        assertEquals(List.of("login_email"), Forms.asked(Forms.typed(form)));
    }

    @Test
    void fill_loginEmailThatIsNotKnown_isAskedEvenWhereTheFormDoesNotSaySo() {
        CountryForm form = Forms.form("""
                {"properties": {"personal_email": {"type": "string", "format": "email"},
                   "work_email": {"type": ["string", "null"], "format": "email"},
                   "login_email": {"enum": ["personal", "work"]}}, "required": ["login_email"]}""");
        Filled personal = Forms.typed(form);
        assertEquals(List.of("personal_email"), Forms.asked(personal));
        assertTrue(Forms.field(personal, "personal_email").required());
        Filled work = Forms.typed(form, "login_email", "work", "work_email", "");
        assertEquals(List.of("work_email"), Forms.asked(work));
        assertTrue(form.fill(new Known(Candidates.MARIA, FormAnswers.NONE)).complete());
    }

    @Test
    void fill_typedAnswer_liesOverTheCandidate() {
        Filled filled =
                V1.fill(new Known(Candidates.MARIA, Forms.answers("name", "Maria Silva", "has_seniority_date", "no")));
        assertEquals("Maria Silva", filled.basicInformation().path("name").asText());
    }

    @Test
    void fill_emptiedOptionalField_isNotSent() {
        Filled filled =
                V1.fill(new Known(Candidates.MARIA, Forms.answers("work_email", "", "has_seniority_date", "no")));
        assertFalse(filled.basicInformation().has("work_email"));
        assertEquals(List.of(), Forms.field(filled, "work_email").values());
    }

    @Test
    void fill_emptiedRequiredField_isAskedAgain() {
        Filled filled = V1.fill(new Known(Candidates.MARIA, Forms.answers("name", "", "has_seniority_date", "no")));
        assertEquals(List.of("name"), Forms.asked(filled));
    }

    @Test
    void fill_answersToFieldsThatTheFormLacks_areNotSent() {
        Filled filled = V1.fill(new Known(
                Candidates.mariaWith(Map.of("salary", "1", "has_seniority_date", "no")),
                Forms.answers("is_admin", "true")));
        assertFalse(filled.basicInformation().has("is_admin"));
        assertFalse(filled.basicInformation().has("salary"));
    }

    @Test
    void toString_ofWhatIsKnown_holdsNothingPersonal() {
        Known known = new Known(Candidates.MARIA, Forms.answers("name", "Maria Silva"));
        Filled filled = V1.fill(known);
        String all = known.toString() + filled + filled.form().fields();
        assertFalse(all.contains("Maria") || all.contains("maria@"), all);
    }

    @Test
    void fill_valueWithOneWordForBlanks_isTrimmed() {
        assertEquals(
                "Ana",
                Forms.typed(Forms.withX("{\"type\": \"string\"}"), "x", " Ana\t")
                        .basicInformation()
                        .path("x")
                        .asText());
    }

    @Test
    void form_ofACountry_saysWhichOne() {
        Filled filled = Forms.typed(V1);
        assertEquals(Forms.PORTUGAL.country(), filled.form().country());
        assertEquals(Forms.PORTUGAL.type(), filled.form().type());
        assertEquals("Portugal", filled.form().countryName());
    }

    @Test
    void form_requiredField_isMarked() {
        FormField name = Forms.field(Forms.typed(V1), "name");
        assertTrue(name.required());
        assertEquals(FieldKind.TEXT, name.kind());
        assertFalse(Forms.field(Forms.typed(V1), "work_email").required());
    }
}
