package dev.remotehiring.internal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.remotehiring.api.CountryCode;
import dev.remotehiring.api.EmploymentType;
import dev.remotehiring.api.FieldKind;
import dev.remotehiring.api.FormField;
import dev.remotehiring.api.Placement;
import dev.remotehiring.simulator.GatewaySimulator;
import dev.remotehiring.simulator.world.PartnerClient;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Fills every form that the local Remote serves, as somebody would who tries until nothing is wrong any more: what is
 * accepted then must be valid to a validator that shares nothing with ours.
 */
class ServedFormsTest {
    private static final Map<String, EmploymentType> TYPES = Map.of(
            "employment_basic_information", EmploymentType.EMPLOYEE,
            "contractor_basic_information", EmploymentType.CONTRACTOR);

    /** The country's name stands in it; otherwise most forms are the same. */
    private static final Pattern DESCRIPTION = Pattern.compile("\"description\":\"[^\"]*\"");

    private final GatewaySimulator remote = GatewaySimulator.builder()
            .client(PartnerClient.of("forms", "a-secret-of-this-test-alone-0123456789"))
            .settings(settings -> settings.customerLimit = 1_000_000)
            .start();
    private final String token = remote.customerToken("ada.admin@acme.example");
    private final HttpClient http = HttpClient.newHttpClient();

    @AfterEach
    void close() {
        remote.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 5", "3, 5", "4, 5"})
    void everyForm_ofEveryCountryAndBothTypes_canBeFilledAndIsValid(int version, int least) throws Exception {
        Set<String> seen = new HashSet<>();
        for (JsonNode country : get("/v1/countries").path("data")) {
            for (JsonNode name : country.path("supported_json_schemas")) {
                EmploymentType type = TYPES.get(name.asText());
                if (type != null) {
                    String code = country.path("code").asText();
                    JsonNode answer =
                            get("/v1/countries/" + code + "/" + name.asText() + "?json_schema_version=" + version);
                    if (seen.add(DESCRIPTION.matcher(answer.toString()).replaceAll(""))) {
                        fill(new Placement(new CountryCode(code), type), answer);
                    }
                }
            }
        }
        assertTrue(seen.size() >= least, () -> "only " + seen.size() + " different forms: the test says little");
    }

    private static void fill(Placement place, JsonNode answer) {
        CountryForm form = CountryForm.parse(place, place.country().value(), answer);
        Filled filled = Tries.fill(form);
        filled.form().fields().forEach(ServedFormsTest::assertCanBeShown);
        assertTrue(filled.complete(), () -> place + " still asks " + Forms.asked(filled));
        ObjectNode sent = filled.basicInformation();
        assertEquals(Optional.empty(), new IndependentValidator(answer.path("data")).problem(sent), place::toString);
        sent.fieldNames()
                .forEachRemaining(name ->
                        assertTrue(answer.path("data").path("properties").has(name), name));
    }

    private static void assertCanBeShown(FormField field) {
        boolean chosen = Set.of(FieldKind.RADIO, FieldKind.SELECT, FieldKind.MULTI_SELECT, FieldKind.CHECKBOX)
                .contains(field.kind());
        assertFalse(field.label().isBlank() || field.label().contains("<"), field::toString);
        assertFalse(chosen && field.options().isEmpty(), field::toString);
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(remote.uri().resolve(path))
                .header("Authorization", "Bearer " + token)
                .build();
        return Forms.json(http.send(request, BodyHandlers.ofString()).body());
    }
}
