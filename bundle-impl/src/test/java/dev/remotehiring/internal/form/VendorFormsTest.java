package dev.remotehiring.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FormAnswers;
import dev.remotehiring.api.FormField;
import dev.remotehiring.api.Placement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Fills each form that the vendor's own client uses in its tests, where those files are at hand: in the folder of the
 * system property {@code remote.shared}, or beside the project.
 */
class VendorFormsTest {
    private static final Path FORMS = Path.of(System.getProperty("remote.shared", "../../shared"), "remote", "forms");

    @Test
    void vendorForms_inThisRun_areThere() throws IOException {
        assertTrue(forms("*.employment_basic_information.*.json").findAny().isPresent());
    }

    @TestFactory
    Stream<DynamicTest> fill_vendorForm_asksWhatTheCandidateDoesNotSay() throws IOException {
        return each("*.employment_basic_information.*.json", vendor -> {
            Filled filled = vendor.form.fill(new Known(Candidates.MARIA, FormAnswers.NONE));
            assertEquals(List.of(), filled.form().problems());
            assertFalse(Forms.asked(filled).contains("name"));
            assertFalse(Forms.asked(filled).contains("job_title"));
            for (JsonNode name : vendor.schema.path("required")) {
                FormField field = Forms.field(filled, name.asText());
                assertEquals(field.asked(), field.values().isEmpty(), field::toString);
                assertEquals(List.of(), field.problems());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> fill_vendorFormAnswered_isValidToAnIndependentValidator() throws IOException {
        return each("*.employment_basic_information.*.json", vendor -> {
            Filled filled = vendor.filledWith(vendor.goodAnswers());
            assertEquals(List.of(), Forms.asked(filled));
            ObjectNode sent = filled.basicInformation();
            assertEquals(Optional.empty(), vendor.independent.problem(sent));
            sent.fieldNames()
                    .forEachRemaining(
                            name -> assertTrue(vendor.schema.path("properties").has(name), name));
            assertEquals("Maria da Silva", sent.path("name").asText());
        });
    }

    @TestFactory
    Stream<DynamicTest> fill_vendorFormWithSeniority_asksTheDateOnlyThen() throws IOException {
        return each("PRT.employment_basic_information.*.json", vendor -> {
            Map<String, List<String>> answers = vendor.goodAnswers();
            answers.put("has_seniority_date", List.of("yes"));
            answers.remove("seniority_date");
            assertEquals(List.of("seniority_date"), Forms.asked(vendor.filledWith(answers)));
            answers.put("seniority_date", List.of("2020-02-29"));
            ObjectNode sent = vendor.filledWith(answers).basicInformation();
            assertEquals("2020-02-29", sent.path("seniority_date").asText());
            assertEquals(Optional.empty(), vendor.independent.problem(sent));
            answers.put("has_seniority_date", List.of("no"));
            assertFalse(vendor.filledWith(answers).basicInformation().has("seniority_date"));
        });
    }

    @TestFactory
    Stream<DynamicTest> fill_wrongValueInAnyFieldOfAVendorForm_isRefusedThere() throws IOException {
        return each("*.employment_basic_information.*.json", vendor -> {
            for (FormField field :
                    vendor.filledWith(vendor.goodAnswers()).form().fields()) {
                if (field.kind() != FieldKind.FIXED) {
                    Map<String, List<String>> answers = vendor.goodAnswers();
                    answers.put(field.name(), List.of(wrong(field.kind())));
                    Filled filled = vendor.filledWith(answers);
                    assertEquals(List.of(field.name()), Forms.asked(filled));
                    assertEquals(1, Forms.field(filled, field.name()).problems().size());
                }
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> fill_vendorFormOfContractDetails_hasLabelsWithoutHtml() throws IOException {
        return each("*.contract_details.*.json", vendor -> {
            List<FormField> fields = vendor.filledWith(Map.of()).form().fields();
            assertFalse(fields.isEmpty());
            for (FormField field : fields) {
                assertFalse(field.label().isBlank() || field.label().contains("<"), field::toString);
            }
        });
    }

    /** Far more than a hire needs: what cannot be asked here must not break what can. */
    @TestFactory
    Stream<DynamicTest> fill_vendorFormOfContractDetails_isValidOnceNothingIsAskedAnyMore() throws IOException {
        return each("*.contract_details.*.json", vendor -> {
            Filled filled = Tries.fill(vendor.form);
            assertEquals(List.of(), Forms.asked(filled));
            assertEquals(List.of(), filled.form().problems());
            assertEquals(Optional.empty(), vendor.independent.problem(filled.basicInformation()));
        });
    }

    @TestFactory
    Stream<DynamicTest> fill_salaryOfAVendorForm_isMoney() throws IOException {
        return each("PRT.contract_details.*.json", vendor -> {
            Filled filled = vendor.filledWith(Map.of("annual_gross_salary", List.of("54321.50")));
            assertEquals(
                    FieldKind.MONEY, Forms.field(filled, "annual_gross_salary").kind());
            assertEquals(List.of(), Forms.field(filled, "annual_gross_salary").problems());
        });
    }

    private static String wrong(FieldKind kind) {
        return switch (kind) {
            case DATE -> "2026-02-30";
            case TEXT, LONG_TEXT -> "x".repeat(256);
            default -> "nonsense";
        };
    }

    private interface VendorCheck {
        void check(VendorForm vendor) throws IOException;
    }

    private static Stream<DynamicTest> each(String files, VendorCheck check) throws IOException {
        return forms(files)
                .map(file -> DynamicTest.dynamicTest(
                        file.getFileName().toString(), () -> check.check(new VendorForm(file))));
    }

    private static Stream<Path> forms(String files) throws IOException {
        assumeTrue(
                Files.isDirectory(FORMS),
                () -> "SKIPPED: the vendor's forms are not at "
                        + FORMS.toAbsolutePath().normalize());
        List<Path> paths = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(FORMS, files)) {
            found.forEach(paths::add);
        }
        return paths.stream().sorted();
    }

    /** One of the vendor's files. */
    private static final class VendorForm {
        final JsonNode schema;
        final CountryForm form;
        final IndependentValidator independent;

        VendorForm(Path file) {
            JsonNode answer = Forms.json(read(file));
            schema = answer.path("data");
            form = CountryForm.parse(
                    new Placement(
                            new CountryCode(file.getFileName().toString().substring(0, 3)), EmploymentType.EMPLOYEE),
                    "there",
                    answer);
            independent = new IndependentValidator(schema);
        }

        Filled filledWith(Map<String, List<String>> answers) {
            return form.fill(new Known(Candidates.MARIA, new FormAnswers(answers)));
        }

        /** What a person would choose: the first option of whatever is asked, round by round. */
        Map<String, List<String>> goodAnswers() {
            Map<String, List<String>> answers = new LinkedHashMap<>();
            for (FormField field : filledWith(Map.of()).form().fields()) {
                if (field.asked() && !field.options().isEmpty()) {
                    int last = field.options().size() - 1;
                    answers.put(field.name(), List.of(field.options().get(last).value()));
                }
            }
            return answers;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
